// Updates into one snapshot: read, and encoded without what was deleted.
import * as Y from 'yjs'

/** The sum of `updates` as one. Throws when one cannot be read or lacks a predecessor: a snapshot must not lose it. */
export function fold(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('an update lacks its predecessor')
    return Y.encodeStateAsUpdate(doc)
  } finally {
    doc.destroy()
  }
}

export const foldHere = async (updates: readonly Uint8Array[]): Promise<Uint8Array> => fold(updates)
