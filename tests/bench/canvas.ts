// The canvas on the real server: how soon it is painted, and the frames of a page on which one drags, pans, and
// watches twenty others drag. As ratios to the bounds of issue C.
import { chromium, type Page } from '@playwright/test'
import { around, middle, overlap } from '../../client/canvas/boxes.ts'
import { layoutOf } from '../../client/canvas/layout.ts'
import type { FindingBox, Layout } from '../../client/canvas/layout-types.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { writePresenceChange } from '../../shared/presence-wire.ts'
import { type ScreenPoint, screenOf } from '../helpers/canvas-page.ts'
import { createExploration, Joined } from '../helpers/http.ts'
import { type Server, startServer } from '../helpers/server.ts'
import config from '../playwright.config.ts'
import { contentOf } from './canvas/content.ts'
import { frames } from './drag-frames.ts'
import { note, percentile, printFigures } from './measure.ts'
import { Person, wait } from './room/person.ts'

const people = 20
const perSecond = 20

/** One exploration with `count` findings, two in five filed under twenty themes. */
async function fill(server: Server, count: number): Promise<{ id: string; token: string; joined: Joined; ids: string[] }> {
  const created = await createExploration(server.url)
  const joined = await Joined.join(server.url, created.tokens.facilitator, 'Bench')
  const { themes, findings } = contentOf(count, 20, Math.round(count * 0.4))
  for (const theme of themes) await joined.command('addTheme', theme)
  for (let first = 0; first < count; first += 500)
    await joined.command('addFindings', { findings: findings.slice(first, first + 500) })
  return { id: created.id, token: created.tokens.facilitator, joined, ids: findings.map(({ id }) => id) }
}

const perFrame = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length
const fps = (times: readonly number[]): number => 1000 / perFrame(times)

/** From the click on the way to the synthesis until its findings have been painted, ms. */
async function firstPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = [...document.querySelectorAll('a')].find(({ pathname }) => pathname.endsWith('/synthesis'))
    if (!link) throw new Error('no way to the synthesis')
    const start = performance.now()
    link.click()
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const shown = '.canvas .tl-shape .finding, .canvas-swatches[data-painted]:not([data-painted="0"])'
    while (document.querySelector(shown) === null) await frame()
    await frame()
    await frame()
    return performance.now() - start
  })
}

/** Takes what stands at `from` back and forth; leaves it where it was. */
async function drag(page: Page, from: ScreenPoint): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let n = 0; n < 8; n++) await page.mouse.move(from.x + (n % 2 ? -60 : 80), from.y + (n % 2 ? 70 : -40), { steps: 15 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

async function pan(page: Page): Promise<void> {
  const area = await page.locator('.canvas').boundingBox()
  await page.mouse.move((area?.x ?? 0) + (area?.width ?? 0) / 2, (area?.y ?? 0) + (area?.height ?? 0) / 2)
  for (let n = 0; n < 90; n++) {
    await page.mouse.wheel(n % 30 < 15 ? 24 : -24, n % 30 < 15 ? 14 : -14)
    await wait(16)
  }
}

/** The layout everyone computes, of content nobody placed by hand. */
async function layoutNow(joined: Joined): Promise<Layout> {
  const { themes, findings } = (await joined.json('workshop.json')) as unknown as {
    themes: Theme[]
    findings: (Finding & { themeId: ThemeId | null })[]
  }
  return layoutOf({
    themes: themes.map((theme) => ({ ...theme, frame: null })),
    findings: findings.map((each) => ({ ...each, place: { themeId: each.themeId, x: 0, y: 0, z: 0, rank: '' } })),
  })
}

/** Brushes over the tray from its upper left corner until some 200 are touched; answers how many those are, and the middle of the last. */
async function brush200(page: Page, layout: Layout): Promise<{ count: number; spot: ScreenPoint }> {
  const tray = [...layout.findings.values()].filter(({ themeId }) => themeId === null)
  const whole = around(tray)
  if (!whole) throw new Error('nothing is in the tray')
  const corner = { x: whole.x - 60, y: whole.y - 60 }
  let touched: FindingBox[] = []
  let end = corner
  for (let share = 0.05; share <= 1 && touched.length < 200; share += 0.01) {
    end = { x: whole.x + whole.w * share, y: whole.y + whole.h * share }
    touched = tray.filter((box) => overlap(box, { ...corner, w: end.x - corner.x, h: end.y - corner.y }))
  }
  const [from, to] = [await screenOf(page, corner), await screenOf(page, end)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.up()
  const last = touched[Math.floor(touched.length / 2)]
  if (!last) throw new Error('the brush touched nothing')
  return { count: touched.length, spot: await screenOf(page, middle(last)) }
}

/** `people` sockets that each carry a finding, `perSecond` times a second, for `seconds`. */
async function othersDrag(server: Server, id: string, token: string, ids: readonly string[], seconds: number): Promise<void> {
  const port = Number(new URL(server.url).port)
  const bytes = (message: Uint8Array): Uint8Array => message
  const plain = {
    seat: () => Promise.reject(new Error('none')),
    hello: [],
    wrap: bytes,
    unwrap: bytes,
    acknowledges: 'never' as const,
  }
  const seated = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const { cookie } = await Joined.join(server.url, token, `Person ${n}`)
      return Person.enter(port, plain, { path: `/rooms/${id}/findings`, headers: { cookie, origin: server.url } })
    }),
  )
  for (let step = 0; step < seconds * perSecond; step++) {
    for (const [n, person] of seated.entries()) {
      const by = { x: step * 12, y: ((step + n) % 20) * 15 }
      const rest = { dragging: [ids[ids.length - 1 - n * 7]], dragBy: by }
      person.say(writePresenceChange({ cursor: { x: by.x - n * 100, y: by.y }, rest }, step === 0 ? 500_000_000 + n : undefined))
    }
    await wait(1000 / perSecond)
  }
  for (const person of seated) person.leave()
}

