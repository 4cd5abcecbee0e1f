// The verbs as another program drives them: over HTTP, read back from workshop.json.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'

type Card = {
  id: string
  laneId: string
  bandId: string | null
  index: number | null
  sourceId: string | null
  text: { en: string; fr: string }
  themeIds: string[]
  findingIds: string[]
  findingCount: number
  subItems: unknown[]
  reason: { en: string; fr: string }
  help: { answer: string; kinds: string[]; index: number | null; reason: unknown; readiness: string | null } | null
  lineage: { mergedInto: string | null; splitFrom: string | null }
}
type Board = Record<string, unknown> & {
  recommendations: Card[]
  lanes: { id: string; label: { en: string; fr: string } }[]
  bands: { id: string }[]
  themes: Record<string, unknown>[]
  findings: Record<string, unknown>[]
}

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0' } })
})
afterAll(() => server.close())

const board = async (who: Joined, query = ''): Promise<Board> => json<Board>(await who.fetch(`workshop.json${query}`))
const card = async (who: Joined, id: string, query = ''): Promise<Card | undefined> =>
  (await board(who, query)).recommendations.find((each) => each.id === id)
const add = async (who: Joined, en: string, more: object = {}): Promise<string> =>
  String((await who.command('addRecommendation', { text: { en }, ...more })).result.id)

describe('workshop.json', () => {
  it('CT1 has every field the contract names', async () => {
    const { team } = await server.workshop()
    const theme = String((await team.command('addTheme', { title: { en: 'T' } })).result.id)
    await team.command('addFinding', { text: { en: 'F' } })
    const id = await add(team, 'R', { themeIds: [theme] })
    await team.command('propose', { id, laneId: 'near-term' })
    await team.command('requestHelp', { id, kinds: ['advisory'] })
    const whole = await board(team, '?all=1')
    const has = (thing: unknown, fields: string) =>
      expect(Object.keys(thing as object)).toEqual(expect.arrayContaining(fields.split(' ')))
    has(whole, 'version settings lanes bands themes recommendations findings problems')
    has(
      whole.recommendations[0],
      'id number sourceId text laneId bandId index themeIds findingIds criterion complexity label heading proposal help reason language lineage subItems',
    )
    has(whole.recommendations[0]?.help, 'answer kinds index reason readiness')
    has(whole.themes[0], 'id number title summary criterion parentId frame')
    has(whole.findings[0], 'id number sourceId text discussion criterion kind themeId x y parentId inReport')
    expect(whole.recommendations[0]).toMatchObject({
      proposal: { laneId: 'near-term', bandId: 'medium' },
      language: { fr: 'missing' },
    })
  })

  it('CT1 a partner sees findings while the synthesis is open, an observer never', async () => {
    const { facilitator, team, partner, observer } = await server.workshop()
    const finding = (await team.command('addFinding', { text: { en: 'Heard in confidence' } })).result.id
    const id = await add(team, 'R', { findingIds: [finding] })
    const sight = async (who: Joined) => {
      const { findings, recommendations } = await board(who)
      return [findings.length, recommendations[0]?.findingIds.length, recommendations[0]?.findingCount]
    }
    expect(await sight(partner)).toEqual([0, 0, 1])
    await expectProblem(await partner.ask('addFinding', { text: { en: 'Mine' } }), 403, 'not-allowed')
    await facilitator.command('setSettings', { synthesisOpen: true })
    expect(await sight(partner)).toEqual([1, 1, 1])
    expect(await sight(observer)).toEqual([0, 0, 1])
    await partner.command('addFinding', { text: { fr: 'La mienne' } })
    await facilitator.command('setSettings', { synthesisOpen: false })
    expect(await sight(partner)).toEqual([0, 0, 1])
    expect(await sight(team)).toEqual([2, 1, 1])
    expect(JSON.stringify(await board(partner, '?all=1'))).not.toContain('confidence')
    expect((await card(partner, id))?.findingIds).toEqual([])
  })

  it('FN7 TR6 comments and the names behind them are for whoever may read findings; the server says whose they are', async () => {
    const { facilitator, team, partner, observer } = await server.workshop()
    const finding = (await team.command('addFinding', { text: { en: 'Heard' } })).result.id
    await team.command('addComment', { on: { kind: 'finding', id: finding }, text: 'In confidence' })
    const commentsOf = async (who: Joined) =>
      ((await board(who)) as unknown as { comments: { by: string; text: string }[] }).comments
    const peopleOf = async (who: Joined) => (await who.fetch('people')).status
    const [comment] = await commentsOf(facilitator)
    expect(comment).toMatchObject({ by: team.participantId, text: 'In confidence' })
    const people = (await (await facilitator.fetch('people')).json()) as { participantId: string; name: string; role: string }[]
    expect(people.map(({ role }) => role).sort()).toEqual(['facilitator', 'observer', 'partner', 'team'])
    expect(people.every((person) => Object.keys(person).sort().join() === 'name,participantId,role')).toBe(true)
    expect([await commentsOf(partner), await peopleOf(partner), await peopleOf(observer)]).toEqual([[], 403, 403])
    await facilitator.command('setSettings', { synthesisOpen: true })
    expect([(await commentsOf(partner)).length, await peopleOf(partner), await peopleOf(observer)]).toEqual([1, 200, 403])
  })

  it('CT1 the templates have the lanes and bands of the contract, To sort and Not carried forward last', async () => {
    for (const [template, lanes, bands] of [
      ['horizons-priority', ['right-away', 'near-term', 'mid-term', 'long-term'], ['high', 'medium', 'low']],
      ['now-soon-later', ['now', 'soon', 'later'], ['high', 'medium', 'low']],
      ['simple', ['high', 'medium', 'low'], []],
    ] as const) {
      const { team } = await server.workshop(template)
      const stands = await board(team)
      expect(stands.lanes.map(({ id }) => id)).toEqual([...lanes, 'to-sort', 'not-carried-forward'])
      expect(stands.bands.map(({ id }) => id)).toEqual(bands)
      const id = await add(team, 'R')
      await team.command('moveRecommendation', { id, laneId: lanes[0], index: 9 })
      expect(await card(team, id)).toMatchObject({ laneId: lanes[0], bandId: bands[1] ?? null, index: 0 })
    }
  })
})

