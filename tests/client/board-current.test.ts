// Which card is current (BD5), what search finds, and how a card is named.
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../client/board/announce.ts'
import { chipOf, labelOf, sameChip, themesOf } from '../../client/board/chip-model.ts'
import { nextInQueue, reconciled } from '../../client/board/current.ts'
import { everything, found, type Query } from '../../client/board/search.ts'
import { must } from '../../shared/model/assert.ts'
import { type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import { TestBoard } from '../helpers/board.ts'

const id = (text: string): RecommendationId => recommendationIdSchema.parse(text)
const [a, b, c] = [id('a'), id('b'), id('c')]
const none = new Set<RecommendationId>()

describe('the queue', () => {
  test('BD5 the next card is the first that is not skipped; skipped ones come when the rest is through', () => {
    expect(nextInQueue([a, b, c], none, null)).toBe(a)
    expect(nextInQueue([a, b, c], new Set([a]), null)).toBe(b)
    expect(nextInQueue([a, b, c], new Set([c]), b)).toBe(a)
    expect(nextInQueue([a, b], new Set([a, b]), null)).toBe(a)
    expect(nextInQueue([], none, null)).toBeNull()
  })
})

describe('the current card when someone else acts', () => {
  const all = new Set([a, b, c])
  test('BD5 placed by another while in my hand, it stays; otherwise the next comes up', () => {
    expect(reconciled({ id: a, from: 'queue' }, [b, c], all, none, true)).toEqual({ id: a, from: 'queue' })
    expect(reconciled({ id: a, from: 'queue' }, [b, c], all, none, false)).toEqual({ id: b, from: 'queue' })
  })
  test('BD5 a card taken on purpose stays wherever it goes, until it is merged away', () => {
    expect(reconciled({ id: a, from: 'chosen' }, [b, c], all, none, false)).toEqual({ id: a, from: 'chosen' })
    expect(reconciled({ id: a, from: 'chosen' }, [b, c], new Set([b, c]), none, true)).toEqual({ id: b, from: 'queue' })
  })
  test('BD5 other cards coming and going change nothing', () => {
    const now = { id: b, from: 'queue' } as const
    expect(reconciled(now, [c, b, a], all, none, false)).toBe(now)
  })
  test('BD5 with nothing left there is none, and a card that comes back comes up', () => {
    expect(reconciled({ id: a, from: 'queue' }, [], all, none, false)).toEqual({ id: null, from: 'queue' })
    expect(reconciled({ id: null, from: 'queue' }, [c], all, none, false)).toEqual({ id: c, from: 'queue' })
  })
})

function three() {
  const board = new TestBoard()
  const themeId = board.add('addTheme', { title: { en: 'Teams', fr: 'Équipes' } })
  const make = (args: object) => board.add('addRecommendation', args)
  const first = make({
    text: { en: 'Name one owner', fr: 'Désigner une équipe' },
    label: { en: 'Owner', fr: 'Équipe' },
    themeIds: [themeId],
  })
  const second = make({ text: { en: 'Only English so far' }, heading: { en: 'A short heading', fr: 'Un titre court' } })
  const third = make({ text: { en: 'No label at all', fr: 'Aucun libellé' } })
  board.run('requestHelp', { id: second, kinds: ['advisory'] })
  board.run('moveRecommendation', { id: third, laneId: 'near-term', bandId: 'high', index: 0 })
  return { board, themeId, first, second, third }
}
const cardOf = (board: TestBoard, one: string) =>
  must(
    board.workshop.recommendations.find((r) => r.id === one),
    one,
  )

describe('search', () => {
  const { board, themeId, first, second, third } = three()
  const finds = (some: Partial<Query>) => found(board.workshop, { ...everything, ...some }).map((r) => r.id)
  test('BD6 words are found in either language, without accents or case', () => {
    expect(finds({ words: 'EQUIPE designer' })).toEqual([first])
    expect(finds({ words: 'english' })).toEqual([second])
    expect(finds({ words: 'nothing of the kind' })).toEqual([])
  })
  test('BD6 filters by theme, help, language state and lane', () => {
    expect(finds({ themeId })).toEqual([first])
    expect(finds({ help: 'yes' })).toEqual([second])
    expect(finds({ help: 'open' })).toEqual([third, first])
    expect(finds({ state: { lang: 'fr', state: 'missing' } })).toEqual([second])
    expect(finds({ laneId: 'near-term' })).toEqual([third])
  })
  test('EX1 what is found stands in the order of the board', () => {
    expect(finds({})).toEqual([third, first, second])
  })
})

describe('the name of a card', () => {
  const { board, first, second, third } = three()
  test('BD6 label, else a short heading marked as suggested, else the whole text', () => {
    expect(labelOf(cardOf(board, first), 'fr')).toMatchObject({
      label: 'Équipe',
      labelLang: 'fr',
      hasLabel: true,
      suggested: false,
    })
    expect(labelOf(cardOf(board, second), 'fr')).toMatchObject({ label: 'Un titre court', hasLabel: true, suggested: true })
    expect(labelOf(cardOf(board, third), 'fr')).toMatchObject({ label: 'Aucun libellé', hasLabel: false })
  })
  test('BD6 a text shown in the other language says which', () => {
    expect(chipOf(cardOf(board, second), themesOf(board.workshop), 'fr')).toMatchObject({
      text: 'Only English so far',
      textLang: 'en',
      stateFr: 'missing',
    })
  })
  test('BD6 a chip is the same as long as nothing it shows has changed', () => {
    const chip = (one: string) => chipOf(cardOf(board, one), themesOf(board.workshop), 'en')
    const before = chip(first)
    expect(sameChip(before, chip(first))).toBe(true)
    board.run('setComplexity', { id: first, complexity: 'high' })
    expect(sameChip(before, chip(first))).toBe(false)
  })
  test('BD7 a move is told with name, place and position in both languages', () => {
    expect(sentencesOf(board.workshop, 'en').placed(id(third))).toBe(
      'new No label at all: Start in the near term, High priority, 1 of 1.',
    )
    expect(sentencesOf(board.workshop, 'fr').placed(id(third))).toBe(
      'nouvelle Aucun libellé\u00a0: À court terme, Priorité élevée, rang 1 de 1.',
    )
  })
})
