// Where a person sits in the editor: the text they were writing in. The next card opens at the same one,
// so that a pass over all French texts is Ctrl+Enter after Ctrl+Enter.
import { useEffect, useRef } from 'react'
import { type Lang, langSchema, type RecommendationTextField, recommendationTextFields } from '../../shared/model/schema.ts'

export type Seat = { field: RecommendationTextField; lang: Lang }

/** The seat for the card `id`; `first` for the first one. */
export function useSeat(id: string, first: Seat): Seat {
  const seat = useRef<Seat>(first)
  useEffect(() => {
    const sat = (event: FocusEvent) => {
      const [kind, , field, own] = (event.target instanceof HTMLElement ? event.target.dataset.text : undefined)?.split('/') ?? []
      const known = recommendationTextFields.find((name) => name === field)
      const parsed = langSchema.safeParse(own)
      if (kind !== 'recommendation' || !parsed.success) return
      seat.current = { field: known === 'label' || known === 'heading' ? known : 'text', lang: parsed.data }
    }
    document.addEventListener('focusin', sat)
    return () => document.removeEventListener('focusin', sat)
  }, [])
  // One seat a card: following it while the card stays would move the focus under the hand.
  const chosen = useRef<{ id: string; seat: Seat } | null>(null)
  if (chosen.current?.id !== id) chosen.current = { id, seat: seat.current }
  return chosen.current.seat
}
