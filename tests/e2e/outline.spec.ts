// The outline by keyboard alone in French, by touch on a phone, with two people at once; its focus, its size, its
// links, who may not see it; without findings by axe.
import type { Page } from '@playwright/test'
import { workshopJsonSchema } from '../../shared/model/workshop-json.ts'
import { type Exploration, expect, expectNoAxeFindings, type Member, test } from './fixtures.ts'

const announced = (page: Page) => page.getByTestId('announcer')
const row = (page: Page, number: string) => page.locator('.finding-row').filter({ has: page.getByText(number, { exact: true }) })
const face = (page: Page, number: string) => row(page, number).locator('[data-control="face"]')
const section = (page: Page, name: RegExp) => page.locator('.section').filter({ has: page.getByRole('heading', { name }) })
const numbersIn = (page: Page, name: RegExp) => section(page, name).locator('.finding-row .row-face > .row-number')

/** Someone in the synthesis, with the outline alone in sight. */
async function inOutline(exploration: Exploration, member: Member, hash = ''): Promise<Page> {
  const page = await exploration.member({
    ...member,
    before: async (opened) => {
      await opened.addInitScript(() => localStorage.setItem('atelier:synthesis-view', 'outline'))
    },
  })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis${hash}`)
  return page
}

/** Findings F1 … in both languages; ids in that order. */
async function addFindings(exploration: Exploration, count: number): Promise<string[]> {
  const { result } = await exploration.command('addFindings', {
    findings: Array.from({ length: count }, (_, i) => ({
      text: { en: `What was heard, number ${i + 1}`, fr: `Ce qui a été entendu, numéro ${i + 1}` },
      discussion: (i % 9) + 1,
    })),
  })
  return result.ids as string[]
}

async function addTheme(exploration: Exploration, en: string, fr: string, parentId?: string): Promise<string> {
  const { result } = await exploration.command('addTheme', { title: { en, fr }, ...(parentId ? { parentId } : {}) })
  return String(result.id)
}

const stored = async (exploration: Exploration) =>
  workshopJsonSchema.parse(await (await exploration.facilitator.fetch('workshop.json')).json())

test('OU3 by keyboard alone, in French: capture, file, new theme, claim, merge, split, reorder, choose, undo', async ({
  exploration,
}) => {
  const page = await inOutline(exploration, { name: 'Ana', lang: 'fr' })
  await expect(page.getByRole('heading', { name: 'Aucune constatation pour l’instant' })).toBeVisible()
  await expectNoAxeFindings(page)

  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Ce que vous entendez' })).toBeFocused()
  for (const words of [
    'Les codes d’erreur se cherchent dans un cartable.',
    'Deux personnes ressaisissent chaque fichier.',
    'Personne ne suit une erreur. Chacun vérifie.',
    'La région appelle avant nous.',
  ]) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await expect(row(page, 'F4')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Saisie rapide' })).toHaveCount(0)

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(face(page, 'F1')).toBeFocused()
  await page.keyboard.type('tErreurs')
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('Nouveau thème «\u00a0Erreurs\u00a0» avec F1. 3 à classer')
  await expect(face(page, 'F2')).toBeFocused()
  await page.keyboard.type('terr')
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('F2\u00a0: T1 Erreurs. 2 à classer')
  await expect(face(page, 'F3')).toBeFocused()
  await expect(numbersIn(page, /^T1 Erreurs/)).toHaveText(['F1', 'F2'])

  // T and Enter: where the last one went.
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: /^Thème/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(face(page, 'F4')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(announced(page)).toContainText('Annulé. F3 se trouve ici\u00a0: À classer.')
  await expect(face(page, 'F3')).toBeFocused()

  // Split at the end of a sentence, then merge the two with Space.
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox', { name: 'Partie 1 en français' })).toHaveValue('Personne ne suit une erreur.')
  await expectNoAxeFindings(page)
  await page.keyboard.press('Control+Enter')
  await expect(announced(page)).toContainText('F3 divisée en 2.')
  await expect(numbersIn(page, /^À classer/)).toHaveText(['F3', 'F5', 'F4'])
  await expect(face(page, 'F3')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(announced(page)).toContainText('F5\u00a0: sélectionnée. 2 sélectionnées')
  await page.keyboard.press('m')
  await expect(page.getByRole('group', { name: 'Laquelle conserver?' })).toContainText('Chacun vérifie.')
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('F5\u00a0: fusion avec F3.')
  await expect(face(page, 'F3')).toBeFocused()
  await expect(numbersIn(page, /^À classer/)).toHaveText(['F3', 'F4'])

  // Choose for the document, reorder, remove and take back.
  await page.keyboard.press('g')
  await expect(row(page, 'F3')).toContainText('au document')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(numbersIn(page, /^À classer/)).toHaveText(['F4', 'F3'])
  await expect(announced(page)).toContainText('F3\u00a0: 2 sur 2.')
  await expect(face(page, 'F3')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('x')
  await expect(numbersIn(page, /^À classer/)).toHaveText(['F3'])
  await expect(face(page, 'F3')).toBeFocused()
  await page.keyboard.press('z')
  await expect(numbersIn(page, /^À classer/)).toHaveText(['F4', 'F3'])

  // A claim, a full sentence, and what is selected in a row goes into it.
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-section] h2 [data-control="face"]', { hasText: 'Erreurs' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ajouter un énoncé…' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Titre' })).toBeFocused()
  await page.keyboard.type('Personne n’est responsable d’une erreur de bout en bout.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: /^T2 Personne n’est responsable/ })).toBeVisible()
  await page.getByRole('button', { name: 'Détails et actions\u00a0: T1' }).press('Enter')
  await face(page, 'F1').press('Shift+ArrowDown')
  await expect(announced(page)).toContainText('2 sélectionnées')
  await page.keyboard.type('tresp')
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('2 constatations\u00a0: T2 Personne n’est responsable')
  await expect(numbersIn(page, /^T2 Personne/)).toHaveText(['F1', 'F2'])
  await expectNoAxeFindings(page)

  const { themes, findings } = await stored(exploration)
  const claim = themes.find((theme) => theme.number === 2)
  expect(claim?.parentId).toBe(themes.find((theme) => theme.number === 1)?.id)
  expect(findings.filter((finding) => finding.themeId === claim?.id).map((finding) => finding.number)).toEqual([1, 2])
  expect(findings.find((finding) => finding.number === 3)?.inReport).toBe(true)
})

test('OU8 OU4 two people at once: what others do takes neither focus nor place, and my undo touches only mine', async ({
  exploration,
}) => {
  await addFindings(exploration, 6)
  await addTheme(exploration, 'Forms', 'Formulaires')
  const ana = await inOutline(exploration, { name: 'Ana' })
  const jo = await inOutline(exploration, { name: 'Jo', role: 'team' })
  await expect(face(ana, 'F1')).toBeFocused()
  await expect(face(jo, 'F1')).toBeFocused()
  await ana.keyboard.press('ArrowDown')
  await expect(row(jo, 'F2')).toContainText('Ana here')

  // Jo files the finding that Ana has in hand: her focus stays with it, and she hears of it.
  await jo.keyboard.press('ArrowDown')
  await jo.keyboard.type('tfor')
  await jo.keyboard.press('Enter')
  await expect(numbersIn(ana, /^T1 Forms/)).toHaveText(['F2'])
  await expect(face(ana, 'F2')).toBeFocused()
  await expect(announced(ana)).toHaveText('Jo filed F2 under T1 Forms')

  // Another one, of no concern to her: nothing is said, nothing moves.
  await jo.keyboard.type('tfor')
  await jo.keyboard.press('Enter')
  await expect(numbersIn(ana, /^T1 Forms/)).toHaveText(['F2', 'F3'])
  await expect(face(ana, 'F2')).toBeFocused()
  await expect(announced(ana)).toHaveText('Jo filed F2 under T1 Forms')
  await expect(ana.locator('.foot-said')).toHaveText('Jo filed F3 under T1 Forms')

  // The finding in hand is removed by another: the one that takes its place has the focus.
  await face(ana, 'F5').focus()
  await face(jo, 'F5').focus()
  await jo.keyboard.press('x')
  await expect(row(ana, 'F5')).toHaveCount(0)
  await expect(face(ana, 'F6')).toBeFocused()
  await expect(announced(ana)).toHaveText('Jo removed a finding')

  await ana.keyboard.type('tfor')
  await ana.keyboard.press('Enter')
  await expect(numbersIn(jo, /^T1 Forms/)).toHaveText(['F2', 'F3', 'F6'])
  await ana.keyboard.press('z')
  await expect(numbersIn(jo, /^T1 Forms/)).toHaveText(['F2', 'F3'])
  await expect(numbersIn(jo, /^To file/)).toHaveText(['F1', 'F4', 'F6'])
})

test('FN4 parts kept over a reload go with the words they were made of: what a colleague adds is not lost', async ({
  exploration,
}) => {
  const { result } = await exploration.command('addFinding', { text: { en: 'The queue is long. Nobody answers.' } })
  const page = await inOutline(exploration, { name: 'Ann' })
  const part = (number: number) => page.getByRole('textbox', { name: `Part ${number} in English` })
  const open = async () => {
    await face(page, 'F1').click()
    await page.keyboard.press('s')
  }
  await open()
  await part(2).fill('Nobody answers the phone.')
  const text = 'The queue is long. Nobody answers. Forms are lost.'
  await exploration.command('editText', { kind: 'finding', id: result.id, field: 'text', lang: 'en', text })
  const outdated = page.getByRole('dialog').getByText(/^The finding’s text has changed/)
  await expect(outdated).toBeVisible()
  await page.reload()
  await open()
  await expect(part(2)).toHaveValue('Nobody answers the phone.')
  await expect(outdated).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(announced(page)).toContainText(/changed/)
  expect((await stored(exploration)).findings).toHaveLength(1)
  await page.getByRole('button', { name: 'Start again from the finding’s text' }).click()
  await expect(outdated).toBeHidden()
  await expect(part(3)).toHaveValue('Forms are lost.')
  await part(1).press('Control+Enter')
  await expect(face(page, 'F3')).toBeVisible()
  expect((await stored(exploration)).findings.map((finding) => finding.text.en).join(' ')).toBe(text)
})

test('OU9 of two thousand findings only those in sight are in the page; each says its place, and the focus outlives scrolling', async ({
  exploration,
}) => {
  await addFindings(exploration, 2_000)
  const page = await inOutline(exploration, { name: 'Ana' })
  await expect(face(page, 'F1')).toBeFocused()
  expect(await page.locator('.finding-row').count()).toBeLessThan(80)
  await expect(row(page, 'F2')).toHaveAttribute('aria-setsize', '2000')
  await expect(row(page, 'F2')).toHaveAttribute('aria-posinset', '2')

  await page
    .locator('.outline-scroll')
    .first()
    .evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(row(page, 'F2000')).toBeInViewport()
  await expect(face(page, 'F1')).toBeFocused()
  await expect(page.getByRole('heading', { name: /^To file/ })).toBeAttached()
  await page.keyboard.press('End')
  await expect(face(page, 'F2000')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(face(page, 'F1')).toBeInViewport()

  // Our own find: the browser's would look only at what is in the page.
  await page.keyboard.press('/')
  await page.keyboard.type('number 1999')
  await page.keyboard.press('Enter')
  await expect(face(page, 'F1999')).toBeFocused()
  await page.keyboard.type('tLast things')
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('New theme “Last things” with F1999. 1,999 to file')
})

test('OU5 every act stands there as a control, and single keys can be switched off', async ({ exploration }) => {
  await addFindings(exploration, 3)
  await addTheme(exploration, 'Forms', 'Formulaires')
  const page = await inOutline(exploration, { name: 'Ana' })
  await row(page, 'F1').getByRole('button', { name: 'Details and actions: F1' }).click()
  const detail = page.getByRole('region', { name: 'Details of F1' })
  for (const name of [
    'Edit',
    'Choose for the document',
    'Select',
    'Merge…',
    'Split…',
    'Move down',
    'Similar findings',
    'Copy link',
    'Remove',
  ]) {
    await expect(detail.getByRole('button', { name: new RegExp(`^${name}`) }).first()).toBeVisible()
  }
  await expectNoAxeFindings(page)
  await detail.getByRole('combobox', { name: 'Criterion' }).selectOption({ index: 3 })
  await detail.getByRole('button', { name: /^Edit/ }).click()
  const box = page.getByRole('textbox', { name: 'English' })
  await box.fill('What was heard, in other words')
  await box.press('Enter')
  await expect(face(page, 'F1')).toContainText('in other words')
  await detail.getByRole('button', { name: /^Move to theme/ }).click()
  await page.getByRole('option', { name: /T1 Forms/ }).click()
  await expect(numbersIn(page, /^T1 Forms/)).toHaveText(['F1'])

  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: /single letters/ }).uncheck()
  await page.keyboard.press('Escape')
  await face(page, 'F2').focus()
  for (const key of ['t', 'x', 'n', 'g', 'm']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row(page, 'F2')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(face(page, 'F3')).toBeFocused()
  const { findings } = await stored(exploration)
  expect(findings.find((finding) => finding.number === 1)).toMatchObject({
    criterion: 3,
    text: { en: 'What was heard, in other words' },
  })
})

test('OU3 on a phone of 320 pixels one finding and “Move to theme…” file by touch, in French, without scrolling sideways', async ({
  exploration,
}) => {
  await addFindings(exploration, 3)
  await addTheme(exploration, 'Forms', 'Formulaires')
  const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
  const page = await exploration.member({ name: 'Ana', lang: 'fr', context: phone })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  const one = page.locator('.one-finding')
  await expect(one).toContainText('Ce qui a été entendu, numéro 1')
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await sideways()).toBe(0)
  await expectNoAxeFindings(page)
  await one.getByRole('button', { name: 'Déplacer vers un thème…' }).tap()
  expect(await sideways()).toBe(0)
  await page.getByRole('option', { name: /T1 Formulaires/ }).tap()
  await expect(one).toContainText('Ce qui a été entendu, numéro 2')
  await expect(one.getByRole('button', { name: 'Déplacer vers un thème…' })).toBeFocused()
  await one.getByRole('button', { name: 'Suivante' }).tap()
  await expect(one).toContainText('numéro 3')
  await one.getByRole('button', { name: 'Détails et suite' }).tap()
  await expect(page.getByRole('region', { name: 'Détails\u00a0: F3' })).toBeVisible()
  expect(await sideways()).toBe(0)
  await page.locator('.bar-menu summary').tap()
  await page.getByRole('button', { name: 'Ajouter des constatations' }).tap()
  await expect(page.getByRole('textbox', { name: 'Ce que vous entendez' })).toBeVisible()
  expect(await sideways()).toBe(0)
  const { findings } = await stored(exploration)
  expect(findings.map((finding) => finding.themeId !== null)).toEqual([true, false, false])
})

test('OU4 the menu of a small screen closes when the focus leaves it, on Escape, and when something was chosen', async ({
  exploration,
}) => {
  await addFindings(exploration, 3)
  const page = await exploration.member({ name: 'Ana', lang: 'fr', context: { viewport: { width: 320, height: 640 } } })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  const button = page.locator('.bar-menu summary')
  const body = page.locator('.bar-menu-body')
  await button.press('Enter')
  await expect(body).toBeVisible()
  for (let presses = 0; presses < 30 && (await body.isVisible()); presses++) await page.keyboard.press('Tab')
  await expect(body).toBeHidden()
  await expect(page.locator(':focus')).toBeInViewport()
  await button.press('Enter')
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('Escape')
  await expect(body).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await body.getByRole('radio', { name: 'Canevas', exact: true }).click()
  await expect(body).toBeHidden()
  await expect(button).toBeFocused()
  // The key of the search opens it, and Enter closes it over what was found.
  await page.keyboard.press('Enter')
  await body.getByRole('radio', { name: 'Plan', exact: true }).click()
  await face(page, 'F1').focus()
  await page.keyboard.press('/')
  await expect(page.locator('[data-find]')).toBeFocused()
  await page.keyboard.type('F3')
  await page.keyboard.press('Enter')
  await expect(body).toBeHidden()
  await expect(face(page, 'F3')).toBeFocused()
})

test('OU10 a link selects its finding and brings it into sight, also a settled theme’s; what was merged or is not there is told', async ({
  exploration,
}) => {
  const ids = await addFindings(exploration, 300)
  const theme = await addTheme(exploration, 'Forms', 'Formulaires')
  await exploration.command('placeFinding', { id: ids[9], themeId: theme })
  await exploration.command('editTheme', { id: theme, settled: true })
  await exploration.command('mergeFindings', { into: ids[0], from: [ids[1]] })
  const page = await inOutline(exploration, { name: 'Ana' }, `#f-${ids[250]}`)
  await expect(face(page, 'F251')).toBeFocused()
  await expect(face(page, 'F251')).toBeInViewport()
  const go = (hash: string) => page.evaluate((to) => location.assign(to), hash)
  await go(`#f-${ids[9]}`)
  await expect(face(page, 'F10')).toBeFocused()
  await go(`#f-${ids[1]}`)
  await expect(face(page, 'F1')).toBeFocused()
  await expect(announced(page)).toContainText('F2 was merged into F1.')
  await go('#f-nobody')
  await expect(announced(page)).toContainText('The finding or theme of this link is not here')
})

