// Evidence in the browser: what stands behind a card and who may read it, linking by two people at once, writing a
// recommendation from what was heard, and links that open one card.
import type { Page } from '@playwright/test'
import { type Exploration, expect, expectNoAxeFindings, test } from './fixtures.ts'

/** Two themes with three findings each; ids by their English words. */
async function heard(exploration: Exploration): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [n, title] of ['Long waits', 'Paper forms'].entries()) {
    const theme = { title: { en: title, fr: `${title} (fr)` }, criterion: n + 3 }
    const { result } = await exploration.command('addTheme', theme)
    ids[title] = String(result.id)
    for (const word of ['first', 'second', 'third']) {
      const en = `${title}: the ${word} remark`
      const { result: finding } = await exploration.command('addFinding', {
        text: { en, fr: `${en} (fr)` },
        themeId: ids[title],
        discussion: n + 1,
      })
      ids[en] = String(finding.id)
    }
  }
  return ids
}

/** A recommendation; its id. */
const card = async (exploration: Exploration, en: string, more: object = {}): Promise<string> =>
  String(
    (await exploration.command('addRecommendation', { text: { en, fr: `${en} (fr)` }, label: { en, fr: `${en} (fr)` }, ...more }))
      .result.id,
  )

/** The rooms a page's sockets have asked for. */
function roomsOf(page: Page): string[] {
  const rooms: string[] = []
  page.on('websocket', (socket) => rooms.push(new URL(socket.url()).pathname.split('/').at(-1) ?? ''))
  return rooms
}
const region = (page: Page) => page.getByRole('region', { name: /^(Current recommendation|Recommandation en cours)$/ })

