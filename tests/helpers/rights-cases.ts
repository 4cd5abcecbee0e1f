// One sensible call of every verb, and the group of roles that contract.md lets do it.
import { TestBoard } from './board.ts'

export const movers = ['everyone', 'team', 'facilitator'] as const
export type Case = {
  verb: string
  group: 'everyone' | 'moving' | 'team' | 'synthesis' | 'facilitator'
  args: (
    ids: { a: string; b: string; theme: string; finding: string; other: string; comment: string },
    board: TestBoard,
  ) => Record<string, unknown>
}

const words = { en: 'words', fr: 'mots' }
const textOf = (kind: string, field: string, group: Case['group']): Case[] => [
  { verb: 'editText', group, args: (ids) => ({ ...thing(kind, ids), field, lang: 'en', text: 'other' }) },
  { verb: 'confirmLanguage', group, args: (ids) => ({ ...thing(kind, ids), lang: 'en' }) },
]
const thing = (kind: string, { a, theme, finding }: { a: string; theme: string; finding: string }) =>
  kind === 'recommendation'
    ? { kind, id: a }
    : kind === 'theme'
      ? { kind, id: theme }
      : kind === 'finding'
        ? { kind, id: finding }
        : { kind }

export const cases: readonly Case[] = [
  { verb: 'addRecommendation', group: 'everyone', args: () => ({ text: words }) },
  { verb: 'moveRecommendation', group: 'moving', args: ({ a }) => ({ id: a, laneId: 'mid-term', index: 0 }) },
  { verb: 'setAside', group: 'moving', args: ({ a }) => ({ id: a, reason: words }) },
  { verb: 'acceptProposals', group: 'moving', args: ({ b }) => ({ ids: [b] }) },
  { verb: 'requestHelp', group: 'everyone', args: ({ a }) => ({ id: a, kinds: ['advisory'] }) },
  { verb: 'declineHelp', group: 'everyone', args: ({ a }) => ({ id: a }) },
  { verb: 'withdrawHelp', group: 'everyone', args: ({ a }) => ({ id: a }) },
  ...textOf('recommendation', 'text', 'everyone'),
  { verb: 'splitRecommendation', group: 'team', args: ({ a }) => ({ id: a, parts: [{ text: words }, { text: words }] }) },
  { verb: 'mergeRecommendations', group: 'team', args: ({ a, b }) => ({ into: a, from: [b] }) },
  { verb: 'setComplexity', group: 'team', args: ({ a }) => ({ id: a, complexity: 'low' }) },
  { verb: 'setCriterion', group: 'team', args: ({ a }) => ({ id: a, criterion: 1 }) },
  { verb: 'propose', group: 'team', args: ({ a }) => ({ id: a, laneId: 'mid-term' }) },
  { verb: 'linkEvidence', group: 'team', args: ({ a, theme }) => ({ recommendationId: a, findingIds: [], themeIds: [theme] }) },
  { verb: 'addEvidence', group: 'team', args: ({ a, theme }) => ({ recommendationId: a, themeIds: [theme] }) },
  { verb: 'removeEvidence', group: 'team', args: ({ a, theme }) => ({ recommendationId: a, themeIds: [theme] }) },
  { verb: 'updateImported', group: 'team', args: ({ a }) => ({ id: a, texts: [], imported: {} }) },
  { verb: 'addTheme', group: 'synthesis', args: () => ({ title: words }) },
  { verb: 'editTheme', group: 'synthesis', args: ({ theme }) => ({ id: theme, criterion: 1 }) },
  { verb: 'placeThemes', group: 'synthesis', args: ({ theme }) => ({ frames: [{ id: theme, x: 0, y: 0 }] }) },
  { verb: 'placeTheme', group: 'synthesis', args: ({ theme }) => ({ id: theme, x: 0, y: 0 }) },
  { verb: 'removeTheme', group: 'synthesis', args: ({ theme }) => ({ id: theme }) },
  ...textOf('theme', 'title', 'synthesis'),
  { verb: 'addFinding', group: 'synthesis', args: () => ({ text: words }) },
  { verb: 'editFinding', group: 'synthesis', args: ({ finding }) => ({ id: finding, discussion: 1 }) },
  { verb: 'placeFinding', group: 'synthesis', args: ({ finding, theme }) => ({ id: finding, themeId: theme }) },
  { verb: 'addFindings', group: 'synthesis', args: () => ({ findings: [{ text: words }] }) },
  { verb: 'placeFindings', group: 'synthesis', args: ({ finding, theme }) => ({ places: [{ id: finding, themeId: theme }] }) },
  { verb: 'removeFindings', group: 'team', args: ({ finding }) => ({ ids: [finding] }) },
  { verb: 'dealFindings', group: 'synthesis', args: ({ finding }) => ({ deals: [{ ids: [finding], to: 'ana' }] }) },
  {
    verb: 'splitFinding',
    group: 'synthesis',
    args: ({ finding }) => ({ id: finding, parts: [{ text: words }, { text: words }] }),
  },
  { verb: 'mergeFindings', group: 'synthesis', args: ({ finding, other }) => ({ into: finding, from: [other] }) },
  { verb: 'addComment', group: 'synthesis', args: ({ finding }) => ({ on: { kind: 'finding', id: finding }, text: 'why' }) },
  { verb: 'resolveComment', group: 'synthesis', args: ({ comment }) => ({ id: comment, resolved: true }) },
  { verb: 'removeComment', group: 'synthesis', args: ({ comment }) => ({ id: comment }) },
  ...textOf('finding', 'text', 'synthesis'),
  { verb: 'chooseFindings', group: 'team', args: ({ finding }) => ({ ids: [finding], inReport: true }) },
  {
    verb: 'setLanes',
    group: 'team',
    args: (_ids, { workshop: { settings } }) => ({ lanes: settings.lanes, bands: settings.bands }),
  },
  { verb: 'setSettings', group: 'team', args: () => ({ synthesisOpen: true }) },
  { verb: 'setSettings', group: 'facilitator', args: () => ({ movers: 'team' }) },
  ...textOf('settings', 'title', 'team'),
  { verb: 'setReport', group: 'team', args: () => ({ supportRequested: false }) },
  ...textOf('report', 'summary', 'team'),
]

/** A board on which the call makes sense, with the lock and the phase set; the comment on it is `who`'s. */
export function prepared({ args }: Case, may: (typeof movers)[number], synthesisOpen: boolean, who: string) {
  const board = new TestBoard()
  const [a = '', b = ''] = board.addAll('a', 'b')
  board.run('propose', { id: b, laneId: 'near-term' })
  const theme = board.add('addTheme', { title: words })
  const finding = board.add('addFinding', { text: words })
  const other = board.add('addFinding', { text: words })
  const comment = 'comment'
  board.run('addComment', { id: comment, on: { kind: 'theme', id: theme }, text: 'why' }, 'facilitator', who)
  board.run('setSettings', { movers: may, synthesisOpen })
  return { board, args: args({ a, b, theme, finding, other, comment }, board) }
}
