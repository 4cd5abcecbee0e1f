// Archives without a server: equal after the round trip, total, and never half read.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { archiveVersion, layoutOf } from '../../shared/archive/format.ts'
import { parseJson } from '../../shared/archive/json.ts'
import { readArchive } from '../../shared/archive/read.ts'
import { rootNames, stateKey, textKey } from '../../shared/doc/layout.ts'
import { entityAt } from '../../shared/doc/operation.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/schema.ts'
import {
  broughtBack,
  type Json,
  type Loose,
  limits,
  noKept,
  numbered,
  reading,
  refused,
  smallArchive,
  textOf,
} from '../helpers/archive.ts'
import { TestBoard } from '../helpers/board.ts'

const both = ({ doc, findings }: TestBoard) => ({ board: doc, findings })

/** A workshop with what verbs can leave behind: merged, split, set aside, removed, undone, commented. */
function eventful(): TestBoard {
  const board = new TestBoard()
  const [a = '', b = '', c = '', d = ''] = board.addAll('One', 'Two', 'Three', 'Four')
  const theme = board.add('addTheme', { title: { en: 'Theme', fr: 'Thème' }, x: 10, y: 20 })
  const gone = board.add('addTheme', { title: { en: 'Gone' }, parentId: theme })
  const [f = '', g = '', h = ''] = ['F', 'G', 'H'].map((en) =>
    board.add('addFinding', { text: { en }, themeId: gone, x: 1, y: 2 }),
  )
  board.run('linkEvidence', { recommendationId: a, findingIds: [f, g], themeIds: [theme, gone] })
  board.run('mergeRecommendations', { into: a, from: [b] })
  board.run('splitRecommendation', { id: c, parts: [{ text: { en: 'Left' } }, { text: { fr: 'Droite' } }] })
  board.run('setAside', { id: d, reason: { fr: 'Trop tôt' } })
  board.run('requestHelp', { id: a, kinds: ['advisory', 'platform'], readiness: 'soon' })
  board.run('mergeFindings', { into: f, from: [g] })
  board.run('removeFindings', { ids: [h] })
  board.run('removeTheme', { id: gone })
  board.add('addComment', { on: { kind: 'finding', id: f }, text: 'Pourquoi ?' })
  board.run('setReport', { nextStepIds: [a] })
  board.undo()
  board.run('editText', { kind: 'report', field: 'summary', lang: 'fr', text: 'Sommaire « à revoir » 🍁\n\u0001"\\' })
  board.addAll('Undone')
  board.undo()
  numbered(both(board))
  return board
}

