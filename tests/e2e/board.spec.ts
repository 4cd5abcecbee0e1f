// The board by mouse, by touch, by keyboard in French; without findings by axe.
import type { Page } from '@playwright/test'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const lane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const announced = (page: Page) => page.getByTestId('announcer')
const current = (page: Page) => page.locator('.current-card')

/** Moves the mouse from the middle of one element to that of another, as a hand would. */
async function dragTo(page: Page, from: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('nothing to drag')
  await page.mouse.move(start.x + start.width / 2, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 20, start.y + 20, { steps: 3 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
}

test('MV4 by keyboard alone, in French: accept, place by digits, move, help, put back, undo', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(4)
  await exploration.command('propose', { id: ids[0], laneId: 'near-term', bandId: 'high' })
  const page = await exploration.member({ name: 'Ana', lang: 'fr' })
  await expect(current(page)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('R1 Étiquette 1\u00a0: À court terme, Priorité élevée, rang 1 de 1.')
  await expect(announced(page)).toContainText('Suivante\u00a0: R2 Étiquette 2. 3 à trier')
  await expect(current(page)).toBeFocused()

  await page.keyboard.press('3')
  await expect(page.getByText('À moyen terme\u00a0: 1 Priorité élevée, 2 Priorité moyenne, 3 Priorité faible.')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.locator('.pending-line')).toHaveCount(0)
  await page.keyboard.press('3')
  await page.keyboard.press('2')
  await expect(lane(page, 'À moyen terme').getByText('Étiquette 2')).toBeVisible()

  await page.keyboard.press('Backspace')
  await expect(current(page)).toHaveAccessibleName('R2 Étiquette 2')
  await expect(current(page)).toBeFocused()

  await page.keyboard.press('m')
  await page.getByRole('combobox', { name: 'Couloir' }).selectOption({ label: 'À court terme' })
  await page.getByRole('combobox', { name: 'Niveau' }).selectOption({ label: 'Priorité élevée' })
  await page.getByRole('combobox', { name: 'Position' }).selectOption({ label: 'En premier' })
  await page.getByRole('button', { name: 'Déplacer ici' }).press('Enter')
  await expect(lane(page, 'À court terme').locator('.chip-number')).toHaveText(['R2', 'R1'])
  await expect(current(page)).toHaveAccessibleName('R3 Étiquette 3')

  await page.keyboard.press('h')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Oui', exact: true }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^1 Aide du SNC souhaitée/ })).toBeVisible()
  await expect(current(page)).toHaveAccessibleName('R3 Étiquette 3')

  await page.keyboard.press('s')
  await expect(current(page)).toHaveAccessibleName('R4 Étiquette 4')
  await page.keyboard.press('Control+z')
  await expect(announced(page)).toContainText('Étape annulée.')
})

test('BD3 a card moved by its keys keeps the focus; arrows and Alt with arrows walk and rank', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(3)
  for (const id of ids) await exploration.command('moveRecommendation', { id, laneId: 'near-term', bandId: 'high', index: 9 })
  const page = await exploration.member({ name: 'Ana' })
  const chip = (label: string) => page.locator('.lanes').getByRole('button', { name: new RegExp(`^R. ${label}`) })
  await chip('Label 1').focus()
  await page.keyboard.press('ArrowDown')
  await expect(chip('Label 2')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(lane(page, 'Start in the near term').locator('.chip-number')).toHaveText(['R1', 'R3', 'R2'])
  await expect(chip('Label 2')).toBeFocused()
  await page.keyboard.press('4')
  await page.keyboard.press('1')
  await expect(lane(page, 'Start in the long term').locator('.chip-number')).toHaveText(['R2'])
  await expect(chip('Label 2')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.locator('.lanes').getByText('Recommendation number 2 in English')).toBeVisible()
})

test('BD3 the menu of a small screen closes when the focus leaves it, and on Escape, which gives it back to its button', async ({
  exploration,
}) => {
  await exploration.addRecommendations(2)
  const page = await exploration.member({ name: 'Ana', lang: 'fr', context: { viewport: { width: 320, height: 640 } } })
  const button = page.locator('.bar-menu summary')
  const body = page.locator('.bar-menu-body')
  await button.press('Enter')
  await expect(body).toBeVisible()
  for (let presses = 0; presses < 30 && (await body.isVisible()); presses++) await page.keyboard.press('Tab')
  await expect(body).toBeHidden()
  await expect(page.locator(':focus')).toBeInViewport()
  await button.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(body).toBeHidden()
  await expect(button).toBeFocused()
})

test('BD3 when all is sorted, Backspace brings the last card back and the focus is on it', async ({ exploration }) => {
  const [only] = await exploration.addRecommendations(1)
  await exploration.command('propose', { id: only, laneId: 'near-term', bandId: 'high' })
  const page = await exploration.member({ name: 'Ana', lang: 'fr' })
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tout est trié' })).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(current(page)).toHaveAccessibleName('R1 Étiquette 1')
  await expect(current(page)).toBeFocused()
})

test('BD2 single keys can be switched off, and the device remembers', async ({ exploration }) => {
  await exploration.addRecommendations(2)
  const page = await exploration.member({ name: 'Ana' })
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: /single digits and letters/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('m')
  await page.keyboard.press('1')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.pending-line')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('No place is proposed')
})

test('MV4 by mouse: a drop between two cards stands between them, a drop on help asks for help', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(4)
  for (const id of ids.slice(0, 2))
    await exploration.command('moveRecommendation', { id, laneId: 'near-term', bandId: 'high', index: 9 })
  await exploration.command('moveRecommendation', { id: ids[2], laneId: 'long-term', bandId: 'low', index: 0 })
  const page = await exploration.member({ name: 'Ana' })
  const chip = (id: string | undefined) => page.locator(`.lanes [data-card="${id}"]`)
  const second = await chip(ids[1]).boundingBox()
  await dragTo(page, chip(ids[2]), chip(ids[1]))
  await page.mouse.move((second?.x ?? 0) + 100, (second?.y ?? 0) + 4, { steps: 3 })
  await expect(page.locator('.in-hand')).toHaveText('R3 Label 3')
  await page.mouse.up()
  await expect(lane(page, 'Start in the near term').locator('.chip-number')).toHaveText(['R1', 'R3', 'R2'])
  await expect(announced(page)).toContainText('R3 Label 3: Start in the near term, High priority, 2 of 3.')

  await dragTo(page, chip(ids[0]), page.getByRole('button', { name: /CDS help wanted/ }))
  await page.mouse.up()
  await expect(page.getByRole('button', { name: /^1 CDS help wanted/ })).toBeVisible()
  await expect(lane(page, 'Start in the near term').locator('.chip-number')).toHaveText(['R1', 'R3', 'R2'])
})

test('BD1 by touch: the handle drags, the rest of a card scrolls', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(2)
  for (const id of ids) await exploration.command('moveRecommendation', { id, laneId: 'right-away', bandId: 'high', index: 9 })
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
  const page = await exploration.member({ name: 'Ana', lang: 'fr', context: phone })
  const chip = page.locator(`.lanes [data-card="${ids[1]}"]`)
  await chip.scrollIntoViewIfNeeded()
  const client = await page.context().newCDPSession(page)
  const touch = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
    for (let step = 1; step <= 8; step++) {
      const point = { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const numbers = page.locator('.lanes .chip-number')
  const first = await page.locator(`.lanes [data-card="${ids[0]}"]`).boundingBox()
  const second = await chip.boundingBox()
  if (!first || !second) throw new Error('both cards are in sight')
  await touch({ x: second.x + 180, y: second.y + 20 }, { x: second.x + 180, y: second.y + 20 - 60 })
  await expect(numbers).toHaveText(['R1', 'R2'])
  const grip = await chip.locator('[data-grip]').boundingBox()
  const top = await page.locator(`.lanes [data-card="${ids[0]}"]`).boundingBox()
  if (!grip || !top) throw new Error('the handle is in sight')
  await touch({ x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }, { x: top.x + 60, y: top.y + 6 })
  await expect(numbers).toHaveText(['R2', 'R1'])
})

test('BD5 my own Enter after Enter is taken at once: five cards in one breath', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(6)
  for (const id of ids) await exploration.command('propose', { id, laneId: 'near-term', bandId: 'high' })
  const page = await exploration.member({ name: 'Ana' })
  await expect(current(page)).toBeFocused()
  for (let n = 0; n < 5; n++) await page.keyboard.press('Enter')
  await expect(lane(page, 'Start in the near term').locator('.chip-number')).toHaveText(['R1', 'R2', 'R3', 'R4', 'R5'])
  await expect(current(page)).toHaveAccessibleName('R6 Label 6')
})

test('MV3 a batch of proposals is one step and one undo', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(3)
  for (const id of ids) await exploration.command('propose', { id, laneId: 'mid-term', bandId: 'low' })
  const page = await exploration.member({ name: 'Ana' })
  await page.getByRole('button', { name: /^3 To sort/ }).click()
  await page.getByRole('button', { name: 'Accept proposals… (3)' }).click()
  await page.getByRole('checkbox', { name: /R2 Label 2/ }).uncheck()
  await page.getByRole('button', { name: 'Place 2 cards' }).click()
  await expect(lane(page, 'Start in the mid term').locator('.chip-number')).toHaveText(['R1', 'R3'])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('button', { name: /^3 To sort/ })).toBeVisible()
})

