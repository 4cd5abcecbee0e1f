// Comments by the thing they are on.
import type { Comment } from '../../shared/model/schema.ts'

/** The comments on one thing, oldest first. */
export const commentsOn = (comments: readonly Comment[], id: string): Comment[] =>
  comments.filter((comment) => comment.on.id === id).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

/** How many open comments each thing has. */
export function openComments(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { on, resolved } of comments) if (!resolved) counts.set(on.id, (counts.get(on.id) ?? 0) + 1)
  return counts
}
