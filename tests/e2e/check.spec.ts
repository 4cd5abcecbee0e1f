// Checking the connection before the day: nobody has joined, and something on the way may be in the way.
import type { Page } from '@playwright/test'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const lines = (page: Page) => page.getByRole('list', { name: /What is checked|Ce qui est vérifié/ }).getByRole('listitem')
const line = (page: Page, name: string) => lines(page).filter({ hasText: name })
const verdict = (page: Page) => page.locator('[data-verdict]')
const deskText = (page: Page, name: string) => page.getByRole('textbox', { name })

/** A network that lets no WebSocket through. */
const blockSockets = (page: Page) =>
  page.addInitScript(() => {
    class Blocked extends EventTarget {
      constructor() {
        super()
        setTimeout(() => this.dispatchEvent(new Event('error')))
      }
      close() {}
    }
    Object.assign(window, { WebSocket: Blocked })
  })

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider).toBe(0)
}

test('CK1 from Home, by keyboard, in English: all good, asked of this server only, and again', async ({ browser, server }) => {
  const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 1366, height: 625 } })
  const page = await context.newPage()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).host))
  page.on('websocket', (socket) => asked.add(new URL(socket.url()).host))
  await page.goto(`${server.url}/`)
  await page.getByRole('link', { name: 'Check your connection before the workshop' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Check your connection' })).toBeFocused()
  await expect(lines(page)).toHaveCount(7)
  await expect(page.getByTestId('announcer')).toContainText('Reaching Atelier: Good')
  await expectNoAxeFindings(page)

  await expect(verdict(page)).toHaveText('You are ready.')
  await expect(page.getByTestId('announcer')).toContainText('You are ready.')
  await expect(lines(page).filter({ hasText: 'Good' })).toHaveCount(7)
  await expect(line(page, 'Live connection')).toContainText('without encryption (ws)')
  await expect(line(page, 'Response time')).toContainText(/\d+ ms there and back over WebSocket/)
  await expect(page.getByRole('heading', { name: 'A text for your IT desk' })).toHaveCount(0)
  await expectNoAxeFindings(page)

  const again = page.getByRole('button', { name: 'Check again' })
  await page.keyboard.press('Tab')
  await expect(again).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toHaveCount(0)
  await expect(verdict(page)).toHaveText('You are ready.')
  await expect(again).toBeFocused()
  expect([...asked]).toEqual([new URL(server.url).host])
  await context.close()
})

test('CK4 CK5 WebSocket blocked, in French: the fallback is said, and the text for the IT desk is in either language', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ locale: 'fr-CA', viewport: { width: 1366, height: 625 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  const page = await context.newPage()
  await blockSockets(page)
  await page.goto(`${server.url}/check`)
  await expect(verdict(page)).toHaveText('Cela fonctionnera, avec la connexion de secours (un peu plus lente).')
  await expect(line(page, 'Connexion en direct')).toContainText('Ne fonctionne pas')
  await expect(line(page, 'Connexion de secours')).toContainText('elle fonctionne, un peu plus lentement')
  await expect(line(page, 'Temps de réponse')).toContainText('par HTTP')
  await expectNoAxeFindings(page)

  const { host } = new URL(server.url)
  const french = deskText(page, 'Texte en français')
  await expect(french).toHaveValue(new RegExp(`Merci d’autoriser.*ws://${host}/rooms/\\*`, 's'))
  await page.getByRole('button', { name: 'Copier le texte' }).press('Enter')
  await expect(page.getByTestId('announcer')).toContainText('Texte copié')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await french.inputValue())

  await page.getByRole('link', { name: 'Un texte pour votre soutien informatique' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Un texte pour votre soutien informatique' })).toBeFocused()
  expect(page.url()).toBe(`${server.url}/check`)

  const turn = page.getByRole('button', { name: 'Show the text in English' })
  await turn.press('Enter')
  const english = deskText(page, 'Text in English')
  await expect(english).toHaveValue(new RegExp(`Please allow.*ws://${host}/rooms/\\*`, 's'))
  await expect(page.getByRole('button', { name: 'Afficher le texte en français' })).toBeFocused()
  const mail = new URL((await page.getByRole('link', { name: 'Ouvrir dans ma messagerie' }).getAttribute('href')) ?? '')
  expect(mail.protocol).toBe('mailto:')
  expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await english.inputValue())
  await expectNoAxeFindings(page)
  await context.close()
})