test('HP2 requests are ranked by buttons and keys, places stay; a card set aside is brought back', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(3)
  for (const id of ids) await exploration.command('requestHelp', { id, kinds: ['advisory'] })
  const page = await exploration.member({ name: 'Ana' })
  await page.getByRole('button', { name: /^3 CDS help wanted/ }).click()
  const requests = page.locator('.request .chip-number')
  await page.getByRole('button', { name: 'Move R3 Label 3 up' }).click()
  await expect(requests).toHaveText(['R1', 'R3', 'R2'])
  await expect(page.getByTestId('announcer')).toContainText('R3 Label 3: CDS help wanted, rank 2 of 3.')
  await page.locator(`.request[data-card="${ids[2]}"] [data-control="face"]`).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(requests).toHaveText(['R3', 'R1', 'R2'])
  await expect(page.locator(`.request[data-card="${ids[2]}"] [data-control="face"]`)).toBeFocused()
  await expect(page.getByRole('button', { name: /^3 To sort/ })).toBeVisible()

  await page.locator('.current-card').focus()
  await page.keyboard.press('x')
  await page.getByRole('dialog').getByRole('textbox').first().fill('Already under way.')
  await page.getByRole('button', { name: 'Set aside', exact: true }).click()
  await expect(page.getByTestId('announcer')).toContainText('R1 Label 1: not carried forward. Next: R2 Label 2. 2 to sort')
  await page.getByRole('button', { name: /^1 Not carried forward/ }).click()
  await expect(page.getByText('Reason: Already under way.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring back R1 Label 1' }).click()
  await expect(page.getByRole('button', { name: /^3 To sort/ })).toBeVisible()
})

