// Presence: one client id a connection, nobody in another's name (TR3), nothing held up, no ghosts.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { deliverAll, openRooms, Person } from '../helpers/room.ts'

let rooms: Awaited<ReturnType<typeof openRooms>>
let ana: Person
let ben: Person
beforeEach(async () => {
  rooms = await openRooms()
  ana = await Person.join(rooms.board, 'Ana', 'partner')
  ben = await Person.join(rooms.board, 'Ben')
})
afterEach(() => rooms.rooms.close())

/** An awareness update of someone's client id, as anyone could write it. */
function entry(clientId: number, state: Record<string, unknown> | null, clock = 1): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const awareness = new Awareness(doc)
  for (let i = 0; i <= clock; i++) awareness.setLocalState(state)
  const update = encodeAwarenessUpdate(awareness, [clientId])
  awareness.destroy()
  return update
}
const seen = (by: Person, of: Person) => by.awareness.getStates().get(of.doc.clientID)

describe('identity', () => {
  test('TR3 name and role come from the session, for everyone here and for who joins', async () => {
    ana.present({ name: 'Somebody else', role: 'facilitator' })
    ben.present({})
    const cleo = await Person.join(rooms.board, 'Cleo')
    await deliverAll(ana, ben, cleo)
    for (const person of [ana, ben, cleo]) {
      expect(person.people).toEqual({
        [ana.doc.clientID]: { participantId: ana.actor.participantId, name: 'Ana', role: 'partner' },
        [ben.doc.clientID]: { participantId: ben.actor.participantId, name: 'Ben', role: 'team' },
      })
    }
    expect(seen(cleo, ana)).toEqual({ name: 'Somebody else', role: 'facilitator' })
  })

  test('TR3 entries of other client ids are dropped, not punished', async () => {
    ana.present({ holding: 'a' })
    ben.present({ holding: 'b' })
    await deliverAll(ana, ben)
    ben.sendPresence(entry(ana.doc.clientID, { holding: 'forged' }, 50))
    ben.sendPresence(entry(4_711, { holding: 'nobody' }))
    await deliverAll(ana, ben)
    expect([seen(ana, ben), ana.awareness.getStates().has(4_711), ben.closed]).toEqual([{ holding: 'b' }, false, null])
    expect(Object.keys(ana.people)).toHaveLength(2)
  })

  test('TR3 a first entry with another’s client id names nobody else', async () => {
    ana.present({ holding: 'a' })
    await deliverAll(ana, ben)
    ben.sendPresence(entry(ana.doc.clientID, { holding: 'forged' }, 50))
    await deliverAll(ana, ben)
    expect(ana.people[ana.doc.clientID]?.name).toBe('Ana')
    ana.connection.left()
    ben.sendPresence(entry(ana.doc.clientID, { holding: 'forged' }, 60))
    await deliverAll(ben)
    expect(ben.people).toEqual({})
  })

  test('TR3 a role that changes is told to everyone', async () => {
    ana.present({})
    await deliverAll(ana, ben)
    rooms.rooms.setRole('exploration-1' as never, ana.actor.participantId, 'observer')
    await deliverAll(ana, ben)
    expect(ben.people[ana.doc.clientID]?.role).toBe('observer')
  })
})

describe('coming and going', () => {
  test('TR8 who leaves is gone for the others at once', async () => {
    ana.present({ holding: 'a' })
    await deliverAll(ana, ben)
    expect(seen(ben, ana)).toEqual({ holding: 'a' })
    ana.connection.left()
    await deliverAll(ben)
    expect([seen(ben, ana), ben.people]).toEqual([undefined, {}])
  })

  test('TR8 the same client coming back is seen at once, and its later changes too', async () => {
    ana.present({ holding: 'a' })
    ben.present({})
    await deliverAll(ana, ben)
    ana.connection.left()
    await deliverAll(ben)
    const back = new Person(rooms.board, 'Ana', 'partner', null, ana.actor.participantId)
    back.doc = ana.doc
    back.awareness = ana.awareness
    back.sendPresence(encodeAwarenessUpdate(ana.awareness, [ana.doc.clientID]))
    await deliverAll(back, ben)
    expect(seen(ben, ana)).toEqual({ holding: 'a' })
    back.present({ holding: 'b' })
    await deliverAll(back, ben)
    expect([seen(ben, ana), back.awareness.getLocalState()]).toEqual([{ holding: 'b' }, { holding: 'b' }])
    back.present({ holding: 'c' })
    await deliverAll(back, ben)
    expect([seen(ben, ana), back.awareness.getLocalState()]).toEqual([{ holding: 'c' }, { holding: 'c' }])
  })

  test('TR8 the same participant takes over from a socket not yet known to be dead', async () => {
    ana.present({ holding: 'a' })
    await deliverAll(ana, ben)
    const back = new Person(rooms.board, 'Ana', 'partner', null, ana.actor.participantId)
    back.doc = ana.doc
    back.awareness = ana.awareness
    back.present({ holding: 'b' })
    ana.connection.left()
    await deliverAll(back, ben)
    expect(seen(ben, ana)).toEqual({ holding: 'b' })
    expect(ben.people[ana.doc.clientID]?.name).toBe('Ana')
  })

  test('TR8 renewals without a change are forwarded', async () => {
    ana.present({ holding: 'a' })
    await deliverAll(ana, ben)
    const before = ben.awareness.meta.get(ana.doc.clientID)?.clock ?? 0
    ana.present({ holding: 'a' })
    await deliverAll(ana, ben)
    expect(ben.awareness.meta.get(ana.doc.clientID)?.clock).toBe(before + 1)
  })

  test('SY4 presence goes on while the disk does not answer', async () => {
    rooms.disk.hold()
    ana.run('addRecommendation', { text: { en: 'One' } })
    ana.present({ holding: 'a' })
    await deliverAll(ana, ben)
    expect(seen(ben, ana)).toEqual({ holding: 'a' })
    rooms.disk.release()
  })
})

describe('bad presence', () => {
  test('TR2 too much of it is refused and not shown; the session stays', async () => {
    ana.present({ holding: 'x'.repeat(5_000) })
    await deliverAll(ana, ben)
    expect([ana.refused.map(({ code }) => code), ana.closed, seen(ben, ana)]).toEqual([['too-big'], null, undefined])
  })

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a number', '5'],
  ])('TR2 %s closes', async (_name, state) => {
    const forged = entry(ana.doc.clientID, { hold: 'xx' })
    const text = JSON.stringify({ hold: 'xx' })
    const at = Buffer.from(forged).indexOf(text)
    ana.sendPresence(Buffer.concat([forged.subarray(0, at - 1), Buffer.from([state.length]), Buffer.from(state)]))
    await deliverAll(ana, ben)
    expect([ana.closed, ben.closed]).toEqual([4422, null])
  })
})
