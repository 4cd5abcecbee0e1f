// The stock client over HTTP instead of a WebSocket, against the real server: it notices no difference,
// also behind proxies that keep answers back (HS4).
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../shared/doc/run-any.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import { fetchAs, httpSocketWith, keepingBack } from '../helpers/http-stream.ts'
import { StockClient, until } from '../helpers/stock-client.ts'

let server: TestApp
const clients: StockClient[] = []
beforeAll(async () => {
  server = await startApp({ env: { MAX_FAILED_JOINS_PER_MINUTE: '0', MAX_FRAME_BYTES: '300000' } })
})
afterEach(() => {
  for (const client of clients.splice(0)) client.leave()
})
afterAll(() => server.close())

type Through = (as: typeof fetch) => typeof fetch
const direct: Through = (as) => as

function client(id: string, cookie: string, through: Through | null, patience?: number): StockClient {
  const over = through && { over: httpSocketWith(through(fetchAs(cookie, server.url)), patience) }
  const made = new StockClient({ url: server.url, id, cookie, ...over })
  clients.push(made)
  return made
}
const add = ({ doc }: StockClient, text: string) =>
  run(
    { doc, board: doc },
    { verb: 'addRecommendation', args: { text: { en: text } } },
    { participantId: participantIdSchema.parse('p'), role: 'team' },
    'test',
  )
const count = ({ doc }: StockClient): number => doc.getMap('recommendations').size

describe.each<[string, Through, number?]>([
  ['an honest proxy', direct],
  ['a proxy that keeps long answers back', (as) => keepingBack(as, 0), 200],
  ['a proxy that passes on only their beginning', (as) => keepingBack(as, 1), 1_500],
])('through %s', (_name, through, patience) => {
  test('HS4 two people see each other’s words, people and presence, and what is saved is on disk', async () => {
    const { id, team, partner } = await server.workshop()
    const ana = await client(id, team.cookie, through, patience).join()
    const ben = await client(id, partner.cookie, null).join()
    add(ana, 'From Ana')
    add(ben, 'From Ben')
    await Promise.all([ana, ben].map(({ doc }, n) => until(doc, () => count([ana, ben][n] ?? ana) === 2)))
    await ana.saved()
    expect((await team.json('workshop.json')).recommendations.map((r) => r.text.en).sort()).toEqual(['From Ana', 'From Ben'])
    ana.provider.awareness.setLocalState({ holding: 'x' })
    await expect.poll(() => ben.provider.awareness.getStates().get(ana.doc.clientID)?.holding).toBe('x')
    await expect.poll(() => ben.people[ana.doc.clientID]?.participantId).toBe(team.participantId)
    ana.provider.disconnect()
    await expect.poll(() => ben.provider.awareness.getStates().has(ana.doc.clientID)).toBe(false)
    expect([ana.refused, ben.refused]).toEqual([[], []])
  })
})

describe('the way', () => {
  test('HS4 more than one POST holds is pasted whole', async () => {
    const { id, team, partner } = await server.workshop()
    const [ana, ben] = [await client(id, team.cookie, direct).join(), await client(id, partner.cookie, null).join()]
    for (let n = 0; n < 60; n++) add(ana, `${n} ${'words '.repeat(2_000)}`)
    await ana.saved()
    await until(ben.doc, () => count(ben) === 60)
    expect(ana.refused).toEqual([])
  })

  test('HS4 offline and back: what was done meanwhile is saved', async () => {
    const { id, team, partner } = await server.workshop()
    let up = true
    const through: Through = (as) => (input, init) => (up ? as(input, init) : Promise.reject(new TypeError('offline')))
    const [ana, ben] = [await client(id, team.cookie, through).join(), await client(id, partner.cookie, null).join()]
    up = false
    ana.provider.disconnect()
    add(ana, 'Offline')
    ana.provider.connect()
    await expect.poll(() => ana.provider.wsUnsuccessfulReconnects).toBeGreaterThan(1)
    up = true
    await until(ben.doc, () => count(ben) === 1)
    expect(count(ana)).toBe(1)
  })

  test('HS4 a POST that is lost ends the connection, and nothing is lost with it', async () => {
    const { id, team, partner } = await server.workshop()
    let lose = false
    const through: Through = (as) => (input, init) => {
      if (!lose || init?.method !== 'POST') return as(input, init)
      lose = false
      return Promise.reject(new TypeError('reset'))
    }
    const [ana, ben] = [await client(id, team.cookie, through).join(), await client(id, partner.cookie, null).join()]
    lose = true
    add(ana, 'Lost once')
    await until(ben.doc, () => count(ben) === 1)
  })

  test('HS1 a final close code is final, also for a body that is too big', async () => {
    const { id, team } = await server.workshop()
    const out = (of: StockClient) => new Promise<{ code: number }>((resolve) => of.provider.on('closed', resolve))
    const stranger = client(id, '', direct)
    const turnedAway = out(stranger)
    stranger.provider.connect()
    expect((await turnedAway).code).toBe(4401)
    expect(stranger.provider.shouldConnect).toBe(false)
    const ana = await client(id, team.cookie, direct).join()
    const closed = out(ana)
    ana.provider.ws?.send(new Uint8Array(400_000))
    expect((await closed).code).toBe(4413)
  })

  test('HS4 what was sent before it was closed still goes up', async () => {
    const { id, team, partner } = await server.workshop()
    const [ana, ben] = [await client(id, team.cookie, direct).join(), await client(id, partner.cookie, null).join()]
    add(ana, 'Last words')
    ana.leave()
    await until(ben.doc, () => count(ben) === 1)
  })
})
