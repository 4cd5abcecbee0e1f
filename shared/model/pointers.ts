// Links from one room's document into the other's. Undoing the making of a thing keeps what others have built
// upon it, and each document sees only its own links (UN1).
import type { Workshop } from './schema.ts'
import type { RoomName } from './verbs.ts'

/** The ids of things of `room` to which things of the other room point: themes by findings and comments, findings by recommendations. */
export function pointedTo(
  room: RoomName,
  workshop: Pick<Workshop, 'findings' | 'recommendations' | 'comments'>,
): ReadonlySet<string> {
  if (room === 'findings') return new Set(workshop.recommendations.flatMap(({ findingIds }) => findingIds))
  return new Set([
    ...workshop.findings.flatMap(({ place }) => (place.themeId === null ? [] : [place.themeId])),
    ...workshop.comments.map(({ on }) => on.id),
  ])
}
