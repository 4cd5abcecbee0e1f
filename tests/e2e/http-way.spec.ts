// A network that blocks WebSockets: one person's browser takes HTTP by itself, and nobody notices but by
// a word at the saving state.
import type { Page } from '@playwright/test'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

/** As behind a proxy that refuses the upgrade. */
const blockSockets = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    class Blocked extends EventTarget {
      static readonly OPEN = 1
      readonly OPEN = 1
      readyState = 0
      onclose: ((event: CloseEvent) => void) | null = null
      constructor() {
        super()
        setTimeout(() => this.#end(), 20)
      }
      send(): void {}
      close(): void {
        this.#end()
      }
      #end(): void {
        if (this.readyState === 3) return
        this.readyState = 3
        const event = new CloseEvent('close', { code: 1006 })
        this.dispatchEvent(event)
        this.onclose?.(event)
      }
    }
    window.WebSocket = Blocked as unknown as typeof WebSocket
  })
}

/** As behind a proxy that answers the upgrade and passes nothing on, and gathers up long answers. */
const swallowSockets = async (page: Page): Promise<void> => {
  await page.routeWebSocket(/\/rooms\//, () => {})
  await page.route(/\/stream$/, () => {})
}

const saving = (page: Page) => page.locator('.saving').first()
const inLane = (page: Page, lane: string) => page.getByRole('region', { name: lane, exact: true }).locator('.chip-number')

async function type(page: Page, button: string, words: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).press('Enter')
  await expect(page.getByRole('dialog').locator('textarea:focus')).toBeVisible()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
}

test('HS3 HS4 one person without WebSockets: both see each other’s work, offline and back too, and it is saved', async ({
  exploration,
}) => {
  await exploration.addRecommendations(3)
  const zoe = await exploration.member({ name: 'Zoé', lang: 'fr', before: blockSockets })
  const ben = await exploration.member({ name: 'Ben' })
  const texts = async () => (await exploration.facilitator.fetch('workshop.json')).text()

  await expect(saving(zoe)).toContainText('Modifications enregistrées')
  await expect(saving(zoe)).toHaveAttribute('title', /WebSocket/)
  await expect(saving(ben)).not.toHaveAttribute('title', /WebSocket/)
  await expectNoAxeFindings(zoe)

  await zoe.locator('.current-card').focus()
  await zoe.keyboard.press('2')
  await zoe.keyboard.press('1')
  await expect(inLane(ben, 'Start in the near term')).toHaveText(['R1'])
  await type(ben, 'Edit', ' by Ben')
  await expect.poll(texts).toContain(' by Ben')
  await type(zoe, 'Modifier', ' par Zoé')
  await expect.poll(texts).toContain(' par Zoé')

  await zoe.context().setOffline(true)
  await expect(saving(zoe)).toContainText('Hors ligne')
  await type(zoe, 'Modifier', ' puis hors ligne')
  await expect(saving(zoe)).toContainText('1 modification à envoyer')
  await zoe.context().setOffline(false)
  await expect.poll(texts).toContain(' puis hors ligne')
  await expect(saving(zoe)).toContainText('Modifications enregistrées')
  await expect(saving(zoe)).toHaveAttribute('title', /WebSocket/)

  // The tab remembers: no WebSocket is waited for.
  await zoe.reload()
  await expect(saving(zoe)).toContainText('Modifications enregistrées')
  await expect(inLane(zoe, 'À court terme')).toHaveText(['R1'])
})

test('HS3 HS4 through a proxy that swallows WebSockets and keeps long answers back', async ({ exploration }) => {
  await exploration.addRecommendations(2)
  const zoe = await exploration.member({ name: 'Zoe', before: swallowSockets })
  const ben = await exploration.member({ name: 'Ben' })
  await expect(saving(zoe)).toContainText('Saved', { timeout: 40_000 })
  await ben.locator('.current-card').focus()
  await ben.keyboard.press('2')
  await ben.keyboard.press('1')
  await expect(inLane(zoe, 'Start in the near term')).toHaveText(['R1'])
  await type(zoe, 'Edit', ' by Zoe')
  await expect.poll(async () => (await exploration.facilitator.fetch('workshop.json')).text()).toContain(' by Zoe')
  await expect(saving(zoe)).toContainText('Saved')
})
