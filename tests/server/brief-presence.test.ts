// Presence by message 104: only what changed, nobody in another's name, in one room with the stock wire.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writePresence, writePresenceChange } from '../../shared/presence-wire.ts'
import { deliverAll, openRooms, Person } from '../helpers/room.ts'

let rooms: Awaited<ReturnType<typeof openRooms>>
let ana: Person
let ben: Person
beforeEach(async () => {
  rooms = await openRooms()
  ana = await Person.join(rooms.board, 'Ana', 'partner')
  ben = await Person.join(rooms.board, 'Ben')
  ana.presentBriefly({ cursor: { x: 1, y: 2 }, rest: { holding: 'a' } }, ana.doc.clientID)
  ben.presentBriefly({}, ben.doc.clientID)
  await deliverAll(ana, ben)
})
afterEach(() => rooms.rooms.close())

const seen = (by: Person, of: Person) => [...by.slots.values()].find(({ clientId }) => clientId === of.doc.clientID)?.state
/** Bytes of the last frame of presence that `person` has not read yet. */
const lastFrame = (person: Person) => person.inbox.filter((frame) => frame[0] === 104).at(-1)?.length

describe('what travels', () => {
  test('TR3 the first word shows the whole presence, the later ones what changed', async () => {
    expect(seen(ben, ana)).toEqual({ cursor: { x: 1, y: 2 }, holding: 'a' })
    ana.presentBriefly({ cursor: { x: -300, y: 40 } })
    expect(lastFrame(ben)).toBeLessThan(9)
    await deliverAll(ana, ben)
    expect(seen(ben, ana)).toEqual({ cursor: { x: -300, y: 40 }, holding: 'a' })
    ana.presentBriefly({ cursor: null, rest: { holding: null, current: 'r' } })
    await deliverAll(ana, ben)
    expect(seen(ben, ana)).toEqual({ current: 'r' })
  })

  test('TR3 what is shown under any name goes again, also one that every object has', async () => {
    ana.presentBriefly({ rest: { constructor: 'x' } })
    await deliverAll(ana, ben)
    expect(Object.keys(seen(ben, ana) ?? {})).toContain('constructor')
    ana.presentBriefly({ rest: { constructor: null } })
    await deliverAll(ana, ben)
    expect(Object.keys(seen(ben, ana) ?? {})).not.toContain('constructor')
  })

  test('TR3 who joins is told of everyone, and name and role are the server’s', async () => {
    const cleo = await Person.join(rooms.board, 'Cleo')
    cleo.presentBriefly({}, cleo.doc.clientID)
    await deliverAll(ana, ben, cleo)
    expect([seen(cleo, ana), seen(cleo, ben)]).toEqual([{ cursor: { x: 1, y: 2 }, holding: 'a' }, {}])
    expect(cleo.people[ana.doc.clientID]).toMatchObject({ name: 'Ana', role: 'partner' })
  })

  test('TR8 the stock wire and this one understand each other', async () => {
    ben.received = []
    const stan = await Person.join(rooms.board, 'Stan')
    stan.present({ holding: 's', cursor: { x: 0.5, y: 1 } })
    ana.presentBriefly({ rest: { holding: 'b' } })
    await deliverAll(ana, ben, stan)
    expect(stan.awareness.getStates().get(ana.doc.clientID)).toEqual({ cursor: { x: 1, y: 2 }, holding: 'b' })
    expect(seen(ana, stan)).toEqual({ holding: 's', cursor: { x: 0.5, y: 1 } })
    stan.present({ holding: 's', cursor: { x: 7, y: 1 } })
    ana.connection.left()
    await deliverAll(ben, stan)
    expect(seen(ben, stan)).toEqual({ holding: 's', cursor: { x: 7, y: 1 } })
    expect(stan.awareness.getStates().has(ana.doc.clientID)).toBe(false)
    expect(ben.received).not.toContain('presence')
  })

  test('TR8 who speaks this wire is not asked for awareness, and gets none', async () => {
    ben.received = []
    const stan = await Person.join(rooms.board, 'Stan')
    stan.present({ holding: 's' })
    await deliverAll(ana, ben, stan)
    expect(ben.received).toContain('brief presence')
    expect(ben.received).not.toContain('presence')
  })
})

