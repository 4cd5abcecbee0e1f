// The editor's small decisions: where a card stands and what follows it, parts of a split, kinds of
// help, searching, what is told of others' doings, and what was in step.

import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { matches } from '../../client/editor/find-card.ts'
import { kindsAfter } from '../../client/editor/HelpChoices.tsx'
import { rememberInStep } from '../../client/editor/in-step.ts'
import { relativesOf } from '../../client/editor/LineageLines.tsx'
import { lastTold } from '../../client/editor/Meanwhile.tsx'
import { faultsOf, firstParts } from '../../client/editor/split-parts.ts'
import { textAt } from '../../client/editor/text-at.ts'
import { cardView } from '../../client/editor/use-card.ts'
import type { RemoteChange } from '../../client/room/room.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { run } from '../../shared/doc/run-any.ts'
import { participantIdSchema, type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import { type Bilingual, toSort, type Workshop } from '../../shared/model/schema.ts'
import type { Args, Command, Verb } from '../../shared/model/verbs.ts'

let doc: Y.Doc
let ids: RecommendationId[]
const workshop = (): Workshop => readWorkshop({ board: doc }).workshop
const idAt = (index: number): RecommendationId => ids[index] ?? recommendationIdSchema.parse('absent')
const cardAt = (index: number) => {
  const found = workshop().recommendations.find((r) => r.id === idAt(index))
  if (!found) throw new Error(`no card ${index}`)
  return found
}
function does<V extends Verb>(verb: V, args: Args<V>) {
  const actor = { participantId: participantIdSchema.parse('ann'), role: 'facilitator' } as const
  const outcome = run({ doc, board: doc }, { verb, args } as Command, actor, 'test')
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.result
}

beforeEach(() => {
  doc = new Y.Doc()
  ids = ['one', 'two', 'three'].map((en) => {
    const { id } = does('addRecommendation', { text: { en, fr: `${en} en français` } })
    return recommendationIdSchema.parse(id)
  })
})

describe('a card in the editor', () => {
  test('EX1 previous and next follow the order of the board', () => {
    const view = cardView(workshop(), idAt(1), null)
    expect(view).toMatchObject({ standing: 'live', previous: idAt(0), next: idAt(2), position: 2, count: 3 })
    expect(cardView(workshop(), idAt(2), null)?.next).toBeNull()
  })

  test('LG1 a card merged away while it is open keeps its words and its neighbours', () => {
    const open = cardView(workshop(), idAt(1), null)
    does('mergeRecommendations', { into: idAt(0), from: [idAt(1)] })
    const view = cardView(workshop(), idAt(1), open)
    expect(view).toMatchObject({ standing: 'merged', next: idAt(2) })
    expect(view?.card.text.en).toBe('two')
  })

  test('LG1 a card whose adding was undone stays as it was last seen; one never seen is none', () => {
    const open = cardView(workshop(), idAt(1), null)
    const without = { ...workshop(), recommendations: workshop().recommendations.filter((r) => r.id !== idAt(1)) }
    expect(cardView(without, idAt(1), open)).toMatchObject({ standing: 'undone', card: { text: { en: 'two' } } })
    expect(cardView(without, idAt(1), null)).toBeNull()
  })

  test('LG1 its relatives by split and merge are told', () => {
    does('splitRecommendation', { id: idAt(0), parts: [{ text: { en: 'one a' } }, { text: { en: 'one b' } }] })
    does('mergeRecommendations', { into: idAt(0), from: [idAt(1)] })
    const { splitFrom, splitInto, mergedFrom } = relativesOf(workshop(), cardAt(0))
    expect(splitFrom).toBeNull()
    expect(splitInto.map((r) => r.text.en)).toEqual(['one b'])
    expect(mergedFrom.map((r) => r.text.en)).toEqual(['two'])
    const [part] = splitInto
    expect(part && relativesOf(workshop(), part).splitFrom?.id).toBe(idAt(0))
  })
})

describe('the parts of a split', () => {
  const text = (en: string, fr: string): Bilingual => ({ en, fr })

  test('LG1 two sentences in both languages are two parts', () => {
    expect(firstParts(text('Do this. Do that.', 'Faire ceci. Faire cela.'))).toEqual([
      text('Do this.', 'Faire ceci.'),
      text('Do that.', 'Faire cela.'),
    ])
    expect(firstParts(text('Do this. Do that.', ''))).toEqual([text('Do this.', ''), text('Do that.', '')])
  })

  test('LG1 sentences that do not pair leave the whole text in both, so that nothing is attributed wrongly', () => {
    const whole = text('Do this and that.', 'Faire ceci. Faire cela.')
    expect(firstParts(whole)).toEqual([whole, whole])
  })

  test('LG1 a part without words and a part said twice are faults', () => {
    expect(faultsOf([text('a', ''), text(' ', '')])).toEqual([null, { kind: 'empty' }])
    expect(faultsOf([text('a', 'b'), text('c', 'b'), text('a ', 'b')])).toEqual([null, null, { kind: 'same', as: 0 }])
  })
})

test('HP2 "not sure yet" and the known kinds exclude each other, and a request always has one', () => {
  expect(kindsAfter(['not-sure'], 'platform')).toEqual(['platform'])
  expect(kindsAfter(['platform'], 'advisory')).toEqual(['platform', 'advisory'])
  expect(kindsAfter(['platform', 'advisory'], 'platform')).toEqual(['advisory'])
  expect(kindsAfter(['platform', 'advisory'], 'not-sure')).toEqual(['not-sure'])
  expect(kindsAfter(['platform'], 'platform')).toEqual(['not-sure'])
})

test('MV3 a search finds a card by number alone or by words in either language, whatever the accents', () => {
  const card = { ...cardAt(0), number: 14, text: { en: 'Run a study', fr: 'Mener une étude' } }
  for (const query of ['', 'R14', '14', 'etude', 'STUDY run', 'mener study']) expect(matches(card, query)).toBe(true)
  for (const query of ['r1', '4', 'studies', 'run quickly']) expect(matches(card, query)).toBe(false)
})

test('LN2 what the other language said when both were last in step is remembered until they are again', () => {
  const memory = new Map<string, Bilingual>()
  rememberInStep(workshop(), memory)
  does('editText', { kind: 'recommendation', id: idAt(0), field: 'text', lang: 'en', text: 'one more' })
  rememberInStep(workshop(), memory)
  expect(textAt(workshop(), { kind: 'recommendation', id: idAt(0), field: 'text' })?.states.fr).toBe('stale')
  expect(memory.get(`${idAt(0)}/text`)?.en).toBe('one')
  does('confirmLanguage', { kind: 'recommendation', id: idAt(0), lang: 'fr' })
  rememberInStep(workshop(), memory)
  expect(memory.get(`${idAt(0)}/text`)?.en).toBe('one more')
})

test('MV6 of what others did, the last thing that takes a card elsewhere is told, and nothing from before', () => {
  const change = (kind: RemoteChange['kind'], at: number, id = idAt(0)): RemoteChange => {
    return { kind, id, by: null, at, place: { laneId: toSort, bandId: null } }
  }
  const changes = [change('moved', 5), change('set-aside', 20), change('edited', 30), change('merged', 40, idAt(1))]
  expect(lastTold(changes, idAt(0), 10)?.kind).toBe('set-aside')
  expect(lastTold(changes, idAt(0), 25)).toBeNull()
})
