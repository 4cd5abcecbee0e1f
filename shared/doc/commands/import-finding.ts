// What a re-import changes in findings (contract.md, Import). No verb: an import alone runs it, inside its own
// transaction, with values it has just compared with the last import; nobody else may say what was “imported last”.
import type { FindingId, ThemeId } from '../../model/ids.ts'
import type { FindingKind, Lang } from '../../model/schema.ts'
import type { Hand } from '../hand.ts'
import { placer } from './filing.ts'
import { findingOf } from './find.ts'
import { wordsAfter, writeWords } from './words.ts'

export type ImportedFinding = {
  id: FindingId
  texts: { lang: Lang; text: string }[]
  /** Registers that take the file's value. */
  registers: {
    discussion?: number
    criterion?: number
    kind?: FindingKind
    colour?: string
    area?: string
    parentId?: FindingId
  }
  /** Where it goes; without a point the canvas finds one, or leaves it where it is. */
  place?: { themeId: ThemeId | null; x?: number; y?: number }
  /** What the file now says, all of it. */
  imported: Record<string, string | number | null | string[]>
}

/** Updates many imported findings; linear in their number. Refuses before its first write. */
export function updateImportedFindings(hand: Hand, updates: readonly ImportedFinding[]): void {
  const { writer } = hand
  const standing = updates.map((update) => ({ update, finding: findingOf(hand, update.id) }))
  for (const { id, texts } of updates) {
    for (const { lang, text } of texts) wordsAfter(writer, { root: 'findings', id, field: 'text', lang }, { text })
  }
  const placeOf = placer(hand)
  for (const { update, finding } of standing) {
    const { id, texts, registers, place, imported } = update
    for (const { lang, text } of texts) writeWords(writer, { root: 'findings', id, field: 'text', lang }, { text })
    for (const [key, value] of Object.entries(registers)) writer.set('findings', id, key, value)
    if (place) writer.set('findings', id, 'place', placeOf({ id, ...place }, finding.place))
    writer.set('findings', id, 'imported', imported)
  }
}
