// A seeded board on a network of its own, and the verbs room tests use most.
import type { RoomApi } from '../../client/room/room.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { Network } from './room-network.ts'

export type OpenBoard = { network: Network; id(index: number): RecommendationId }

/** An exploration whose recommendations say `texts`; `id(0)` is the first. */
export async function openBoard(texts: string[], bounds: Parameters<typeof Network.open>[1] = {}): Promise<OpenBoard> {
  const { network, ids } = await Network.open(texts, bounds)
  return {
    network,
    id(index) {
      const found = ids[index]
      if (!found) throw new Error(`no recommendation ${index}`)
      return found
    },
  }
}

/** Types the whole English text of a recommendation, as an editor does. */
export const editText = (room: RoomApi, id: RecommendationId, text: string) =>
  room.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text })
