// The editor in real browsers: typing together, language states, split, merge, set aside, and a pass over
// all cards by keyboard alone in French.
import type { Locator, Page } from '@playwright/test'
import { type Exploration, expect, expectNoAxeFindings, test } from './fixtures.ts'

type Texts = { en: string; fr: string }

const add = async (exploration: Exploration, text: Texts, label: Texts): Promise<string> => {
  const { result } = await exploration.command('addRecommendation', { text, label })
  return String(result.id)
}
/** The box of one text of the card that is open. */
const box = (page: Page, field: string, lang: 'en' | 'fr'): Locator => page.locator(`textarea[data-text$="/${field}/${lang}"]`)
const column = (page: Page, lang: 'en' | 'fr'): Locator => page.locator(`.editor-column[lang="${lang}"]`)

/** Opens the editor on the current card. */
async function openEditor(page: Page): Promise<void> {
  await page.locator('[data-control="edit"]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

const study = { en: 'Run a comparative study.', fr: 'Mener une étude comparative.' }

test('TX1 two people typing in one text at once lose nothing, and each sees where the other is', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const ann = await exploration.member({ name: 'Ann', role: 'facilitator' })
  const ben = await exploration.member({ name: 'Ben', role: 'partner' })
  await openEditor(ann)
  await openEditor(ben)
  const [hers, his] = [box(ann, 'text', 'en'), box(ben, 'text', 'en')]
  await hers.press('Control+Home')
  await his.press('Control+End')
  await expect(ann.locator('.other-caret[data-name="Ben"]')).toBeVisible()
  await expect(ann.getByText('Ben is editing the English')).toBeVisible()
  await Promise.all([
    hers.pressSequentially('This spring, before anything else: ', { delay: 15 }),
    his.pressSequentially(' Publish what is learnt.', { delay: 15 }),
  ])
  const both = 'This spring, before anything else: Run a comparative study. Publish what is learnt.'
  await expect(hers).toHaveValue(both)
  await expect(his).toHaveValue(both)
  // TX2: her caret stands after her own words.
  expect(await hers.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(
    'This spring, before anything else: '.length,
  )
})

test('UN1 undo in a text takes back my words and leaves another’s', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const ann = await exploration.member({ name: 'Ann' })
  const ben = await exploration.member({ name: 'Ben' })
  await openEditor(ann)
  await openEditor(ben)
  await box(ann, 'text', 'en').press('Control+End')
  await box(ann, 'text', 'en').pressSequentially(' Mine.')
  await expect(box(ben, 'text', 'en')).toHaveValue('Run a comparative study. Mine.')
  await box(ben, 'text', 'en').press('Control+Home')
  await box(ben, 'text', 'en').pressSequentially('His. ')
  await expect(box(ann, 'text', 'en')).toHaveValue('His. Run a comparative study. Mine.')
  await box(ann, 'text', 'en').press('Control+z')
  await expect(box(ann, 'text', 'en')).toHaveValue('His. Run a comparative study.')
  await box(ann, 'text', 'en').press('Control+y')
  await expect(box(ben, 'text', 'en')).toHaveValue('His. Run a comparative study. Mine.')
})

test('LN2 a changed text makes the other language stale until it is confirmed, and says what changed', async ({
  exploration,
}) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ann' })
  await openEditor(page)
  await box(page, 'text', 'en').fill('Run a comparative study every year.')
  const french = column(page, 'fr')
  await expect(french.getByText('À revoir : l’anglais a changé')).toBeVisible()
  await french.getByRole('button', { name: 'Voir ce qui a changé' }).click()
  await expect(french.locator('.changes ins')).toContainText('every year')
  await expectNoAxeFindings(page)
  await french.getByRole('button', { name: 'Toujours juste' }).click()
  await expect(french.locator('.badge').filter({ hasText: 'Révisé' })).toBeFocused()
  // A language that catches up leaves the other as it is.
  await box(page, 'text', 'en').press('Control+End')
  await box(page, 'text', 'en').pressSequentially(' And the next.')
  await expect(french.getByText('À revoir : l’anglais a changé')).toBeVisible()
  await box(page, 'text', 'fr').pressSequentially('Chaque année. ')
  await expect(french.getByText('À revoir : l’anglais a changé')).toBeHidden()
  await expect(column(page, 'en').getByText('Reviewed')).toBeVisible()
})

