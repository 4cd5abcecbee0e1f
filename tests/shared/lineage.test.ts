import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readWorkshop } from '../../shared/doc/read.ts'
import { run } from '../../shared/doc/run-any.ts'
import { liveRecommendations } from '../../shared/model/board.ts'
import { mergedAway, mergeTargets } from '../../shared/model/merged.ts'
import type { Command } from '../../shared/model/verbs.ts'
import { fork, sync, TestBoard } from '../helpers/board.ts'

const place = { laneId: 'right-away', bandId: 'high' }
const idOf = (n: number): string => `r${String(n).padStart(4, '0')}`
const merged = (n: number, into: number | null) => ({ id: idOf(n), lineage: { mergedInto: into === null ? null : idOf(into) } })

describe('lineage', () => {
  test('LG1 a split keeps the id first, with its sub-items and links; the others stand right after it', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't', fr: 't' } })
    const args = {
      text: { en: 'whole', fr: 'tout' },
      themeIds: [theme],
      findingIds: ['f1'],
      sourceId: 'S1',
      subItems: [{ sourceId: 'S1a', text: { en: 's', fr: 's' } }],
    }
    const id = board.add('addRecommendation', args)
    const [before = '', after = ''] = board.addAll('before', 'after')
    for (const [i, each] of [before, id, after].entries()) board.run('moveRecommendation', { id: each, ...place, index: i })
    const outcome = board.outcome('splitRecommendation', {
      id,
      parts: [{ text: { en: 'part 1' } }, { text: { en: 'part 2' } }, { text: { fr: 'partie 3' } }],
    })
    const ids = outcome.ok ? (outcome.result.ids as string[]) : []
    expect(ids[0]).toBe(id)
    expect(board.textsAt('right-away', 'high')).toEqual(['before', 'part 1', 'part 2', '', 'after'])
    expect(board.recommendation(id)).toMatchObject({
      sourceId: 'S1',
      findingIds: ['f1'],
      subItems: [{ sourceId: 'S1a' }],
      text: { en: 'part 1', fr: 'tout' },
      states: { text: { fr: 'stale' } },
    })
    for (const part of ids.slice(1)) {
      expect(board.recommendation(part)).toMatchObject({
        sourceId: null,
        themeIds: [theme],
        findingIds: [],
        subItems: [],
        lineage: { splitFrom: id },
      })
    }
    expect(board.run('splitRecommendation', { id, parts: [{ text: { en: 'one' } }] })).toBe('invalid')
  })

  test('LG1 a part of something set aside is set aside for the same reason', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    board.run('setAside', { id: a, reason: { en: 'no', fr: 'non' } })
    board.run('splitRecommendation', { id: a, parts: [{ text: { en: '1' } }, { text: { en: '2' } }] })
    expect(liveRecommendations(board.workshop).map((r) => [r.placement.laneId, r.reason.fr])).toEqual(
      Array(2).fill(['not-carried-forward', 'non']),
    )
  })

  test('LG1 a merge unites evidence and sub-items in the kept one, and the others stay told', () => {
    const board = new TestBoard()
    const add = (n: number) =>
      board.add('addRecommendation', {
        text: { en: `r${n}` },
        findingIds: [`f${n}`, 'f'],
        sourceId: `S${n}`,
        subItems: [{ sourceId: `S${n}a`, text: { en: '', fr: '' } }],
      })
    const [a, b, c] = [add(1), add(2), add(3)]
    expect(board.run('mergeRecommendations', { into: a, from: [b, c, b] })).toBe('ok')
    expect(board.recommendation(a).findingIds).toEqual(['f1', 'f', 'f2', 'f3'])
    expect(board.recommendation(a).subItems.map((item) => item.sourceId)).toEqual(['S1a', 'S2a', 'S3a'])
    expect(liveRecommendations(board.workshop).map((r) => r.id)).toEqual([a])
    expect(board.recommendation(b)).toMatchObject({ sourceId: 'S2', lineage: { mergedInto: a } })
    expect(board.run('mergeRecommendations', { into: a, from: [b] })).toBe('gone')
    expect(board.run('mergeRecommendations', { into: a, from: [a] })).toBe('invalid')
    expect(board.run('mergeRecommendations', { into: a, from: ['nobody'] })).toBe('unknown')
  })

  test('LG2 two people who merge each into the other leave the smallest id live', () => {
    const board = new TestBoard()
    const ids = board.addAll('a', 'b', 'c').sort()
    const other = fork(board.doc)
    const merge = (doc: Y.Doc, into: string | undefined, from: string | undefined) =>
      run(
        { doc, board: doc },
        { verb: 'mergeRecommendations', args: { into, from: [from] } } as Command,
        board.actor('team'),
        'test',
      )
    merge(board.doc, ids[0], ids[1])
    merge(board.doc, ids[2], ids[0])
    merge(other, ids[1], ids[2])
    sync(board.doc, other)
    for (const doc of [board.doc, other]) {
      expect(liveRecommendations(readWorkshop({ board: doc }).workshop).map((r) => r.id)).toEqual([ids[0]])
    }
    expect(mergedAway(board.workshop.recommendations).size).toBe(2)
  })

  test('LG2 whatever is merged into what, each that is away leads to one that stands', () => {
    const graph = fc.array(fc.option(fc.nat(12), { nil: null }), { maxLength: 12 })
    fc.assert(
      fc.property(graph, (into) => {
        const things = into.map((to, n) => merged(n, to))
        const targets = mergeTargets(things)
        expect(mergedAway(things)).toEqual(new Set(targets.keys()))
        for (const [n, { id }] of things.entries()) {
          // The definition, step by step: the ids that one passes, until there is no further one or one comes again.
          const path = [n]
          for (let to = into[n]; to != null && to < into.length && !path.includes(to); to = into[to]) path.push(to)
          const last = path.at(-1) ?? n
          const back = path.indexOf(into[last] ?? -1)
          const stands = back < 0 ? last : Math.min(...path.slice(back))
          expect([id, targets.get(id) ?? id]).toEqual([id, idOf(stands)])
        }
      }),
    )
  })

  test.each(['chain', 'ring'])('LG2 a %s of a thousand merges is gone through once', (shape) => {
    let looks = 0
    const things = Array.from({ length: 1_000 }, (_, n) => {
      const { id, lineage } = merged(n, n < 999 ? n + 1 : shape === 'ring' ? 0 : null)
      const seen = () => {
        looks++
        return lineage
      }
      return Object.defineProperty({ id, lineage }, 'lineage', { get: seen })
    })
    expect(mergedAway(things).size).toBe(999)
    expect(mergeTargets(things).get(idOf(500))).toBe(idOf(shape === 'ring' ? 0 : 999))
    expect(looks).toBeLessThanOrEqual(4_000)
  })

  test('LG3 no verb can write a number', () => {
    const board = new TestBoard()
    expect(board.run('addRecommendation', { text: { en: 'a' }, number: 7 })).toBe('invalid')
    const [a = ''] = board.addAll('a')
    expect(board.recommendation(a).number).toBeNull()
  })
})
