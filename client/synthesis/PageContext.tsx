// One person's synthesis page for every component below: the state shared with the canvas, the page's own,
// and the acts. All three stay the same objects for the page's life, so that memoized rows do not render for them.
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { synthesisMessages } from '../../shared/messages/synthesis.ts'
import { must } from '../../shared/model/assert.ts'
import { mostSelected } from '../../shared/protocol.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useStore, useWorkshop } from '../room/RoomContext.tsx'
import type { RoomApi } from '../room/room.ts'
import { type Acts, makeActs } from './acts.ts'
import { type PageState, pageState } from './page-state.ts'
import { numbersOf, type Sentences, sentencesOf } from './sentences.ts'
import { type Synthesis, SynthesisContext, synthesisState } from './synthesis-state.ts'

export type Page = { room: RoomApi; synthesis: Synthesis; page: PageState; acts: Acts }
const PageContext = createContext<Page | null>(null)

export function PageProvider({ children }: { children: ReactNode }) {
  const room = useRoom()
  const { lang } = useLanguage()
  const language = useRef(lang)
  useEffect(() => {
    language.current = lang
  }, [lang])
  const make = (): Page => {
    const synthesis = synthesisState()
    const page = pageState(room.workshop, synthesis, room.me.participantId)
    return { room, synthesis, page, acts: makeActs(room, synthesis, page, () => language.current) }
  }
  const [made, setMade] = useState(make)
  // Another room (entered anew) needs a page of its own.
  if (made.room !== room) setMade(make())
  useTellSelection(made)
  return (
    <SynthesisContext value={made.synthesis}>
      <PageContext value={made}>{children}</PageContext>
    </SynthesisContext>
  )
}

/** Others see which findings I have in hand. */
function useTellSelection({ room, synthesis }: Page): void {
  const selection = useStore(synthesis.selection)
  useEffect(() => {
    room.findings.present({ selected: [...selection].slice(0, mostSelected) })
  }, [room, selection])
  useEffect(() => () => room.findings.present({ selected: null }), [room])
}

/** The page; throws outside a PageProvider. */
export const usePage = (): Page => must(use(PageContext), 'usePage inside a PageProvider')
export const useSynthesisT = () => useT(synthesisMessages)

/** Numbers in the interface's language; unlike sentences they change with nothing else. */
export function useNumbers() {
  const { lang } = useLanguage()
  return useMemo(() => numbersOf(lang), [lang])
}

/** Sentences about the findings as they stand, in the interface's language. */
export function useSentences(): Sentences {
  const { lang } = useLanguage()
  return sentencesOf(useWorkshop(), lang)
}

/** Why this person may not change findings and themes just now; null when they may. */
export function useFilingReason(): string | null {
  const t = useSynthesisT()
  const { room } = usePage()
  // The right depends on the settings: asked again whenever those change.
  useWorkshop()
  return room.may('placeFindings') ? null : t('reason.reader')
}

/** Why this person may not remove findings or choose them for the document; null when they may. */
export function useTeamReason(): string | null {
  const t = useSynthesisT()
  const { room } = usePage()
  useWorkshop()
  return room.may('chooseFindings') ? null : t('reason.teamOnly')
}
