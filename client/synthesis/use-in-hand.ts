// The findings an act is meant for, as they stand now: for buttons that say what they would do.
import type { FindingId } from '../../shared/model/ids.ts'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { usePage } from './PageContext.tsx'

export function useInHand(): FindingId[] {
  const { synthesis, acts } = usePage()
  useStore(synthesis.selection)
  useStore(synthesis.current)
  useWorkshop()
  return acts.inHand()
}
