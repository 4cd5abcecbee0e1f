// What this browser keeps: a board that is there without the server, and nothing of it once it was erased
// or the device was left.
import type { Page } from '@playwright/test'
import { must } from '../../shared/model/assert.ts'
import { expect, expectNoAxeFindings, test } from './fixtures.ts'

const saving = (page: Page) => page.locator('.saving').first()

/** Everything Atelier keeps in this browser: keys of localStorage (the language aside) and of IndexedDB. */
const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('atelier:') && key !== 'atelier:lang')
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const drawer of database.objectStoreNames) {
        const all = await new Promise<IDBValidKey[]>((resolve, reject) => {
          const request = database.transaction(drawer).objectStore(drawer).getAllKeys()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        keys.push(...all.map((key) => `${drawer} ${key}`))
      }
      database.close()
    }
    return keys.sort()
  })
const holds = (page: Page, part: string) => expect.poll(async () => (await keptIn(page)).join('\n')).toContain(part)

/** The server is as if it were not there, though the page itself comes. */
async function cutOff(page: Page): Promise<void> {
  // Also what the way over HTTP would use.
  await page.route(/\/(?:api|rooms)\/|\/healthz$/, (route) => route.abort())
  await page.routeWebSocket('**/rooms/**', (socket) => socket.close({ code: 1006 }))
}

