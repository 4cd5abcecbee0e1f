// Places in a text that survive others' edits: Yjs relative positions, as strings.
import * as Y from 'yjs'
import { rootOfKind, textKey } from '../../shared/doc/layout.ts'
import { entityAt } from '../../shared/doc/operation.ts'
import type { TextPlace } from './room.ts'

function textAt(doc: Y.Doc, { kind, id, field, lang }: TextPlace): Y.Text | null {
  const text = entityAt(doc, rootOfKind[kind], id)?.get(textKey(field, lang))
  return text instanceof Y.Text ? text : null
}

/** The caret before character `index` (UTF-16 units), or null when there is no such text. */
export function caretAt(doc: Y.Doc, place: TextPlace, index: number): string | null {
  const text = textAt(doc, place)
  if (!text) return null
  const bounded = Math.max(0, Math.min(index, text.length))
  return JSON.stringify(Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, bounded)))
}

/** Where `caret` stands now, or null when it is of another text, another document, or no caret. */
export function caretIndex(doc: Y.Doc, place: TextPlace, caret: string): number | null {
  const text = textAt(doc, place)
  try {
    const position = Y.createRelativePositionFromJSON(JSON.parse(caret))
    const absolute = Y.createAbsolutePositionFromRelativePosition(position, doc)
    return text && absolute?.type === text ? absolute.index : null
  } catch {
    return null
  }
}