test('OU11 the tray is dealt out among those chosen; each sees a share of one’s own, in words', async ({ exploration }) => {
  await addFindings(exploration, 5)
  const ana = await inOutline(exploration, { name: 'Ana Roy' })
  const jo = await inOutline(exploration, { name: 'Jo Tremblay', role: 'team' })
  await exploration.member({ name: 'Pat', role: 'partner' })
  await expect(face(jo, 'F1')).toBeVisible()
  await ana.getByRole('button', { name: 'Deal out…' }).click()
  // No share for whom the findings are closed.
  await expect(ana.getByRole('checkbox', { name: /^Jo Tremblay/ })).toBeVisible()
  await expect(ana.getByRole('checkbox', { name: /^Pat/ })).toHaveCount(0)
  await ana.getByRole('checkbox', { name: /^Test/ }).uncheck()
  await expect(ana.getByRole('checkbox', { name: /^Jo Tremblay.*here now/ })).toBeChecked()
  await expectNoAxeFindings(ana)
  await ana.getByRole('dialog').getByRole('button', { name: 'Deal out' }).click()
  await expect(announced(ana)).toContainText('5 findings dealt out among 2 people.')
  await expect(row(ana, 'F1')).toContainText('my share')
  await expect(row(ana, 'F5')).toContainText('share of Jo Tremblay')
  await jo.getByRole('radio', { name: /^Mine \(2\)/ }).check()
  await expect(numbersIn(jo, /^To file/)).toHaveText(['F4', 'F5'])
})