/** Nothing scrolls sideways, and the button of the saving state is in sight. */
async function expectRoomForRetry(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeInViewport({ ratio: 1 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider).toBe(0)
}

test('JR10 a reload without the server: the board at once, dated, at work, and all of it saved later', async ({
  exploration,
}) => {
  await exploration.addRecommendations(3)
  const page = await exploration.member({ name: 'Zoé', lang: 'fr' })
  await expect(saving(page)).toContainText('Modifications enregistrées')
  await holds(page, `documents ${exploration.id}:`)
  await cutOff(page)
  await page.reload()
  await expect(page.locator('.current-card')).toContainText('Recommandation numéro 1')
  await expect(saving(page)).toContainText('Hors ligne · tableau du')
  await expectNoAxeFindings(page)
  await page.locator('.current-card').focus()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  const nearTerm = page.getByRole('region', { name: 'À court terme', exact: true }).locator('.chip-number')
  await expect(nearTerm).toHaveText(['R1'])
  await expect(saving(page)).toContainText('1 modification à envoyer')
  for (const width of [320, 683, 1366]) {
    await page.setViewportSize({ width, height: 640 })
    await expectRoomForRetry(page)
  }
  await expectNoAxeFindings(page)
  await page.reload()
  await expect(nearTerm).toHaveText(['R1'])
  await page.unrouteAll()
  const again = await page.context().newPage()
  await page.close()
  await again.goto(`${exploration.server}/e/${exploration.id}`)
  await expect(saving(again)).toContainText('Modifications enregistrées')
  const { recommendations } = (await (await exploration.facilitator.fetch('workshop.json')).json()) as {
    recommendations: { number: number; laneId: string }[]
  }
  expect(recommendations.find(({ number }) => number === 1)?.laneId).toBe('near-term')
})

test('JR10 the whole page, reloaded without a network, opens with the board and what was typed', async ({ exploration }) => {
  await exploration.addRecommendations(2)
  const page = await exploration.member({ name: 'Zoé', lang: 'fr', context: { serviceWorkers: 'allow' } })
  await expect(saving(page)).toContainText('Modifications enregistrées')
  await holds(page, `documents ${exploration.id}:`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.context().setOffline(true)
  await expect(saving(page)).toContainText('Hors ligne')
  await page.getByRole('button', { name: 'Modifier', exact: true }).press('Enter')
  await expect(page.getByRole('dialog').locator('textarea:focus')).toBeVisible()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' tapé hors ligne')
  await expect(saving(page)).toContainText('1 modification à envoyer')
  await page.reload()
  await expect(page.locator('.current-card')).toContainText('tapé hors ligne')
  await expect(saving(page)).toContainText('Hors ligne · tableau du')
  const urls = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(urls.filter((path) => !/^\/(?:assets\/.*)?$/.test(path))).toEqual([])
  await page.context().setOffline(false)
  await expect(saving(page)).toContainText('Modifications enregistrées')
  await expect.poll(async () => (await exploration.facilitator.fetch('workshop.json')).text()).toContain('tapé hors ligne')
  await page.goto(exploration.server)
  await page.getByRole('button', { name: 'Quitter vos explorations sur cet appareil' }).click()
  await expect(page.getByText('Vous n’avez encore rejoint aucune exploration')).toBeVisible()
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
})

test('TR5 erased while someone is there: nothing of it is left in the browser, and other explorations stay', async ({
  exploration,
}) => {
  await exploration.addRecommendations(1)
  let erase = () => {}
  const page = await exploration.member({
    name: 'Ana',
    before: async (page) => {
      await page.routeWebSocket('**/rooms/**', (socket) => {
        const server = socket.connectToServer()
        erase = () => {
          void server.close()
          void socket.close({ code: 4410, reason: 'erased' })
        }
      })
    },
  })
  await expect(saving(page)).toContainText('Saved')
  await page.evaluate(() =>
    localStorage.setItem('atelier:kept:other:someone:reason', JSON.stringify({ at: Date.now(), value: 'x' })),
  )
  await holds(page, `documents ${exploration.id}:`)
  erase()
  await expect(page.getByRole('heading', { name: 'This exploration was erased' })).toBeVisible()
  await expect.poll(() => keptIn(page)).toEqual(['atelier:kept:other:someone:reason'])
})

test('TR5 erased while nobody was there: the next visit asks, and nothing of it is left', async ({ exploration }) => {
  const page = await exploration.member({ name: 'Ana' })
  await expect(saving(page)).toContainText('Saved')
  await holds(page, `documents ${exploration.id}:`)
  const id = exploration.id
  await page.evaluate(
    (id) => localStorage.setItem(`atelier:kept:${id}:me:reason`, JSON.stringify({ at: Date.now(), value: 'x' })),
    id,
  )
  await page.route('**/api/session', (route) => route.fulfill({ json: { explorations: [] } }))
  const problem = { code: 'erased', detail: { en: 'It was erased.', fr: 'Elle a été supprimée.' } }
  await page.route(`**/api/explorations/${id}/**`, (route) => route.fulfill({ status: 410, json: problem }))
  await page.goto(exploration.server)
  await expect.poll(() => keptIn(page)).toEqual([])
})

test('JR12 leaving a shared computer: unsaved work is told first, then nothing is left, in no tab', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const page = await exploration.member({ name: 'Ana' })
  await expect(saving(page)).toContainText('Saved')
  await holds(page, `documents ${exploration.id}:`)
  await page.evaluate((id) => {
    const command = { verb: 'withdrawHelp', args: { id: 'r' } }
    const work = { kind: 'verb', command }
    localStorage.setItem(`atelier:journal:${id}:me:tab:0`, JSON.stringify({ at: Date.now(), work, update: 'AAA=' }))
    localStorage.setItem(`atelier:kept:${id}:me:reason`, JSON.stringify({ at: Date.now(), value: 'x' }))
    localStorage.setItem('atelier:current:other', 'some card')
  }, exploration.id)
  const home = await page.context().newPage()
  await home.goto(exploration.server)
  const { x, y, width, height } = must(await home.getByRole('button', { name: 'Leave on this device' }).boundingBox(), 'a button')
  const hand = { x: x + width / 2, y: y + height / 2 }
  await home.mouse.dblclick(hand.x, hand.y)
  await expect(home.getByRole('alert').filter({ hasText: '2 changes or texts made here are saved nowhere else' })).toBeVisible()
  // Twice in one place, as an impatient hand does: what is under it now confirms nothing.
  expect(await home.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.textContent, hand)).toBe('Leave on this device')
  await holds(home, `atelier:journal:${exploration.id}:`)
  await expectNoAxeFindings(home)
  await home.getByRole('button', { name: 'Leave and lose this work' }).click()
  await expect(home.getByText('You have not joined an exploration on this device yet.')).toBeVisible()
  await expect(home.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'You have not joined this exploration' })).toBeVisible()
  await expect.poll(() => keptIn(home)).toEqual([])
})

