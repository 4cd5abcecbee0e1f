// Under which finding each row stands. A parent may come later in the file, or be on the board; an unknown one, or
// a circle, rejects the row and nothing else (contract.md, Import).
import type { FindingId } from '../../model/ids.ts'
import type { Finding } from '../../model/schema.ts'
import { type Issue, rejection } from '../table.ts'
import type { FindingDraft } from './drafts.ts'
import type { FindingStanding } from './standing.ts'

export type Parent =
  | { status: 'none' }
  | { status: 'draft'; draft: FindingDraft }
  | { status: 'known'; finding: Finding }
  /** It was removed: what stood under it stands by itself. */
  | { status: 'removed' }
  | { status: 'rejected'; issue: Issue }

/** Resolves every draft that is not `refused` for reasons of its own. */
export function parentsOf(
  drafts: readonly FindingDraft[],
  refused: ReadonlySet<FindingDraft>,
  standing: FindingStanding,
): Map<FindingDraft, Parent> {
  const byLine = new Map(drafts.map((draft) => [draft.line, draft]))
  const byId = new Map<string, FindingDraft>()
  for (const draft of drafts) if (draft.id !== null && !byId.has(draft.id) && !refused.has(draft)) byId.set(draft.id, draft)
  for (const draft of refused) if (draft.id !== null && !byId.has(draft.id)) byId.set(draft.id, draft)
  const onBoard = new Map<FindingId, Finding>(standing.workshop.findings.map((finding) => [finding.id, finding]))
  const inFile = new Map<FindingId, FindingDraft>()
  for (const draft of byId.values()) {
    const known = draft.id === null ? undefined : standing.known(draft.id)
    if (known?.status === 'stands') inFile.set(known.finding.id, draft)
  }

  const direct = (draft: FindingDraft): Parent => {
    const { line, parentId, parentLine } = draft
    if (parentId === null && parentLine === null) return { status: 'none' }
    const above = parentLine !== null ? byLine.get(parentLine) : byId.get(parentId ?? '')
    if (above && refused.has(above)) {
      return { status: 'rejected', issue: rejection(line, 'parent-rejected', { parent: above.line }) }
    }
    const known = standing.known(above?.id ?? parentId ?? '')
    if (known?.status === 'removed') return { status: 'removed' }
    if (above) return { status: 'draft', draft: above }
    const finding = known?.status === 'merged' ? known.into : known?.finding
    if (finding) return { status: 'known', finding }
    return { status: 'rejected', issue: rejection(line, 'parent-unknown', { parent: parentId ?? '' }) }
  }
  const parents = new Map(drafts.filter((draft) => !refused.has(draft)).map((draft) => [draft, direct(draft)]))

  /** A finding that the file speaks of counts as the file has it. */
  const nodeOf = (finding: Finding | undefined): Node | null => (finding ? (inFile.get(finding.id) ?? finding) : null)
  const onBoardAbove = ({ parentId }: Finding): Node | null => (parentId === null ? null : nodeOf(onBoard.get(parentId)))
  const above = (node: Node): Node | null => {
    if (!('line' in node)) return onBoardAbove(node)
    const parent = parents.get(node)
    if (parent?.status === 'draft') return parent.draft
    if (parent?.status === 'known') return nodeOf(parent.finding)
    const known = parent?.status === 'none' && node.id !== null ? standing.known(node.id) : undefined
    return known?.status === 'stands' ? onBoardAbove(known.finding) : null
  }
  for (const draft of circled(parents.keys(), above)) {
    parents.set(draft, { status: 'rejected', issue: rejection(draft.line, 'parent-circle') })
  }
  rejectBelow(parents)
  return parents
}

type Node = FindingDraft | Finding

/** Rows that are, or stand under, their own parent; each chain is walked once. */
function circled(drafts: Iterable<FindingDraft>, above: (node: Node) => Node | null): FindingDraft[] {
  const ends = new Set<Node>()
  const circles = new Set<Node>()
  const found: FindingDraft[] = []
  for (const draft of drafts) {
    const path = new Set<Node>()
    let at: Node | null = draft
    while (at !== null && !ends.has(at) && !circles.has(at) && !path.has(at)) {
      path.add(at)
      at = above(at)
    }
    const isCircle = at !== null && !ends.has(at)
    for (const node of path) (isCircle ? circles : ends).add(node)
    if (isCircle) found.push(draft)
  }
  return found
}

/** Who stands under a rejected row is rejected too, however deep. */
function rejectBelow(parents: Map<FindingDraft, Parent>): void {
  const below = new Map<FindingDraft, FindingDraft[]>()
  for (const [draft, parent] of parents) {
    if (parent.status !== 'draft') continue
    const children = below.get(parent.draft)
    if (children) children.push(draft)
    else below.set(parent.draft, [draft])
  }
  const rejected = [...parents].flatMap(([draft, { status }]) => (status === 'rejected' ? [draft] : []))
  for (let draft = rejected.pop(); draft; draft = rejected.pop()) {
    for (const child of below.get(draft) ?? []) {
      parents.set(child, { status: 'rejected', issue: rejection(child.line, 'parent-rejected', { parent: draft.line }) })
      rejected.push(child)
    }
  }
}
