// What the table of rights lets a role do, the gate lets its bytes do; and undoing it too.
import { afterEach, expect, test } from 'vitest'
import { rightFor, undo } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import { may } from '../../shared/model/rights.ts'
import type { Role } from '../../shared/model/schema.ts'
import { type Command, roomOf, type Verb, verbSchemas } from '../../shared/model/verbs.ts'
import { deliverAll, explorationId, facilitator, openRooms, Person } from '../helpers/room.ts'

let close: () => Promise<void> = async () => {}
afterEach(() => close())

/** One of each verb that a browser runs by itself; `r`, `t`, `f` are things that are there, `p` has a proposal. */
const commands: [Verb, object][] = [
  [
    'addRecommendation',
    {
      text: { en: 'New' },
      label: { fr: 'Neuf' },
      complexity: 'low',
      criterion: 2,
      themeIds: ['t'],
      sourceId: '7',
      machine: ['en'],
    },
  ],
  ['moveRecommendation', { id: 'r', laneId: 'near-term', index: 0 }],
  ['setAside', { id: 'r', reason: { en: 'Out of scope' } }],
  ['editText', { kind: 'recommendation', id: 'r', field: 'text', lang: 'en', text: 'Edited' }],
  ['editText', { kind: 'theme', id: 't', field: 'title', lang: 'fr', text: 'Thème' }],
  ['editText', { kind: 'report', field: 'summary', lang: 'en', text: 'Summary' }],
  ['editText', { kind: 'settings', field: 'title', lang: 'en', text: 'Other title' }],
  ['editText', { kind: 'finding', id: 'f', field: 'text', lang: 'en', text: 'Heard anew' }],
  ['setComplexity', { id: 'r', complexity: 'high' }],
  ['setCriterion', { id: 'r', criterion: 3 }],
  ['propose', { id: 'r', laneId: 'near-term', bandId: 'high' }],
  ['acceptProposals', { ids: ['p'] }],
  ['requestHelp', { id: 'r', kinds: ['advisory', 'platform'], reason: { en: 'Please' }, readiness: 'now' }],
  ['declineHelp', { id: 'r' }],
  ['confirmLanguage', { kind: 'recommendation', id: 'r', lang: 'fr' }],
  ['linkEvidence', { recommendationId: 'r', findingIds: ['f'], themeIds: ['t'] }],
  ['addTheme', { title: { en: 'Theme' }, criterion: 1 }],
  ['editTheme', { id: 't', criterion: 4 }],
  ['placeTheme', { id: 't', x: 1, y: 2, w: 3, h: 4 }],
  ['addFinding', { text: { en: 'Heard' }, kind: 'quote', discussion: 2 }],
  ['editFinding', { id: 'f', kind: 'headline', criterion: 1 }],
  ['placeFinding', { id: 'f', themeId: 't', x: 1, y: 2 }],
  [
    'addFindings',
    { findings: [{ text: { en: 'One' }, themeId: 't', x: 3, y: 4, colour: '#ffee00', area: 'Left' }, { text: { fr: 'Deux' } }] },
  ],
  ['placeFindings', { places: [{ id: 'f', themeId: 't', index: 0 }] }],
  ['removeFindings', { ids: ['f'] }],
  ['dealFindings', { deals: [{ ids: ['f'], to: 'somebody' }] }],
  ['addTheme', { title: { fr: 'Thème' }, x: 5, y: 6 }],
  ['editTheme', { id: 't', settled: true }],
  ['placeThemes', { frames: [{ id: 't', x: 1, y: 2 }] }],
  ['chooseFindings', { ids: ['f'], inReport: true }],
  ['setSettings', { synthesisOpen: false, marking: 'protected-a' }],
]
const command = ([verb, args]: [Verb, object]): Command => ({ verb, args: verbSchemas[verb].parse(args) }) as Command

async function workshop() {
  const opened = await openRooms()
  close = () => opened.rooms.close()
  const findings = await opened.rooms.open(explorationId, 'findings')
  const rooms = { board: opened.board, findings }
  const setUp: [Verb, object][] = [
    ['setSettings', { synthesisOpen: true }],
    ['addTheme', { id: 't', title: { en: 'Theme' } }],
    ['addRecommendation', { id: 'r', text: { en: 'Text', fr: 'Texte' }, machine: ['fr'] }],
    ['addRecommendation', { id: 'p', text: { en: 'Proposed' } }],
    ['propose', { id: 'p', laneId: 'mid-term' }],
    ['addFinding', { id: 'f', text: { en: 'Heard' } }],
  ]
  for (const each of setUp) {
    const outcome = await rooms[roomOf(command(each))].run(command(each), facilitator)
    expect(outcome.ok, each[0]).toBe(true)
  }
  return rooms
}

test('FN7 TR3 a comment that a browser writes itself is refused, whosever it says it is', async () => {
  const rooms = await workshop()
  const board = await Person.join(rooms.board, 'Ana', 'facilitator')
  const ana = await Person.join(rooms.findings, 'Ana', 'facilitator', board)
  const written = command(['addComment', { on: { kind: 'finding', id: 'f' }, text: 'Hear, hear' }])
  expect(run({ doc: ana.doc, board: board.doc }, written, ana.actor, ana).ok).toBe(true)
  ana.askSaved(1)
  await deliverAll(ana, board)
  expect([ana.closed, ana.refused.length]).toEqual([null, 1])
  expect((await rooms.findings.read()).doc.getMap('comments').size).toBe(0)
  await close()
})

test.each(['facilitator', 'team', 'partner'] satisfies Role[])(
  'CM3 SY6 the gate takes what a %s may do, and its undoing',
  async (role) => {
    for (const each of commands) {
      const rooms = await workshop()
      const right = rightFor(command(each))
      const name = `${each[0]} ${JSON.stringify(each[1])}`
      const allowed = may(role, right, { movers: 'everyone', synthesisOpen: true })
      const board = await Person.join(rooms.board, 'Ana', role)
      const ana = roomOf(command(each)) === 'board' ? board : await Person.join(rooms.findings, 'Ana', role, board)
      // A forger's browser asks no rights: the command is run as a facilitator would, the bytes are Ana's.
      const actor = { ...ana.actor, role: 'facilitator' as const }
      const outcome = run({ doc: ana.doc, board: board.doc }, command(each), actor, ana)
      expect(outcome.ok, name).toBe(true)
      ana.askSaved(1)
      await deliverAll(ana, board)
      expect([ana.closed, ana.saved.length > 0, ana.refused.length > 0], name).toEqual([null, true, !allowed])
      if (allowed && outcome.ok) {
        expect(undo(ana.doc, outcome.operation, actor, ana, board.doc).ok, `undo ${name}`).toBe(true)
        ana.askSaved(2)
        await deliverAll(ana, board)
        expect([ana.closed, ana.saved.includes(2), ana.refused], `undo ${name}`).toEqual([null, true, []])
      }
      await close()
    }
  },
)
