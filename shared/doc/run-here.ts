// Running a verb in a browser: as run.ts, but for the verbs that wait for nobody (verbs.ts, serverVerbs).
import type * as Y from 'yjs'
import { must } from '../model/assert.ts'
import type { Command, Verb } from '../model/verbs.ts'
import { localCommands } from './commands/local.ts'
import type { Actor, AnyCommandFunction, Outcome } from './hand.ts'
import { runAs } from './run.ts'

const known: Partial<Record<Verb, AnyCommandFunction>> = localCommands

/** `run` for a local verb; one that the server decides is a bug of the caller's. */
export const runHere = (docs: { doc: Y.Doc; board: Y.Doc }, command: Command, actor: Actor, origin: unknown): Outcome =>
  runAs(must(known[command.verb], `${command.verb} is the server's`), docs, command, actor, origin)
