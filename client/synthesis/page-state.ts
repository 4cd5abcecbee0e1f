// What the synthesis page holds for one person beside the state it shares with the canvas: the open dialog
// and drawer, what is folded, what was said last, where the focus is to go. Never shared, never saved.
import type { FindingId, ParticipantId, ThemeId } from '../../shared/model/ids.ts'
import type { Lang, Workshop } from '../../shared/model/schema.ts'
import type { Spot } from '../canvas/acts.ts'
import { type OutlineRow, outlineRows } from '../outline/rows.ts'
import type { Store } from '../room/room.ts'
import { type Held, hold } from '../room/store.ts'
import type { Synthesis } from './synthesis-state.ts'

export type SynthesisDialog =
  | { kind: 'file'; ids: readonly FindingId[] }
  | { kind: 'edit'; id: FindingId; lang?: Lang }
  | { kind: 'split'; id: FindingId }
  | { kind: 'merge'; ids: readonly FindingId[] }
  | { kind: 'theme'; id: ThemeId }
  | { kind: 'new-theme'; parentId: ThemeId | null; ids: readonly FindingId[] }
  | { kind: 'accept'; suggestion: string }
  | { kind: 'recommend'; themeIds: readonly ThemeId[]; findingIds: readonly FindingId[] }
  | { kind: 'import' | 'deal' | 'keys' }
export type DrawerName = 'unused' | 'without' | 'changes' | 'similar'
export type Said = { text: string; lang: Lang; at: number }

export type PageState = {
  dialog: Held<SynthesisDialog | null>
  drawer: Held<DrawerName | null>
  /** The finding that the list of similar ones is about; it stays while one looks at them. */
  similarTo: Held<FindingId | null>
  said: Held<Said | null>
  /** Sections folded or unfolded by hand. */
  folds: Held<ReadonlyMap<string, boolean>>
  /** The panel for new findings is open. */
  capturing: Held<boolean>
  /** Where on the canvas the next finding is to stand, if somebody pointed there. */
  spot: Held<Spot | null>
  /** How often something was pasted on the page: each opens the panel's question anew. */
  pastes: Held<number>
  /** A row that is to come into sight, and nothing else. */
  look: Held<{ key: string } | null>
  /** Only my share of the tray. */
  mine: Held<boolean>
  /** The one row that shows its detail. */
  expanded: Held<string | null>
  /** Where the last finding was filed: T and Enter file the next one there too. */
  lastTheme: Held<ThemeId | null>
  /** A small screen shows one finding, and that one takes the focus instead of its row. */
  one: Held<boolean>
  /** The row that is to take the focus, a new object each time; `still`: without a scroll. */
  focus: Held<{ key: string; still?: boolean } | null>
  fold(key: string, folded: boolean): void
  focusOn(key: string | null): void
  /** The rows of the outline as they stand; made anew only when something they depend on changed. */
  rows(): readonly OutlineRow[]
}

export function pageState(workshop: Store<Workshop>, synthesis: Synthesis, me: ParticipantId): PageState {
  const folds = hold<ReadonlyMap<string, boolean>>(new Map())
  const mine = hold(false)
  const focus = hold<{ key: string; still?: boolean } | null>(null)
  let made: { from: readonly unknown[]; rows: readonly OutlineRow[] } | null = null
  return {
    dialog: hold<SynthesisDialog | null>(null),
    drawer: hold<DrawerName | null>(null),
    similarTo: hold<FindingId | null>(null),
    said: hold<Said | null>(null),
    capturing: hold(false),
    spot: hold<Spot | null>(null),
    pastes: hold(0),
    look: hold<{ key: string } | null>(null),
    folds,
    mine,
    expanded: hold<string | null>(null),
    lastTheme: hold<ThemeId | null>(null),
    one: hold(false),
    focus,
    fold: (key, folded) => folds.set(new Map(folds.get()).set(key, folded)),
    focusOn: (key) => focus.set(key === null ? null : { key }),
    rows() {
      const { findings, themes } = workshop.get()
      const from = [findings, themes, synthesis.find.get(), mine.get(), folds.get()]
      if (!made || made.from.some((one, index) => one !== from[index])) {
        const options = { find: synthesis.find.get(), me, mine: mine.get(), folds: folds.get() }
        made = { from, rows: outlineRows({ findings, themes }, options) }
      }
      return made.rows
    },
  }
}