describe('coming and going', () => {
  test('TR8 who leaves is gone at once, and whoever comes next is not taken for them', async () => {
    ana.connection.left()
    const cleo = await Person.join(rooms.board, 'Cleo')
    cleo.presentBriefly({ rest: { holding: 'c' } }, cleo.doc.clientID)
    await deliverAll(ben, cleo)
    expect([seen(ben, ana), seen(ben, cleo)]).toEqual([undefined, { holding: 'c' }])
  })

  test('TR8 a silent socket is shown as gone, and as back when it speaks', async () => {
    const stan = await Person.join(rooms.board, 'Stan')
    stan.present({})
    ana.connection.silent(true)
    await deliverAll(ben, stan)
    expect([seen(ben, ana), stan.awareness.getStates().has(ana.doc.clientID)]).toEqual([undefined, false])
    expect(ben.people[ana.doc.clientID]).toBeUndefined()
    ana.presentBriefly({ cursor: { x: 9, y: 9 } })
    await deliverAll(ben, stan)
    const back = { cursor: { x: 9, y: 9 }, holding: 'a' }
    expect([seen(ben, ana), stan.awareness.getStates().get(ana.doc.clientID)]).toEqual([back, back])
    expect(ben.people[ana.doc.clientID]?.name).toBe('Ana')
  })

  test('TR8 the same person on a new socket takes over from the one not yet known to be dead', async () => {
    const back = new Person(rooms.board, 'Ana', 'partner', null, ana.actor.participantId)
    back.presentBriefly({ rest: { holding: 'b' } }, ana.doc.clientID)
    ana.connection.left()
    await deliverAll(back, ben)
    expect([...ben.slots.values()].filter(({ clientId }) => clientId === ana.doc.clientID)).toEqual([
      { clientId: ana.doc.clientID, state: { holding: 'b' } },
    ])
  })
})

describe('back while the old socket is silent', () => {
  test('TR8 whoever comes back before their silent socket is given up is seen, on either wire', async () => {
    const stan = await Person.join(rooms.board, 'Stan')
    stan.present({ holding: 's' })
    const cleo = await Person.join(rooms.board, 'Cleo')
    await deliverAll(ana, ben, stan, cleo)
    ana.connection.silent(true)
    stan.connection.silent(true)
    await deliverAll(ben, cleo)
    expect([seen(ben, ana), seen(ben, stan), cleo.awareness.getStates().has(ana.doc.clientID)]).toEqual([
      undefined,
      undefined,
      false,
    ])
    const anaBack = new Person(rooms.board, 'Ana', 'partner', null, ana.actor.participantId)
    anaBack.presentBriefly({ rest: { holding: 'b' } }, ana.doc.clientID)
    const stanBack = new Person(rooms.board, 'Stan', 'team', null, stan.actor.participantId)
    stanBack.doc = stan.doc
    stanBack.awareness = stan.awareness
    stanBack.present({ holding: 't' })
    await deliverAll(ben, cleo)
    expect([seen(ben, ana), seen(ben, stan)]).toEqual([{ holding: 'b' }, { holding: 't' }])
    expect(cleo.awareness.getStates().get(ana.doc.clientID)).toEqual({ holding: 'b' })
    expect(cleo.people[ana.doc.clientID]?.name).toBe('Ana')
  })
})

describe('bad words', () => {
  test('TR3 another’s client id shows nobody', async () => {
    const eve = await Person.join(rooms.board, 'Eve')
    eve.presentBriefly({ rest: { holding: 'forged' } }, ana.doc.clientID)
    await deliverAll(ana, ben, eve)
    expect([seen(ben, ana)?.holding, Object.keys(ben.people).length, eve.closed]).toEqual(['a', 2, null])
  })

  test('TR2 too much of it is refused and not shown; the session stays', async () => {
    ana.presentBriefly({ rest: { holding: 'x'.repeat(5_000) } })
    await deliverAll(ana, ben)
    expect([ana.refused.map(({ code }) => code), ana.closed, seen(ben, ana)?.holding]).toEqual([['too-big'], null, 'a'])
  })

  test.each([
    ['nothing behind the type', Uint8Array.of(104)],
    ['a promise of a cursor', Uint8Array.of(104, 2)],
    ['JSON that is none', Uint8Array.of(104, 8, 1, 123)],
    ['a list for an object', writePresenceChange({ rest: [1] as never })],
    ['what only the server says', writePresence([{ slot: 0, kind: 'left' }])],
  ])('TR2 %s closes', async (_name, bytes) => {
    ana.connection.receive(bytes)
    await deliverAll(ana, ben)
    expect([ana.closed, ben.closed]).toEqual([4422, null])
  })

  test('TR2 a change of nobody closes', async () => {
    const eve = await Person.join(rooms.board, 'Eve')
    eve.presentBriefly({ cursor: { x: 1, y: 1 } })
    expect(eve.closed).toBe(4422)
  })
})
