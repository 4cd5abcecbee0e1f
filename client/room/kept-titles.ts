// The boards kept on this device, as a list without the server names them.
import * as Y from 'yjs'
import { readSettings } from '../../shared/doc/read.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Bilingual, Person } from '../../shared/model/schema.ts'
import { keptHere } from './kept-here.ts'

export type KeptTitle = { id: ExplorationId; title: Bilingual } & Person

/** Each exploration kept here once, as its newest copy has it, newest first. */
export async function keptTitles(): Promise<KeptTitle[]> {
  const found = new Map<ExplorationId, KeptTitle>()
  for (const { explorationId: id, me, updates } of await keptHere('')) {
    if (found.has(id)) continue
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    found.set(id, { id, title: readSettings(doc).title, ...me })
  }
  return [...found.values()]
}
