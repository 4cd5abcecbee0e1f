// What resembles the selected finding, and the themes it may belong to; asked anew when the selection or the
// words change, a moment after the last key of a run through the list.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { similarTo, suggestThemes } from './ask.ts'
import { type Asked, asking } from './asked.ts'
import type { Similar, StandingTheme } from './kinds.ts'
import { sameItems } from './slices.ts'

/** How long a selection must stand, ms: held arrow keys go by at thirty a second. */
const standing = 120

/** The findings that resemble `id`, among all that are live; idle while nothing is selected. */
export function useSimilar(id: FindingId | null): Asked<Similar<FindingId>[]> {
  const findings = useUnchanged(useWorkshop().findings, sameItems)
  return useAbout(
    id,
    useCallback((of, signal) => similarTo(of, findings, signal), [findings]),
  )
}

/** The themes that `id` may belong to; idle while nothing is selected. */
export function useThemesFor(id: FindingId | null): Asked<Similar<ThemeId>[]> {
  const workshop = useWorkshop()
  const findings = useUnchanged(workshop.findings, sameFiling)
  const themes = useUnchanged(workshop.themes, sameTitles)
  return useAbout(
    id,
    useCallback((of, signal) => suggestThemes(of, findings, standingThemes(themes, findings), signal), [findings, themes]),
  )
}

/** What `ask` answers about `id`; never what it answered about another. */
function useAbout<T>(id: FindingId | null, ask: (id: FindingId, signal: AbortSignal) => Promise<T>): Asked<T> {
  const [here] = useState(asking<{ of: FindingId; value: T }>)
  useEffect(() => {
    if (id === null) return here.stop()
    const timer = setTimeout(() => here.put(async (signal) => ({ of: id, value: await ask(id, signal) })), standing)
    return () => clearTimeout(timer)
  }, [here, id, ask])
  useEffect(() => here.stop, [here])
  const state = useStore(here.state)
  if (id === null) return idle
  if (state.status !== 'ready') return state
  return state.value.of === id ? { status: 'ready', value: state.value.value } : { status: 'working' }
}
const idle = { status: 'idle' } as const

function standingThemes(themes: readonly Theme[], findings: readonly Finding[]): StandingTheme<ThemeId>[] {
  const filed = Map.groupBy(findings, (finding) => finding.place.themeId)
  return themes.map(({ id, title }) => ({ id, title, findingIds: (filed.get(id) ?? []).map((finding) => finding.id) }))
}

/** The first of a run of values that are the same to `same`. */
function useUnchanged<T>(value: T, same: (a: T, b: T) => boolean): T {
  const kept = useRef(value)
  if (!same(kept.current, value)) kept.current = value
  return kept.current
}

const sameFiling = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  sameItems(a, b) && a.every((finding, i) => finding.place.themeId === b[i]?.place.themeId)

const sameTitles = (a: readonly Theme[], b: readonly Theme[]): boolean =>
  a.length === b.length &&
  a.every(({ id, title }, i) => id === b[i]?.id && title.en === b[i]?.title.en && title.fr === b[i]?.title.fr)