test('FR3 a partner keeps no words of findings on the device: Cancel lets go of a split, and the closed door of all', async ({
  exploration,
}) => {
  const { result } = await exploration.command('addFinding', { text: { en: 'Quagga queues. Nobody answers.' } })
  await exploration.command('setSettings', { synthesisOpen: true })
  const page = await inOutline(exploration, { name: 'Pat', role: 'partner' })
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).flatMap(([key, value]) => (String(value).includes('Quagga') ? [key] : [])))
  const split = async () => {
    await face(page, 'F1').click()
    await page.keyboard.press('s')
    await page.getByRole('textbox', { name: 'Part 2 in English' }).fill('Nobody answers the phone.')
    expect(await kept()).toEqual([expect.stringContaining(`split-finding/${result.id}`)])
  }
  await split()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect(await kept()).toEqual([])
  await split()
  await exploration.command('setSettings', { synthesisOpen: false })
  await expect(page.getByRole('heading', { level: 2, name: /findings/i })).toBeVisible()
  await expect.poll(kept).toEqual([])
})

test('OU12 a partner reads why the findings are closed, and is let in when they open; an observer is not', async ({
  exploration,
}) => {
  await addFindings(exploration, 1)
  const partner = await inOutline(exploration, { name: 'Pat', role: 'partner' })
  await expect(partner.getByRole('heading', { name: 'The findings are not open to you' })).toBeVisible()
  await expectNoAxeFindings(partner)
  await exploration.command('setSettings', { synthesisOpen: true })
  await expect(face(partner, 'F1')).toBeVisible()
  const observer = await inOutline(exploration, { name: 'Obs', role: 'observer', lang: 'fr' })
  await expect(observer.getByText(/L’observation donne accès au tableau/)).toBeVisible()
  await exploration.command('setSettings', { synthesisOpen: false })
  await expect(partner.getByText('What was heard, number 1')).toHaveCount(0)
  await expect(partner.getByRole('heading', { name: 'The findings are not open to you' })).toBeVisible()
})

