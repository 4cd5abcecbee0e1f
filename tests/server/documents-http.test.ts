// The documents over HTTP: who may have which, in which language and format, and that what comes is what
// stands on disk (SY3, EX2).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExploration, Joined } from '../helpers/http.ts'
import { type Server, startServer } from '../helpers/server.ts'

let server: Server
let facilitator: Joined
let partner: Joined
let observer: Joined
beforeAll(async () => {
  server = await startServer()
  const { tokens } = await createExploration(server.url)
  facilitator = await Joined.join(server.url, tokens.facilitator, 'Camille Facilitator')
  partner = await Joined.join(server.url, tokens.partner, 'Pat Partner')
  observer = await Joined.join(server.url, tokens.observer, 'Oli Observer')
  const { result } = await facilitator.command('addRecommendation', {
    text: { en: 'Publish the <b>roadmap</b>.', fr: 'Publier la feuille de route.' },
    sourceId: '=D1',
  })
  await facilitator.command('moveRecommendation', { id: result.id, laneId: 'right-away', bandId: 'high', index: 0 })
  await facilitator.command('requestHelp', {
    id: result.id,
    kinds: ['advisory'],
    reason: { en: 'To learn how.', fr: 'Pour apprendre comment.' },
    readiness: 'now',
  })
  const { result: heard } = await facilitator.command('addFinding', {
    text: { en: 'A chosen finding', fr: 'Une constatation choisie' },
    discussion: 7,
  })
  await facilitator.command('addFinding', { text: { en: 'A secret remark', fr: 'Une remarque confidentielle' }, discussion: 8 })
  await facilitator.command('chooseFindings', { ids: [heard.id], inReport: true })
})
afterAll(() => server.stop())

const code = async (response: Response): Promise<[number, string]> => {
  const body = (await response.json()) as { code: string; detail: { en: string; fr: string } }
  expect(body.detail.en).not.toBe('')
  expect(body.detail.fr).not.toBe('')
  return [response.status, body.code]
}

describe('the final document', () => {
  test.each(['docx', 'html', 'md', 'csv', 'xlsx'])(
    'EX2 report.%s for any role, twice the same bytes, never cached',
    async (format) => {
      const first = await observer.fetch(`report.${format}?lang=fr`)
      expect(first.status).toBe(200)
      expect(first.headers.get('cache-control')).toContain('no-store')
      expect(first.headers.get('content-disposition')).toContain(`filename="atelier-rapport-fr.${format}"`)
      const again = await partner.fetch(`report.${format}?lang=fr`)
      expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await first.arrayBuffer()))).toBe(true)
    },
  )
  test('the page opens in the browser under a policy that lets its own style in and no script', async () => {
    const page = await partner.fetch('report.html?lang=en')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-disposition')).toMatch(/^inline/)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/)
    const html = await page.text()
    expect(html).toContain('Publish the &lt;b&gt;roadmap&lt;/b&gt;.')
  })
  test('TR6 a partner’s document prints the chosen finding and nothing else that was heard', async () => {
    for (const format of ['html', 'md', 'csv']) {
      const text = await (await partner.fetch(`report.${format}?lang=en`)).text()
      expect(text).not.toContain('secret remark')
    }
    expect(await (await partner.fetch('report.html?lang=en')).text()).toContain('A chosen finding')
    const state = (await (await partner.fetch('report-state.json')).json()) as { findings: { discussion: number | null }[] }
    expect(state.findings.map((finding) => finding.discussion)).toEqual([null])
    expect(state).toMatchObject({ heard: { findings: 2, discussions: 2 } })
  })
  test('SY3 what was just acknowledged is in it', async () => {
    const { result } = await facilitator.command('addRecommendation', { text: { en: 'Just added.', fr: 'Tout juste ajoutée.' } })
    expect(await (await observer.fetch('report.csv?lang=fr')).text()).toContain('Tout juste ajoutée.')
    await facilitator.command('setAside', { id: result.id, reason: { en: 'Only a test.', fr: 'Un simple essai.' } })
    const lines = (await (await observer.fetch('report.csv?lang=en')).text()).trim().split('\r\n')
    expect(lines.at(-1)).toContain('Only a test.')
  })
  test.each([
    ['report.csv', 400, 'bad-language'],
    ['report.csv?lang=de', 400, 'bad-language'],
    ['report.pdf?lang=en', 404, 'unknown-format'],
    ['engagements.md?lang=en', 404, 'unknown-format'],
    ['engagements.csv?lang=x', 400, 'bad-language'],
  ])('%s is refused: %i %s', async (path, status, expected) => {
    expect(await code(await facilitator.fetch(path))).toEqual([status, expected])
  })
})

describe('potential engagements', () => {
  test('the team’s only', async () => {
    expect((await facilitator.fetch('engagements.docx?lang=en')).status).toBe(200)
    for (const who of [partner, observer])
      expect(await code(await who.fetch('engagements.csv?lang=en'))).toEqual([403, 'not-allowed'])
  })
  test('EX4 it names nobody who took part', async () => {
    for (const format of ['html', 'csv']) {
      const text = await (await facilitator.fetch(`engagements.${format}?lang=fr`)).text()
      expect(text).toContain('Pour apprendre comment.')
      expect(text).not.toMatch(/Camille|Pat Partner|Oli/)
    }
  })
})

test('LN3 final is refused for a chosen finding that lacks a language, over HTTP and by undo; with it, it is final', async () => {
  const { tokens } = await createExploration(server.url)
  const lead = await Joined.join(server.url, tokens.facilitator, 'Lead')
  for (const lang of ['en', 'fr']) await lead.command('editText', { kind: 'report', field: 'summary', lang, text: 'Words' })
  const { result } = await lead.command('addFinding', { text: { en: 'Only English' } })
  await lead.command('setReport', { status: 'final' })
  const draft = await lead.command('setReport', { status: 'draft' })
  await lead.command('chooseFindings', { ids: [result.id], inReport: true })
  expect(await code(await lead.ask('setReport', { status: 'final' }))).toEqual([409, 'not-ready'])
  const undone = await lead.fetch('undo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operationId: draft.operationId }),
  })
  expect(await code(undone)).toEqual([409, 'conflict'])
  await lead.command('editText', { kind: 'finding', id: result.id, field: 'text', lang: 'fr', text: 'En français aussi' })
  expect((await lead.ask('setReport', { status: 'final' })).status).toBe(200)
})
