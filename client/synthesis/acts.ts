// What a person does in the synthesis: each act runs verbs, says the result once (announced and shown in the
// footer), offers undo, and turns a refusal into its sentence. Keys, controls and canvas all call these.
import type { Outcome } from '../../shared/doc/hand.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/schema.ts'
import type { RoomApi } from '../room/room.ts'
import { announce } from '../ui/announce.tsx'
import { filingActs } from './acts-filing.ts'
import { showingActs } from './acts-showing.ts'
import { themeActs } from './acts-themes.ts'
import type { PageState, SynthesisDialog } from './page-state.ts'
import { type Sentences, sentencesOf } from './sentences.ts'
import { steppedSentence } from './stepped.ts'
import type { Synthesis } from './synthesis-state.ts'

/** What every act needs: the room, both states, and ways to speak. */
export type Desk = {
  room: RoomApi
  synthesis: Synthesis
  page: PageState
  lang(): Lang
  words(): Sentences
  say(text: string): void
  /** True when it was refused, which is then said. */
  refused(outcome: Outcome<unknown>): boolean
  open(dialog: SynthesisDialog): void
}

export type Acts = ReturnType<typeof makeActs>

/** The acts of one person; `lang` answers the interface's language now. */
export function makeActs(room: RoomApi, synthesis: Synthesis, page: PageState, lang: () => Lang) {
  const words = () => sentencesOf(room.workshop.get(), lang())
  const say = (text: string) => {
    if (text === '') return
    page.said.set({ text, lang: lang(), at: Date.now() })
    announce(text)
  }
  const refused = (outcome: Outcome<unknown>): boolean => {
    if (!outcome.ok) say(outcome.refusal.detail[lang()])
    return !outcome.ok
  }
  const open = (dialog: SynthesisDialog) => page.dialog.set(dialog)
  const desk: Desk = { room, synthesis, page, lang, words, say, refused, open }
  const themes = themeActs(desk)
  const showing = showingActs(desk)

  async function stepBack(redo: boolean): Promise<void> {
    const { t } = words()
    const { undo, redo: again } = room.undoState.get()
    const step = redo ? again : undo
    const outcome = await (redo ? room.redo() : room.undo())
    if (outcome === null || step === null) return say(t(redo ? 'reason.noRedo' : 'reason.noUndo'))
    if (refused(outcome) || !outcome.ok) return
    if (!redo) themes.offerAgain()
    // What was taken back is in sight again, and in hand.
    const back = room.workshop.get().findings.find((finding) => finding.id === step.id)
    if (back) {
      synthesis.goTo(back.id)
      page.focusOn(back.id)
    }
    const done = steppedSentence(step, redo, outcome.result.restored, back?.id ?? null, words(), lang())
    say(outcome.result.kept.length > 0 ? t('said.keptSince', { before: done }) : done)
  }

  /** The findings an act is meant for: those selected on purpose, else the current one. */
  const inHand = (): FindingId[] => {
    const { findings } = room.workshop.get()
    const selected = synthesis.selection.get()
    const chosen = findings.filter((finding) => selected.has(finding.id)).map((finding) => finding.id)
    if (chosen.length > 0) return inOrder(chosen, page)
    return findings.filter((finding) => finding.id === synthesis.current.get()).map((finding) => finding.id)
  }

  const similarOf = (id: FindingId | null) => {
    page.similarTo.set(id)
    page.drawer.set('similar')
  }

  return {
    ...desk,
    ...filingActs(desk, showing.show),
    ...showing,
    ...themes,
    closeDialog: () => page.dialog.set(null),
    undo: () => stepBack(false),
    redo: () => stepBack(true),
    inHand,
    /** Lists what resembles the finding in hand. */
    similar: () => similarOf(inHand()[0] ?? null),
    similarOf,
  }
}

/** As the outline lists them, so that what is filed together keeps its order. */
function inOrder(ids: FindingId[], page: PageState): FindingId[] {
  const at = new Map(page.rows().map((row, index) => [row.key as string, index]))
  return ids.sort((a, b) => (at.get(a) ?? Infinity) - (at.get(b) ?? Infinity))
}
