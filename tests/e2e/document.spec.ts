// The document's page: what is written there is previewed and exported at once, gaps stand before final as
// links, the whole by keyboard in French; each role sees what it may.
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const bilingual = (en: string, fr: string) => ({ en, fr })

test('LN3 from a missing summary to the final document, by keyboard, in French', async ({ exploration }) => {
  const [first] = await exploration.addRecommendations(3)
  await exploration.command('moveRecommendation', { id: first, laneId: 'right-away', bandId: 'high', index: 0 })
  const page = await exploration.member({ name: 'Camille', lang: 'fr' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  const paper = page.getByRole('region', { name: 'Aperçu du document' })
  await expect(paper.getByRole('heading', { level: 1 })).toContainText('Explorer les conditions')
  await expect(paper.getByText('À écrire.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rendre final' })).toHaveAttribute('aria-disabled', 'true')
  await expectNoAxeFindings(page)

  await page.getByRole('button', { name: /Sommaire\s*: anglais à écrire/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Sommaire, anglais' })).toBeFocused()
  await page.keyboard.type('What we found.')
  await page.getByRole('button', { name: /Sommaire\s*: français à écrire/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Sommaire, français' })).toBeFocused()
  await page.keyboard.type('Ce que nous avons constaté.')
  await expectNoAxeFindings(page)

  await page.getByRole('radio', { name: 'Rédiger' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(paper.getByText('Ce que nous avons constaté.')).toBeVisible()
  await page.getByRole('button', { name: 'Rendre final' }).focus()
  await page.keyboard.press('Enter')
  await expect(paper.getByText('Version finale')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Revenir à l’ébauche' })).toBeVisible()
  const markdown = await (await exploration.facilitator.fetch('report.md?lang=en')).text()
  expect(markdown).toContain('What we found.')
  expect(markdown).toContain('**Final**')
})

test('EX3 the preview in the other language is the exported page', async ({ exploration }) => {
  const [first] = await exploration.addRecommendations(2)
  await exploration.command('setAside', { id: first, reason: bilingual('Done already.', 'Déjà fait.') })
  const page = await exploration.member({ name: 'Sam' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  await page.locator('label', { hasText: 'Français' }).click()
  const paper = page.getByRole('region', { name: 'Preview of the document' })
  await expect(paper.getByText('Déjà fait.')).toBeVisible()
  const exported = await (await exploration.facilitator.fetch('report.html?lang=fr')).text()
  const body = await paper.innerHTML()
  const bare = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&#39;', "'")
      .replace(/\s+/g, ' ')
  expect(bare(exported)).toContain(bare(body).trim())
})

test('EX3 exports of either document have a name of their own, and a download is announced', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const page = await exploration.member({ name: 'Camille', lang: 'fr' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  await expect(page.getByRole('heading', { name: /^Pour le SNC/ })).toBeVisible()
  const word = page.getByRole('button', { name: /^Word/ })
  await expect(word.first()).toHaveAccessibleName(/^Word \(\.docx\)\s: Document final, anglais et français$/)
  await expect(word.last()).toHaveAccessibleName(/^Word \(\.docx\)\s: Engagements potentiels, anglais et français$/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^FR · Word.*Engagements potentiels, français$/ }).click()
  expect((await download).suggestedFilename()).toMatch(/-fr\.docx$/)
  await expect(page.getByTestId('announcer')).toHaveText(/^Téléchargement lancé.*Engagements potentiels, français/)
})

test('LN3 of many texts that are missing the first are in sight, the others behind a line that counts them', async ({
  exploration,
}) => {
  for (let n = 1; n <= 9; n++) {
    const { result } = await exploration.command('addRecommendation', { text: { en: `Recommendation ${n}` } })
    await exploration.command('moveRecommendation', { id: result.id, laneId: 'right-away', index: 0 })
  }
  const page = await exploration.member({ name: 'Camille', lang: 'fr' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  const before = page.getByRole('region', { name: /^Avant/ })
  const links = before.getByRole('button')
  await expect(links).toHaveCount(8)
  await before.getByText(/^\d+ autres textes$/).click()
  await expect(links.last()).toHaveText(/^R9, texte\s: français à écrire$/)
  expect(await before.locator('ul').evaluateAll((lists) => lists.every((list) => list.scrollHeight <= list.clientHeight))).toBe(
    true,
  )
})

test('a partner reads and exports, writes nothing, and has no leadership brief', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const page = await exploration.member({ name: 'Pat', role: 'partner' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  await expect(page.getByRole('heading', { name: 'Export, in both languages' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Write' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Make final' })).toHaveCount(0)
  await expect(page.getByText('Potential engagements')).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^EN · Word/ }).click()
  expect((await download).suggestedFilename()).toBe('atelier-report-en.docx')
})

test('MV4 next steps: ticks faster than the server answers all count', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(4)
  for (const id of ids) await exploration.command('moveRecommendation', { id, laneId: 'right-away', bandId: 'high', index: 9 })
  const page = await exploration.member({ name: 'Ada' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  await page.getByText('Write', { exact: true }).click()
  await page.getByRole('radio', { name: 'Chosen ones, at most six' }).check()
  const ticks = page.locator('.doc-steps ul input')
  await expect(ticks).toHaveCount(4)
  // Each as soon as the page has taken the one before, without waiting for an answer.
  await ticks.nth(0).click()
  await ticks.nth(1).click()
  await ticks.nth(2).click()
  await expect(page.locator('.doc-steps ul input:checked')).toHaveCount(1)
  const chosen = async () => await (await exploration.facilitator.fetch('report.md?lang=en')).text()
  await expect.poll(chosen).not.toMatch(/## 4 Next steps[\s\S]*R[123]\b[\s\S]*## 5/)
  expect(await chosen()).toMatch(/## 4 Next steps[\s\S]*R4\b[\s\S]*## 5/)
})

test('the page reflows at 320 px without a sideways scroll', async ({ exploration }) => {
  await exploration.addRecommendations(2)
  const page = await exploration.member({ name: 'Ada', lang: 'fr', context: { viewport: { width: 320, height: 640 } } })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  await expect(page.getByRole('region', { name: 'Aperçu du document' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectNoAxeFindings(page)
})
