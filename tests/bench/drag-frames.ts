// 100 recommendations on one board: the frames of a page while a card is dragged across all lanes, beside
// the frames of the same page at rest.
import { chromium, type Page } from '@playwright/test'
import { createExploration, Joined } from '../helpers/http.ts'
import config from '../playwright.config.ts'
import { note, percentile } from './measure.ts'

const lanes = ['right-away', 'near-term', 'mid-term', 'long-term']
const bands = ['high', 'medium', 'low']

/** Milliseconds between animation frames while `work` runs. */
export async function frames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { frameTimes: times })
    const next = (time: number) => {
      times.push(time)
      // Until the next measurement takes its place.
      if ((window as unknown as { frameTimes: number[] }).frameTimes === times) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await work()
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes)
  return times.slice(1).map((time, n) => time - (times[n] ?? time))
}

export async function measureDragFrames(url: string): Promise<void> {
  const created = await createExploration(url)
  const joined = await Joined.join(url, created.tokens.facilitator, 'Bench')
  const rows = Array.from({ length: 100 }, (_, n) =>
    [`Label ${n}`, `Étiquette ${n}`, `Recommendation ${n}`, `Recommandation ${n}`, lanes[n % 4], bands[n % 3]].join(','),
  )
  await joined.importCsv(
    ['label_en,label_fr,text_en,text_fr,lane,band', ...rows].join('\n'),
    'kind=recommendations&lang=en&place=now',
  )

  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 625 } })
    await page.goto(`${url}/join#${created.tokens.facilitator}`)
    await page.getByRole('textbox').fill('Bench')
    await page.getByRole('button', { name: /Join the workshop|Rejoindre/ }).click()
    const card = page.locator('.lanes [data-card]').first()
    await card.waitFor()
    const still = await frames(page, () => page.waitForTimeout(1500))
    const box = await card.boundingBox()
    const dragging = await frames(page, async () => {
      await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 10)
      await page.mouse.down()
      for (let n = 0; n < 6; n++) await page.mouse.move(n % 2 ? 60 : 1280, 330 + 30 * n, { steps: 30 })
      await page.mouse.up()
    })
    note('p95 frame while dragging among 100 cards', percentile(dragging, 0.95), 'ms', { name: 'the bound', value: 33 })
    note('the same beside the page at rest', percentile(dragging, 0.95), 'ms', {
      name: 'at rest',
      value: percentile(still, 0.95),
    })
  } finally {
    await browser.close()
  }
}
