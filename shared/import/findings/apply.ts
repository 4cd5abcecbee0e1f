// Writes a plan of findings: its themes through the board's hand, then its findings through theirs.
import { addAllFindings } from '../../doc/commands/finding.ts'
import { updateImportedFindings } from '../../doc/commands/import-finding.ts'
import { addThemes } from '../../doc/commands/theme.ts'
import { writeWords } from '../../doc/commands/words.ts'
import type { Hand } from '../../doc/hand.ts'
import type { ThemeId } from '../../model/ids.ts'
import { type NewTheme, ThemeBook } from '../theme-book.ts'
import type { FindingPlan } from './plan.ts'

/** True when the plan needs themes that are not there, or titles they lack. */
export const writesThemes = ({ writes }: FindingPlan): boolean => writes.themes.length + writes.themeTitles.length > 0
/** True when it adds or changes findings. */
export const writesFindings = ({ writes }: FindingPlan): boolean => writes.additions.length + writes.updates.length > 0

/**
 * Writes the themes and answers their ids by those of the plan: what somebody has made since is found by its title,
 * and not doubled.
 */
export function applyThemes(hand: Hand, { writes }: FindingPlan): Map<ThemeId, ThemeId> {
  const { themes } = hand.workshop
  const book = new ThemeBook(themes, hand.writer.doc.getMap('themes').size)
  const idOf = new Map<ThemeId, ThemeId>()
  const fresh = writes.themes.flatMap((theme): NewTheme[] => {
    const parentId = theme.parentId && (idOf.get(theme.parentId) ?? theme.parentId)
    const there = book.find(theme.title, parentId)
    idOf.set(theme.id, there ?? theme.id)
    return there ? [] : [{ ...theme, ...(parentId ? { parentId } : {}) }]
  })
  addThemes(hand, fresh)
  for (const { id, lang, text } of writes.themeTitles) {
    writeWords(hand.writer, { root: 'themes', id, field: 'title', lang }, { text })
  }
  return idOf
}

/** Writes the findings. */
export function applyFindings(hand: Hand, { writes }: FindingPlan): void {
  addAllFindings(hand, writes.additions)
  updateImportedFindings(hand, writes.updates)
}
