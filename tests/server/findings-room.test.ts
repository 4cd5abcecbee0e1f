// The findings room: a partner is in it only while the facilitator has opened the synthesis (TR6).
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Room } from '../../server/rooms/room.ts'
import { deliverAll, explorationId, facilitator, openRooms, Person, turns } from '../helpers/room.ts'

let opened: Awaited<ReturnType<typeof openRooms>>
let findings: Room
beforeEach(async () => {
  opened = await openRooms()
  findings = await opened.rooms.open(explorationId, 'findings')
})
afterEach(() => opened.rooms.close())

const openSynthesis = (synthesisOpen: boolean) => opened.board.run({ verb: 'setSettings', args: { synthesisOpen } }, facilitator)

test('TR6 a partner is not let in while the synthesis is closed, whatever the door said', async () => {
  await findings.run({ verb: 'addFinding', args: { text: { en: 'In confidence' } } }, facilitator)
  const paula = await Person.join(findings, 'Paula', 'partner')
  expect([paula.closed, paula.received, paula.doc.getMap('findings').size]).toEqual([4403, [], 0])
})

test('TR6 closing the synthesis lets partners out before anything more reaches them; the team stays', async () => {
  await openSynthesis(true)
  const team = await Person.join(findings, 'Tom')
  const paula = await Person.join(findings, 'Paula', 'partner')
  expect(paula.closed).toBeNull()
  await openSynthesis(false)
  await findings.run({ verb: 'addFinding', args: { text: { en: 'In confidence' } } }, facilitator)
  await deliverAll(team, paula)
  expect([paula.closed, paula.doc.getMap('findings').size]).toEqual([4403, 0])
  expect([team.closed, team.doc.getMap('findings').size]).toEqual([null, 1])
})

test('TR6 closing it over a socket does the same', async () => {
  await openSynthesis(true)
  const tom = await Person.join(opened.board, 'Tom')
  const paula = await Person.join(findings, 'Paula', 'partner')
  tom.run('setSettings', { synthesisOpen: false })
  await turns()
  expect(paula.closed).toBe(4403)
})

test('TR4 who becomes a partner leaves the findings', async () => {
  const tom = await Person.join(findings, 'Tom')
  opened.rooms.setRole(explorationId, tom.actor.participantId, 'partner')
  await turns()
  expect(tom.closed).toBe(4403)
})

test('LG3 findings are worked on with the board’s settings, and numbered', async () => {
  await openSynthesis(true)
  const board = await Person.join(opened.board, 'Paula', 'partner')
  const paula = await Person.join(findings, 'Paula', 'partner', board)
  const outcome = paula.run('addFinding', { text: { en: 'Heard twice' } })
  paula.askSaved(1)
  await deliverAll(paula)
  const id = outcome.ok ? String(outcome.result.id) : ''
  expect([paula.refused, paula.saved]).toEqual([[], [1]])
  expect((paula.doc.getMap('findings').get(id) as { get(key: string): unknown }).get('number')).toBe(1)
})
