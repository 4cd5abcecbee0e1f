// Undo over HTTP writes registers as any verb does: what one may no longer do, one may no longer undo.
import type * as Y from 'yjs'
import type { Actor } from '../../../shared/doc/hand.ts'
import type { Change, Operation } from '../../../shared/doc/operation.ts'
import { equal } from '../../../shared/doc/operation.ts'
import { refusalOfRight } from '../../../shared/doc/run.ts'
import { type Refusal, refusal } from '../../../shared/errors.ts'
import type { RightName } from '../../../shared/model/rights.ts'
import { rightOfKey, rightOfMaking, rightOfWords } from './key-rights.ts'

/** Why `actor` may not undo `operation` now, or null. */
export function refusalOfUndo(operation: Operation, actor: Actor, board: Y.Doc): Refusal | null {
  if (operation.participantId !== actor.participantId) return refusal('nothing-to-undo')
  const needed = new Set(operation.changes.map(rightOfChange))
  for (const right of needed) {
    if (right === null) continue
    const denied = refusalOfRight(actor.role, right, board)
    if (denied) return denied
  }
  return null
}

function rightOfChange(change: Change): RightName | null {
  if (change.kind === 'create') return rightOfMaking(change.root)
  if (change.kind === 'text') return rightOfWords(change.root)
  if (isMaking(change)) return rightOfMaking(change.root)
  return rightOfKey(change.root, change.key)
}

/** Taking back a making, or bringing it back: the same right as to make. */
function isMaking(change: Extract<Change, { kind: 'register' }>): boolean {
  if (change.key === 'removed') return change.root !== 'themes'
  if (change.key !== 'lineage') return false
  return equal({ ...asLineage(change.before), undone: null }, { ...asLineage(change.after), undone: null })
}

const asLineage = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
