// What a recommendation would be written from just now: the theme in hand, or the findings selected.
import { themeIdSchema } from '../../shared/model/ids.ts'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import type { Page } from './PageContext.tsx'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import type { SynthesisDialog } from './page-state.ts'

/** Null: nothing is in hand that one could be written from. */
export function recommendFrom({ room, synthesis, acts }: Page): Extract<SynthesisDialog, { kind: 'recommend' }> | null {
  const { themes, findings } = room.workshop.get()
  const current = synthesis.current.get()
  const theme = synthesis.kept.get() ? undefined : themes.find((one) => one.id === current)
  if (theme) return { kind: 'recommend', themeIds: [theme.id], findingIds: [] }
  const findingIds = acts.inHand()
  if (findingIds.length === 0) return null
  const chosen = new Set<string>(findingIds)
  const places = findings.filter((one) => chosen.has(one.id)).map((one) => one.place.themeId)
  const themeIds = [...new Set(places)].filter((id) => id !== null).map((id) => themeIdSchema.parse(id))
  return { kind: 'recommend', themeIds, findingIds }
}

/** The offer with its words; null when there is nothing in hand, or when it is not this person's to do. */
export function useRecommendFrom(): { label: string; open(): void } | null {
  const t = useSynthesisT()
  const page = usePage()
  const words = useSentences()
  useStore(page.synthesis.current)
  useStore(page.synthesis.selection)
  useWorkshop()
  if (!page.room.may('addRecommendation') || !page.room.may('linkEvidence')) return null
  const from = recommendFrom(page)
  if (!from) return null
  const [theme] = from.themeIds
  const one = page.room.workshop.get().themes.find((known) => known.id === theme)
  const name = from.findingIds.length > 0 ? words.findings(from.findingIds) : one ? words.themeNumber(one) : ''
  return { label: t('tool.write', { theme: name }), open: () => page.acts.open(from) }
}
