// Everything out and back in, as people do it: the facilitator downloads, the operator brings it back from the home
// page, by keyboard, in French, on a phone's width.
import { readFile } from 'node:fs/promises'
import { operatorKey } from '../helpers/server.ts'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const narrow = { viewport: { width: 320, height: 640 } }

test('AR1 AR7 the facilitator takes everything out, the operator brings it back, and the board is there', async ({
  browser,
  exploration,
  server,
}) => {
  await exploration.addRecommendations(2)
  const page = await exploration.member({ name: 'Ana', lang: 'fr', context: narrow })
  await page.goto(`${server.url}/e/${exploration.id}/setup`)
  const section = page.getByRole('region', { name: 'Tout conserver' })
  const downloading = page.waitForEvent('download')
  await section.getByRole('link', { name: 'Tout télécharger (archive)' }).press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`atelier-archive-${exploration.id}.json`)
  const archive = await readFile(await download.path())
  await expectNoAxeFindings(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  const home = await (await browser.newContext({ locale: 'fr-CA', serviceWorkers: 'block', ...narrow })).newPage()
  await home.goto(`${server.url}/`)
  await home.getByText('Rétablir une exploration archivée').press('Enter')
  await home.getByRole('button', { name: 'Rétablir l’exploration' }).press('Enter')
  await expect(home.getByLabel('Clé d’exploitation').last()).toBeFocused()
  await expectNoAxeFindings(home)
  await home.getByLabel('Clé d’exploitation').last().fill(operatorKey)
  const file = { name: 'archive.json', mimeType: 'application/json' }
  await home.getByLabel('Fichier d’archive').setInputFiles({ ...file, buffer: archive.subarray(0, archive.length / 2) })
  await home.getByRole('button', { name: 'Rétablir l’exploration' }).press('Enter')
  await expect(home.getByRole('alert').filter({ hasText: 'Cette archive n’est pas entière' })).toBeVisible()
  await expectNoAxeFindings(home)
  await home.getByLabel('Fichier d’archive').setInputFiles({ ...file, buffer: archive })
  await home.getByRole('button', { name: 'Rétablir l’exploration' }).press('Enter')
  await expect(home.getByText('L’exploration est rétablie.')).toBeFocused()
  await expectNoAxeFindings(home)
  expect(await home.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await home.getByRole('link', { name: 'Ouvrir le tableau pour l’animation' }).press('Enter')
  await home.getByRole('textbox').fill('Ines')
  await home.keyboard.press('Enter')
  await expect(home.locator('.current-card')).toHaveAccessibleName(/R1/)
  expect(home.url()).not.toContain(exploration.id)

  // The team sets up too, but does not take everything out.
  const team = await exploration.member({ name: 'Théo', role: 'team', lang: 'fr' })
  await team.goto(`${server.url}/e/${exploration.id}/setup`)
  await expect(team.getByRole('heading', { name: 'Couloirs et niveaux' })).toBeVisible()
  await expect(team.getByRole('region', { name: 'Tout conserver' })).toHaveCount(0)
})
