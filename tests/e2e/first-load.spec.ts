// What must arrive before the first card shows. A size, not a time: it is the same on every machine.
import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'

test('FL2 the first card shows with at most 220 kB of JavaScript, gzipped, and no canvas in it', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const joined = await exploration.member({ name: 'Ana' })
  const page = await joined.context().newPage()
  // What is fetched ahead, 1.5 s after the board stands, is no part of it, however slow the machine is.
  await page.addInitScript(() => {
    const real = window.setTimeout.bind(window)
    Object.assign(window, { setTimeout: (act: () => void, wait?: number) => real(act, wait === 1500 ? 60_000 : wait) })
  })
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), response.body())
  })
  await page.goto(joined.url())
  await expect(page.getByText('Recommendation number 1 in English').first()).toBeVisible()
  const bodies = await Promise.all([...scripts.values()])
  const size = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
  expect(bodies.length).toBeGreaterThan(2)
  expect(size).toBeLessThanOrEqual(220_000)
  expect(bodies.some((body) => body.includes('tldraw'))).toBe(false)
})