test('CK3 CK4 WebSocket blocked and events held back: it works, slower, and the IT desk may be asked for both', async ({
  browser,
  server,
}) => {
  const page = await (await browser.newContext({ locale: 'en-CA' })).newPage()
  await blockSockets(page)
  await page.route('**/api/check/stream', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: await response.body() })
  })
  await page.goto(`${server.url}/check`)
  await expect(verdict(page)).toHaveText(/^It will work, with the fallback connection \(slower/)
  await expect(line(page, 'Fallback connection')).toContainText('all at once')
  await expect(deskText(page, 'Text in English')).toHaveValue(/WebSocket.*text\/event-stream.*Please allow/s)
  await expectNoAxeFindings(page)
  await page.context().close()
})

test('CK4 WebSocket blocked and bytes refused on their way up: ask the IT desk', async ({ browser, server }) => {
  const page = await (await browser.newContext({ locale: 'en-CA' })).newPage()
  await blockSockets(page)
  await page.route('**/api/check/bytes', (route) => route.fulfill({ status: 403, body: 'blocked by the proxy' }))
  await page.goto(`${server.url}/check`)
  await expect(verdict(page)).toHaveText(/^Ask your IT desk\./)
  await expect(line(page, 'Fallback connection')).toContainText('what you send this way does not')
  await page.context().close()
})

test('CK2 CK4 a server that is full is not taken for a network that blocks', async ({ browser, server }) => {
  const page = await (await browser.newContext({ locale: 'en-CA' })).newPage()
  await page.routeWebSocket(/\/check\/echo$/, (socket) =>
    socket.onMessage(() => socket.close({ code: 4530, reason: 'too many checks' })),
  )
  await page.goto(`${server.url}/check`)
  await expect(verdict(page)).toHaveText(/^Check again in a minute\./, { timeout: 20_000 })
  await expect(line(page, 'Live connection')).toContainText('Many people are checking')
  await expect(page.getByRole('heading', { name: 'A text for your IT desk' })).toHaveCount(0)
  await page.context().close()
})

test('CK4 offline: said as such, with no blame on the network; back online it is ready', async ({ browser, server }) => {
  const context = await browser.newContext({ locale: 'fr-CA' })
  const page = await context.newPage()
  await page.goto(`${server.url}/check`)
  await expect(verdict(page)).toHaveText('Tout est prêt.')
  await context.setOffline(true)
  const again = page.getByRole('button', { name: 'Vérifier de nouveau' })
  await again.press('Enter')
  await expect(verdict(page)).toHaveText('Vous êtes hors ligne. Connectez-vous à un réseau, puis vérifiez de nouveau.')
  await expect(lines(page).filter({ hasText: 'Non vérifié' })).toHaveCount(4)
  await expect(line(page, 'Conservation')).toContainText('Réussi')
  await expect(page.getByRole('heading', { name: 'Un texte pour votre soutien informatique' })).toHaveCount(0)
  await expectNoAxeFindings(page)
  await context.setOffline(false)
  await again.press('Enter')
  await expect(verdict(page)).toHaveText('Tout est prêt.')
  await context.close()
})

test('CK1 CK5 from an invitation and back, on a narrow phone: nothing scrolls sideways', async ({ browser, exploration }) => {
  const context = await browser.newContext({ locale: 'fr-CA', viewport: { width: 320, height: 640 }, hasTouch: true })
  const page = await context.newPage()
  await blockSockets(page)
  await page.goto(`${exploration.server}/join#${exploration.tokens.partner}`)
  await page.getByRole('link', { name: 'Vérifier votre connexion avant l’atelier' }).click()
  await expect(page.getByRole('heading', { name: 'Un texte pour votre soutien informatique' })).toBeVisible()
  expect(page.url()).toBe(`${exploration.server}/check`)
  await expectNoSidewaysScroll(page)
  await expectNoAxeFindings(page)
  await page.getByRole('link', { name: 'Retour à votre invitation' }).click()
  await expect(page.getByRole('textbox', { name: /Votre nom/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFindings(page)
})