test('JR12 a leave that failed, or left something behind, says so to the eye and can be done again', async ({ exploration }) => {
  const page = await exploration.member({ name: 'Ana' })
  await expect(saving(page)).toContainText('Saved')
  await holds(page, `documents ${exploration.id}:`)
  await page.addInitScript(() => {
    const remove = IDBObjectStore.prototype.delete
    IDBObjectStore.prototype.delete = function (key) {
      if (document.title === 'stuck') throw new Error('it does not go')
      return remove.call(this, key)
    }
  })
  const busy = { code: 'failed', detail: { en: 'The server is busy.', fr: 'Le serveur est occupé.' } }
  await page.route('**/api/session', (route) =>
    route.request().method() === 'DELETE' ? route.fulfill({ status: 503, json: busy }) : route.continue(),
  )
  await page.goto(exploration.server)
  const leave = page.getByRole('button', { name: 'Leave on this device' })
  await leave.click()
  await expect(page.getByRole('main').getByText('The server is busy.')).toBeVisible()
  await expectNoAxeFindings(page)
  await page.unrouteAll()
  await page.evaluate(() => {
    document.title = 'stuck'
  })
  await leave.click()
  await expect(page.getByRole('main').getByText('this browser may still keep something')).toBeVisible()
  await holds(page, `documents ${exploration.id}:`)
  await page.evaluate(() => {
    document.title = 'Atelier'
  })
  // In no exploration any more, yet something lies here: it can still be taken away.
  await leave.click()
  await expect(leave).toBeHidden()
  await expect.poll(() => keptIn(page)).toEqual([])
})

test('JR12 words of an exploration one is no longer in can be taken away from Home', async ({ exploration, browser }) => {
  const page = await (await browser.newContext({ locale: 'en-CA' })).newPage()
  await page.goto(exploration.server)
  await expect(page.getByText('You have not joined an exploration on this device yet.')).toBeVisible()
  const leave = page.getByRole('button', { name: 'Leave on this device' })
  await expect(leave).toBeHidden()
  await page.evaluate((id) => {
    localStorage.setItem(`atelier:kept:${id}:me:reason`, JSON.stringify({ at: Date.now(), value: 'x' }))
  }, exploration.id)
  await page.reload()
  await expect(leave).toBeVisible()
})

test('JR10 Home without the server says so, and leads to the boards kept on this device', async ({ exploration }) => {
  await exploration.addRecommendations(1)
  const page = await exploration.member({ name: 'Zoé', lang: 'fr' })
  await expect(saving(page)).toContainText('Modifications enregistrées')
  await holds(page, `documents ${exploration.id}:`)
  await cutOff(page)
  await page.goto(exploration.server)
  await expect(page.getByRole('main').getByText('Le serveur est injoignable.')).toBeVisible()
  await expect(page.getByText('Vous n’avez encore rejoint aucune exploration')).toBeHidden()
  await expectNoAxeFindings(page)
  await page.getByRole('region', { name: 'Vos explorations sur cet appareil' }).getByRole('link').click()
  await expect(page.locator('.current-card')).toContainText('Recommandation numéro 1')
})

test('JR6 at the start of the app what nobody came back for in 30 days goes', async ({ exploration }) => {
  const page = await exploration.member({ name: 'Ana' })
  const old = Date.now() - 31 * 24 * 60 * 60 * 1000
  await page.goto(exploration.server)
  await page.evaluate((at) => localStorage.setItem('atelier:kept:old:someone:reason', JSON.stringify({ at, value: 'x' })), old)
  await page.reload()
  await expect.poll(async () => (await keptIn(page)).join('\n')).not.toContain('atelier:kept:old')
})
