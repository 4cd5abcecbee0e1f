// Which recommendation each row stands under. A parent may come later in the file; an unknown one, or a
// circle, rejects the row (contract.md, Import). Sub-items are one level deep: deeper rows go to the top.
import { bounds, type Recommendation } from '../model/schema.ts'
import type { Draft } from './drafts.ts'
import type { Known } from './known.ts'
import { type Issue, rejection } from './table.ts'

/** Where a row goes: it is a recommendation itself, or stands under one of the file or of the board. */
export type Family =
  | { status: 'self' }
  | { status: 'under-draft'; draft: Draft; nested: boolean }
  | { status: 'under-known'; recommendation: Recommendation; nested: boolean }
  | { status: 'rejected'; issue: Issue }

/** Resolves every draft; `refused` are those not taken for reasons of their own. */
export function familiesOf(drafts: readonly Draft[], refused: ReadonlySet<Draft>, known: Known): Map<Draft, Family> {
  const byLine = new Map(drafts.map((draft) => [draft.line, draft]))
  const byId = new Map<string, Draft>()
  for (const draft of drafts) if (draft.id !== null && !byId.has(draft.id)) byId.set(draft.id, draft)
  const parentDraft = ({ parentLine, parentId }: Draft): Draft | undefined =>
    parentLine !== null ? byLine.get(parentLine) : parentId !== null ? byId.get(parentId) : undefined

  const familyOf = (draft: Draft): Family => {
    const seen = new Set<Draft>()
    let at = draft
    while (at.parentLine !== null || at.parentId !== null) {
      if (seen.has(at)) return { status: 'rejected', issue: rejection(draft.line, 'parent-circle') }
      seen.add(at)
      const above = parentDraft(at)
      if (!above) return underKnown(draft, at, seen.size > 1)
      if (refused.has(above)) {
        return { status: 'rejected', issue: rejection(draft.line, 'parent-rejected', { parent: above.line }) }
      }
      at = above
    }
    if (at === draft) return { status: 'self' }
    // A row without a parent may itself be known as a sub-item of a card: then that card is meant.
    const owner = at.id === null ? undefined : known.subItem(at.id)?.owner
    if (owner && known.recommendation(at) === undefined) return { status: 'under-known', recommendation: owner, nested: true }
    return { status: 'under-draft', draft: at, nested: seen.size > 1 }
  }

  const underKnown = (draft: Draft, at: Draft, nested: boolean): Family => {
    const parent = at.parentId === null ? undefined : known.bySourceId(at.parentId)
    if (parent) return { status: 'under-known', recommendation: known.standing(parent), nested }
    const owner = at.parentId === null ? undefined : known.subItem(at.parentId)?.owner
    if (owner) return { status: 'under-known', recommendation: known.standing(owner), nested: true }
    if (at !== draft) return { status: 'rejected', issue: rejection(draft.line, 'parent-rejected', { parent: at.line }) }
    return { status: 'rejected', issue: rejection(draft.line, 'parent-unknown', { parent: draft.parentId ?? '' }) }
  }

  return new Map(drafts.filter((draft) => !refused.has(draft)).map((draft) => [draft, familyOf(draft)]))
}

/** Rows refused for what they themselves say, before anything is compared. */
export function refusalsOf(drafts: readonly Draft[], known: Known): Map<Draft, Issue> {
  const refused = new Map<Draft, Issue>()
  const firstOf = new Map<string, number>()
  for (const draft of drafts) {
    const issue = refusalOf(draft, firstOf, known)
    if (issue) refused.set(draft, issue)
  }
  return refused
}

function refusalOf(draft: Draft, firstOf: Map<string, number>, known: Known): Issue | null {
  const { line, id, text } = draft
  const length = Math.max(
    ...[draft.text, draft.heading, draft.theme, draft.reason].flatMap(({ en, fr }) => [en.length, fr.length]),
  )
  if (length > bounds.textCharacters) return rejection(line, 'text-too-long', { length, limit: bounds.textCharacters })
  if (id !== null && id.length > idCharacters) return rejection(line, 'id-too-long', { limit: idCharacters })
  const recognized = known.recommendation(draft)
  const same = recognized ? recognized.id : id
  if (same !== null) {
    const first = firstOf.get(same)
    if (first !== undefined) return rejection(line, 'duplicate-id', { id: id ?? `R${draft.number}`, first })
    firstOf.set(same, line)
  }
  const isKnown = recognized !== undefined || (id !== null && known.subItem(id) !== undefined)
  if (text.en === '' && text.fr === '' && !isKnown) return rejection(line, 'text-missing')
  return null
}

const idCharacters = 200
