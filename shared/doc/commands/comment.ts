// Comments on findings and themes. The server runs these verbs, so that nobody writes in another's name (TR3).
import { Refused } from '../../errors.ts'
import { commentIdSchema } from '../../model/ids.ts'
import { type CommandFunction, refuseOver } from '../hand.ts'
import { newId } from '../layout.ts'
import { entityAt } from '../operation.ts'
import { commentOf, findingOf, themeOf } from './find.ts'

/** Says something about a finding or a theme; an id already there answers that id (CM2). */
export const addComment: CommandFunction<'addComment'> = (hand, { id = commentIdSchema.parse(newId()), on, text }) => {
  const { writer, actor } = hand
  if (on.kind === 'finding') findingOf(hand, on.id)
  else themeOf(hand, on.id)
  if (entityAt(writer.doc, 'comments', id)) return { id }
  refuseOver('comments', writer.doc.getMap('comments').size, 1)
  const at = (actor.now ?? Date.now)()
  writer.create('comments', id, { on, text, by: actor.participantId, at, resolved: false }, {})
  return { id }
}

/** Marks a comment as resolved, or opens it again. */
export const resolveComment: CommandFunction<'resolveComment'> = (hand, { id, resolved }) => {
  commentOf(hand, id)
  hand.writer.set('comments', id, 'resolved', resolved)
  return { id }
}

/** Takes away one's own comment. */
export const removeComment: CommandFunction<'removeComment'> = (hand, { id }) => {
  if (commentOf(hand, id).by !== hand.actor.participantId) throw new Refused('not-yours')
  hand.writer.set('comments', id, 'removed', true)
  return { id }
}
