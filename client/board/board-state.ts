// What one person's board holds besides the workshop: current card, pending key, drag, open drawer and
// dialog, the last thing said. Never shared, never saved.
import { liveRecommendations, recommendationsAt } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { toSort, type Workshop } from '../../shared/model/schema.ts'
import { type Held, hold } from '../room/store.ts'
import { type Current, reconciled } from './current.ts'
import type { Gap } from './drop.ts'
import type { Pending } from './keys.ts'

export type DrawerName = 'to-sort' | 'help' | 'aside' | 'search' | 'moves'
export type BoardDialog =
  | { kind: 'move' | 'help' | 'aside' | 'editor' | 'evidence'; id: RecommendationId }
  | { kind: 'add' | 'import' | 'batch' | 'keys' }
/** A card in the air: where it was taken from and the gap under the pointer. */
export type Drag = { id: RecommendationId; zone: string | null; gap: Gap | null }
export type PendingOnCard = (NonNullable<Pending> & { id: RecommendationId }) | null
export type Said = { text: string; at: number }

export type BoardState = {
  current: Held<Current>
  skipped: Held<ReadonlySet<RecommendationId>>
  /** A lane digit typed on this card waits for its band digit. */
  pending: Held<PendingOnCard>
  drag: Held<Drag | null>
  drawer: Held<DrawerName | null>
  dialog: Held<BoardDialog | null>
  /** The one chip that shows its full text, as `where:id`. */
  expanded: Held<string | null>
  said: Held<Said | null>
  /** When a key or pointer last touched the current card, and when it last changed by itself. Ms since 1970. */
  touchedAt: Held<number>
  slidAt: Held<number>
}

export const boardState = (): BoardState => ({
  current: hold<Current>({ id: null, from: 'queue' }),
  skipped: hold<ReadonlySet<RecommendationId>>(new Set()),
  pending: hold<PendingOnCard>(null),
  drag: hold<Drag | null>(null),
  drawer: hold<DrawerName | null>(null),
  dialog: hold<BoardDialog | null>(null),
  expanded: hold<string | null>(null),
  said: hold<Said | null>(null),
  touchedAt: hold(0),
  slidAt: hold(0),
})

/** What the current card of this board is in `workshop`. */
export function currentIn(workshop: Workshop, state: BoardState, inHand: boolean): Current {
  const queue = recommendationsAt(workshop, { laneId: toSort, bandId: null }).map((card) => card.id)
  const live = new Set(liveRecommendations(workshop).map((card) => card.id))
  return reconciled(state.current.get(), queue, live, state.skipped.get(), inHand)
}