test('EV4 the board joins no findings until the team opens the evidence of a card; then their words stand there', async ({
  exploration,
}) => {
  const ids = await heard(exploration)
  const remark = 'Long waits: the first remark'
  await card(exploration, 'Answer sooner', { themeIds: [ids['Long waits']], findingIds: [ids[remark]] })
  let rooms: string[] = []
  const page = await exploration.member({
    name: 'Tess',
    role: 'team',
    before: async (own) => {
      rooms = roomsOf(own)
    },
  })
  const button = region(page).getByRole('button', { name: '1 finding · 1 theme' })
  await expect(button).toBeVisible()
  expect(rooms).not.toContain('findings')
  await button.click()
  const dialog = page.getByRole('dialog', { name: /^Evidence behind/ })
  await expect(dialog.getByText(remark)).toBeVisible()
  await expect(dialog.getByText('Long waits', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'F1', exact: true })).toHaveAttribute('href', new RegExp(`#f-${ids[remark]}$`))
  expect(rooms).toContain('findings')
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('EV4 a partner reads how many findings there are and the themes, and joins nothing', async ({ exploration }) => {
  const ids = await heard(exploration)
  const findingIds = ['first', 'second'].map((word) => ids[`Long waits: the ${word} remark`])
  await card(exploration, 'Answer sooner', { themeIds: [ids['Long waits']], findingIds })
  let rooms: string[] = []
  const page = await exploration.member({
    name: 'Paula',
    role: 'partner',
    lang: 'fr',
    before: async (own) => {
      rooms = roomsOf(own)
    },
  })
  await region(page).getByRole('button', { name: '2 constatations · 1 thème' }).click()
  const dialog = page.getByRole('dialog', { name: /^Éléments probants/ })
  await expect(dialog.getByText(/2 constatations l’appuient/)).toBeVisible()
  await expect(dialog.getByText('Long waits (fr)')).toBeVisible()
  await expect(dialog.getByText(/remark/)).toHaveCount(0)
  await expect(dialog.getByRole('searchbox')).toHaveCount(0)
  await expectNoAxeFindings(page)
  expect(rooms).not.toContain('findings')
  expect(await page.content()).not.toContain('remark')
})

test('EV2 a card without evidence says so in words, on the card, on its chip and in its detail', async ({ exploration }) => {
  const ids = await heard(exploration)
  const founded = await card(exploration, 'Founded', { themeIds: [ids['Paper forms']] })
  const bare = await card(exploration, 'Bare')
  for (const id of [founded, bare]) {
    await exploration.command('moveRecommendation', { id, laneId: 'right-away', bandId: 'high', index: 0 })
  }
  await card(exploration, 'Waiting')
  const page = await exploration.member({ name: 'Paula', role: 'partner' })
  await expect(region(page).getByRole('button', { name: 'No evidence' })).toBeVisible()
  const chip = page.getByRole('button', { name: /^R2 Bare\s+!?\s*No evidence/ })
  await expect(chip).toBeVisible()
  await expect(page.getByRole('button', { name: 'R1 Founded', exact: true })).toBeVisible()
  await chip.click()
  await page.locator('.chip-detail').getByRole('button', { name: 'No evidence' }).click()
  await expect(page.getByRole('dialog').getByText(/Nothing stands behind this recommendation yet/)).toBeVisible()
})

test('EV3 two people link and take at once in two browsers, by keyboard: nothing is lost, the focus goes on', async ({
  exploration,
}) => {
  const ids = await heard(exploration)
  const id = await card(exploration, 'Answer sooner', { themeIds: [ids['Long waits']] })
  const ann = await exploration.member({ name: 'Ann' })
  const ben = await exploration.member({ name: 'Ben', role: 'team' })
  const open = async (page: Page) => {
    await region(page).getByRole('button', { name: '0 findings · 1 theme' }).click()
    await expect(page.getByRole('button', { name: 'Add F1', exact: true })).toBeVisible()
  }
  await Promise.all([open(ann), open(ben)])
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await Promise.all([press(ann, 'Add F1'), press(ben, 'Add F2')])
  for (const page of [ann, ben]) {
    await expect(page.getByRole('button', { name: 'Take away F1' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take away F2' })).toBeVisible()
    // What was linked left the list of what can be; the next one has the focus.
    await expect(page.locator('[data-evidence="add"]:focus')).toHaveCount(1)
  }
  await ann.getByRole('searchbox').fill('paper second')
  await press(ann, 'Add F5')
  await expect(ann.getByRole('button', { name: 'Take away F5' })).toBeVisible()
  await expect(ann.getByRole('searchbox')).toBeFocused()
  await Promise.all([press(ann, 'Take away F2'), press(ben, 'Add F3')])
  await expect(ann.getByRole('button', { name: 'Take away F3' })).toBeVisible()
  await expect(ben.getByRole('button', { name: 'Take away F2' })).toHaveCount(0)
  const { recommendations } = await exploration.facilitator.json('workshop.json')
  const linked = recommendations.find((each) => each.id === id) as unknown as { findingIds: string[] }
  const remark = (title: string, word: string) => ids[`${title}: the ${word} remark`]
  const expected = [remark('Long waits', 'first'), remark('Paper forms', 'second'), remark('Long waits', 'third')]
  expect(new Set(linked.findingIds)).toEqual(new Set(expected))
})

test('EV5 a recommendation is written from a theme beside its evidence; closing loses no word; then it is on the board', async ({
  exploration,
}) => {
  const ids = await heard(exploration)
  const page = await exploration.member({ name: 'Ann' })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis#t-${ids['Paper forms']}`)
  const write = () =>
    page
      .getByRole('button', { name: /^Write a recommendation/ })
      .first()
      .click()
  await write()
  const dialog = page.getByRole('dialog', { name: 'Write a recommendation' })
  await expect(dialog.getByText('Paper forms', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^4\. / })).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('textbox', { name: /^Recommendation, English|^Text.*English/ }).fill('Take forms online')
  await dialog.getByRole('button', { name: 'Add F4', exact: true }).click()
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.reload()
  await write()
  await expect(dialog.getByText(/You had begun this one/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Take away F4' })).toBeVisible()
  await dialog.getByRole('button', { name: /^Put it on the board/ }).click()
  const done = page.getByRole('dialog', { name: 'Recommendation written' })
  await expect(done.getByText('R1 stands at the end of To sort, with 1 finding and 1 theme behind it.')).toBeVisible()
  await expect(done.getByRole('link', { name: 'Open it on the board' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(region(page).getByText('Take forms online')).toBeVisible()
  await expect(region(page).getByRole('button', { name: '1 finding · 1 theme' })).toBeVisible()
  const { recommendations } = await exploration.facilitator.json('workshop.json')
  expect(recommendations).toMatchObject([
    { criterion: 4, themeIds: [ids['Paper forms']], findingIds: [ids['Paper forms: the first remark']], text: { fr: '' } },
  ])
  // It is written: the dialog begins afresh.
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis#t-${ids['Paper forms']}`)
  await write()
  await expect(dialog.getByText(/You had begun this one/)).toHaveCount(0)
})

test('EV6 a link to a card opens it, by number, by id, or where it was merged; what is not there is said', async ({
  exploration,
}) => {
  const first = await card(exploration, 'First card')
  const second = await card(exploration, 'Second card')
  await card(exploration, 'Third card')
  await exploration.command('mergeRecommendations', { into: second, from: [first] })
  const page = await exploration.member({ name: 'Omar', role: 'observer' })
  const go = (wanted: string) => page.goto(`${exploration.server}/e/${exploration.id}?card=${wanted}`)
  const shows = async (text: string) => {
    await expect(region(page).getByText(`${text}`, { exact: true }).first()).toBeVisible()
    await expect(region(page).getByRole('group', { name: new RegExp(text) })).toBeFocused()
  }
  await go('R3')
  await shows('Third card')
  await expect(page).toHaveURL(`${exploration.server}/e/${exploration.id}`)
  await go(second)
  await shows('Second card')
  await go('r1')
  await shows('Second card')
  await expect(page.getByText(/R1 was merged into R2 Second card, which is shown/).first()).toBeVisible()
  await go('R99')
  await expect(page.getByText(/There is no recommendation R99 on this board/).first()).toBeVisible()
})

test('EX6 a finding chosen is in the preview once, and leads to the synthesis where its French is missing', async ({
  exploration,
}) => {
  const { result } = await exploration.command('addFinding', { text: { en: 'Only in English' } })
  await exploration.command('chooseFindings', { ids: [result.id], inReport: true })
  const page = await exploration.member({ name: 'Ann' })
  await page.goto(`${exploration.server}/e/${exploration.id}/report`)
  await expect(page.locator('.doc-paper').getByText('Only in English')).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'F1, text: French to be written' })).toHaveAttribute(
    'href',
    `/e/${exploration.id}/synthesis#f-${result.id}`,
  )
})
