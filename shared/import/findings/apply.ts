// Writes a plan of findings: its themes through the board's hand, then its findings through theirs.
import { addAllFindings } from '../../doc/commands/finding.ts'
import { updateImportedFindings } from '../../doc/commands/import-finding.ts'
import { addThemes } from '../../doc/commands/theme.ts'
import { writeWords } from '../../doc/commands/words.ts'
import type { Hand } from '../../doc/hand.ts'
import { ThemeBook } from '../theme-book.ts'
import type { FindingPlan } from './plan.ts'

/** True when the plan needs themes that are not there, or titles they lack. */
export const writesThemes = ({ writes }: FindingPlan): boolean => writes.themes.length + writes.themeTitles.length > 0
/** True when it adds or changes findings. */
export const writesFindings = ({ writes }: FindingPlan): boolean => writes.additions.length + writes.updates.length > 0

/** Writes the themes. What somebody has made since the plan is found by its title, and not doubled. */
export function applyThemes(hand: Hand, { writes }: FindingPlan): void {
  const { themes } = hand.workshop
  const book = new ThemeBook(themes, hand.writer.doc.getMap('themes').size)
  const known = new Set(themes.map(({ id }) => id))
  const idOf = new Map(writes.themes.map(({ id }) => [id, id]))
  for (const { id, title, parentId } of writes.themes) {
    const [found] = (parentId ? book.resolveClaim(idOf.get(parentId) ?? parentId, title, 0) : book.resolve(title, 0, false)).ids
    if (found) idOf.set(id, found)
  }
  addThemes(
    hand,
    book.made.map((made) => {
      const { x, y } = writes.themes.find(({ id }) => idOf.get(id) === made.id) ?? {}
      return { ...made, ...(x === undefined || y === undefined ? {} : { x, y }) }
    }),
  )
  const titles = [...writes.themeTitles.filter(({ id }) => known.has(id)), ...book.titles]
  for (const { id, lang, text } of titles) writeWords(hand.writer, { root: 'themes', id, field: 'title', lang }, { text })
}

/** Writes the findings. */
export function applyFindings(hand: Hand, { writes }: FindingPlan): void {
  addAllFindings(hand, writes.additions)
  updateImportedFindings(hand, writes.updates)
}
