// One import of findings in the making: each row becomes an addition, an update, a conflict or a refusal. The
// same `source_id` never makes a second finding (contract.md, Import).
import type { NewFinding } from '../../doc/commands/finding.ts'
import type { ImportedFinding } from '../../doc/commands/import-finding.ts'
import { newId } from '../../doc/layout.ts'
import { type FindingId, findingIdSchema, type ThemeId } from '../../model/ids.ts'
import { bounds, canvasReach } from '../../model/schema.ts'
import { conflictOf } from '../compare.ts'
import { notice, rejection } from '../table.ts'
import { Tally } from '../tally.ts'
import { ThemeBook } from '../theme-book.ts'
import { additionOf, parentsFirst } from './addition.ts'
import { compareFinding } from './compare.ts'
import type { FindingDraft } from './drafts.ts'
import { type Filed, type Filing, filedByTitle } from './filing.ts'
import { Frames } from './frames.ts'
import { type Parent, parentsOf } from './parents.ts'
import { positionsOf } from './positions.ts'
import { refusalsOf } from './refusals.ts'
import type { FindingRow } from './row.ts'
import type { FindingStanding } from './standing.ts'
import { type Values, valuesOf } from './values.ts'

type Taken = { draft: FindingDraft; values: Values; themeId: ThemeId | null; parent: Parent }

export class FindingWork {
  readonly tally = new Tally()
  readonly themes: ThemeBook
  readonly additions: (NewFinding & { id: FindingId })[] = []
  readonly updates: ImportedFinding[] = []
  readonly filing = new Map<number, Filed>()
  readonly #standing: FindingStanding
  readonly #board: boolean
  readonly #decided: Filing | null
  readonly #newIds = new Map<FindingDraft, FindingId>()

  /** `board`: coordinates are those of another whiteboard. `decided`: where rows are filed, once their themes are made. */
  constructor(standing: FindingStanding, board: boolean, decided: Filing | null) {
    this.#standing = standing
    this.#board = board
    this.#decided = decided
    this.themes = new ThemeBook(standing.workshop.themes, standing.presentThemes)
  }

  /** Takes all rows of a file. */
  take(drafts: readonly FindingDraft[]): void {
    const taken = this.#takeable(drafts).map(([draft, parent]): Taken => {
      const { values, notices } = valuesOf(draft)
      this.tally.notices.push(...notices)
      return { draft, values, parent, themeId: this.#themeOf(draft) }
    })
    for (const { draft } of taken) if (this.#isNew(draft)) this.#newIds.set(draft, findingIdSchema.parse(newId()))
    const positions = positionsOf(taken, this.#standing, this.#board)
    const frames = new Frames(this.#standing.workshop.themes, this.themes.made, this.#board)
    if (this.#board) frames.giveToNew(taken.map(({ draft, themeId }) => ({ themeId, position: positions.get(draft) ?? null })))
    const rows = taken.map(({ draft, values, themeId, parent }): FindingRow => {
      const position = positions.get(draft) ?? null
      if (positions.has(draft) && position === null)
        this.tally.notices.push(notice(draft.line, 'position-outside', { limit: canvasReach }))
      const place = position && frames.within(this.#themeAfter(draft, themeId), position)
      if (position && !place) this.tally.notices.push(notice(draft.line, 'position-not-kept'))
      if (parent.status === 'removed') this.tally.notices.push(notice(draft.line, 'parent-removed'))
      return { draft, values, themeId, parentId: this.#idOf(parent), place: place && position && { ...place, position } }
    })
    const added: FindingRow[] = []
    for (const row of rows) {
      if (this.#newIds.has(row.draft)) added.push(row)
      else this.#takeKnown(row)
    }
    for (const row of parentsFirst(added, (draft) => this.#newIds.get(draft))) this.#takeNew(row)
  }

  /** The rows that can be taken, with what they stand under; the others are rejected. */
  #takeable(drafts: readonly FindingDraft[]): [FindingDraft, Parent][] {
    const refused = refusalsOf(drafts, this.#standing)
    let parents = parentsOf(drafts, new Set(refused.keys()), this.#standing)
    const fresh = [...parents].filter(([draft, { status }]) => status !== 'rejected' && this.#isNew(draft))
    for (const [draft] of fresh.slice(Math.max(0, bounds.findings - this.#standing.present))) {
      refused.set(draft, rejection(draft.line, 'too-many-findings', { limit: bounds.findings }))
    }
    if (refused.size > 0) parents = parentsOf(drafts, new Set(refused.keys()), this.#standing)
    this.tally.rejected.push(...refused.values())
    return [...parents].filter(([, parent]) => {
      if (parent.status === 'rejected') this.tally.rejected.push(parent.issue)
      return parent.status !== 'rejected'
    })
  }

  #isNew = ({ id }: FindingDraft): boolean => id === null || this.#standing.known(id) === undefined

  /** The theme or claim a row names. */
  #themeOf(draft: FindingDraft): ThemeId | null {
    const { themeId, notices } = this.#decided
      ? (this.#decided.get(draft.line) ?? { themeId: null, notices: [] })
      : filedByTitle(draft, this.themes)
    this.filing.set(draft.line, { themeId, notices })
    this.tally.notices.push(...notices)
    return themeId
  }

  /** Under which theme the finding lies once the row is taken. */
  #themeAfter({ id }: FindingDraft, themeId: ThemeId | null): ThemeId | null {
    const known = id === null ? undefined : this.#standing.known(id)
    return themeId ?? (known?.status === 'stands' ? known.finding.place.themeId : null)
  }

  #idOf(parent: Parent): FindingId | null {
    if (parent.status === 'known') return parent.finding.id
    if (parent.status !== 'draft') return null
    const known = parent.draft.id === null ? undefined : this.#standing.known(parent.draft.id)
    if (known?.status === 'stands') return known.finding.id
    if (known?.status === 'merged') return known.into?.id ?? null
    return this.#newIds.get(parent.draft) ?? null
  }

  #takeNew(row: FindingRow): void {
    const id = this.#newIds.get(row.draft)
    if (id === undefined) return
    this.additions.push(additionOf(row, id))
    this.tally.outcome(row.draft, 'created')
  }

  #takeKnown(row: FindingRow): void {
    const { draft } = row
    const known = draft.id === null ? undefined : this.#standing.known(draft.id)
    if (known === undefined) return
    if (known.status === 'removed') {
      const { en, fr } = draft.text
      const about = { id: known.id, number: known.number, sourceId: draft.id }
      this.tally.conflicts.push(conflictOf(draft.line, about, 'text', null, '', en || fr, 'finding-removed'))
      this.tally.outcome(draft, 'conflict')
      return
    }
    const { finding } = known
    const { update, conflicts } = compareFinding(row, {
      finding,
      imported: this.#standing.imported(finding.id),
      isMerged: known.status === 'merged',
      workshop: this.#standing.workshop,
    })
    if (update) this.updates.push(update)
    this.tally.conflicts.push(...conflicts)
    this.tally.outcome(draft, update ? 'updated' : conflicts.length > 0 ? 'conflict' : 'unchanged')
  }
}