test('TR1 an observer reads everything and every control says why it does nothing', async ({ exploration }) => {
  const [id] = await exploration.addRecommendations(2)
  await exploration.command('propose', { id, laneId: 'mid-term', bandId: 'low' })
  const page = await exploration.member({ name: 'Olga', role: 'observer' })
  await expect(page.getByRole('button', { name: /^Accept and next/ })).toHaveAccessibleDescription(
    'Observers see everything and change nothing.',
  )
  await current(page).focus()
  await page.keyboard.press('Enter')
  await expect(announced(page)).toContainText('Observers see everything and change nothing.')
  await expect(page.getByRole('button', { name: /^2 To sort/ })).toBeVisible()
})

test('BD6 38 sorted cards are in sight without scrolling at 1366 × 625, each with number and label', async ({ exploration }) => {
  const lanes = ['right-away', 'near-term', 'mid-term', 'long-term']
  const bands = ['high', 'medium', 'low']
  const ids = await exploration.addRecommendations(40)
  for (const [n, id] of ids.slice(0, 38).entries()) {
    await exploration.command('moveRecommendation', { id, laneId: lanes[n % 4], bandId: bands[Math.floor(n / 4) % 3], index: 99 })
  }
  const page = await exploration.member({ name: 'Ana', lang: 'fr' })
  await expect(page.locator('.lanes .chip-label')).toHaveCount(38)
  const outside = await page.locator('.lanes .chip').evaluateAll((chips) => {
    const area = document.querySelector('.lanes')?.getBoundingClientRect()
    return chips.filter((chip) => !area || chip.getBoundingClientRect().bottom > area.bottom).length
  })
  expect(outside).toBe(0)
})

test('BD3 giving up the file chooser closes no dialog', async ({ exploration }) => {
  const page = await exploration.member({ name: 'Ana' })
  await page.getByRole('button', { name: 'Import recommendations' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('kept')
  // What a browser tells the input when its own chooser is closed; it rises to the dialog.
  await dialog.locator('input[type=file]').dispatchEvent('cancel', { bubbles: true })
  await expect(dialog.getByRole('textbox')).toHaveValue('kept')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('BD6 axe finds nothing on the board, in either language, wide or narrow, drawers and dialogs open', async ({
  exploration,
}) => {
  const ids = await exploration.addRecommendations(5)
  await exploration.command('moveRecommendation', { id: ids[0], laneId: 'near-term', bandId: 'high', index: 0 })
  await exploration.command('requestHelp', { id: ids[0], kinds: ['advisory'] })
  await exploration.command('setAside', { id: ids[1], reason: { en: 'Already under way.' } })
  const page = await exploration.member({ name: 'Ana', lang: 'fr' })
  await expect(current(page)).toBeVisible()
  await expectNoAxeFindings(page)
  for (const drawer of [/À trier/, /Aide du SNC souhaitée/, /Non retenues/]) {
    await page.locator('.drawer-button').filter({ hasText: drawer }).click()
    await expect(page.locator('.drawer')).toBeVisible()
    await expectNoAxeFindings(page)
  }
  await page.locator('.chip-name').first().click()
  await expectNoAxeFindings(page)
  await current(page).focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'English' }).click()
  for (const size of [
    { width: 683, height: 312 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size)
    await expectNoAxeFindings(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
  }
})
