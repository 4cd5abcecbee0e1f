// A new exploration: its record, its board seeded before anyone can sync (SY5), and an invitation for
// each role last, so that no link leads to an unseeded board.
import { newId } from '../shared/doc/layout.ts'
import { type BoardSeed, seedBoard } from '../shared/doc/seed.ts'
import { explorationIdSchema } from '../shared/model/ids.ts'
import type { Role } from '../shared/model/schema.ts'
import { inviteAll, type NewInvitation } from './access/invitations.ts'
import type { RouteDeps } from './routes/deps.ts'

export type Created = { id: string; invitations: Record<Role, NewInvitation> }

/** Makes an exploration with `seed` as its settings. On disk when it resolves. */
export async function createExploration({ rooms, storage, config, origins }: RouteDeps, seed: BoardSeed): Promise<Created> {
  const id = explorationIdSchema.parse(newId())
  await storage.directory.addExploration({ id, createdAt: Date.now(), erasedAt: null })
  const board = await rooms.open(id, 'board')
  await board.seed((writer) => seedBoard(writer, seed))
  return { id, invitations: await inviteAll(storage.directory, origins.first(), id, config.invitationDays) }
}
