// Running any verb, as the server does. Browsers run their own few (run-here.ts) and load no other (FL2).
import type { Command } from '../model/verbs.ts'
import { commands } from './commands/table.ts'
import type { Actor, Outcome } from './hand.ts'
import { type Docs, runAs } from './run.ts'

/** `runAs` for whatever verb it is. */
export const run = (docs: Docs, command: Command, actor: Actor, origin: unknown): Outcome =>
  runAs(commands[command.verb], docs, command, actor, origin)
