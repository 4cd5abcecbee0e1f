// Issue A, “Done when” 3: three browsers, two languages, thirty drags at once with one person offline for
// half of them; and a lock while someone is offline.
import type { Page } from '@playwright/test'
import { type Line, ownLine } from '../helpers/network.ts'
import { parseCsv } from '../helpers/roadmap.ts'
import { expect, test } from './fixtures.ts'

/** The lanes as the page shows them: lane/band → ids in order. */
const shownBoard = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.lanes [data-zone]')].map((list) => [
        list.dataset.zone ?? '',
        [...list.querySelectorAll<HTMLElement>(':scope > [data-card]')].map((card) => card.dataset.card ?? ''),
      ]),
    ),
  )

/** Drags a card by mouse to the upper or lower half of another card, or onto an empty band. */
async function drag(page: Page, card: string, target: string): Promise<void> {
  const from = await page.locator(`.lanes [data-card="${card}"]`).boundingBox()
  const to = await page.locator(target).boundingBox()
  if (!from || !to) return
  await page.mouse.move(from.x + 60, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 70, to.y + to.height / 2, { steps: 4 })
  await page.mouse.move(to.x + 60, to.y + to.height - 4, { steps: 2 })
  await page.mouse.up()
}

const lanes = ['right-away', 'near-term', 'mid-term', 'long-term']
const bands = ['high', 'medium', 'low']

/** A small seeded generator (mulberry32), so that a bad run can be run again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

test('MV2 MV3 EX1 three people, two languages, thirty drags at once, one offline for half: one board, and the export equals it', async ({
  exploration,
}) => {
  test.setTimeout(180_000)
  const ids = await exploration.addRecommendations(24)
  for (const [n, id] of ids.entries()) {
    await exploration.command('moveRecommendation', { id, laneId: lanes[n % 4], bandId: bands[Math.floor(n / 4) % 3], index: 0 })
  }
  let line: Line | undefined
  const people = await Promise.all([
    exploration.member({ name: 'Ana', lang: 'fr' }),
    exploration.member({ name: 'Ben', role: 'partner', lang: 'en' }),
    exploration.member({
      name: 'Chloé',
      role: 'team',
      lang: 'fr',
      before: async (page) => {
        line = await ownLine(page)
      },
    }),
  ])
  for (const page of people) await expect(page.locator('.lanes [data-card]')).toHaveCount(24)
  const before = await shownBoard(people[0] as Page)
  const versionBefore = (await exploration.facilitator.json('workshop.json')).version

  const dragTen = async (page: Page, seed: number, halfway: () => void): Promise<void> => {
    const random = seeded(seed)
    for (let n = 0; n < 10; n++) {
      if (n === 5) halfway()
      const card = ids[Math.floor(random() * ids.length)] ?? ''
      const zone = `place:${lanes[Math.floor(random() * 4)]}/${bands[Math.floor(random() * 3)]}`
      await drag(page, card, `.lanes [data-drop="${zone}"]`)
    }
  }
  line?.cut()
  await Promise.all(people.map((page, n) => dragTen(page, 11 + n, () => (n === 2 ? line?.restore() : undefined))))

  await expect(people[2] as Page).toHaveURL(/\/e\//)
  await expect
    .poll(
      async () => {
        const boards = await Promise.all(people.map(shownBoard))
        return boards.every((board) => JSON.stringify(board) === JSON.stringify(boards[0]))
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  for (const page of people) await expect(page.getByText(/^(Saved|Modifications enregistrées)$/).first()).toBeVisible()

  const board = await shownBoard(people[0] as Page)
  const standing = Object.values(board).flat()
  expect([...standing].sort()).toEqual([...ids].sort())
  expect(board).not.toEqual(before)

  const { version, recommendations: json } = await exploration.facilitator.json('workshop.json')
  // The drags did real work: most of them became a commit of their own or joined another's.
  expect(version - versionBefore).toBeGreaterThan(10)
  const byPlace = Object.fromEntries(
    Object.keys(board).map((zone) => [zone, json.filter((r) => zone === `place:${r.laneId}/${r.bandId ?? ''}`).map((r) => r.id)]),
  )
  expect(byPlace).toEqual(board)
  for (const lang of ['en', 'fr']) {
    const rows = parseCsv<Record<string, string>>(await (await exploration.facilitator.fetch(`report.csv?lang=${lang}`)).text())
    expect(rows.map((row) => [row.lane, row.band, Number(row.number)])).toEqual(json.map((r) => [r.laneId, r.bandId, r.number]))
  }
})

test('SY6 a lock while someone is offline: moves come back as refused, typing is kept, and they go on working', async ({
  exploration,
}) => {
  const ids = await exploration.addRecommendations(4)
  let line: Line | undefined
  const page = await exploration.member({
    name: 'Denis',
    role: 'partner',
    lang: 'fr',
    before: async (own) => {
      line = await ownLine(own)
    },
  })
  await expect(page.getByText('Recommandation numéro 1 en français').first()).toBeVisible()
  line?.cut()
  await expect(page.getByText(/hors ligne/i).first()).toBeVisible()

  // Offline: place the first card by its keypad, then write in the second.
  await page
    .getByRole('button', { name: /Priorité élevée/ })
    .first()
    .click()
  await expect(page.getByText('Recommandation numéro 2 en français').first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Modifier/ })
    .first()
    .click()
  const french = page
    .getByRole('dialog')
    .getByRole('textbox', { name: /Recommandation/ })
    .last()
  await french.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' et des mots tapés hors ligne')
  await exploration.command('setSettings', { movers: 'facilitator' })
  line?.restore()

  await expect
    .poll(
      async () => (await exploration.facilitator.json('workshop.json')).recommendations.find((r) => r.id === ids[1])?.text.fr,
      { timeout: 20_000 },
    )
    .toBe('Recommandation numéro 2 en français et des mots tapés hors ligne')
  const standing = await exploration.facilitator.json('workshop.json')
  expect(standing.recommendations.find((r) => r.id === ids[0])?.laneId).toBe('to-sort')

  await page.keyboard.type(', puis en ligne')
  await expect
    .poll(async () => (await exploration.facilitator.json('workshop.json')).recommendations.find((r) => r.id === ids[1])?.text.fr)
    .toBe('Recommandation numéro 2 en français et des mots tapés hors ligne, puis en ligne')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/verrouillé l’ordre/).first()).toBeVisible()
})
