// Groups for the tray, when somebody asks for them. What becomes of them is the page's: nothing here writes.
import { useEffect, useState } from 'react'
import type { FindingId } from '../../shared/model/ids.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { useRoom, useStore } from '../room/RoomContext.tsx'
import { suggestGroups } from './ask.ts'
import { type Asked, asking } from './asked.ts'
import type { GroupOptions, SuggestedGroup } from './kinds.ts'

export type SuggestGroups = {
  state: Asked<SuggestedGroup<FindingId>[]>
  /** Looks through the tray as it stands now. Findings filed meanwhile by others stay in the groups: leave them out on accepting. */
  suggest(options?: GroupOptions): void
  /** Gives up what is under way and forgets what was suggested. */
  stop(): void
}

export function useSuggestGroups(): SuggestGroups {
  const room = useRoom()
  const [here] = useState(asking<SuggestedGroup<FindingId>[]>)
  useEffect(() => here.stop, [here])
  return {
    state: useStore(here.state),
    suggest: (options) => here.put((signal) => suggestGroups(findingsIn(room.workshop.get(), null), options, signal)),
    stop: here.stop,
  }
}
