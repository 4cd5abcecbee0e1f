// The people of an exploration by name: everyone who ever joined, and those whose names came with an archive. A name
// is kept as a membership of no session and by no invitation, so that it opens nothing and goes when the exploration
// is erased.
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Person } from '../../shared/model/schema.ts'
import type { Directory, MembershipRecord } from '../storage/storage.ts'

/** Everyone by participant, under the name and role they last had. */
export async function everyoneIn(directory: Directory, explorationId: ExplorationId): Promise<Person[]> {
  const records = await directory.membershipsOf(explorationId)
  const people = new Map(records.map(({ participantId, name, role }) => [participantId, { participantId, name, role }]))
  return [...people.values()].sort((a, b) => (a.participantId < b.participantId ? -1 : 1))
}

/** A name without access: no cookie hashes to its session, its invitation is none, and it has ended. */
export const nameOnly = (explorationId: ExplorationId, person: Person): MembershipRecord => ({
  ...person,
  explorationId,
  sessionHash: `name:${person.participantId}`,
  invitationId: '',
  joinedAt: 0,
})
