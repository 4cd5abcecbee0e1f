// Lanes and bands as they are being set up: plain lists, saved whole by one verb. Pure.
import { z } from 'zod'
import { refusal } from '../../shared/errors.ts'
import { takenFromUnder } from '../../shared/model/board.ts'
import { bandIdSchema, laneIdSchema } from '../../shared/model/ids.ts'
import { type Band, type Bilingual, bounds, type Lane, type Lang, systemLanes, type Workshop } from '../../shared/model/schema.ts'
import type { Template } from '../../shared/model/templates.ts'

export type LaneDraft = Template
export type ListName = keyof LaneDraft
export type Entry = Lane | Band

const labelSchema = z.object({ en: z.string(), fr: z.string() })
const draftSchema = z.object({
  lanes: z.array(z.object({ id: laneIdSchema, label: labelSchema })),
  bands: z.array(z.object({ id: bandIdSchema, label: labelSchema })),
})
/** A draft being edited, and what stood when editing began. Labels may still be blank. */
export const editedSchema = z.object({ draft: draftSchema, from: draftSchema }).nullable()

export const listBound: Record<ListName, number> = { lanes: bounds.lanes, bands: bounds.bands }

/** Ids, labels and order alike. */
export const sameDraft = (a: LaneDraft, b: LaneDraft): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))
const plain = ({ lanes, bands }: LaneDraft) => [lanes, bands].map((list) => list.map(({ id, label }) => [id, label.en, label.fr]))

/** An id made of the words of a label that no other lane or band has; plain numbers when it has none. */
function freshId(list: readonly Entry[], stem: string): string {
  const taken = new Set<string>([...list.map(({ id }) => id), ...systemLanes])
  for (let i = 1; ; i++) if (!taken.has(`${stem}-${i}`)) return `${stem}-${i}`
}

/** The draft with a blank lane or band at the end, and its id. */
export function withNew(draft: LaneDraft, name: ListName): { draft: LaneDraft; id: string } {
  const label = { en: '', fr: '' }
  if (name === 'lanes') {
    const id = laneIdSchema.parse(freshId(draft.lanes, 'lane'))
    return { draft: { ...draft, lanes: [...draft.lanes, { id, label }] }, id }
  }
  const id = bandIdSchema.parse(freshId(draft.bands, 'band'))
  return { draft: { ...draft, bands: [...draft.bands, { id, label }] }, id }
}

export const withLabel = (draft: LaneDraft, name: ListName, id: string, lang: Lang, text: string): LaneDraft =>
  mapped(draft, name, (entry) => (entry.id === id ? { ...entry, label: { ...entry.label, [lang]: text } } : entry))

/** Moves one place up (-1) or down (1); at an end it stays. */
export function withMoved(draft: LaneDraft, name: ListName, id: string, by: -1 | 1): LaneDraft {
  const swap = <T extends Entry>(list: readonly T[]): T[] => {
    const from = list.findIndex((entry) => entry.id === id)
    const moved = list[from]
    const other = list[from + by]
    return moved && other ? list.with(from, other).with(from + by, moved) : [...list]
  }
  return name === 'lanes' ? { ...draft, lanes: swap(draft.lanes) } : { ...draft, bands: swap(draft.bands) }
}

export const without = (draft: LaneDraft, name: ListName, id: string): LaneDraft =>
  name === 'lanes'
    ? { ...draft, lanes: draft.lanes.filter((lane) => lane.id !== id) }
    : { ...draft, bands: draft.bands.filter((band) => band.id !== id) }

function mapped(draft: LaneDraft, name: ListName, change: <T extends Entry>(entry: T) => T): LaneDraft {
  return name === 'lanes' ? { ...draft, lanes: draft.lanes.map(change) } : { ...draft, bands: draft.bands.map(change) }
}

/** Why this draft may not replace the board's lanes: something that holds recommendations would go. Null when it may. */
export function whyNot(workshop: Workshop, { lanes, bands }: LaneDraft): Bilingual | null {
  const taken = takenFromUnder(workshop, lanes, bands)
  return taken && refusal('lane-not-empty', { lane: taken.en }, { lane: taken.fr }).detail
}

/** True when every lane and band has both labels. */
export const isComplete = ({ lanes, bands }: LaneDraft): boolean =>
  [...lanes, ...bands].every(({ label }) => label.en.trim() !== '' && label.fr.trim() !== '')
