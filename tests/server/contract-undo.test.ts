// Every verb undone over HTTP: by who did it, and by nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Verb, verbs } from '../../shared/model/verbs.ts'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0' } })
})
afterAll(() => server.close())

type Undone = { result: { restored: number; kept: string[] }; operationId: string }
const undo = (who: Joined, operationId: string): Promise<Response> =>
  who.fetch('undo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operationId }),
  })

/** What the workshop says, without how often it was changed. */
async function said(who: Joined): Promise<unknown> {
  const { version: _counted, ...rest } = await json(await who.fetch('workshop.json?all=1'))
  return rest
}

/** A workshop in which each of these verbs changes something. */
async function eventful() {
  const people = await server.workshop()
  const { team } = people
  const add = async (en: string): Promise<string> =>
    String((await team.command('addRecommendation', { text: { en, fr: `${en} fr` } })).result.id)
  const [a, b, c] = [await add('A'), await add('B'), await add('C')]
  const theme = (await team.command('addTheme', { title: { en: 'Theme' } })).result.id
  const finding = (await team.command('addFinding', { text: { en: 'Heard' } })).result.id
  const founded = (await team.command('addRecommendation', { text: { en: 'D' }, themeIds: [theme] })).result.id
  const other = (await team.command('addFinding', { text: { en: 'Heard too' } })).result.id
  const comment = (await people.facilitator.command('addComment', { on: { kind: 'theme', id: theme }, text: 'Why?' })).result.id
  await team.command('propose', { id: a, laneId: 'near-term', bandId: 'low' })
  await team.command('requestHelp', { id: b, kinds: ['platform'] })
  await team.command('editText', { kind: 'recommendation', id: c, field: 'text', lang: 'en', text: 'C again' })
  const { lanes, bands } = (await json(await team.fetch('workshop.json'))) as { lanes: unknown[]; bands: unknown[] }
  const deeds: [Verb, Record<string, unknown>][] = [
    ['addRecommendation', { text: { en: 'New' } }],
    ['moveRecommendation', { id: a, laneId: 'right-away', index: 0 }],
    ['setAside', { id: a, reason: { en: 'Because', fr: 'Parce que' } }],
    ['editText', { kind: 'recommendation', id: a, field: 'label', lang: 'fr', text: 'Étiquette' }],
    ['editText', { kind: 'theme', id: theme, field: 'summary', lang: 'en', text: 'Meaning' }],
    ['editText', { kind: 'finding', id: finding, field: 'text', lang: 'fr', text: 'Entendu' }],
    ['editText', { kind: 'report', field: 'summary', lang: 'en', text: 'Summary' }],
    ['editText', { kind: 'settings', field: 'title', lang: 'en', text: 'Title' }],
    ['splitRecommendation', { id: a, parts: [{ text: { en: 'One' } }, { text: { fr: 'Deux' } }, { text: { en: 'Three' } }] }],
    ['mergeRecommendations', { into: a, from: [b, c] }],
    ['setComplexity', { id: a, complexity: 'high' }],
    ['setCriterion', { id: a, criterion: 2 }],
    ['propose', { id: c, laneId: 'mid-term' }],
    ['acceptProposals', { ids: [a] }],
    ['requestHelp', { id: a, kinds: ['advisory'], index: 0, reason: { en: 'Why' }, readiness: 'now' }],
    ['declineHelp', { id: b }],
    ['withdrawHelp', { id: b }],
    ['confirmLanguage', { kind: 'recommendation', id: c, lang: 'fr' }],
    ['addFinding', { text: { fr: 'Nouveau' }, parentId: finding }],
    ['editFinding', { id: finding, discussion: 3, kind: 'quote' }],
    ['placeFinding', { id: finding, themeId: theme, x: 4, y: 5 }],
    ['addFindings', { findings: [{ text: { en: 'One' } }, { text: { en: 'Two' }, themeId: theme }] }],
    [
      'placeFindings',
      {
        places: [
          { id: finding, themeId: theme },
          { id: other, themeId: theme, index: 0 },
        ],
      },
    ],
    ['splitFinding', { id: finding, parts: [{ text: { en: 'Half' } }, { text: { en: 'Other half' } }] }],
    ['mergeFindings', { into: finding, from: [other] }],
    ['removeFindings', { ids: [finding, other] }],
    ['dealFindings', { deals: [{ ids: [finding], to: 'somebody' }] }],
    ['addComment', { on: { kind: 'finding', id: finding }, text: 'Who said so?' }],
    ['resolveComment', { id: comment, resolved: true }],
    ['removeComment', { id: comment }],
    ['placeThemes', { frames: [{ id: theme, x: 3, y: 4 }] }],
    ['chooseFindings', { ids: [finding], inReport: true }],
    ['addTheme', { title: { fr: 'Thème' } }],
    ['editTheme', { id: theme, criterion: 4 }],
    ['placeTheme', { id: theme, x: 1, y: 2 }],
    ['removeTheme', { id: theme }],
    ['linkEvidence', { recommendationId: a, findingIds: [finding], themeIds: [theme] }],
    ['addEvidence', { recommendationId: a, findingIds: [finding], themeIds: [theme] }],
    ['removeEvidence', { recommendationId: founded, themeIds: [theme] }],
    ['setLanes', { lanes: lanes.slice(0, 2), bands }],
    ['setSettings', { movers: 'team', synthesisOpen: true }],
    ['setReport', { supportRequested: false }],
  ]
  return { ...people, deeds, card: a }
}

