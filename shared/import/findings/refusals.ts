// Rows refused for what they themselves say, before anything is compared.
import { bounds } from '../../model/schema.ts'
import { hasWords } from '../cells.ts'
import { type Issue, rejection } from '../table.ts'
import type { FindingDraft } from './drafts.ts'
import type { FindingStanding } from './standing.ts'

const idCharacters = 200

/** By row, why it is not taken. */
export function refusalsOf(drafts: readonly FindingDraft[], standing: FindingStanding): Map<FindingDraft, Issue> {
  const refused = new Map<FindingDraft, Issue>()
  const firstOf = new Map<string, number>()
  for (const draft of drafts) {
    const issue = refusalOf(draft, firstOf, standing)
    if (issue) refused.set(draft, issue)
  }
  return refused
}

function refusalOf(draft: FindingDraft, firstOf: Map<string, number>, standing: FindingStanding): Issue | null {
  const { line, id, text, theme, subtheme } = draft
  const length = Math.max(...[text, theme, subtheme].flatMap(({ en, fr }) => [en.length, fr.length]))
  if (length > bounds.textCharacters) return rejection(line, 'text-too-long', { length, limit: bounds.textCharacters })
  if (id !== null) {
    if (id.length > idCharacters) return rejection(line, 'id-too-long', { limit: idCharacters })
    const first = firstOf.get(id)
    if (first !== undefined) return rejection(line, 'duplicate-id', { id, first })
    firstOf.set(id, line)
  }
  const isKnown = id !== null && standing.known(id) !== undefined
  return !hasWords(text) && !isKnown ? rejection(line, 'text-missing') : null
}
