// Which card is the current one. The queue is To sort in rank order; skipped cards wait until the rest
// is through. A card under someone's hand stays there even when another person moves it. Pure.
import type { RecommendationId } from '../../shared/model/ids.ts'

/** `from: 'queue'`: it came up by itself. `chosen`: someone took this card on purpose. */
export type Current = { id: RecommendationId | null; from: 'queue' | 'chosen' }

/** The first card of the queue that is not skipped, after `after` where there is one; when all are skipped, simply the next. */
export function nextInQueue(
  queue: readonly RecommendationId[],
  skipped: ReadonlySet<RecommendationId>,
  after: RecommendationId | null,
): RecommendationId | null {
  const at = after === null ? -1 : queue.indexOf(after)
  const inTurn = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))]
  return inTurn.find((id) => !skipped.has(id)) ?? inTurn[0] ?? queue[0] ?? null
}

/**
 * The current card after the workshop changed: a chosen card stays as long as it lives; one from the
 * queue stays while it waits there, and also while `inHand` (focus is on it), so that Enter never
 * lands on a card that has just slid under the hand.
 */
export function reconciled(
  current: Current,
  queue: readonly RecommendationId[],
  live: ReadonlySet<RecommendationId>,
  skipped: ReadonlySet<RecommendationId>,
  inHand: boolean,
): Current {
  const { id, from } = current
  const alive = id !== null && live.has(id)
  if (alive && (from === 'chosen' || inHand || queue.includes(id))) return current
  const next = nextInQueue(queue, skipped, null)
  return next === id && from === 'queue' ? current : { id: next, from: 'queue' }
}