describe('undo over HTTP', () => {
  it('UN1 every verb of the contract is taken back by who did it, once, and done again by undoing that', async () => {
    const { facilitator, team, deeds } = await eventful()
    expect(new Set(deeds.map(([verb]) => verb))).toEqual(new Set(verbs.filter((verb) => verb !== 'updateImported')))
    for (const [verb, args] of deeds) {
      const before = await said(facilitator)
      const { operationId } = await facilitator.command(verb, args)
      const after = await said(facilitator)
      expect(after, verb).not.toEqual(before)
      await expectProblem(await undo(team, operationId), 403, 'not-yours')
      expect(await said(facilitator), verb).toEqual(after)
      const undone = await json<Undone>(await undo(facilitator, operationId))
      expect(undone.result.kept, verb).toEqual([])
      expect(await said(facilitator), verb).toEqual(before)
      await expectProblem(await undo(facilitator, operationId), 409, 'already-undone')
      const redone = await json<Undone>(await undo(facilitator, undone.operationId))
      expect(await said(facilitator), verb).toEqual(after)
      await undo(facilitator, redone.operationId)
    }
  })

  it('UN1 several undo one operation at once: it is undone once', async () => {
    const { team, deeds } = await eventful()
    const [verb, args] = deeds[0] ?? []
    const { operationId } = await team.command(String(verb), args)
    const all = await Promise.all(Array.from({ length: 4 }, () => undo(team, operationId)))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  it('UN1 what a lock forbids is not undone either, nor by an observer, nor when someone moved it since', async () => {
    const { facilitator, team, partner, observer, card: id } = await eventful()
    const move = (who: Joined, laneId: string) => who.command('moveRecommendation', { id, laneId, index: 0 })
    const mine = await move(partner, 'right-away')
    await expectProblem(await undo(observer, mine.operationId), 403, 'not-yours')
    await facilitator.command('setSettings', { movers: 'facilitator' })
    await expectProblem(await undo(partner, mine.operationId), 403, 'locked')
    await facilitator.command('setSettings', { movers: 'everyone' })
    await move(team, 'mid-term')
    await expectProblem(await undo(partner, mine.operationId), 409, 'conflict')
  })

  it('CT6 a verb that changed nothing has an operationId like any other; undoing it restores nothing', async () => {
    const { team, card: id } = await eventful()
    const { operationId } = await team.command('setComplexity', { id, complexity: null })
    const response = await undo(team, operationId)
    expect(response.status).toBe(200)
    expect((await json<Undone>(response)).result).toEqual({ restored: 0, kept: [] })
  })
})
