// Two people on one board: what one does while the other has a card in hand or under the focus.
import { expect, test } from './fixtures.ts'

test('BD4 a card that someone else moves leaves my hand, with a word about it, and my drop does nothing', async ({
  exploration,
}) => {
  const ids = await exploration.addRecommendations(2)
  await exploration.command('moveRecommendation', { id: ids[0], laneId: 'right-away', bandId: 'high', index: 0 })
  const ana = await exploration.member({ name: 'Ana', lang: 'fr' })
  const bob = await exploration.member({ name: 'Bob', role: 'partner' })
  const chip = ana.locator(`.lanes [data-card="${ids[0]}"]`)
  const box = await chip.boundingBox()
  if (!box) throw new Error('the card is in sight')
  await ana.mouse.move(box.x + 80, box.y + 10)
  await ana.mouse.down()
  await ana.mouse.move(box.x + 110, box.y + 40, { steps: 4 })
  await expect(ana.locator('.in-hand')).toBeVisible()
  await expect(bob.locator(`.lanes [data-card="${ids[0]}"]`).getByText('Ana', { exact: true })).toBeVisible()

  await bob.locator(`.lanes [data-card="${ids[0]}"] [data-control="face"]`).focus()
  await bob.keyboard.press('4')
  await bob.keyboard.press('3')
  await expect(ana.locator('.in-hand')).toHaveCount(0)
  await expect(ana.getByTestId('announcer')).toContainText('Bob a déplacé R1 Étiquette 1 pendant que vous la teniez.')
  await ana.mouse.move(box.x + 500, box.y + 40)
  await ana.mouse.up()
  await expect(ana.getByRole('region', { name: 'À long terme', exact: true }).locator('.chip-number')).toHaveText(['R1'])
})

test('BD5 the current card under my hand stays when someone else places it, and Enter only goes on', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(3)
  for (const id of ids) await exploration.command('propose', { id, laneId: 'near-term', bandId: 'high' })
  const ana = await exploration.member({ name: 'Ana' })
  const card = ana.locator('.current-card')
  await expect(card).toBeFocused()
  await ana.keyboard.press('2')
  await exploration.command('moveRecommendation', { id: ids[0], laneId: 'long-term', bandId: 'low', index: 0 })
  await expect(ana.locator('.current-notice')).toBeVisible()
  await expect(card).toHaveAccessibleName('R1 Label 1')
  await ana.keyboard.press('Escape')
  await ana.keyboard.press('Enter')
  await expect(card).toHaveAccessibleName('R2 Label 2')
  await expect(ana.getByRole('button', { name: /^2 To sort/ })).toBeVisible()
})

test('BD7 others’ moves are not announced; they wait in the list of last moves and in the footer', async ({ exploration }) => {
  const ids = await exploration.addRecommendations(3)
  await exploration.command('moveRecommendation', { id: ids[2], laneId: 'right-away', bandId: 'low', index: 0 })
  const ana = await exploration.member({ name: 'Ana' })
  const bob = await exploration.member({ name: 'Bob', lang: 'fr' })
  await expect(bob.locator('.current-card')).toBeFocused()
  await ana.locator(`.lanes [data-card="${ids[2]}"] [data-control="face"]`).focus()
  await bob.locator(`.lanes [data-card="${ids[2]}"] [data-control="face"]`).focus()
  await bob.keyboard.press('3')
  await bob.keyboard.press('1')
  await expect(ana.locator('.last-done-text')).toHaveText('Bob placed R3 Label 3 in: Start in the mid term, High priority')
  await expect(ana.getByTestId('announcer')).not.toContainText('Bob')
  // BD3: the card that had the focus is mounted anew in another lane and keeps it.
  await expect(ana.locator(`.lanes [data-card="${ids[2]}"] [data-control="face"]`)).toBeFocused()
  await ana.getByRole('button', { name: 'Last moves by others' }).click()
  await expect(ana.getByRole('region', { name: 'Last moves by others' }).getByRole('listitem')).toHaveCount(1)
})

test('BD4 a lock says on every control why nothing moves', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const bob = await exploration.member({ name: 'Bob', role: 'partner' })
  await expect(bob.locator('.keypad-key').first()).not.toHaveAttribute('aria-disabled')
  await exploration.command('setSettings', { movers: 'facilitator' })
  await expect(bob.locator('.keypad-key').first()).toHaveAttribute('aria-disabled', 'true')
  await bob.locator('.current-card').focus()
  await bob.keyboard.press('1')
  await expect(bob.getByTestId('announcer')).toContainText('The order is locked by the facilitator.')
})
