// Going along with someone in the outline: the row they have in hand comes into sight here, and nothing else moves.
import { useEffect } from 'react'
import { useSelected, useStore } from '../room/RoomContext.tsx'
import { usePage } from './PageContext.tsx'

export function useFollowing(): void {
  const { room, synthesis, page } = usePage()
  const follow = useStore(synthesis.follow)
  const theirs = useSelected(
    room.findings.others,
    (others) =>
      others.find(({ person, presence }) => person.participantId === follow && presence.selected?.[0])?.presence.selected?.[0],
  )
  useEffect(() => {
    if (theirs !== undefined) page.look.set({ key: theirs })
  }, [page, theirs])
}
