// What others do waits in a list; only what becomes of a finding I have in hand is said, politely (OU8).
import { useEffect, useRef } from 'react'
import { useStore } from '../room/RoomContext.tsx'
import type { FindingChange } from '../room/room.ts'
import { announce } from '../ui/announce.tsx'
import { usePage } from './PageContext.tsx'

const keyOf = ({ id, kind, at }: FindingChange): string => `${id} ${kind} ${at}`

export function useHearMine(): void {
  const { room, synthesis, acts } = usePage()
  const changes = useStore(room.findings.changes)
  const selection = useStore(synthesis.selection)
  const heard = useRef(new Set(changes.map(keyOf)))
  /** By the time a removal is told, the next finding is in hand already. */
  const inHand = useRef(selection)
  useEffect(() => {
    const mine = changes.findLast(
      (change) =>
        !heard.current.has(keyOf(change)) &&
        change.kind !== 'moved' &&
        change.kind !== 'added' &&
        (inHand.current.has(change.id) || selection.has(change.id)),
    )
    heard.current = new Set(changes.map(keyOf))
    inHand.current = selection
    if (mine) announce(acts.words().change(mine))
  }, [changes, selection, acts])
}
