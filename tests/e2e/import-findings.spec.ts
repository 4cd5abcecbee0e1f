// Findings from a file, by keyboard and in French: what may name someone is told before anything is shared, one
// undo takes all of it back, and nothing is cut on a phone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const pasted = [
  'id;text_fr;theme_fr;discussion;couleur;parent_id',
  'A1;Les formulaires sont lents;Règles;3;jaune;',
  'A2;Écrire à ana.roy@exemple.ca;RÈGLES;12;boue;A1',
  'A3;Sans parent;Données;;;personne',
].join('\n')

test('IF9 IF12 a paste of findings is previewed, imported and taken back; nobody is named unawares', async ({ exploration }) => {
  const page = await exploration.member({ name: 'Ana', role: 'team', lang: 'fr' })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  const dialog = page.getByRole('dialog')
  await page
    .getByRole('button', { name: /Importer/ })
    .first()
    .press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Importer des constatations' })).toBeVisible()
  await expect(dialog.getByText('Couloirs du fichier')).toHaveCount(0)
  await dialog.getByLabel('Ou collez ici').fill(pasted)
  await expectNoAxeFindings(page)
  await dialog.getByRole('button', { name: 'Aperçu' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Ce qui se passerait' })).toBeFocused()
  const named = dialog.getByRole('region', { name: /Renseignements personnels probables/ })
  await expect(named).toContainText('Ligne 3')
  await expect(named).toContainText('ana.roy@exemple.ca')
  await expect(dialog.getByText('« 12 » n’est pas une discussion')).toBeVisible()
  await expect(dialog.getByText('« boue » n’est pas une couleur connue')).toBeVisible()
  await expect(dialog.getByText('Le parent « personne » n’est ni dans ce fichier')).toBeVisible()
  await expectNoAxeFindings(page)
  for (const width of [320, 1366]) {
    await page.setViewportSize({ width, height: 625 })
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  }
  const heard = async () =>
    (await exploration.facilitator.json('workshop.json')) as unknown as { findings: unknown[]; themes: unknown[] }
  expect(await heard()).toMatchObject({ findings: [], themes: [] })
  await dialog.getByRole('button', { name: 'Importer 2 lignes' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'L’importation est terminée.' })).toBeFocused()
  expect(await heard()).toMatchObject({ findings: [{ number: 1 }, { number: 2 }], themes: [{ title: { fr: 'Règles' } }] })
  await dialog.getByRole('button', { name: 'Annuler l’importation' }).press('Enter')
  await expect(dialog.getByRole('heading', { name: /^L’importation a été annulée/ })).toBeFocused()
  expect(await heard()).toMatchObject({ findings: [], themes: [] })
})

test('IF6 OU4 a file of Mural’s is recognized, a column can be given another meaning, and the focus ends on a finding', async ({
  exploration,
}) => {
  const page = await exploration.member({ name: 'Ana', role: 'team' })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  const dialog = page.getByRole('dialog')
  await page
    .getByRole('button', { name: /Import/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('Choose a file or paste some text first.')).toBeVisible()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  const name = join(import.meta.dirname, '../fixtures/import/mural-board.csv')
  await chooser.setFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: readFileSync(name) })
  await expect(dialog.getByText('Choose a file or paste some text first.')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('This is a file of Mural’s')).toBeVisible()
  await expect(dialog.getByText('Camille')).toHaveCount(0)
  await dialog.getByLabel('What the column “Area” holds').selectOption('theme')
  await expect(dialog.getByText('Reading the file…')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Import 8 rows' }).click()
  await expect(dialog.getByRole('heading', { name: 'The import is done.' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.locator('.finding-row [data-control="face"]').first()).toBeFocused()
  const { themes } = (await exploration.facilitator.json('workshop.json')) as unknown as { themes: { title: { en: string } }[] }
  expect(themes.map(({ title }) => title.en).sort()).toEqual(['Forms', 'Rules'])
})
