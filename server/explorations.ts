// A new exploration: its rooms are filled before anyone can sync (SY5), then it appears with an invitation for each
// role, all in one. What breaks off before that is nobody's, and goes (storage: `beginExploration`).
import { newId } from '../shared/doc/layout.ts'
import { type BoardSeed, seedBoard } from '../shared/doc/seed.ts'
import { type ExplorationId, explorationIdSchema } from '../shared/model/ids.ts'
import type { Person, Role } from '../shared/model/schema.ts'
import { roomNames } from '../shared/model/verbs.ts'
import { invitationsForAll, type NewInvitation } from './access/invitations.ts'
import { nameOnly } from './access/people.ts'
import type { BroughtIn } from './archive/read-worker.ts'
import type { RouteDeps } from './routes/deps.ts'

export type Created = { id: string; invitations: Record<Role, NewInvitation> }

/** Makes an exploration with `seed` as its settings. On disk when it resolves. */
export const createExploration = (deps: RouteDeps, seed: BoardSeed): Promise<Created> =>
  make(deps, [], async (id) => {
    const board = await deps.rooms.open(id, 'board')
    await board.seed((writer) => seedBoard(writer, seed))
  })

/** Makes an exploration of what an archive held. On disk when it resolves. */
export const bringBack = (deps: RouteDeps, { rooms, people }: BroughtIn): Promise<Created> =>
  make(deps, people, async (explorationId) => {
    for (const room of roomNames) {
      const brought = rooms[room]
      // The room itself is opened by whoever joins: until then there is nothing but what is on disk.
      const first = { explorationId, room, seq: 1, at: Date.now(), operations: [], undone: [] }
      if (brought) await deps.storage.rooms.commit({ ...first, ...brought })
    }
  })

async function make(
  { storage, config, origins }: RouteDeps,
  people: readonly Person[],
  fill: (id: ExplorationId) => Promise<void>,
): Promise<Created> {
  const id = explorationIdSchema.parse(newId())
  await storage.directory.beginExploration(id, Date.now())
  try {
    await fill(id)
    const { told, records } = invitationsForAll(origins.first(), id, config.invitationDays)
    const first = { invitations: records, memberships: people.map((person) => nameOnly(id, person)) }
    await storage.directory.addExploration({ id, createdAt: Date.now(), erasedAt: null }, first)
    return { id, invitations: told }
  } catch (error) {
    // The disk may take nothing just now: then the next start takes it away.
    await storage.abandon(id).catch(() => {})
    throw error
  }
}
