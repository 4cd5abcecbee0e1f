// A recommendation being written: its words and its evidence, kept on this device until it is on the board, so that
// closing the dialog or reloading loses nothing (EV5).
import { useState } from 'react'
import { z } from 'zod'
import { type FindingId, findingIdSchema, type ThemeId, themeIdSchema } from '../../shared/model/ids.ts'
import { bilingualSchema, criterionSchema, type Workshop } from '../../shared/model/schema.ts'
import { themeTree } from '../../shared/model/themes.ts'
import { keeper } from '../editor/kept-words.ts'
import { isEmpty } from '../editor/WordsPair.tsx'
import { useRoom } from '../room/RoomContext.tsx'

const writingSchema = z.object({
  text: bilingualSchema,
  label: bilingualSchema,
  criterion: criterionSchema.nullable(),
  themeIds: z.array(themeIdSchema),
  findingIds: z.array(findingIdSchema),
})
export type Writing = z.infer<typeof writingSchema>

/** From what it is written. */
export type Given = { themeIds: readonly ThemeId[]; findingIds: readonly FindingId[] }

/** The criterion of the first theme that has one, or whose parent has; else the one that all findings share. */
export function criterionOf(workshop: Pick<Workshop, 'themes' | 'findings'>, { themeIds, findingIds }: Given): number | null {
  const { rootOf } = themeTree(workshop)
  for (const id of themeIds) {
    const theme = workshop.themes.find((each) => each.id === id)
    const criterion = theme && (theme.criterion ?? rootOf(theme).criterion)
    if (criterion) return criterion
  }
  const chosen = new Set<string>(findingIds)
  const shared = new Set(workshop.findings.filter(({ id }) => chosen.has(id)).map(({ criterion }) => criterion))
  const [one] = shared
  return shared.size === 1 ? (one ?? null) : null
}

/** What the dialog begins with: what was kept, with what was chosen now added to it; else only the latter. */
export function beginning(
  kept: Writing | null,
  given: Given,
  workshop: Pick<Workshop, 'themes' | 'findings'>,
): { writing: Writing; resumed: boolean } {
  const none = { en: '', fr: '' }
  if (kept === null || (isEmpty(kept.text) && isEmpty(kept.label))) {
    const { themeIds, findingIds } = given
    const writing = { text: none, label: none, themeIds: [...themeIds], findingIds: [...findingIds] }
    return { writing: { ...writing, criterion: criterionOf(workshop, given) }, resumed: false }
  }
  const themeIds = [...new Set([...kept.themeIds, ...given.themeIds])]
  const findingIds = [...new Set([...kept.findingIds, ...given.findingIds])]
  return { writing: { ...kept, themeIds, findingIds }, resumed: true }
}

/** State of the dialog. `afresh` lets go of what was kept; `drop` too, once it was written. */
export function useWriting(given: Given) {
  const room = useRoom()
  const kept = keeper(room, 'write', writingSchema)
  const [state, set] = useState(() => beginning(kept.read(), given, room.workshop.get()))
  return {
    ...state,
    change(writing: Writing) {
      set({ ...state, writing })
      kept.keep(writing)
    },
    afresh() {
      kept.drop()
      set(beginning(null, given, room.workshop.get()))
    },
    drop: kept.drop,
  }
}
