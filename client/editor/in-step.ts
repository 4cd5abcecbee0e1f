// What a language said when the other was last in step with it: remembered in this tab from the moment
// the editor is first used, since the document keeps no earlier text. Without it there is no "see what
// changed".
import { useSyncExternalStore } from 'react'
import { type Bilingual, otherLang, type Recommendation, type Workshop } from '../../shared/model/schema.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { RoomApi, Store, TextPlace } from '../room/room.ts'
import { textAt } from './text-at.ts'

const rememberedFields = ['text', 'label', 'heading', 'reason', 'helpReason'] as const
type Memory = Map<string, Bilingual>

const memories = new WeakMap<RoomApi, Memory>()

function memoryOf(room: RoomApi): Memory {
  const known = memories.get(room)
  if (known) return known
  const memory: Memory = new Map()
  const remember = () => rememberInStep(room.workshop.get(), memory)
  remember()
  // As long as the room: a component that comes and goes would miss what happens in between.
  room.workshop.subscribe(remember)
  memories.set(room, memory)
  return memory
}

/** Notes every text of which neither language lags behind; the others keep what was noted before. */
export function rememberInStep(workshop: Pick<Workshop, 'recommendations'>, memory: Memory): void {
  for (const recommendation of workshop.recommendations) {
    for (const field of rememberedFields) {
      if (isInStep(recommendation, field)) memory.set(`${recommendation.id}/${field}`, recommendation[field])
    }
  }
}

function isInStep(recommendation: Recommendation, field: (typeof rememberedFields)[number]): boolean {
  const { en, fr } = recommendation.states[field]
  return en !== 'stale' && fr !== 'stale' && en !== 'missing' && fr !== 'missing'
}

/** The other language's text then and now, for a language that lags behind; null when then is not known. */
export function useChangeSinceInStep(place: TextPlace): { before: string; now: string } | null {
  const room = useRoom()
  const workshop: Store<Workshop> = room.workshop
  const now = useSyncExternalStore(workshop.subscribe, workshop.get)
  const other = otherLang(place.lang)
  const then = place.kind === 'recommendation' ? memoryOf(room).get(`${place.id}/${place.field}`)?.[other] : undefined
  const text = textAt(now, place)
  if (then === undefined || text?.states[place.lang] !== 'stale' || then === text.text[other]) return null
  return { before: then, now: text.text[other] }
}
