// What the canvas and the outline share of one person's synthesis: selection, colours, suggestions, whom to follow.
import type { FindingId, ParticipantId } from '../../shared/model/ids.ts'
import type { Store } from '../room/room.ts'
import type { Held } from '../room/store.ts'
import type { SharedWords } from '../similar/kinds.ts'
import type { ColourBy } from './tones.ts'

export type Suggestion = {
  id: string
  ids: readonly FindingId[]
  words: SharedWords
  status: 'offered' | 'accepted' | 'dismissed'
}

/** The part of the synthesis page's state that the canvas reads and sets. */
export type SharedState = {
  selection: Store<ReadonlySet<string>>
  select(ids: readonly string[], mode: 'only' | 'toggle'): void
  colourBy: Store<ColourBy>
  /** Words searched for; empty: none. */
  find: Store<string>
  suggestions: Store<readonly Suggestion[]>
  follow: Held<ParticipantId | null>
  /** Calls `shown` with each id that is to come into sight (`hidden`: if it is not); answers how to stop. */
  onReveal(shown: (id: string, hidden?: boolean) => void): () => void
}
