// The one way a command reaches a document: arguments parsed, right checked, one transaction, and an
// operation with its inverse; or a typed refusal and nothing written. Never an exception for what
// people do.
import type * as Y from 'yjs'
import type { z } from 'zod'
import { type Refusal, Refused, refusal } from '../errors.ts'
import { issueIn, valueAt } from '../issue.ts'
import { assert } from '../model/assert.ts'
import { may, type RightName } from '../model/rights.ts'
import type { Role, Workshop } from '../model/schema.ts'
import { type Command, isVerb, verbSchemas } from '../model/verbs.ts'
import type { Actor, AnyCommandFunction, Hand, Outcome } from './hand.ts'
import { type Operation, Writer } from './operation.ts'
import { readRemembered, readSettings } from './read.ts'
import { forgetOpen } from './remembered.ts'
import { rightOfChange } from './rights-of-keys.ts'
import { type Elsewhere, undoOperation } from './undo.ts'

/** Parses a stranger's `{command, args}`: a Command, or what is wrong with it. */
export function parseCommand(verb: string, args: unknown): { ok: true; command: Command } | { ok: false; refusal: Refusal } {
  if (!isVerb(verb)) return { ok: false, refusal: refusal('unknown-verb', { verb: verb.slice(0, 60) }) }
  const parsed = verbSchemas[verb].safeParse(args)
  if (parsed.success) return { ok: true, command: { verb, args: parsed.data } as Command }
  return { ok: false, refusal: refusalOfIssues(args, parsed.error.issues) }
}

/** The right a command needs. */
export function rightFor(command: Command): RightName {
  if (command.verb === 'editText' || command.verb === 'confirmLanguage') return `${command.verb}:${command.args.kind}`
  if (command.verb === 'setSettings' && command.args.movers !== undefined) return 'setMovers'
  return command.verb
}

/** The refusal of `right` for `role`, or null when it may. */
export function refusalOfRight(role: Role, right: RightName, board: Y.Doc): Refusal | null {
  const settings = readSettings(board)
  if (may(role, right, settings)) return null
  return refusal(may(role, right, { movers: 'everyone', synthesisOpen: settings.synthesisOpen }) ? 'locked' : 'not-allowed')
}

export type Docs = { doc: Y.Doc; board: Y.Doc }

/**
 * Runs one command by the function that does it, against `doc`, the document of its room, in one transaction with
 * `origin`. `board` is the board's document (the same one, unless the room is the findings').
 */
export function runAs(act: AnyCommandFunction, docs: Docs, command: Command, actor: Actor, origin: unknown): Outcome {
  const denied = refusalOfRight(actor.role, rightFor(command), docs.board)
  if (denied) return { ok: false, refusal: denied }
  return transact(docs, actor, origin, (hand) => act(hand, command.args as never), command.verb)
}

/** Runs several writes as one operation, one transaction, one undo (import; the sample). */
export function transact(
  docs: Docs,
  actor: Actor,
  origin: unknown,
  write: (hand: Hand) => Record<string, unknown>,
  name: string,
): Outcome {
  const writer = new Writer(docs.doc)
  try {
    const result = docs.doc.transact(() => write(handOf(docs, writer, actor)), origin)
    return { ok: true, result, operation: writer.operation(name, actor.participantId) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    assert(writer.changes.length === 0, `${name} refused (${error.refusal.code}) after its first write`)
    return { ok: false, refusal: error.refusal }
  }
}

/** The hand of one transaction. Its `workshop` is what stands now: read again after each write, cheaply. */
function handOf({ doc, board }: { doc: Y.Doc; board: Y.Doc }, writer: Writer, actor: Actor): Hand {
  const docs = doc === board ? { board } : { board, findings: doc }
  forgetOpen(doc)
  forgetOpen(board)
  let read: { after: number; workshop: Workshop } | null = null
  return {
    writer,
    board,
    actor,
    random: actor.random ?? Math.random,
    get workshop() {
      const after = writer.changes.length
      if (read?.after !== after) read = { after, workshop: readRemembered(docs).workshop }
      return read.workshop
    },
  }
}

/**
 * Undoes one operation of `actor`'s in one transaction. Refused when it is another's, when `actor` may
 * not write such things (any more), or when nothing of it still stands. `board`: as for `run`;
 * `elsewhere`: what the other room's document has to do with it.
 */
export function undo(
  doc: Y.Doc,
  operation: Operation,
  actor: Actor,
  origin: unknown,
  board: Y.Doc = doc,
  elsewhere?: Elsewhere,
): Outcome<{ restored: number; kept: string[] }> {
  if (operation.participantId !== actor.participantId) return { ok: false, refusal: refusal('not-yours') }
  if (operation.changes.length === 0) return { ok: false, refusal: refusal('nothing-to-undo') }
  for (const right of new Set(operation.changes.map(rightOfChange))) {
    const denied = refusalOfRight(actor.role, right, board)
    if (denied) return { ok: false, refusal: denied }
  }
  const undone = doc.transact(() => undoOperation(doc, operation, elsewhere), origin)
  if (undone.restored === 0) return { ok: false, refusal: refusal('conflict') }
  const kept = [...new Set(undone.kept.map((change) => change.id))]
  return { ok: true, result: { restored: undone.restored, kept }, operation: undone.operation }
}

function refusalOfIssues(args: unknown, issues: readonly z.core.$ZodIssue[]): Refusal {
  const issue = issues[0]
  if (issue === undefined) return refusal('malformed')
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') {
    const value = valueAt(args, issue.path)
    if (typeof value === 'string') return refusal('text-too-long', { length: value.length, limit: issue.maximum })
    if (Array.isArray(value)) return refusal('too-many', { limit: issue.maximum })
  }
  if (issue.message === 'empty') return refusal('text-empty')
  const what = issueIn(args, issue)
  return refusal('invalid', { what: what.en }, { what: what.fr })
}
