// Week 3 from end to end, by two people in two browsers and two languages: real findings come in, are filed by
// canvas and by outline at the same time, become a draft with its evidence, are ranked, and stand in the document.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dragTo, findingShape, pointOf, themeShape } from '../helpers/canvas-page.ts'
import { Joined } from '../helpers/http.ts'
import { expect, test } from './fixtures.ts'

/** CC0: see tests/fixtures/PROVENANCE.md. */
const tanf = readFileSync(join(import.meta.dirname, '../fixtures/import/tanf-findings.csv'))

type Heard = { id: string; number: number; themeId: string | null; text: { en: string; fr: string }; inReport: boolean }
type Stands = {
  findings: Heard[]
  themes: { id: string; title: { en: string } }[]
  recommendations: { id: string; laneId: string; findingIds: string[]; themeIds: string[] }[]
}

test('EX1 TR6 FR2 two people file real findings by canvas and by outline, and the document holds what was chosen, once', async ({
  exploration,
}) => {
  test.slow()
  const { facilitator, server, id } = exploration
  const stands = async () => (await facilitator.json('workshop.json')) as unknown as Stands
  const imported = await facilitator.fetch('import?kind=findings&lang=en', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: tanf,
  })
  expect(imported.status).toBe(200)
  const came = await stands()
  expect(came.findings.length).toBeGreaterThan(20)
  const theme = came.themes.find((one) => came.findings.filter((finding) => finding.themeId === one.id).length >= 2)
  if (!theme) throw new Error('the file makes no theme')
  const added = await facilitator.command('addFindings', {
    findings: [
      { text: { en: 'Loose and short', fr: 'Libre et courte' } },
      { text: { en: 'Another loose one', fr: 'Une autre, libre' } },
    ],
  })
  const [byHand = '', byKeys = ''] = added.result.ids as unknown as string[]

  const open = async (name: string, lang: 'en' | 'fr') => {
    const page = await exploration.member({ name, role: 'team', lang })
    await page.goto(`${server}/e/${id}/synthesis#f-${byKeys}`)
    await expect(findingShape(page, byKeys)).toBeVisible({ timeout: 20_000 })
    return page
  }
  const [ana, luc] = await Promise.all([open('Ana', 'en'), open('Luc', 'fr')])

  // Ana by mouse on the canvas, Luc by keys in the outline, at the same time.
  await ana.goto(`${server}/e/${id}/synthesis#f-${byHand}`)
  await expect(findingShape(ana, byHand)).toBeVisible({ timeout: 20_000 })
  await ana.getByRole('button', { name: 'Show everything' }).click()
  const filing = (async () => {
    await luc.locator(`[data-key="${byKeys}"] [data-control="face"]`).focus()
    await luc.keyboard.press('t')
    await luc.keyboard.type(theme.title.en.slice(0, 12))
    await luc.keyboard.press('Enter')
  })()
  await dragTo(ana, await pointOf(findingShape(ana, byHand)), await pointOf(themeShape(ana, theme.id), { x: 0.5, y: 0.95 }))
  await filing
  for (const one of [byHand, byKeys]) {
    await expect
      .poll(async () => (await stands()).findings.find((finding) => finding.id === one)?.themeId, { timeout: 10_000 })
      .toBe(theme.id)
  }

  // The draft keeps its evidence; it is ranked; two findings are chosen for the document.
  const chosen = [byHand, byKeys]
  await facilitator.command('chooseFindings', { ids: chosen, inReport: true })
  const { result } = await facilitator.command('addRecommendation', {
    text: { en: 'Ask once', fr: 'Demander une seule fois' },
    themeIds: [theme.id],
    findingIds: [byHand],
  })
  await facilitator.command('moveRecommendation', { id: result.id, laneId: 'right-away', index: 0 })
  const partner = await Joined.join(server, exploration.tokens.partner, 'Paula')
  for (const [lang, words] of [
    ['en', ['Loose and short', 'Another loose one']],
    ['fr', ['Libre et courte', 'Une autre, libre']],
  ] as const) {
    const html = await (await partner.fetch(`report.html?lang=${lang}`)).text()
    for (const each of words) expect(html.split(each).length - 1, `${each}, once`).toBe(1)
  }

  // What was not chosen is nowhere in what a partner can fetch.
  const secret = came.findings.reduce((longest, one) => (one.text.en.length > longest.text.en.length ? one : longest)).text.en
  for (const path of [
    'workshop.json?all=1',
    'report-state.json',
    ...['html', 'md', 'csv'].map((format) => `report.${format}?lang=en`),
  ]) {
    const answer = await partner.fetch(path)
    expect(answer.status, path).toBe(200)
    expect(await answer.text(), path).not.toContain(secret.slice(0, 40))
  }
})
