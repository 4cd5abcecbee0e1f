// Taking back one operation in one document: registers only where they still hold what was written
// (UN2), words by carrying the inverse over to what stands now, so that another's words stay (UN3).
import type * as Y from 'yjs'
import type { RootName } from '../../shared/doc/layout.ts'
import { type Change, type Operation, Writer } from '../../shared/doc/operation.ts'
import { undoOperation } from '../../shared/doc/undo.ts'

type TextChange = Extract<Change, { kind: 'text' }>
export type Reverted = { restored: number; kept: Change[]; operation: Operation }

export const isText = (change: Change): change is TextChange => change.kind === 'text'
export const withoutText = (operation: Operation): Operation => ({
  ...operation,
  changes: operation.changes.filter((change) => !isText(change)),
})

/** Takes `operation` back as far as it goes. Call inside a transaction. */
export function revert(doc: Y.Doc, operation: Operation): Reverted {
  const texts = operation.changes.filter(isText).reverse()
  const writer = new Writer(doc)
  const kept: Change[] = texts.filter(({ root, id, key, before, after }) => !writer.write(root, id, key, before, after))
  const rest = undoOperation(doc, withoutText(operation))
  return {
    restored: texts.length - kept.length + rest.restored,
    kept: [...kept, ...rest.kept],
    operation: { ...rest.operation, changes: [...writer.changes, ...rest.operation.changes] },
  }
}

/** Where one text lies. */
export type TextKey = { root: RootName; id: string; key: string }

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
    const at = changes.findIndex(
      (other) => other.kind === change.kind && other.root === change.root && other.id === change.id && other.key === change.key,
    )
    const earlier = changes[at]
    if (!earlier) changes.push(change)
    else if (earlier.kind === 'text' && change.kind === 'text' && earlier.after === change.before)
      changes[at] = { ...change, before: earlier.before }
    else if (earlier.kind === 'register' && change.kind === 'register') changes[at] = { ...change, before: earlier.before }
    else return null
  }
  return { ...second, changes }
}