describe('out and in', () => {
  test('AR1 what verbs left behind reads the same, and the archive of it is the same text', () => {
    const board = eventful()
    const text = textOf(both(board))
    const { docs, kept } = broughtBack(text)
    expect(reading(docs)).toEqual(reading(both(board)))
    expect(textOf(docs, kept)).toBe(text)
    // It had something to keep: merged, removed and undone things too.
    const { recommendations = [], findings = [], themes = [], comments = [] } = JSON.parse(text) as Record<string, Json[]>
    expect([recommendations.length, findings.length, themes.length, comments.length]).toEqual([6, 3, 2, 1])
    expect(recommendations.filter(({ lineage }) => (lineage as Json).undone === true).length).toBe(1)
  })

  test('AR1 counters and who made what come back too', () => {
    const board = eventful()
    const [id = ''] = board.findings.getMap('findings').keys()
    const made = { root: 'findings' as const, id, participantId: participantIdSchema.parse('p2') }
    const kept = {
      board: { ...noKept.board, counters: { recommendations: 70, themes: 9 } },
      findings: { ...noKept.findings, counters: { findings: 40 }, makers: [made] },
    }
    const text = textOf(both(board), kept)
    const back = broughtBack(text)
    expect(back.kept).toEqual(kept)
    expect(textOf(back.docs, back.kept)).toBe(text)
  })

  test('AR1 an empty findings room, and links that lead nowhere, are as they were', () => {
    const board = new TestBoard()
    const [id = ''] = board.addAll('One')
    board.run('linkEvidence', { recommendationId: id, findingIds: ['never-here'], themeIds: [] })
    numbered(both(board))
    const { docs } = broughtBack(textOf(both(board)))
    expect(reading(docs)).toEqual(reading(both(board)))
    expect(reading(docs).recommendations[0]?.findingIds).toEqual(['never-here'])
    expect(docs.findings.getMap('findings').size).toBe(0)
  })

  test('EX2 the same state gives the same bytes, whoever wrote it in whichever order', () => {
    const board = eventful()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
    expect(textOf({ board: other, findings: board.findings })).toBe(textOf(both(board)))
    const recommendation = [...other.getMap('recommendations').values()][0] as Y.Map<unknown>
    const { laneId, bandId, rank } = recommendation.get('placement') as Json
    recommendation.set('placement', { rank, bandId, laneId })
    expect(textOf({ board: other, findings: board.findings })).toBe(textOf(both(board)))
  })

  test('AR8 what cannot be read goes out as it stands, told of, and all else comes back', () => {
    const board = eventful()
    const [id = ''] = board.doc.getMap('recommendations').keys()
    const entity = entityAt(board.doc, 'recommendations', id)
    entity?.set('complexity', 'enormous')
    entity?.set('unheard-of', { a: [1] })
    board.doc.getMap('themes').set('no-map', 'words that were a theme')
    const damaged = { code: 'damaged', root: 'board', id: '', key: 'commit 3 is damaged and left out' }
    const text = textOf(both(board), { ...noKept, board: { ...noKept.board, problems: [damaged] } })
    expect((JSON.parse(text) as Json).leftOut).toEqual([
      { ...damaged, value: null },
      { code: 'bad-value', root: 'recommendations', id, key: 'complexity', value: 'enormous' },
      { code: 'bad-value', root: 'recommendations', id, key: 'unheard-of', value: { a: [1] } },
      { code: 'not-a-map', root: 'themes', id: 'no-map', key: '', value: 'words that were a theme' },
    ])
    const { docs } = broughtBack(text)
    expect({ ...reading(docs), problems: [] }).toEqual({ ...reading(both(board)), problems: [] })
    expect(readArchive(text, limits).leftOut.length).toBe(4)
  })

  test.each(rootNames.flatMap((root) => layoutOf(root).entity.required.map((key) => [root, key] as const)))(
    'AR8 %s without a readable %s goes out so that the archive comes back',
    (root, key) => {
      const { entity, room } = layoutOf(root)
      const fallsBack = Object.hasOwn(entity.readsAs, key)
      for (const value of [false, null, ['x'], undefined]) {
        const board = eventful()
        const things = (room === 'board' ? board.doc : board.findings).getMap<Y.Map<unknown>>(root)
        const [[id, thing] = ['', new Y.Map<unknown>()]] = things
        if (value === undefined) thing.delete(key)
        else thing.set(key, value)
        const text = textOf(both(board))
        expect({ ...reading(broughtBack(text).docs), problems: [] }).toEqual({ ...reading(both(board)), problems: [] })
        const was = { code: 'bad-value', root, id, key, value: fallsBack ? value : thing.toJSON() }
        expect((JSON.parse(text) as Json).leftOut).toEqual(fallsBack && value === undefined ? [] : [was])
      }
    },
  )
})

