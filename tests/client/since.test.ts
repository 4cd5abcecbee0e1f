// What changed while somebody was away, from ids and fingerprints alone.
import { describe, expect, test } from 'vitest'
import { forgetExploration } from '../../client/room/on-device.ts'
import { changesSince, countOf, seenOf } from '../../client/since/changes-since.ts'
import { keepSeen, seenBefore } from '../../client/since/seen-here.ts'
import { explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import { TestBoard } from '../helpers/board.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'

const me = participantIdSchema.parse('me')
const whose = { explorationId: explorationIdSchema.parse('expl'), participantId: me }

/** A board with two themes and some findings, and the look somebody took at it. */
function left() {
  const board = new TestBoard()
  for (const id of ['t', 'u']) board.run('addTheme', { id, title: { en: id } })
  board.run('addFindings', {
    findings: ['a', 'b', 'c', 'd'].map((en) => ({ id: en, themeId: 't', text: { en, fr: `${en} fr` } })),
  })
  board.run('addComment', { id: 'old', on: { kind: 'theme', id: 't' }, text: 'before' })
  return { board, seen: seenOf(board.workshop, 7) }
}

describe('since I left', () => {
  test('SL2 nothing is told of what is as it was, wherever it lies on the canvas and in whatever order', () => {
    const { board, seen } = left()
    board.run('placeFinding', { id: 'a', themeId: 't', x: 5, y: 5, index: 3 })
    board.run('placeTheme', { id: 't', x: 3, y: 3 })
    expect(countOf(changesSince(seen, board.workshop, me))).toBe(0)
  })

  test('SL2 each kind of change is told by the things it concerns; my own comment is no news', () => {
    const { board, seen } = left()
    board.run('placeFinding', { id: 'a', themeId: 'u' })
    board.run('editText', { kind: 'finding', id: 'b', field: 'text', lang: 'fr', text: 'autrement' })
    board.run('removeFindings', { ids: ['c'] })
    board.run('addFinding', { id: 'e', text: { en: 'e' } })
    board.run('editText', { kind: 'theme', id: 'u', field: 'summary', lang: 'en', text: 'Now with a summary' })
    board.run('editTheme', { id: 't', settled: true })
    board.run('addTheme', { id: 'v', title: { en: 'v' } })
    board.run('addComment', { id: 'mine', on: { kind: 'theme', id: 't' }, text: 'mine' }, 'team', 'me')
    board.run('addComment', { id: 'new', on: { kind: 'theme', id: 't' }, text: 'after' })
    const changes = changesSince(seen, board.workshop, me)
    expect({ ...changes, themes: [...changes.themes].sort() }).toEqual({
      at: 7,
      added: ['e'],
      filed: ['a'],
      reworded: ['b'],
      gone: 1,
      themes: ['t', 'u', 'v'],
      comments: ['new'],
    })
    expect(countOf(changes)).toBe(8)
  })

  test('SL1 what the device keeps holds no word of any finding, and goes with the exploration', async () => {
    const { board } = left()
    board.run('addFinding', { text: { en: 'Heard in confidence', fr: 'Entendu en confidence' } })
    const [cabinet, storage] = [mapCabinet(), mapStorage(new Map())]
    await keepSeen(cabinet, whose, seenOf(board.workshop, 1_000))
    expect(JSON.stringify(await cabinet.read('documents', ''))).not.toMatch(/confiden|before/i)
    expect(await seenBefore(cabinet, whose, 2_000)).toEqual(seenOf(board.workshop, 1_000))
    expect(await seenBefore(cabinet, { ...whose, participantId: participantIdSchema.parse('other') }, 2_000)).toBeNull()
    expect(await seenBefore(cabinet, whose, 1_000 + 31 * 24 * 3_600_000)).toBeNull()
    await forgetExploration({ storage, cabinet }, whose.explorationId)
    expect(await seenBefore(cabinet, whose, 2_000)).toBeNull()
  })
})