describe('places', () => {
  it('CT2 index is the final place among the others of lane and band; past the end is last', async () => {
    const { partner, team } = await server.workshop()
    const ids = [await add(team, 'A'), await add(team, 'B'), await add(team, 'C'), await add(team, 'D')]
    const at = async () => (await board(team)).recommendations.filter(({ laneId }) => laneId === 'near-term')
    const expected: string[] = []
    // A walk over every pair of card and place, within one lane and from another.
    for (let step = 0; step < 24; step++) {
      const id = ids[step % 4] ?? ''
      const index = (step * 5) % 7
      const before = expected.indexOf(id)
      if (before >= 0) expected.splice(before, 1)
      expected.splice(index, 0, id)
      await partner.command('moveRecommendation', { id, laneId: 'near-term', bandId: 'high', index })
      const there = await at()
      expect(there.map((each) => each.id)).toEqual(expected)
      expect(there.map((each) => each.index)).toEqual(expected.map((_, place) => place))
    }
  })

  it('CT2 help has one order over all kinds, with the same meaning of index', async () => {
    const { partner, team } = await server.workshop()
    const [a, b, c] = [await add(team, 'A'), await add(team, 'B'), await add(team, 'C')]
    const ranks = async () => Promise.all([a, b, c].map(async (id) => (await card(team, id))?.help?.index))
    await partner.command('requestHelp', { id: a, kinds: ['advisory'] })
    await partner.command('requestHelp', { id: b, kinds: ['platform', 'referral'], reason: { en: 'Why' }, readiness: 'soon' })
    await partner.command('requestHelp', { id: c, kinds: ['not-sure'], index: 0 })
    expect(await ranks()).toEqual([1, 2, 0])
    await partner.command('requestHelp', { id: c, kinds: ['not-sure'], index: 1 })
    expect(await ranks()).toEqual([0, 2, 1])
    await partner.command('requestHelp', { id: c, kinds: ['advisory'] })
    expect(await ranks()).toEqual([0, 2, 1])
    expect((await card(team, c))?.help?.kinds).toEqual(['advisory'])
    await partner.command('declineHelp', { id: a })
    expect((await card(team, a))?.help).toMatchObject({ answer: 'no', index: null })
    expect(await ranks()).toEqual([null, 1, 0])
    await partner.command('requestHelp', { id: a, kinds: ['platform'], index: 99 })
    expect(await ranks()).toEqual([2, 1, 0])
    await partner.command('withdrawHelp', { id: c })
    expect((await card(team, c))?.help).toBeNull()
    await partner.command('setAside', { id: b, reason: { fr: 'Non' } })
    expect(await ranks()).toEqual([0, null, undefined])
  })

  it('CT3 a split keeps id, sub-items and links in the first part; new parts stand right after it with its themes', async () => {
    const { team } = await server.workshop()
    const theme = String((await team.command('addTheme', { title: { en: 'T' } })).result.id)
    const [a, b] = [await add(team, 'A', { sourceId: 's1', themeIds: [theme], findingIds: ['f1'] }), await add(team, 'B')]
    const parts = [{ text: { en: 'One' } }, { text: { fr: 'Deux' } }, { text: { en: 'Three', fr: 'Trois' } }]
    const ids = (await team.command('splitRecommendation', { id: a, parts })).result.ids as string[]
    expect(ids[0]).toBe(a)
    const there = (await board(team)).recommendations
    expect(there.map(({ id }) => id)).toEqual([...ids, b])
    expect(there.map(({ text }) => text.en || text.fr)).toEqual(['One', 'Deux', 'Three', 'B'])
    expect(there.slice(0, 3).map(({ themeIds }) => themeIds)).toEqual([[theme], [theme], [theme]])
    expect(there.slice(0, 3).map(({ findingIds }) => findingIds.length)).toEqual([1, 0, 0])
    expect(there.slice(0, 3).map(({ sourceId }) => sourceId)).toEqual(['s1', null, null])
    expect(there[2]?.lineage).toEqual({ mergedInto: null, splitFrom: a })

    await team.command('setAside', { id: b, reason: { en: 'Because' } })
    const aside = (await team.command('splitRecommendation', { id: b, parts: parts.slice(0, 2) })).result.ids as string[]
    expect(await card(team, aside[1] ?? '')).toMatchObject({ laneId: 'not-carried-forward', index: 1, reason: { en: 'Because' } })
  })

  it('CT3 a chain of merges is told by all=1, and what was merged away is gone for every verb', async () => {
    const { team } = await server.workshop()
    const [a, b, c] = [
      await add(team, 'A', { findingIds: ['f1'] }),
      await add(team, 'B', { findingIds: ['f2'] }),
      await add(team, 'C'),
    ]
    await team.command('mergeRecommendations', { into: b, from: [a] })
    await team.command('mergeRecommendations', { into: c, from: [b] })
    expect((await board(team)).recommendations.map(({ id }) => id)).toEqual([c])
    expect((await board(team, '?all=1')).recommendations.map(({ lineage }) => lineage.mergedInto)).toEqual([null, b, c])
    expect((await card(team, c))?.findingIds.sort()).toEqual(['f1', 'f2'])
    for (const [verb, args] of [
      ['moveRecommendation', { id: a, laneId: 'near-term', index: 0 }],
      ['setAside', { id: a, reason: { en: 'x' } }],
      ['editText', { kind: 'recommendation', id: a, field: 'text', lang: 'en', text: 'x' }],
      ['requestHelp', { id: a, kinds: [] }],
      ['mergeRecommendations', { into: a, from: [c] }],
    ] as const) {
      await expectProblem(await team.ask(verb, args), 409, 'gone')
    }
  })

  it('CT4 no reason, an empty one and a blank one are refused alike', async () => {
    const { partner, team } = await server.workshop()
    const id = await add(team, 'A')
    for (const reason of [undefined, {}, { en: '' }, { en: '  ', fr: '\n' }]) {
      await expectProblem(await partner.ask('setAside', { id, reason }), 409, 'reason-required')
    }
    await expectProblem(
      await partner.ask('moveRecommendation', { id, laneId: 'not-carried-forward', index: 0 }),
      409,
      'reason-required',
    )
    expect((await card(team, id))?.laneId).toBe('to-sort')
  })
})
