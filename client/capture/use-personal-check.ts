// The check before something is published: what was found waits here until its writer keeps it or rewrites
// it. Nothing of it is sent, nor told as presence.
import { useState } from 'react'
import type { Mark } from '../../shared/personal/mark.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { RoomApi } from '../room/room.ts'
import { keepNames, unsettledIn } from './personal-check.ts'

/** Names kept as written, for as long as this page is open: on a device they would be a list of persons. */
const keptNames = new WeakMap<RoomApi, Set<string>>()

/** The names this person kept in this room since the page was opened. */
export function keptNamesOf(room: RoomApi): Set<string> {
  const names = keptNames.get(room) ?? new Set()
  keptNames.set(room, names)
  return names
}

export type Found = { text: string; marks: readonly Mark[] }

export type PersonalCheck = {
  /** What waits for a decision; null: nothing does. */
  found: Found | null
  /**
   * What stands in the way of publishing `text`; `found` holds it until it is decided. Empty: nothing does.
   * `before`: the text as others see it already.
   */
  look(text: string, before?: string): readonly Mark[]
  /** Kept as written: its names are not asked about again. */
  keep(): void
  /** The text is being written on: what was found is of no interest any more. */
  forget(): void
}

export function usePersonalCheck(): PersonalCheck {
  const room = useRoom()
  const [found, setFound] = useState<Found | null>(null)
  return {
    found,
    look(text, before) {
      const marks = unsettledIn(text, keptNamesOf(room), before)
      setFound(marks.length > 0 ? { text, marks } : null)
      return marks
    },
    keep() {
      if (found) keepNames(found.marks, keptNamesOf(room))
      setFound(null)
    },
    forget: () => setFound(null),
  }
}