describe('a stranger’s file', () => {
  const spoiled = (spoil: (archive: Loose) => void): string => {
    const archive = smallArchive()
    spoil(archive)
    return JSON.stringify(archive)
  }
  const first = (archive: Loose, root: 'findings' | 'comments' | 'recommendations'): Json => archive[root][0] ?? {}

  test('AR5 unspoilt it is taken', () => expect(refused(spoiled(() => {}))).toBeNull())

  test('AR5 cut off anywhere it is refused, and never taken', () => {
    const text = JSON.stringify(smallArchive())
    for (let length = 0; length < text.length; length += 7) {
      expect(refused(text.slice(0, length))?.code, `${length}`).toBe(length === 0 ? 'not-an-archive' : 'archive-cut')
    }
  })

  test.each([
    ['nothing', ''],
    ['words', 'Recommendations, one a line'],
    ['a table', 'text_en,text_fr\nOne,Un\n'],
    ['another JSON', '{"version":1,"settings":{},"recommendations":[]}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number too big for a number', '1e999'],
    ['deep brackets', '['.repeat(1_000_000)],
    ['deep brackets that close', `{"format":"atelier-archive","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('AR5 %s is not an archive', (_what, text) => expect(refused(text)?.code).toBe('not-an-archive'))

  test('AR5 of a newer version, or with documents of one, it says so', () => {
    const newer = spoiled((archive) => Object.assign(archive, { formatVersion: archiveVersion + 1 }))
    expect(refused(newer)).toMatchObject({ code: 'archive-newer' })
    expect(refused(newer)?.en).toContain(`version ${archiveVersion + 1}`)
    expect(refused(spoiled((archive) => Object.assign(archive.settings, { schemaVersion: 99 })))?.code).toBe('archive-newer')
  })

  const where: [what: string, code: string, said: string, spoil: (archive: Loose) => unknown][] = [
    ['a version that is none', 'archive-invalid', 'formatVersion', (a) => Object.assign(a, { formatVersion: '1' })],
    ['version 0', 'archive-invalid', 'formatVersion', (a) => Object.assign(a, { formatVersion: 0 })],
    ['an unknown root', 'archive-unknown-part', 'ballots', (a) => Object.assign(a, { ballots: [] })],
    ['an unknown key', 'archive-unknown-part', 'mood', (a) => Object.assign(first(a, 'findings'), { mood: 'good' })],
    ['an unknown counter', 'archive-unknown-part', 'counters › ballots', (a) => Object.assign(a.counters, { ballots: 1 })],
    [
      'a session among the people',
      'archive-unknown-part',
      'sessionHash',
      (a) => Object.assign(a.people[0] ?? {}, { sessionHash: 'a' }),
    ],
    ['no settings', 'archive-cut', '', (a) => Object.assign(a, { settings: undefined })],
    ['findings that are no list', 'archive-cut', '', (a) => Object.assign(a, { findings: { f: {} } })],
    ['a thing that is none', 'archive-invalid', 'findings › 0', (a) => Object.assign(a, { findings: [null] })],
    ['a text that is none', 'archive-invalid', 'text.fr', (a) => Object.assign(first(a, 'findings'), { 'text.fr': 7 })],
    [
      'an id out of shape',
      'archive-invalid',
      'findings › 0 › id',
      (a) => Object.assign(first(a, 'findings'), { id: '../../etc' }),
    ],
    ['no id', 'archive-invalid', 'findings › 0 › id', (a) => delete first(a, 'findings').id],
    ['a maker out of shape', 'archive-invalid', 'madeBy', (a) => Object.assign(first(a, 'findings'), { madeBy: 'a b' })],
    ['no placement', 'archive-invalid', 'placement', (a) => delete first(a, 'recommendations').placement],
    ['an id twice', 'archive-twice', 'findings › ', (a) => a.findings.push({ ...first(a, 'findings'), number: null })],
    ['a person twice', 'archive-twice', 'people › p1', (a) => a.people.push(a.people[0] ?? {})],
    ['a number twice', 'archive-twice', 'number › 4', (a) => a.findings.map((finding) => Object.assign(finding, { number: 4 }))],
    [
      'a lane twice',
      'archive-twice',
      'near-term',
      (a) => a.settings.lanes.push({ id: 'near-term', label: { en: 'a', fr: 'b' } }),
    ],
    [
      'a lane called to-sort',
      'archive-twice',
      'to-sort',
      (a) => a.settings.lanes.push({ id: 'to-sort', label: { en: 'a', fr: 'b' } }),
    ],
    [
      'a number without end',
      'archive-invalid',
      'number',
      (a) => Object.assign(first(a, 'findings'), { number: Number.MAX_SAFE_INTEGER }),
    ],
    ['a counter without end', 'archive-invalid', 'counters › findings', (a) => Object.assign(a.counters, { findings: 2 ** 52 })],
    ['a counter below nothing', 'archive-invalid', 'counters › findings', (a) => Object.assign(a.counters, { findings: -1 })],
    [
      'a coordinate of 1e308',
      'archive-invalid',
      'place › x',
      (a) => Object.assign(first(a, 'findings').place as Json, { x: 1e308 }),
    ],
    [
      'a register of another type',
      'archive-invalid',
      'inReport',
      (a) => Object.assign(first(a, 'findings'), { inReport: 'yes' }),
    ],
    [
      'a role that is none',
      'archive-invalid',
      'people › 0 › role',
      (a) => Object.assign(a.people[0] ?? {}, { role: 'operator' }),
    ],
    [
      'a comment of a year',
      'archive-invalid',
      'comments',
      (a) => Object.assign(first(a, 'comments'), { text: 'x'.repeat(2_001) }),
    ],
    [
      'a text over the bound',
      'archive-text-too-long',
      '20,001',
      (a) => Object.assign(first(a, 'findings'), { 'text.en': 'x'.repeat(20_001) }),
    ],
    [
      'more than the bound',
      'archive-too-many',
      '5,001',
      (a) =>
        Object.assign(a, {
          findings: Array.from({ length: 5_001 }, (_, n) => ({ ...first(a, 'findings'), id: `f${n}`, number: null })),
        }),
    ],
  ]
  test.each(where)('AR5 %s is refused (%s) with its place', (_what, code, said, spoil) => {
    const answer = refused(spoiled(spoil))
    expect(answer?.code).toBe(code)
    expect(answer?.en).toContain(said)
    expect(answer?.fr).not.toBe(answer?.en)
  })

  test('AR5 members called alike, or __proto__, are noticed: JSON.parse would drop one without a word', () => {
    const text = JSON.stringify(smallArchive())
    expect(refused(text.replace('"Heard"', '"Other","text.en":"Heard"'))?.code).toBe('archive-twice')
    expect(refused(text.replace('"text.en":"Heard"', '"__proto__":{"id":"x"},"text.en":"Heard"'))?.code).toBe(
      'archive-unknown-part',
    )
    // Colons and quotation marks in words are words.
    expect(refused(text.replace('"Heard"', JSON.stringify('a:"b":\\"{"c":1}')))).toBeNull()
    expect(parseJson('{"a\\\\":1,"b":":"}').fault).toBeNull()
    expect(({} as Json).id).toBeUndefined()
  })

  test('AR2 counters never stand below a number that is there, and what has none gets the next', () => {
    const archive = smallArchive()
    Object.assign(first(archive, 'findings'), { number: 12 })
    for (const finding of archive.findings.slice(1)) delete finding.number
    Object.assign(archive.counters, { findings: 3 })
    const { docs, kept } = broughtBack(JSON.stringify(archive))
    expect(kept.findings.counters).toEqual({ findings: 13 })
    expect(
      reading(docs)
        .findings.map(({ number }) => number)
        .toSorted(),
    ).toEqual([12, 13])
  })

  test('AR1 a root that came later may be missing, and keys that are always there are made', () => {
    const archive = smallArchive()
    Object.assign(archive, { comments: undefined })
    delete first(archive, 'findings')['text.fr']
    const { docs } = broughtBack(JSON.stringify(archive))
    const { problems, comments, findings } = reading(docs)
    expect([problems, comments]).toEqual([[], []])
    expect(findings.map(({ text }) => text.fr)).toContain('')
    const finding = [...docs.findings.getMap('findings').values()][0] as Y.Map<unknown>
    expect(finding.get('text.fr')).toBeInstanceOf(Y.Text)
  })
})

test('AR1 nothing in the layout is called as what stands beside it in an archive', () => {
  for (const root of rootNames) {
    const { textFields, registers } = layoutOf(root).entity
    const keys = [...Object.keys(registers), ...textFields.flatMap((field) => langs.map((lang) => textKey(field, lang)))]
    expect(keys).not.toContain('id')
    expect(keys).not.toContain('madeBy')
    expect(['format', 'formatVersion', 'exploration', 'counters', 'people', 'leftOut']).not.toContain(root)
    for (const field of textFields) expect(keys).toContain(stateKey(field, 'en'))
  }
})
