// What someone else did, as a sentence.
import type { RemoteChange } from '../room/room.ts'
import type { Sentences } from './announce.ts'

/** « Ana a placé R9 … »; "Someone" when the server cannot tell who. */
export function changeSentence(change: RemoteChange, words: Sentences): string {
  const by = change.by?.name ?? words.t('change.someone')
  const name = words.name(change.id)
  // What was undone may be a card that is no more.
  if (name === '') return words.t('change.step', { by })
  return words.t(`change.${change.kind}`, { by, name, place: words.place(change.place) })
}
