// Pasted lines on their way to findings: which they are, what speaks against them, and which wait for a
// decision about personal information. Pure.
import { z } from 'zod'
import { listItems } from '../../shared/import/list-items.ts'
import { bounds } from '../../shared/model/schema.ts'
import type { Mark } from '../../shared/personal/mark.ts'
import { unsettledIn } from './personal-check.ts'

/** What was pasted, the lines rewritten since (by their number), and those kept as written. */
export const pastedSchema = z.object({ text: z.string(), rewritten: z.record(z.string(), z.string()), kept: z.array(z.number()) })
export type Pasted = z.infer<typeof pastedSchema>

export const newlyPasted = (text: string): Pasted => ({ text, rewritten: {}, kept: [] })

/** True for a text of more than one line that is not blank. */
export const severalLines = (text: string): boolean => listItems(text).length > 1

export type PastedLine = { line: number; words: string }

/** The lines as they would be added; one that was emptied stays in the list, and is not added. */
export const linesOf = ({ text, rewritten }: Pasted): PastedLine[] =>
  listItems(text).map(({ line, words }) => ({ line, words: (rewritten[line] ?? words).trim() }))

export type Fault =
  | { kind: 'too-many'; count: number; max: number }
  | { kind: 'line-too-long'; line: number; length: number; max: number }

/** Why these lines cannot be added, all at once or at all; null when they can. */
export function faultOf(lines: readonly PastedLine[]): Fault | null {
  if (lines.length > bounds.importRows) return { kind: 'too-many', count: lines.length, max: bounds.importRows }
  const long = lines.find(({ words }) => words.length > bounds.textCharacters)
  return long ? { kind: 'line-too-long', line: long.line, length: long.words.length, max: bounds.textCharacters } : null
}

export type Undecided = PastedLine & { marks: Mark[] }

/** The lines in which something was found and that were neither kept nor rewritten clear of it. */
export function undecidedIn(pasted: Pasted, keptNames: ReadonlySet<string>): Undecided[] {
  const kept = new Set(pasted.kept)
  return linesOf(pasted).flatMap(({ line, words }) => {
    const marks = kept.has(line) ? [] : unsettledIn(words, keptNames)
    return marks.length > 0 ? [{ line, words, marks }] : []
  })
}
