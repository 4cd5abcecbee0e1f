// A command made fit to be done again elsewhere: its ids are chosen and what its writer saw is noted,
// so that a replay neither doubles a card nor overwrites another's words.
import type * as Y from 'yjs'
import { newId, rootOfKind, textKey } from '../../shared/doc/layout.ts'
import { entityAt } from '../../shared/doc/operation.ts'
import { wordsAt } from '../../shared/doc/read.ts'
import { recommendationIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import type { Command } from '../../shared/model/verbs.ts'

/** `command` as the journal keeps it, about to run against `doc`. */
export function replayable(command: Command, doc: Y.Doc): Command {
  if (command.verb === 'addRecommendation')
    return { ...command, args: { ...command.args, id: command.args.id ?? recommendationIdSchema.parse(newId()) } }
  if (command.verb === 'addTheme')
    return { ...command, args: { ...command.args, id: command.args.id ?? themeIdSchema.parse(newId()) } }
  if (command.verb !== 'editText' || command.args.before !== undefined) return command
  const { kind, id, field, lang } = command.args
  const entity = entityAt(doc, rootOfKind[kind], id ?? '')
  return entity ? { ...command, args: { ...command.args, before: wordsAt(entity, textKey(field, lang)) } } : command
}
