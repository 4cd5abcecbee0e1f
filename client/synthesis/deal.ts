// Dealing the tray out: everyone gets neighbours, since what stands together was often said together. Pure.
import type { FindingId, ParticipantId } from '../../shared/model/ids.ts'

/** Shares of `ids`, in order, whose sizes differ by one at most; people who would get nothing are left out. */
export function sharesOf(ids: readonly FindingId[], to: readonly ParticipantId[]): { ids: FindingId[]; to: ParticipantId }[] {
  return to.flatMap((person, index) => {
    const share = ids.slice(Math.round((index * ids.length) / to.length), Math.round(((index + 1) * ids.length) / to.length))
    return share.length === 0 ? [] : [{ ids: share, to: person }]
  })
}
