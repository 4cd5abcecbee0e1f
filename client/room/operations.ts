// What undo needs to know of operations: which of their changes are words, and when two are one.
import type { RootName } from '../../shared/doc/layout.ts'
import { type Change, equal, type Operation } from '../../shared/doc/operation.ts'

/** Where one text lies. */
export type TextKey = { root: RootName; id: string; key: string }

/** The operation without what it changed in words. */
export const withoutText = (operation: Operation): Operation => ({
  ...operation,
  changes: operation.changes.filter((change) => change.kind !== 'text'),
})

/** An operation that changed one text from `before` to `after`. */
export const textOperation = (like: Operation, at: TextKey, before: string, after: string): Operation => ({
  ...like,
  changes: [{ kind: 'text', ...at, before, after }],
})

/**
 * `first` and then `second` as one operation, when nobody else changed in between what both changed;
 * else null: they must be taken back one after the other.
 */
export function asOne(first: Operation, second: Operation): Operation | null {
  const changes = [...first.changes]
  for (const change of second.changes) {
    if (change.kind === 'create') return null
    const at = changes.findIndex((other) => other.kind === change.kind && samePlace(other, change))
    const earlier = changes[at]
    if (!earlier) changes.push(change)
    else if (earlier.kind === 'text' && change.kind === 'text' && earlier.after === change.before)
      changes[at] = { ...change, before: earlier.before }
    else if (earlier.kind === 'register' && change.kind === 'register' && equal(earlier.after, change.before))
      changes[at] = { ...change, before: earlier.before }
    else return null
  }
  return { ...second, changes }
}

const samePlace = (a: Change, b: Change): boolean =>
  a.root === b.root && a.id === b.id && a.kind !== 'create' && b.kind !== 'create' && a.key === b.key