test('TX3 a label over forty characters stays in its box, also over a reload, until it fits', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ann' })
  await openEditor(page)
  await box(page, 'label', 'en').fill('A comparative study of small and large grantees')
  await expect(page.getByText('47 of 40')).toBeVisible()
  await expect(page.getByText(/^Not saved\./)).toBeVisible()
  await page.reload()
  await openEditor(page)
  await expect(box(page, 'label', 'en')).toHaveValue('A comparative study of small and large grantees')
  await box(page, 'label', 'en').fill('Comparative study of grantees')
  await expect(page.getByText(/^Not saved\./)).toBeHidden()
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'Comparative study of grantees' })).toBeVisible()
})

test('LG1 a card is split in two; the first part stays the card, the second stands right after it', async ({ exploration }) => {
  const text = { en: 'Run a study. Publish it.', fr: 'Mener une étude. La publier.' }
  await add(exploration, text, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ann' })
  await openEditor(page)
  await page.getByRole('button', { name: 'Split…' }).click()
  await expect(page.getByRole('textbox', { name: 'Part 1, English' })).toHaveValue('Run a study.')
  await expect(page.getByRole('textbox', { name: 'Part 2, French' })).toHaveValue('La publier.')
  await expectNoAxeFindings(page)
  await page.getByRole('button', { name: 'Split into 2 cards' }).click()
  await expect(box(page, 'text', 'en')).toHaveValue('Run a study.')
  await expect(page.getByRole('button', { name: 'Split…' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(box(page, 'text', 'en')).toHaveValue('Publish it.')
  await expect(page.getByRole('complementary').getByText('Split from')).toBeVisible()
})

test('LG1 cards are merged; the one chosen stays, and whoever has the other one open is told', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  await add(exploration, { en: 'Publish it.', fr: 'La publier.' }, { en: 'Publish', fr: 'Publier' })
  const ann = await exploration.member({ name: 'Ann' })
  const ben = await exploration.member({ name: 'Ben', lang: 'fr' })
  await openEditor(ann)
  await openEditor(ben)
  await box(ben, 'text', 'fr').press('Control+End')
  await box(ben, 'text', 'fr').pressSequentially(' Vite.')
  await expect(box(ann, 'text', 'fr')).toHaveValue('Mener une étude comparative. Vite.')
  await ann.getByRole('button', { name: 'Merge…' }).click()
  await ann.getByRole('searchbox').fill('publish')
  await ann.getByRole('checkbox', { name: /Publish/ }).check()
  await ann.getByRole('radio', { name: /Publish/ }).check()
  await ann.getByRole('button', { name: /^Merge 1 card into .*Publish$/ }).click()
  await expect(box(ann, 'text', 'en')).toHaveValue('Publish it.')
  await expect(ben.getByText(/a fusionné cette carte avec/)).toBeVisible()
  await expect(box(ben, 'text', 'fr')).toHaveValue('Mener une étude comparative. Vite.')
  await ben.getByRole('button', { name: /^Aller à/ }).click()
  await expect(box(ben, 'text', 'fr')).toHaveValue('La publier.')
})

test('LG1 a card is set aside with a reason, in one language at least', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ann' })
  await openEditor(page)
  const editor = page.getByRole('dialog', { name: /Study/ }).first()
  await editor.getByRole('button', { name: 'Set aside…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Set aside/ })
  await dialog.getByRole('button', { name: 'Set aside' }).click()
  await expect(dialog.getByText('Write the reason in at least one language.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Reason, English' })).toBeFocused()
  await page.keyboard.type('Done already.')
  await expectNoAxeFindings(page)
  await page.keyboard.press('Control+Enter')
  await expect(box(page, 'reason', 'en')).toHaveValue('Done already.')
  // The other language is asked for.
  await expect(editor.getByRole('complementary').getByText('Missing')).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Set aside…' })).toHaveCount(0)
})

test('SY6 offline a split is refused with a clear sentence and its parts are kept', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ann' })
  await openEditor(page)
  await page.getByRole('button', { name: 'Split…' }).click()
  await page.getByRole('textbox', { name: 'Part 2, English' }).fill('Publish it.')
  await page.context().setOffline(true)
  await expect(page.getByText(/^You are offline\./).first()).toBeVisible()
  await page
    .getByRole('dialog', { name: /^Split/ })
    .getByRole('button', { name: 'Cancel' })
    .click()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Split…' }).click()
  await expect(page.getByRole('textbox', { name: 'Part 2, English' })).toHaveValue('Publish it.')
})

test('FN4 parts kept of a card go with the words they were made of: what a colleague adds is not lost', async ({
  exploration,
}) => {
  const id = await add(exploration, { en: 'Run it. Publish it.', fr: '' }, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ann' })
  await openEditor(page)
  const dialog = page.getByRole('dialog', { name: /^Split/ })
  const part = (number: number) => page.getByRole('textbox', { name: `Part ${number}, English` })
  await page.getByRole('button', { name: 'Split…' }).click()
  await part(2).fill('Publish it soon.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const text = 'Run it. Publish it. Pay for it.'
  await exploration.command('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text })
  await expect(box(page, 'text', 'en')).toHaveValue(text)

  await page.getByRole('button', { name: 'Split…' }).click()
  await expect(part(2)).toHaveValue('Publish it soon.')
  await expect(dialog.getByText(/^The card’s text has changed/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Start again from the card’s text' }).click()
  await expect(dialog.getByText(/^The card’s text has changed/)).toBeHidden()
  await expect(part(3)).toHaveValue('Pay for it.')
  await dialog.getByRole('button', { name: 'Split into 3 cards' }).click()
  await expect(box(page, 'text', 'en')).toHaveValue('Run it.')
})

test('TR1 an observer reads everything and can change nothing', async ({ exploration }) => {
  await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Oz', role: 'observer' })
  await openEditor(page)
  await expect(box(page, 'text', 'en')).toHaveJSProperty('readOnly', true)
  await expect(page.getByText('You are here as an observer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Split…' })).toHaveCount(0)
  await expectNoAxeFindings(page)
})

test('LN2 a pass over all French texts by keyboard alone, in French, never closes the editor', async ({ exploration }) => {
  for (const n of [1, 2, 3]) {
    await add(exploration, { en: `Card ${n}`, fr: `Carte ${n}` }, { en: `Label ${n}`, fr: `Étiquette ${n}` })
  }
  const page = await exploration.member({ name: 'Ève', lang: 'fr' })
  const edit = page.locator('[data-control="edit"]').first()
  await edit.focus()
  await page.keyboard.press('Enter')
  for (const n of [1, 2, 3]) {
    await expect(box(page, 'text', 'fr')).toBeFocused()
    await expect(box(page, 'text', 'fr')).toHaveValue(`Carte ${n}`)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(', relue')
    if (n < 3) await page.keyboard.press('Control+Enter')
  }
  await expectNoAxeFindings(page)
  await page.keyboard.press('Control+Shift+Enter')
  await expect(box(page, 'text', 'fr')).toHaveValue('Carte 2, relue')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(edit).toBeFocused()
})

test('HP1 help is asked for by keyboard, with kinds and readiness, and the card stays where it is', async ({ exploration }) => {
  const id = await add(exploration, study, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({ name: 'Ève', lang: 'fr' })
  await openEditor(page)
  const side = page.getByRole('complementary')
  await side.getByRole('button', { name: 'Oui' }).press('Enter')
  await side.getByRole('button', { name: 'Services de la plateforme' }).press('Enter')
  await side.getByRole('button', { name: 'Bientôt' }).press('Enter')
  await box(page, 'helpReason', 'fr').pressSequentially('Un envoi par courriel.')
  await expect(side.getByText('Rang 1 sur 1 demande', { exact: true })).toBeVisible()
  await expect
    .poll(async () => {
      const { recommendations } = await exploration.facilitator.json('workshop.json')
      const { laneId, help } = recommendations.find((r) => r.id === id) ?? {}
      return { laneId, kinds: help?.kinds, readiness: help?.readiness, reason: help?.reason.fr }
    })
    .toEqual({ laneId: 'to-sort', kinds: ['platform'], readiness: 'soon', reason: 'Un envoi par courriel.' })
})

test('TX2 at 320 pixels, in the dark, everything stands in one column and nothing is cut', async ({ exploration }) => {
  await add(exploration, { en: 'word '.repeat(60), fr: 'mot '.repeat(90) }, { en: 'Study', fr: 'Étude' })
  const page = await exploration.member({
    name: 'Ève',
    lang: 'fr',
    context: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  })
  await openEditor(page)
  await expect(box(page, 'text', 'fr')).toHaveValue(/mot/)
  const cut = await page.locator('dialog').evaluate((dialog) => {
    const boxes = [...dialog.querySelectorAll('textarea')].filter((element) => element.scrollHeight > element.clientHeight + 1)
    return { sideways: dialog.scrollWidth > dialog.clientWidth, boxes: boxes.map((element) => element.dataset.text) }
  })
  expect(cut).toEqual({ sideways: false, boxes: [] })
  await expectNoAxeFindings(page)
})
