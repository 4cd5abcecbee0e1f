// What we ask of a Yjs document and its own API leaves to us.
import * as Y from 'yjs'

/** True when everything `update` says is in `doc` already. */
export const contains = (doc: Y.Doc, update: Uint8Array): boolean => Y.snapshotContainsUpdate(Y.snapshot(doc), update)

/** The same content under another client id, joined to nothing. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** True when `updates` find all they build upon in `doc`: otherwise they would lie in it, pending, for ever. */
export function fits(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const trial = copyOf(doc)
  for (const update of updates) Y.applyUpdate(trial, update)
  const fit = trial.store.pendingStructs === null && trial.store.pendingDs === null
  trial.destroy()
  return fit
}

/** Puts what was kept into an empty document, as one change. */
export function fill(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  const apply = () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  }
  Y.transact(doc, apply, 'kept', false)
}
