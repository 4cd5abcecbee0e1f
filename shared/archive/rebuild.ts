// Archive → documents: each thing as it lay, in one transaction, before anyone can see it (SY5).
import * as Y from 'yjs'
import { rootsOf, textKey } from '../doc/layout.ts'
import { langs } from '../model/schema.ts'
import type { RoomName } from '../model/verbs.ts'
import { type Archive, type ArchivedThing, layoutOf, numberedRoots } from './format.ts'

/** A room's document as the archive tells it. Things without a number (of another program's) get the next ones. */
export function documentOf(archive: Archive, room: RoomName): { doc: Y.Doc; counters: Record<string, number> } {
  const doc = new Y.Doc()
  const counters: Record<string, number> = {}
  doc.transact(() => {
    for (const root of rootsOf(room)) {
      const map = doc.getMap<unknown>(root)
      const { entity, holds } = layoutOf(root)
      const things = archive.things[root]
      if (holds === 'one') for (const thing of things) fill(map, thing, entity.textFields)
      else {
        let last = archive.counters[root] ?? 0
        const isNumbered = numberedRoots.includes(root)
        for (const thing of things) {
          const made = new Y.Map<unknown>()
          fill(made, thing, entity.textFields)
          if (isNumbered && typeof thing.values.number !== 'number') made.set('number', ++last)
          map.set(thing.id, made)
        }
        if (last > 0) counters[root] = last
      }
    }
  })
  return { doc, counters }
}

/** Every text in both languages from the start: two people making one later would lose one's words. */
function fill(map: Y.Map<unknown>, { values }: ArchivedThing, textFields: readonly string[]): void {
  const texts: string[] = textFields.flatMap((field) => langs.map((lang) => textKey(field, lang)))
  for (const [key, value] of Object.entries(values)) if (!texts.includes(key)) map.set(key, value)
  for (const key of texts) map.set(key, new Y.Text(typeof values[key] === 'string' ? values[key] : ''))
}