test('OU6 Shift and arrows select from where one is, after Escape, and after coming by search', async ({ exploration }) => {
  await addFindings(exploration, 12)
  const page = await inOutline(exploration, { name: 'Ana' })
  const selected = page.locator('.finding-row[data-selected] .row-face > .row-number')
  await face(page, 'F3').focus()
  for (const key of ['Space', 'Shift+ArrowDown', 'Escape', 'ArrowDown', 'ArrowDown', 'Space', 'Shift+ArrowDown'])
    await page.keyboard.press(key)
  await expect(selected).toHaveText(['F6', 'F7'])
  for (const key of ['Escape', 'Space', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await expect(selected).toHaveText(['F7', 'F8'])
  await page.keyboard.press('Escape')
  await page.keyboard.type('/F11')
  await page.keyboard.press('Enter')
  await expect(face(page, 'F11')).toBeFocused()
  await page.getByRole('searchbox').fill('')
  await face(page, 'F11').focus()
  for (const key of ['Space', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await expect(selected).toHaveText(['F11', 'F12'])
})

test('OU1 OU4 searching finds themes too and says what is so; filing what was found keeps the focus on it', async ({
  exploration,
}) => {
  await addFindings(exploration, 8)
  await addTheme(exploration, 'Forms', 'Formulaires')
  const page = await inOutline(exploration, { name: 'Ana' })
  await expect(face(page, 'F1')).toBeFocused()
  await page.keyboard.type('/forms')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 theme found. No finding found')
  await expect(section(page, /^To file/)).toContainText('No finding here has the words searched for.')
  await page.keyboard.press('Enter')
  await expect(section(page, /^T1 Forms/).locator('[data-control="face"]')).toBeFocused()
  await page.getByRole('searchbox').fill('F6')
  await expect(page.locator('.outline')).toContainText('No theme has the words searched for')
  await page.keyboard.press('Enter')
  await expect(face(page, 'F6')).toBeFocused()
  await page.keyboard.type('tt1')
  await page.keyboard.press('Enter')
  await expect(numbersIn(page, /^T1 Forms/)).toHaveText(['F6'])
  await expect(face(page, 'F6')).toBeFocused()
})

test('OU4 the focus in suggested groups stays in them when others file what one held, and goes back to their button after the last', async ({
  exploration,
}) => {
  const about = [
    'The regional office re-keys every rejected file by hand',
    'Screen readers skip the table of payments in the portal',
  ]
  const { result } = await exploration.command('addFindings', {
    findings: about.flatMap((words) => [1, 2, 3, 4].map((n) => ({ text: { en: `${words}, case ${n}` } }))),
  })
  const ids = result.ids as string[]
  const themeId = await addTheme(exploration, 'Somewhere', 'Quelque part')
  const page = await inOutline(exploration, { name: 'Ana' })
  await page.getByRole('button', { name: 'Suggest groups' }).press('Enter')
  const groups = page.locator('.suggestion')
  await expect(groups).toHaveCount(2)
  await groups
    .nth(0)
    .getByRole('button', { name: /^Accept/ })
    .focus()
  const first = (await groups.nth(0).innerText()).includes('re-keys') ? ids.slice(0, 4) : ids.slice(4)
  await exploration.command('placeFindings', { places: first.map((id) => ({ id, themeId })) })
  await expect(groups).toHaveCount(1)
  await expect(groups.getByRole('button', { name: /^Accept/ })).toBeFocused()
  await exploration.command('placeFindings', { places: ids.map((id) => ({ id, themeId })) })
  await expect(groups).toHaveCount(0)
  await expect(page.locator('[data-opens="suggestions"]')).toBeFocused()
})

test('OU4 OU5 suggested groups are one stop of the Tab key, lead from one to the next, and can be closed', async ({
  exploration,
}) => {
  const about = [
    'The regional office re-keys every rejected eligibility file by hand',
    'Screen readers skip the table of payments in the portal',
    'Interpreters arrive too late for the hearing of an appeal',
  ]
  await exploration.command('addFindings', {
    findings: about.flatMap((words) => [1, 2, 3, 4].map((n) => ({ text: { en: `${words}, case ${n}` } }))),
  })
  const page = await inOutline(exploration, { name: 'Ana' })
  // An alert is heard as soon as it comes, however short it stands.
  await page.evaluate(() => {
    const alerts: string[] = []
    Object.assign(window, { alerts })
    const watch = () => alerts.push(...[...document.querySelectorAll('[role=alert]')].map((one) => one.textContent ?? ''))
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const button = page.getByRole('button', { name: 'Suggest groups' })
  const heading = page.getByRole('heading', { name: 'Suggested groups' })
  const groups = page.locator('.suggestion')
  await button.press('Enter')
  await expect(heading).toBeFocused()
  await expect(groups).toHaveCount(3)
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expectNoAxeFindings(page)
  for (let n = 0; n < 3; n++) await page.keyboard.press('Tab')
  await expect(groups.nth(0).getByRole('button', { name: /^Dismiss/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(groups.nth(1).getByRole('button', { name: /^Dismiss/ })).toBeFocused()
  for (let n = 0; n < 2; n++) await page.keyboard.press('Tab')
  await expect(face(page, 'F1')).toBeFocused()

  await groups
    .nth(1)
    .getByRole('button', { name: /^Accept/ })
    .press('Enter')
  const second = await groups.nth(2).getAttribute('aria-label')
  await page.getByRole('dialog').getByRole('textbox').press('Enter')
  await expect(groups).toHaveCount(2)
  await expect(page.getByRole('button', { name: `Accept… ${second}` })).toBeFocused()
  expect((await page.evaluate(() => (window as unknown as { alerts: string[] }).alerts)).filter((text) => text !== '')).toEqual(
    [],
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(groups).toHaveCount(1)
  await expect(groups.getByRole('button', { name: /^Accept/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(groups).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.press('Enter')
  await expect(heading).toBeFocused()
  await button.click()
  await expect(groups).toHaveCount(0)
})

test('OU5 each column is reached by Tab, rows say whether they are open, and one’s own language is written first', async ({
  exploration,
}) => {
  await addFindings(exploration, 3)
  await addTheme(exploration, 'Forms', 'Formulaires')
  await exploration.command('addFinding', { text: { en: 'Only in English' } })
  const page = await inOutline(exploration, { name: 'Ana', lang: 'fr' })
  await expect(face(page, 'F1')).toBeFocused()
  await expect(face(page, 'F1')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(face(page, 'F1')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  const theme = page.locator('[data-section] h2 [data-control="face"]', { hasText: 'Formulaires' })
  const stops: string[] = []
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(() => document.activeElement?.className ?? ''))
  }
  expect(stops).toEqual(['row-more', 'row-fold', 'row-face', 'row-more'])
  await page.keyboard.press('Shift+Tab')
  await expect(theme).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(announced(page)).toContainText('T1 Formulaires\u00a0: constatations repliées.')
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Titre en français' })).toBeFocused()
  await page.keyboard.press('Escape')
  await face(page, 'F4').focus()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Français' })).toBeFocused()
})

test('OU3 a new theme or claim comes into sight with the focus, and is called what it is; so is what is similar', async ({
  exploration,
}) => {
  await addFindings(exploration, 60)
  const first = await addTheme(exploration, 'Forms', 'Formulaires')
  const page = await exploration.member({ name: 'Ana' })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  await expect(page.locator('.canvas .tl-shape').first()).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByRole('button', { name: 'Add a theme' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('The last one of all')
  await page.keyboard.press('Enter')
  const head = (words: string) => page.locator('.head [data-control="face"]', { hasText: words })
  await expect(announced(page)).toContainText('New theme: The last one of all.')
  await expect(head('The last one of all')).toBeFocused()
  await expect(head('The last one of all')).toBeInViewport()
  const title = page.locator('.theme-title', { hasText: 'The last one of all' })
  await expect(title).toBeInViewport()

  await page.locator(`[data-key="${first}"] [data-control="more"]`).click()
  await page.getByRole('button', { name: 'Add a claim…' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('It takes a month.')
  await page.keyboard.press('Enter')
  await expect(announced(page)).toHaveText(/^New claim: It takes a month\.\s?$/)
  await expect(head('It takes a month.')).toBeFocused()

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('i')
  await expect(page.locator('.synthesis-drawer').getByRole('status')).toHaveText(/^\d+ similar findings$/)
})
