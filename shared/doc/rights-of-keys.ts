// The right each key of a document needs: for undo, which writes keys and runs no verb, and for whoever
// must judge an update by what it changed. The verbs' own rights are model/rights.ts.
import type { RightName } from '../model/rights.ts'
import type { RootName } from './layout.ts'
import type { Change } from './operation.ts'
import { equal } from './operation.ts'

const kindOf = {
  recommendations: 'recommendation',
  themes: 'theme',
  findings: 'finding',
  comments: 'comment',
  report: 'report',
  settings: 'settings',
} as const satisfies Record<RootName, string>

const otherwise = {
  recommendations: 'updateImported',
  themes: 'editTheme',
  findings: 'editFinding',
  comments: 'resolveComment',
  report: 'setReport',
  settings: 'setSettings',
} as const satisfies Record<RootName, RightName>

const rightOf: Readonly<Record<string, RightName>> = {
  'recommendations.placement': 'moveRecommendation',
  'recommendations.help': 'requestHelp',
  'recommendations.readiness': 'requestHelp',
  'recommendations.complexity': 'setComplexity',
  'recommendations.criterion': 'setCriterion',
  'recommendations.proposal': 'propose',
  'recommendations.themeIds': 'linkEvidence',
  'recommendations.findingIds': 'linkEvidence',
  'recommendations.lineage': 'mergeRecommendations',
  'themes.frame': 'placeTheme',
  'themes.removed': 'removeTheme',
  'findings.place': 'placeFinding',
  'findings.inReport': 'chooseFindings',
  'findings.removed': 'removeFindings',
  'findings.lineage': 'mergeFindings',
  'findings.dealtTo': 'dealFindings',
  'findings.imported': 'updateImported',
  'settings.lanes': 'setLanes',
  'settings.bands': 'setLanes',
  'settings.movers': 'setMovers',
}

/** The right to write `key` of a thing in `root`. Texts and their states: `editText` of its kind. */
export function rightOfKey(root: RootName, key: string): RightName {
  const kind = kindOf[root]
  if (kind !== 'comment' && /(^state\.|\.(en|fr)$)/.test(key)) return `editText:${kind}`
  if (root === 'recommendations' && key.startsWith('helpKind.')) return 'requestHelp'
  return rightOf[`${root}.${key}`] ?? otherwise[root]
}

/** The right to make or take back a thing in `root`. */
export function rightToMake(root: RootName): RightName {
  if (root === 'recommendations') return 'addRecommendation'
  if (root === 'themes') return 'addTheme'
  if (root === 'comments') return 'addComment'
  return root === 'findings' ? 'addFinding' : otherwise[root]
}

/** The right to undo `change`. Taking back, or bringing back, what one has added is part of adding. */
export function rightOfChange(change: Change): RightName {
  if (change.kind === 'create') return rightToMake(change.root)
  if (change.kind === 'register' && change.root === 'recommendations' && change.key === 'lineage') {
    const merge = (lineage: unknown) => (lineage as { mergedInto?: unknown } | null)?.mergedInto ?? null
    if (equal(merge(change.before), merge(change.after))) return 'addRecommendation'
  }
  return rightOfKey(change.root, change.key)
}
