// Each bound at its edge: what just fits is taken, one more is refused with its code, and the rest goes on.
import { once } from 'node:events'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { closeCodes } from '../../shared/errors.ts'
import { writePresenceChange } from '../../shared/presence-wire.ts'
import { startApp } from '../helpers/app.ts'
import { deliverAll, explorationId, openRooms, Person } from '../helpers/room.ts'
import { rawSocket } from '../helpers/stock-client.ts'

let close: () => Promise<unknown> = async () => {}
afterEach(async () => {
  vi.restoreAllMocks()
  await close()
})

async function roomWith(bounds: NonNullable<Parameters<typeof openRooms>[0]>['bounds'] = {}) {
  const all = await openRooms({ bounds })
  close = () => all.rooms.close()
  return all
}
const codes = (person: Person) => person.refused.map(({ code }) => code)

describe('bounds of content', () => {
  test('TR7 a text of the most characters is taken, one more is refused, and the sender goes on', async () => {
    const { board } = await roomWith({ textCharacters: 50 })
    const ana = await Person.join(board, 'Ana')
    ana.run('addRecommendation', { text: { en: 'x'.repeat(50) } })
    await deliverAll(ana)
    expect(codes(ana)).toEqual([])
    ana.run('addRecommendation', { text: { en: 'x'.repeat(51) } })
    await deliverAll(ana)
    expect([codes(ana), ana.closed]).toEqual([['text-too-long'], null])
    expect((await board.read()).doc.getMap('recommendations').size).toBe(1)
  })

  test.each(['recommendations', 'findings', 'themes'] as const)(
    'TR7 the last of %s is taken, one more is refused',
    async (root) => {
      const { rooms, board } = await roomWith({ [root]: 3 })
      const isFinding = root === 'findings'
      const room = isFinding ? await rooms.open(explorationId, 'findings') : board
      const ana = await Person.join(room, 'Ana', 'team', isFinding ? await Person.join(board, 'Ana') : null)
      const add = () => {
        if (root === 'findings') ana.run('addFinding', { text: { en: 'Heard' } })
        else if (root === 'themes') ana.run('addTheme', { title: { en: 'Theme' } })
        else ana.run('addRecommendation', { text: { en: 'One' } })
      }
      for (let n = 0; n < 3; n++) add()
      await deliverAll(ana)
      expect(codes(ana)).toEqual([])
      add()
      await deliverAll(ana)
      expect([codes(ana), ana.closed]).toEqual([['too-many'], null])
      expect((await room.read()).doc.getMap(root).size).toBe(3)
    },
  )

  test('TR7 presence of the most bytes is shown on either wire, one more is refused', async () => {
    const { board } = await roomWith({ presenceBytes: 100 })
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    const holding = (bytes: number) => ({ holding: 'x'.repeat(bytes - JSON.stringify({ holding: '' }).length) })
    ben.presentBriefly({ rest: holding(100) }, ben.doc.clientID)
    ana.present(holding(100))
    await deliverAll(ana, ben)
    expect([codes(ana), codes(ben), ben.slots.size, ana.awareness.getStates().has(ben.doc.clientID)]).toEqual([[], [], 1, true])
    ana.present(holding(101))
    ben.presentBriefly({ rest: holding(101) })
    await deliverAll(ana, ben)
    expect([codes(ana), codes(ben), ana.closed, ben.closed]).toEqual([['too-big'], ['too-big'], null, null])
  })
})

describe('bounds of a connection', () => {
  test('TR7 as many frames as a second allows are taken, one more closes for now', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(1_000)
    const { board } = await roomWith({ framesPerSecond: 20 })
    const ana = new Person(board, 'Ana')
    for (let n = 0; n < 20; n++) ana.askSaved(n)
    expect(ana.closed).toBeNull()
    ana.askSaved(20)
    expect(ana.closed).toBe(closeCodes.tooFast)
  })

  test('TR7 a reader may have the most bytes unsent, one more closes it', async () => {
    const { board } = await roomWith({ unsentBytes: 10_000 })
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    ana.run('addRecommendation', { text: { en: 'One' } })
    ben.buffered = 10_000
    await deliverAll(ana)
    expect(ben.closed).toBeNull()
    ben.buffered = 10_001
    ana.run('addRecommendation', { text: { en: 'Two' } })
    await deliverAll(ana)
    expect([ana.closed, ben.closed]).toEqual([null, closeCodes.tooSlow])
  })

  test('TR7 a frame of the most bytes is read, one more closes for good', async () => {
    const server = await startApp({ env: { MAX_FRAME_BYTES: '1000', MAX_CONNECTIONS_PER_PARTICIPANT: '2' } })
    close = () => server.close()
    const { id, team } = await server.workshop()
    const frameOf = (bytes: number) => {
      const bare = writePresenceChange({ rest: { holding: 'x'.repeat(900) } }, 4_711).length
      return writePresenceChange({ rest: { holding: 'x'.repeat(900 + bytes - bare) } }, 4_711)
    }
    expect([frameOf(1_000).length, frameOf(1_001).length]).toEqual([1_000, 1_001])
    const door = { url: server.url, id, cookie: team.cookie }
    const first = rawSocket(door)
    const answered = once(first, 'message')
    await once(first, 'open')
    first.send(frameOf(1_000))
    await answered
    const second = rawSocket(door)
    await once(second, 'open')
    const third = rawSocket(door)
    expect((await once(third, 'close'))[0]).toBe(closeCodes.tooMany)
    first.send(frameOf(1_001))
    expect((await once(first, 'close'))[0]).toBe(closeCodes.frameTooBig)
    second.close()
  })

  test('TR7 an HTTP body of the most bytes is read, one more is 413', async () => {
    const server = await startApp({ env: { MAX_BODY_BYTES: '2000' } })
    close = () => server.close()
    const { team } = await server.workshop()
    const ask = (bytes: number) => {
      const bare = JSON.stringify({ command: 'addRecommendation', args: { text: { en: '' } } }).length
      return team.ask('addRecommendation', { text: { en: 'x'.repeat(bytes - bare) } })
    }
    expect([(await ask(2_000)).status, (await ask(2_001)).status]).toEqual([200, 413])
  })
})

test('HT1 the defaults of the bounds are those that were promised', () => {
  const { bounds } = parseConfig({})
  expect(bounds).toMatchObject({
    frameBytes: 4 * 2 ** 20,
    textCharacters: 20_000,
    findings: 5_000,
    recommendations: 1_000,
    presenceBytes: 4 * 1_024,
    unsentBytes: 4 * 2 ** 20,
    framesPerSecond: 200,
    connectionsPerParticipant: 6,
    failedJoinsPerMinute: 10,
    bodyBytes: 25 * 2 ** 20,
  })
})
