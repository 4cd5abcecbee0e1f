// What stands on the board when an import comes: the workshop, and for each recommendation what the last
// import brought (contract.md: a field is updated only if it still equals that).
import type * as Y from 'yjs'
import type { z } from 'zod'
import { entityAt } from '../doc/operation.ts'
import { readWorkshop } from '../doc/read.ts'
import type { RecommendationId } from '../model/ids.ts'
import type { Lang, Workshop } from '../model/schema.ts'
import { importedSchema } from '../model/verbs.ts'

/** By key: `text.en`, `label.fr`, `heading.en`, `themeIds`, `criterion`, `complexity`, `place`, `sub.<sourceId>.fr`. */
export type Imported = z.infer<typeof importedSchema>

export type Standing = {
  workshop: Workshop
  imported: ReadonlyMap<RecommendationId, Imported>
  /** How many recommendations the document holds, undone ones counted: its bound counts them too. */
  present: number
  /** How many themes, removed ones counted. */
  presentThemes: number
}

/** Reads what an import is compared with. `workshop` saves reading it twice. */
export function standingOf(board: Y.Doc, workshop: Workshop = readWorkshop({ board }).workshop): Standing {
  const imported = new Map<RecommendationId, Imported>()
  for (const { id } of workshop.recommendations) {
    const parsed = importedSchema.safeParse(entityAt(board, 'recommendations', id)?.get('imported'))
    if (parsed.success) imported.set(id, parsed.data)
  }
  return { workshop, imported, present: board.getMap('recommendations').size, presentThemes: board.getMap('themes').size }
}

/** The key under which the words of a sub-item are kept. */
export const subItemKey = (sourceId: string, lang: Lang): string => `sub.${sourceId}.${lang}`
