// Role × verb over HTTP, walked whole: the server refuses exactly what rights.ts refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCommand, rightFor } from '../../shared/doc/run.ts'
import { may, type RightsSettings } from '../../shared/model/rights.ts'
import { type Role, roles } from '../../shared/model/schema.ts'
import { type Verb, verbs } from '../../shared/model/verbs.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Created, Joined } from '../helpers/http.ts'

const id = 'nothing-here'
const text = { en: 'Words', fr: 'Mots' }
const kinds = { recommendation: 'text', theme: 'title', finding: 'text', report: 'summary', settings: 'title' } as const

/** Valid arguments of every verb; those by kind once for each kind. */
const calls: { verb: Exclude<Verb, 'updateImported'>; args: unknown }[] = [
  { verb: 'addRecommendation', args: { text } },
  { verb: 'moveRecommendation', args: { id, laneId: 'near-term', index: 0 } },
  { verb: 'setAside', args: { id, reason: text } },
  ...Object.entries(kinds).map(([kind, field]) => ({
    verb: 'editText' as const,
    args: { kind, id, field, lang: 'en', text: 'Words' },
  })),
  { verb: 'splitRecommendation', args: { id, parts: [{ text }, { text }] } },
  { verb: 'mergeRecommendations', args: { into: id, from: ['another'] } },
  { verb: 'setComplexity', args: { id, complexity: 'low' } },
  { verb: 'setCriterion', args: { id, criterion: 2 } },
  { verb: 'propose', args: { id, laneId: 'near-term' } },
  { verb: 'acceptProposals', args: { ids: [id] } },
  { verb: 'requestHelp', args: { id, kinds: ['advisory'] } },
  { verb: 'declineHelp', args: { id } },
  { verb: 'withdrawHelp', args: { id } },
  ...Object.entries(kinds).map(([kind, field]) => ({ verb: 'confirmLanguage' as const, args: { kind, id, field, lang: 'en' } })),
  { verb: 'addFinding', args: { text } },
  { verb: 'editFinding', args: { id, kind: 'quote' } },
  { verb: 'placeFinding', args: { id, themeId: null } },
  { verb: 'addFindings', args: { findings: [{ text }] } },
  { verb: 'placeFindings', args: { places: [{ id, themeId: null }] } },
  { verb: 'removeFindings', args: { ids: [id] } },
  { verb: 'splitFinding', args: { id, parts: [{ text }, { text }] } },
  { verb: 'mergeFindings', args: { into: id, from: ['another'] } },
  { verb: 'dealFindings', args: { deals: [{ ids: [id], to: null }] } },
  { verb: 'addComment', args: { on: { kind: 'finding', id }, text: 'why' } },
  { verb: 'resolveComment', args: { id, resolved: true } },
  { verb: 'removeComment', args: { id } },
  { verb: 'placeThemes', args: { frames: [{ id, x: 1, y: 2 }] } },
  { verb: 'chooseFindings', args: { ids: [id], inReport: true } },
  { verb: 'addTheme', args: { title: text } },
  { verb: 'editTheme', args: { id, criterion: 3 } },
  { verb: 'placeTheme', args: { id, x: 1, y: 2 } },
  { verb: 'removeTheme', args: { id } },
  { verb: 'linkEvidence', args: { recommendationId: id, findingIds: [], themeIds: [] } },
  { verb: 'addEvidence', args: { recommendationId: id } },
  { verb: 'removeEvidence', args: { recommendationId: id } },
  { verb: 'setLanes', args: { lanes: [{ id: 'near-term', label: text }], bands: [] } },
  { verb: 'setSettings', args: { marking: 'unclassified' } },
  { verb: 'setReport', args: { supportRequested: true } },
]

const states: RightsSettings[] = [
  { movers: 'everyone', synthesisOpen: false },
  { movers: 'team', synthesisOpen: true },
  { movers: 'facilitator', synthesisOpen: false },
]

describe('role × verb', () => {
  let server: TestApp
  let people: Created & Record<Role, Joined>
  const status = async (role: Role, command: string, args: unknown): Promise<number> => {
    const response = await people[role].fetch('commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command, args }),
    })
    await response.arrayBuffer()
    return response.status
  }

  beforeAll(async () => {
    server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0' } })
    people = await server.workshop()
  })
  afterAll(() => server.close())

  it('CM3 the table below covers every verb of the contract', () => {
    expect([...new Set(calls.map(({ verb }) => verb))].sort()).toEqual(verbs.filter((verb) => verb !== 'updateImported').sort())
  })

  describe.each(states)('movers $movers, synthesis open $synthesisOpen', (settings) => {
    beforeAll(() => people.facilitator.command('setSettings', settings))

    it.each(roles)('CM3 %s may do what the table says and nothing else', async (role) => {
      for (const { verb, args } of calls) {
        const parsed = parseCommand(verb, args)
        if (!parsed.ok) expect.fail(`${verb}: ${parsed.refusal.detail.en}`)
        const right = rightFor(parsed.command)
        const answer = await status(role, verb, args)
        const what = `${role} ${right} answered ${answer}`
        if (may(role, right, settings)) expect([200, 404, 409, 422], what).toContain(answer)
        else expect(answer, what).toBe(403)
      }
    })

    it('CM3 only the facilitator sets who may move', async () => {
      for (const role of roles) {
        expect(await status(role, 'setSettings', { movers: settings.movers }), role).toBe(role === 'facilitator' ? 200 : 403)
      }
    })

    it('TR6 findings are read as the synthesis allows', async () => {
      await people.team.command('addFinding', { text: { en: 'Heard in confidence' } })
      for (const role of roles) {
        const read = JSON.stringify(await people[role].json('workshop.json?all=1'))
        expect(read.includes('Heard in confidence'), role).toBe(may(role, 'readFindings', settings))
      }
    })
  })

  it('TR1 an observer changes nothing', async () => {
    const before = await people.observer.json('workshop.json?all=1')
    for (const { verb, args } of calls) expect(await status('observer', verb, args), verb).toBe(403)
    expect(await people.observer.json('workshop.json?all=1')).toEqual(before)
  })

  it('CM3 what an import alone may run is no verb over HTTP', async () => {
    expect(await status('facilitator', 'updateImported', { id, texts: [], imported: {} })).toBe(422)
  })

  it.each(roles)('CM3 invitations and engagements as %s', async (role) => {
    const invitations = role === 'facilitator' ? 200 : 403
    expect((await people[role].fetch('invitations')).status).toBe(invitations)
    const made = await people[role].fetch('invitations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"role":"observer"}',
    })
    expect(made.status).toBe(role === 'facilitator' ? 201 : 403)
    expect((await people[role].fetch('invitations/unknown', { method: 'DELETE' })).status).toBe(
      role === 'facilitator' ? 404 : 403,
    )
    const engagements = role === 'facilitator' || role === 'team' ? 200 : 403
    expect((await people[role].fetch('engagements.csv?lang=en')).status).toBe(engagements)
  })
})
