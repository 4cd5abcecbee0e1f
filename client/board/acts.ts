// What a person does on the board: each act runs verbs, says the result once (announced and shown in
// the footer) and goes on to the next card where that is meant. Mouse, keys and dialogs all call these.
import type { Outcome } from '../../shared/doc/hand.ts'
import { helpRequests, recommendationsAt } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import type { HelpKind, Lang, Place, Readiness } from '../../shared/model/schema.ts'
import { toSort } from '../../shared/model/schema.ts'
import type { RoomApi, UndoStep } from '../room/room.ts'
import { announce } from '../ui/announce.tsx'
import { type Sentences, sentencesOf } from './announce.ts'
import type { BoardDialog, BoardState } from './board-state.ts'
import { nextInQueue } from './current.ts'
import { type Destination, destinationOf, type Gap, type Intent, indexOfGap, type Zone } from './drop.ts'

export type HelpAnswer =
  | { answer: 'yes'; kinds: HelpKind[]; readiness?: Readiness | null; index?: number }
  | { answer: 'no' }
  | { answer: 'open' }

export type Acts = ReturnType<typeof makeActs>

/** How long a card that came up by itself takes no Enter. Milliseconds. */
const settling = 700

/** The acts of one person on one board; `langOf` answers the interface's language now. */
export function makeActs(room: RoomApi, state: BoardState, langOf: () => Lang) {
  const workshop = () => room.workshop.get()
  const sentences = (): Sentences => sentencesOf(workshop(), langOf())
  const cardOf = (id: RecommendationId) => workshop().recommendations.find((r) => r.id === id)
  const queue = () => recommendationsAt(workshop(), { laneId: toSort, bandId: null }).map((r) => r.id)

  /** Announced; the footer shows `shown`, which says no more than what was done: the rest stands on the screen. */
  const say = (text: string, shown = text) => {
    if (text === '') return
    state.said.set({ text: shown, at: Date.now() })
    announce(text)
  }
  const refused = (outcome: Outcome<unknown>): boolean => {
    if (!outcome.ok) say(outcome.refusal.detail[langOf()])
    return !outcome.ok
  }

  /** Takes the next card of the queue and says `before` with its name. */
  const goOn = (done: RecommendationId | null, before: string) => {
    const waiting = queue().filter((id) => id !== done)
    const next = nextInQueue(waiting, state.skipped.get(), null)
    state.current.set({ id: next, from: 'queue' })
    // I went on myself: the next Enter is meant for this card.
    state.slidAt.set(0)
    say(sentences().thenNext(before, next), before)
  }
  const isCurrent = (id: RecommendationId) => state.current.get().id === id

  // By the time the dialog says it is done, the card has left the queue and another is current.
  let asideFromCurrent: RecommendationId | null = null
  const open = (dialog: BoardDialog) => {
    if (dialog.kind === 'aside') asideFromCurrent = isCurrent(dialog.id) ? dialog.id : null
    state.dialog.set(dialog)
  }

  const afterMove = (id: RecommendationId, wasCurrent: boolean) => {
    const said = sentences().placed(id)
    if (wasCurrent) goOn(id, said)
    else say(said)
  }

  async function move(id: RecommendationId, to: Destination | null): Promise<void> {
    state.pending.set(null)
    const wasCurrent = isCurrent(id)
    if (to === null) return afterMove(id, wasCurrent)
    const outcome = await room.run('moveRecommendation', { id, laneId: to.laneId, bandId: to.bandId, index: to.index })
    if (!refused(outcome)) afterMove(id, wasCurrent)
  }

  const byIntent = (intent: Intent) => move(intent.id, destinationOf(intent, workshop()))

  async function help(id: RecommendationId, wanted: HelpAnswer): Promise<boolean> {
    const outcome =
      wanted.answer === 'yes'
        ? await room.run('requestHelp', {
            id,
            kinds: wanted.kinds,
            ...(wanted.index === undefined ? {} : { index: wanted.index }),
            ...(wanted.readiness === undefined ? {} : { readiness: wanted.readiness }),
          })
        : await room.run(wanted.answer === 'no' ? 'declineHelp' : 'withdrawHelp', { id })
    if (refused(outcome)) return false
    say(sentences().helped(id))
    return true
  }

  /** Puts a card into the list of requests at a gap, or ranks it there anew. */
  async function rankHelp(id: RecommendationId, gap: Gap | null): Promise<void> {
    const card = cardOf(id)
    if (!card) return
    const others = helpRequests(workshop())
      .map((r) => r.id)
      .filter((other) => other !== id)
    const kinds: HelpKind[] = card.helpKinds.length > 0 ? card.helpKinds : ['not-sure']
    await help(id, { answer: 'yes', kinds, ...(gap === null ? {} : { index: indexOfGap(gap, others) }) })
  }

  async function stepBack(redo: boolean): Promise<UndoStep | null> {
    const { undo, redo: again } = room.undoState.get()
    const step = redo ? again : undo
    const outcome = await (redo ? room.redo() : room.undo())
    if (outcome === null || step === null) {
      say(sentences().t(redo ? 'reason.nothingToRedo' : 'reason.nothingToUndo'))
      return null
    }
    if (refused(outcome) || !outcome.ok) return null
    const words = sentences()
    const card = step.id === null ? undefined : workshop().recommendations.find((r) => r.id === step.id)
    const helps = step.verb === 'requestHelp' || step.verb === 'declineHelp' || step.verb === 'withdrawHelp'
    const base =
      card && helps
        ? words.t(redo ? 'said.redoneHelp' : 'said.undoneHelp', { help: words.helped(card.id) })
        : card
          ? words.t(redo ? 'said.redoneCard' : 'said.undoneCard', {
              name: words.name(card.id),
              place: words.place(card.placement),
            })
          : words.t(redo ? 'said.redone' : 'said.undone')
    say(outcome.result.kept.length > 0 ? words.t('said.kept', { before: base }) : base)
    return step
  }

  return {
    say,
    /** Announced only: it stands on the screen already. */
    tell: announce,
    sentences,
    open,
    closeDialog: () => state.dialog.set(null),
    byIntent,
    keypad: (id: RecommendationId, place: Place) => byIntent({ by: 'keypad', id, place }),
    step(id: RecommendationId, step: -1 | 1) {
      const to = destinationOf({ by: 'step', id, step }, workshop())
      if (to === null) return say(sentences().t(step < 0 ? 'reason.first' : 'reason.last'))
      return move(id, to)
    },
    /** What a drop means by the zone under the pointer; elsewhere nothing has moved. */
    drop(id: RecommendationId, zone: Zone | null, gap: Gap | null) {
      if (zone?.kind === 'place') {
        return byIntent(gap ? { by: 'drop', id, place: zone, gap } : { by: 'keypad', id, place: zone })
      }
      if (zone?.kind === 'help') return rankHelp(id, gap)
      if (zone?.kind === 'aside') return open({ kind: 'aside', id })
      return say(sentences().t('said.dropped', { name: sentences().name(id) }))
    },
    /** Accepts the proposed place and goes on; a card that stands in its lane already: only goes on. */
    accept(id: RecommendationId) {
      const card = cardOf(id)
      if (!card) return goOn(id, '')
      // Someone placed my card as I pressed Enter, and this one has just slid under my hand.
      if (isCurrent(id) && Date.now() - state.slidAt.get() < settling)
        return say(sentences().t('said.changed', { name: sentences().name(id) }))
      if (card.placement.laneId !== toSort) return goOn(isCurrent(id) ? null : id, '')
      if (!card.proposal) return say(sentences().t('reason.noProposal'))
      return byIntent({ by: 'keypad', id, place: card.proposal })
    },
    async acceptAll(ids: RecommendationId[]) {
      const outcome = await room.run('acceptProposals', { ids })
      if (refused(outcome)) return
      const said = sentences().t('said.batch', { count: ids.length })
      const { id } = state.current.get()
      if (id !== null && ids.includes(id)) goOn(id, said)
      else say(said)
    },
    skip(id: RecommendationId) {
      const waiting = queue().filter((other) => other !== id)
      const skipped = new Set(state.skipped.get()).add(id)
      // All skipped: begin again from the top.
      state.skipped.set(waiting.every((other) => skipped.has(other)) ? new Set([id]) : skipped)
      goOn(waiting.length === 0 ? null : id, '')
    },
    take(id: RecommendationId) {
      state.current.set({ id, from: 'chosen' })
    },
    goOn: (done: RecommendationId | null = null) => goOn(done, ''),
    /** After set aside: say so and go on when it was the current card. */
    wasSetAside: (id: RecommendationId) => afterMove(id, asideFromCurrent === id),
    help,
    rankHelp,
    /** One rank up or down among all requests. */
    async stepHelp(id: RecommendationId, step: -1 | 1) {
      const ids = helpRequests(workshop()).map((r) => r.id)
      const index = ids.indexOf(id) + step
      if (index < 0 || index >= ids.length) return
      await help(id, { answer: 'yes', kinds: cardOf(id)?.helpKinds ?? [], index })
    },
    bringBack: (id: RecommendationId) => move(id, { laneId: toSort, bandId: null, index: queue().length }),
    undo: () => stepBack(false),
    redo: () => stepBack(true),
    /** Backspace: my last step undone, with its card in hand again. */
    async putBack() {
      const step = await stepBack(false)
      const card = step?.id === undefined ? undefined : workshop().recommendations.find((r) => r.id === step?.id)
      if (card && card.placement.laneId === toSort) state.current.set({ id: card.id, from: 'queue' })
    },
  }
}
