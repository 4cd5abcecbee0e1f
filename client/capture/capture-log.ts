// What was captured here today, newest last: for the count and the last five. Ids only; the words lie in the
// document. Pure.
import { z } from 'zod'
import { type FindingId, findingIdSchema } from '../../shared/model/ids.ts'

const entrySchema = z.object({
  /** One, or all of a paste. */
  ids: z.array(findingIdSchema).min(1),
  /** It went under another one. */
  under: z.boolean(),
})
export const captureLogSchema = z.object({ day: z.string(), entries: z.array(entrySchema) })
export type CaptureEntry = z.infer<typeof entrySchema>
export type CaptureLog = z.infer<typeof captureLogSchema>

/** More are counted no longer: a day of listening has some hundred. */
const mostEntries = 1_000
export const shownEntries = 5

/** The day of a moment as this device has it. */
export const dayOf = (now: Date): string => `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`

/** The log of `day`: yesterday's is of no interest. */
export const logOf = (log: CaptureLog, day: string): CaptureLog => (log.day === day ? log : { day, entries: [] })

export const noted = (log: CaptureLog, entry: CaptureEntry): CaptureLog => ({
  ...log,
  entries: [...log.entries, entry].slice(-mostEntries),
})

/** Only what is still there (`live`): someone may have taken it away, or undone it. */
export const standing = (log: CaptureLog, live: (id: FindingId) => boolean): CaptureEntry[] =>
  log.entries.flatMap((entry) => {
    const ids = entry.ids.filter(live)
    return ids.length > 0 ? [{ ...entry, ids }] : []
  })

export const countOf = (entries: readonly CaptureEntry[]): number => entries.reduce((sum, { ids }) => sum + ids.length, 0)

/** Where a sub-point goes: the last single finding that is none itself. */
export const parentIn = (entries: readonly CaptureEntry[]): FindingId | null =>
  entries.findLast(({ ids, under }) => !under && ids.length === 1)?.ids[0] ?? null
