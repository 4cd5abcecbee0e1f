// Without a connection: what is typed and moved is on the device, is said to be, and is there again after a
// reload or a closed tab.
import type { Page } from '@playwright/test'
import { refusedFrame } from '../../server/rooms/frames.ts'
import { refusal } from '../../shared/errors.ts'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const frenchText = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Recommandation', exact: true })

/** Opens the current card's editor and adds words to its French text. */
async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Modifier', exact: true }).press('Enter')
  await expect(page.getByRole('dialog').locator('textarea:focus')).toBeVisible()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

test('JR1 typed and moved offline: said, kept through a reload and a closed tab, then saved', async ({ exploration }) => {
  await exploration.addRecommendations(3)
  const page = await exploration.member({ name: 'Zoé', role: 'partner', lang: 'fr' })
  const context = page.context()
  const saving = page.locator('.saving').first()
  await expect(saving).toContainText('Modifications enregistrées')
  await type(page, '')
  await page.keyboard.press('Escape')
  const texts = async () => (await exploration.facilitator.fetch('workshop.json')).text()

  await context.setOffline(true)
  await expect(saving).toContainText('Hors ligne')
  await type(page, ' tapé hors ligne')
  await expect(saving).toContainText('1 modification à envoyer')
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await page.locator('.current-card').focus()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await expect(saving).toContainText('2 modifications à envoyer')
  await expectNoAxeFindings(page)
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByRole('region', { name: 'À court terme', exact: true }).locator('.chip-number')).toHaveText(['R1'])
  await expect.poll(texts).toContain('tapé hors ligne')

  await expect(saving).toContainText('Modifications enregistrées')
  await context.setOffline(true)
  await expect(saving).toContainText('Hors ligne')
  await type(page, ' puis l’onglet fermé')
  await expect(saving).toContainText('1 modification à envoyer')
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${exploration.server}/`)
  await again.getByRole('link', { name: 'Exploration d’essai' }).click()
  await expect(again.locator('.saving').first()).toContainText('Modifications enregistrées')
  await expect.poll(texts).toContain('puis l’onglet fermé')
  await again.getByRole('button', { name: 'Modifier', exact: true }).press('Enter')
  await expect(frenchText(again)).toHaveValue(/puis l’onglet fermé$/)
})

test('BD3 a dialog that was not fetched before the connection went waits, and opens when it is back', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const editor = '**/RecommendationEditor*'
  const page = await exploration.member({
    name: 'Zoé',
    lang: 'fr',
    before: async (page) => {
      await page.route(editor, (route) => route.abort())
    },
  })
  const dialog = page.getByRole('dialog')
  await expect(page.locator('.saving').first()).toContainText('Modifications enregistrées')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Modifier', exact: true }).press('Enter')
  await expect(dialog.getByRole('heading', { name: 'Chargement…' })).toBeVisible()
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Modifier', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.unroute(editor)
  await page.context().setOffline(false)
  await expect(dialog.getByRole('textbox', { name: 'Recommandation', exact: true })).toBeVisible()
})

test('SY1 after a disk that was full “saved again” is said, not “back online”', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  let say = (_frame: Uint8Array) => {}
  const page = await exploration.member({
    name: 'Ana',
    before: async (page) => {
      await page.routeWebSocket('**/rooms/**', (socket) => {
        socket.connectToServer()
        say = (frame) => socket.send(Buffer.from(frame))
      })
    },
  })
  const saving = page.locator('.saving').first()
  await expect(saving).toContainText('Saved')
  say(refusedFrame(refusal('not-saved')))
  await expect(saving).toContainText('Not saved yet')
  await page.locator('.current-card').focus()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await expect(saving).toContainText('Saved')
  await expect(page.getByTestId('announcer')).toContainText('Saved again.')
})