/** The longest frame after each of ten changes by another, ms. */
async function remoteChanges(page: Page, joined: Joined, ids: readonly string[]): Promise<number[]> {
  const longest: number[] = []
  for (let n = 0; n < 10; n++) {
    const times = await frames(page, async () => {
      await joined.command('placeFinding', { id: ids[ids.length - 1 - n], themeId: null, x: -9000 + n * 240, y: -2000 })
      await wait(250)
    })
    longest.push(Math.max(...times))
  }
  return longest
}

async function measureSize(server: Server, count: number): Promise<void> {
  const { id, token, joined, ids } = await fill(server, count)
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 625 } })
    await page.goto(`${server.url}/join#${token}`)
    await page.getByRole('textbox').fill('Bench')
    await page.getByRole('button', { name: /Join the workshop|Rejoindre/ }).click()
    await page.waitForURL(`**/e/${id}`)
    await wait(3000)
    note(`canvas of ${count}: first paint after the click`, await firstPaint(page), 'ms', {
      name: 'the bound for 500',
      value: 2000,
    })
    await wait(1500)
    note(`canvas of ${count}: panning, all in view`, fps(await frames(page, () => pan(page))), 'fps', {
      name: 'the goal',
      value: 30,
    })
    const layout = await layoutNow(joined)
    const first = [...layout.findings.values()].find(({ themeId }) => themeId === null)
    if (!first) throw new Error('nothing is in the tray')
    const one = await screenOf(page, middle(first))
    note(`canvas of ${count}: dragging one`, fps(await frames(page, () => drag(page, one))), 'fps', {
      name: 'the goal',
      value: 30,
    })
    const { count: selected, spot } = await brush200(page, layout)
    note(`canvas of ${count}: dragging ${selected} at once`, fps(await frames(page, () => drag(page, spot))), 'fps', {
      name: 'the goal for 200',
      value: 30,
    })
    await page.keyboard.press('Escape')
    const watched = await frames(page, () => othersDrag(server, id, token, ids, 5))
    note(`canvas of ${count}: ${people} others dragging, ${people * perSecond} changes a second`, fps(watched), 'fps', {
      name: 'the goal',
      value: 45,
    })
    await wait(1500)
    const changes = await remoteChanges(page, joined, ids)
    note(`canvas of ${count}: longest frame after a change by another, median`, percentile(changes, 0.5), 'ms', {
      name: 'one frame lost',
      value: 34,
    })
  } finally {
    await browser.close()
  }
}

export async function measureCanvas(): Promise<void> {
  for (const count of [500, 2000]) {
    const server = await startServer()
    try {
      await measureSize(server, count)
    } finally {
      await server.stop()
    }
  }
  printFigures()
}

if (process.argv[1] === import.meta.filename) await measureCanvas()
