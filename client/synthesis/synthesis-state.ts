// What one person's synthesis holds besides the workshop, shared by the outline and the canvas so that going
// from one to the other keeps selection and place. Never shared with others but as presence, never saved.
import { createContext, use } from 'react'
import { must } from '../../shared/model/assert.ts'
import type { FindingId, ParticipantId } from '../../shared/model/ids.ts'
import { type Held, hold } from '../room/store.ts'
import type { SharedWords } from '../similar/kinds.ts'
import { remember, remembered } from '../ui/device.ts'

export const views = ['both', 'outline', 'canvas'] as const
export type View = (typeof views)[number]
export const colourings = ['discussion', 'criterion'] as const
/** What the colour of a finding says; a word or number beside it always says it too. */
export type ColourBy = (typeof colourings)[number]

/** A group a machine sees in the tray; it is nothing in the document until a person accepts it. */
export type Suggestion = {
  id: string
  ids: readonly FindingId[]
  /** The words that its findings share in each language, strongest first. */
  words: SharedWords
  status: 'offered' | 'accepted' | 'dismissed'
}

/**
 * `only`: these and nothing else. `add`, `remove`, `toggle`: on top of what is selected, which then stays
 * until it is cleared, wherever the current one goes.
 */
export type SelectMode = 'only' | 'add' | 'remove' | 'toggle'

type Shown = (id: string, hidden?: boolean) => void

export type Synthesis = {
  /** Ids of findings and themes. */
  selection: Held<ReadonlySet<string>>
  /** The finding or theme that keys act on; null at first. */
  current: Held<string | null>
  /** What this person likes on a wide screen; a narrow one shows one at a time (see `Panes`). */
  view: Held<View>
  /** Words searched for; empty: none. */
  find: Held<string>
  colourBy: Held<ColourBy>
  suggestions: Held<readonly Suggestion[]>
  /** Whose view this one goes along with. */
  follow: Held<ParticipantId | null>
  /** True while the selection was made on purpose and stays when the current one moves. */
  kept: Held<boolean>
  /** Where a run of selected rows begins: what was made the current one last, by whatever way. */
  anchor(): string | null
  select(ids: readonly string[], mode: SelectMode): void
  /** Selects on purpose a run of rows that began at `from` and goes to `to`. */
  selectRun(ids: readonly string[], from: string, to: string): void
  /** Makes `id` the current one; a selection that was not made on purpose goes with it. */
  goTo(id: string | null): void
  /** Makes `id` the current one, and brings it into sight in the outline and on the canvas. */
  reveal(id: string): void
  /** Brings the current one into sight on the canvas, unless it is. */
  keepInSight(): void
  /** Calls `shown` with each id that is to come into sight (`hidden`: if it is not); answers how to stop. */
  onReveal(shown: Shown): () => void
}

const viewKey = 'atelier:synthesis-view'
const viewRemembered = (): View => views.find((view) => view === remembered(viewKey)) ?? 'both'

/** A person's state on entering the page. */
export function synthesisState(): Synthesis {
  const selection = hold<ReadonlySet<string>>(new Set())
  const current = hold<string | null>(null)
  const view = hold<View>(viewRemembered())
  view.subscribe(() => remember(viewKey, view.get()))
  const kept = hold(false)
  const listeners = new Set<Shown>()
  let anchor: string | null = null

  const goTo = (id: string | null) => {
    // The row at the end of a run that takes the focus begins no other.
    if (id !== current.get()) anchor = id
    current.set(id)
    if (!kept.get()) setSelection(selection, new Set(id === null ? [] : [id]))
  }
  return {
    selection,
    current,
    view,
    find: hold(''),
    colourBy: hold<ColourBy>('discussion'),
    suggestions: hold<readonly Suggestion[]>([]),
    follow: hold<ParticipantId | null>(null),
    kept,
    goTo,
    anchor: () => anchor,
    select(ids, mode) {
      const next = selected(selection.get(), ids, mode, kept.get())
      kept.set(mode === 'only' ? ids.length > 1 : next.size > 0)
      setSelection(selection, next)
      // Where nothing is selected any more keys act on nothing: not on what was current, unseen.
      if (mode === 'only' && ids.length === 0) {
        anchor = null
        current.set(null)
      }
      const last = ids.at(-1)
      if (mode === 'remove' || last === undefined) return
      anchor = last
      current.set(last)
    },
    selectRun(ids, from, to) {
      kept.set(ids.length > 0)
      setSelection(selection, new Set(ids))
      anchor = from
      current.set(to)
    },
    reveal(id) {
      goTo(id)
      anchor = id
      for (const shown of [...listeners]) shown(id)
    },
    keepInSight() {
      const id = current.get()
      if (id !== null) for (const shown of [...listeners]) shown(id, true)
    },
    onReveal(shown) {
      listeners.add(shown)
      return () => listeners.delete(shown)
    },
  }
}

/** The selection after `ids` were chosen in `mode`. What only went along with the current one is begun upon, not taken away. */
export function selected(
  before: ReadonlySet<string>,
  ids: readonly string[],
  mode: SelectMode,
  wasKept: boolean,
): ReadonlySet<string> {
  if (mode === 'only') return new Set(ids)
  const next = new Set(before)
  for (const id of ids) {
    if (mode === 'remove' || (mode === 'toggle' && wasKept && next.has(id))) next.delete(id)
    else next.add(id)
  }
  return next
}

/** The same ids again tell nobody: outline and canvas answer one another. */
function setSelection(selection: Held<ReadonlySet<string>>, next: ReadonlySet<string>): void {
  const before = selection.get()
  if (before.size === next.size && [...next].every((id) => before.has(id))) return
  selection.set(next)
}

export const SynthesisContext = createContext<Synthesis | null>(null)

/** The state of the synthesis page; throws outside it. */
export const useSynthesis = (): Synthesis => must(use(SynthesisContext), 'useSynthesis inside the synthesis page')
