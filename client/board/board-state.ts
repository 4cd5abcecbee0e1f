// What one person's board holds besides the workshop: current card, pending key, drag, open drawer and
// dialog, the last thing said. Never shared, never saved.
import { liveRecommendations, recommendationsAt } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { toSort, type Workshop } from '../../shared/model/schema.ts'
import { type Cell, cell } from './cell.ts'
import { type Current, reconciled } from './current.ts'
import type { Gap } from './drop.ts'
import type { Pending } from './keys.ts'

export type DrawerName = 'to-sort' | 'help' | 'aside' | 'search' | 'moves'
export type BoardDialog =
  | { kind: 'move' | 'help' | 'aside' | 'editor'; id: RecommendationId }
  | { kind: 'add' | 'import' | 'batch' | 'keys' }
/** A card in the air: where it was taken from and the gap under the pointer. */
export type Drag = { id: RecommendationId; zone: string | null; gap: Gap | null }
export type PendingOnCard = (NonNullable<Pending> & { id: RecommendationId }) | null
export type Said = { text: string; at: number }

export type BoardState = {
  current: Cell<Current>
  skipped: Cell<ReadonlySet<RecommendationId>>
  /** A lane digit typed on this card waits for its band digit. */
  pending: Cell<PendingOnCard>
  drag: Cell<Drag | null>
  drawer: Cell<DrawerName | null>
  dialog: Cell<BoardDialog | null>
  /** The one chip that shows its full text, as `where:id`. */
  expanded: Cell<string | null>
  said: Cell<Said | null>
  /** When a key or pointer last touched the current card, and when it last changed by itself. Ms since 1970. */
  touchedAt: Cell<number>
  slidAt: Cell<number>
}

export const boardState = (): BoardState => ({
  current: cell<Current>({ id: null, from: 'queue' }),
  skipped: cell<ReadonlySet<RecommendationId>>(new Set()),
  pending: cell<PendingOnCard>(null),
  drag: cell<Drag | null>(null),
  drawer: cell<DrawerName | null>(null),
  dialog: cell<BoardDialog | null>(null),
  expanded: cell<string | null>(null),
  said: cell<Said | null>(null),
  touchedAt: cell(0),
  slidAt: cell(0),
})

/** What the current card of this board is in `workshop`. */
export function currentIn(workshop: Workshop, state: BoardState, inHand: boolean): Current {
  const queue = recommendationsAt(workshop, { laneId: toSort, bandId: null }).map((card) => card.id)
  const live = new Set(liveRecommendations(workshop).map((card) => card.id))
  return reconciled(state.current.get(), queue, live, state.skipped.get(), inHand)
}
