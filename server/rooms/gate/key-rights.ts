// Which right a client's bytes need for each key: the table of undo (shared/doc/rights-of-keys.ts), but
// narrower where a verb would never write that key.
import { type RootName, roots } from '../../../shared/doc/layout.ts'
import { rightOfKey } from '../../../shared/doc/rights-of-keys.ts'
import type { RightName } from '../../../shared/model/rights.ts'

/** Giving a finding another source is the team's. */
const narrower: Readonly<Record<string, RightName>> = {
  'findings.sourceId': 'chooseFindings',
}

/** Registers that come with making a thing and need no right but that one. */
const withTheMaking: Readonly<Partial<Record<RootName, readonly string[]>>> = {
  recommendations: ['sourceId', 'subItems', 'criterion', 'themeIds', 'findingIds', 'complexity', 'imported'],
  themes: ['criterion', 'parentId', 'frame'],
  findings: ['discussion', 'criterion', 'kind', 'place', 'parentId', 'sourceId', 'colour', 'area'],
}

/** The right to write `key` of a thing in `root`; null when the server alone may. */
export function rightToWrite(root: RootName, key: string): RightName | null {
  if (roots[root].entity.serverOnly.includes(key)) return null
  return narrower[`${root}.${key}`] ?? rightOfKey(root, key)
}

/** True for a register that a new thing may carry under the right to make it. */
export const comesWithMaking = (root: RootName, key: string): boolean =>
  key.startsWith('state.') || (withTheMaking[root]?.includes(key) ?? false)
