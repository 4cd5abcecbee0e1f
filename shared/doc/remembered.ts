// What a thing read as last time, kept until it changes, so that reading a board after each verb costs
// little. An unchanged thing is the same object in the next reading: do not write to it.
import type * as Y from 'yjs'
import type { Problem, Settings } from '../model/schema.ts'

type Entry = { settings: Settings | null; value: unknown; problems: readonly Problem[] }
type Memory = { entries: WeakMap<object, Entry>; young: Set<object> }

const memories = new WeakMap<Y.Doc, Memory>()

function memoryOf(doc: Y.Doc): Memory {
  const known = memories.get(doc)
  if (known) return known
  const memory: Memory = { entries: new WeakMap(), young: new Set() }
  memories.set(doc, memory)
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => forgetChanged(memory, transaction))
  return memory
}

/**
 * Forgets what `transaction` changed. Yjs does not list changes inside things made in the same
 * transaction: those that were read while it was open are forgotten too.
 */
function forgetChanged(memory: Memory, transaction: Y.Transaction): void {
  for (const type of transaction.changed.keys()) {
    memory.entries.delete(type)
    if (type.parent) memory.entries.delete(type.parent)
  }
  for (const type of memory.young) memory.entries.delete(type)
  memory.young.clear()
}

function madeIn({ beforeState }: Y.Transaction, map: Y.Map<unknown>): boolean {
  const id = map._item?.id
  return id !== undefined && id.clock >= (beforeState.get(id.client) ?? 0)
}

/** Forgets one thing: its writer has changed it and the transaction is still open. */
export const forget = (doc: Y.Doc, map: Y.Map<unknown>): void => void memoryOf(doc).entries.delete(map)

/** Forgets what an open transaction has changed so far; without one there is nothing to forget. */
export function forgetOpen(doc: Y.Doc): void {
  if (doc._transaction) forgetChanged(memoryOf(doc), doc._transaction)
}

/** What `map` reads as; `read` is asked only when it, or the settings it depends on, changed. */
export function remembered<T>(
  doc: Y.Doc,
  map: Y.Map<unknown>,
  settings: Settings | null,
  problems: Problem[],
  read: (problems: Problem[]) => T,
): T {
  const { entries, young } = memoryOf(doc)
  let entry = entries.get(map)
  if (!entry || entry.settings !== settings) {
    const found: Problem[] = []
    entry = { settings, value: read(found), problems: found }
    entries.set(map, entry)
    if (doc._transaction && madeIn(doc._transaction, map)) young.add(map)
  }
  problems.push(...entry.problems)
  return entry.value as T
}
