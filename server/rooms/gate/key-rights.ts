// Which right each key of the documents needs: the table by which a role's bytes are judged as its
// verbs are (rights.ts). A key that is not here belongs to the server.
import type { RootName } from '../../../shared/doc/layout.ts'
import { roots } from '../../../shared/doc/layout.ts'
import type { RightName } from '../../../shared/model/rights.ts'
import { helpKinds } from '../../../shared/model/schema.ts'

type Keys = Readonly<Record<string, RightName>>

const kindOfRoot = {
  recommendations: 'recommendation',
  themes: 'theme',
  findings: 'finding',
  report: 'report',
  settings: 'settings',
} as const satisfies Record<RootName, string>

const registers: Readonly<Record<RootName, Keys>> = {
  recommendations: {
    placement: 'moveRecommendation',
    help: 'requestHelp',
    readiness: 'requestHelp',
    ...Object.fromEntries(helpKinds.map((kind) => [`helpKind.${kind}`, 'requestHelp'] as const)),
    themeIds: 'linkEvidence',
    findingIds: 'linkEvidence',
    complexity: 'setComplexity',
    criterion: 'setCriterion',
    proposal: 'propose',
    lineage: 'mergeRecommendations',
    subItems: 'updateImported',
    sourceId: 'updateImported',
    imported: 'updateImported',
  },
  themes: { criterion: 'editTheme', parentId: 'editTheme', frame: 'placeTheme', removed: 'removeTheme' },
  findings: {
    discussion: 'editFinding',
    criterion: 'editFinding',
    kind: 'editFinding',
    place: 'placeFinding',
    parentId: 'editFinding',
    sourceId: 'chooseFindings',
    inReport: 'chooseFindings',
    removed: 'chooseFindings',
  },
  settings: {
    lanes: 'setLanes',
    bands: 'setLanes',
    movers: 'setMovers',
    synthesisOpen: 'setSettings',
    dates: 'setSettings',
    marking: 'setSettings',
  },
  report: { nextStepIds: 'setReport', supportRequested: 'setReport', status: 'setReport' },
}

/** Registers that come with making a thing and need no right but that one. */
const withTheMaking: Readonly<Partial<Record<RootName, readonly string[]>>> = {
  recommendations: ['sourceId', 'subItems', 'criterion', 'themeIds', 'findingIds', 'complexity', 'imported'],
  themes: ['criterion', 'parentId', 'frame'],
  findings: ['discussion', 'criterion', 'kind', 'place', 'parentId', 'sourceId'],
}

const making: Readonly<Partial<Record<RootName, RightName>>> = {
  recommendations: 'addRecommendation',
  themes: 'addTheme',
  findings: 'addFinding',
}

/** The right to write `key` of a thing in `root`; null when the server alone may. */
export function rightOfKey(root: RootName, key: string): RightName | null {
  if (roots[root].entity.serverOnly.includes(key)) return null
  if (key.startsWith('state.')) return rightOfWords(root)
  return registers[root][key] ?? null
}

/** The right to change the words, and the state of a language, of a thing in `root`. */
export const rightOfWords = (root: RootName): RightName => `editText:${kindOfRoot[root]}`

/** The right to make a thing in `root`; null when it is not to be made. */
export const rightOfMaking = (root: RootName): RightName | null => making[root] ?? null

/** True for a register that a new thing may carry under the right to make it. */
export const comesWithMaking = (root: RootName, key: string): boolean =>
  key.startsWith('state.') || (withTheMaking[root]?.includes(key) ?? false)
