// One import in the making: each row becomes an addition, an update, a sub-item, a conflict or a refusal.
// The same `source_id` never makes a second card (contract.md, Import).

import type { RecommendationId } from '../model/ids.ts'
import { bounds, notCarriedForward, type Recommendation, type SubItem } from '../model/schema.ts'
import type { Args } from '../model/verbs.ts'
import { type Addition, additionOf, importedOfSubItem, subItemsPerCard } from './addition.ts'
import type { Column } from './columns.ts'
import { compare, compareSubItem, conflictOf, type Resolved } from './compare.ts'
import type { Draft } from './drafts.ts'
import { type Family, familiesOf, refusalsOf } from './families.ts'
import type { Imported, Standing } from './imported.ts'
import { knownOf } from './known.ts'
import type { ImportOptions, Plan, Writes } from './plan-shape.ts'
import { resolveNames } from './resolve.ts'
import { notice, rejection } from './table.ts'
import { Tally } from './tally.ts'
import { ThemeBook } from './theme-book.ts'

/** One import in the making: fields are filled row by row, then read once. */
export class Work {
  readonly tally = new Tally()
  private readonly additions = new Map<Draft, Addition>()
  private readonly updates = new Map<RecommendationId, Args<'updateImported'>>()
  private readonly moves: Writes['moves'] = []
  private readonly known
  private readonly themes
  private readonly standing: Standing
  private readonly options: ImportOptions

  constructor(standing: Standing, options: ImportOptions) {
    this.standing = standing
    this.options = options
    this.known = knownOf(standing.workshop)
    this.themes = new ThemeBook(standing.workshop.themes, standing.presentThemes)
  }

  /** Takes all rows: recommendations first, then what stands under them. */
  take(drafts: readonly Draft[]): void {
    const refused = refusalsOf(drafts, this.known)
    this.tally.rejected.push(...refused.values())
    let families = familiesOf(drafts, new Set(refused.keys()), this.known)
    const over = this.overBound(families)
    if (over.size > 0) {
      for (const { line } of over) this.tally.rejected.push(rejection(line, 'too-many', { limit: bounds.recommendations }))
      families = familiesOf(drafts, new Set([...refused.keys(), ...over]), this.known)
    }
    for (const [draft, family] of families) if (family.status === 'self') this.takeRecommendation(draft)
    for (const [draft, family] of families) if (family.status !== 'self') this.takeChild(draft, family)
  }

  private overBound(families: ReadonlyMap<Draft, Family>): Set<Draft> {
    const fresh = [...families].filter(([draft, { status }]) => status === 'self' && this.isNew(draft)).map(([draft]) => draft)
    return new Set(fresh.slice(Math.max(0, bounds.recommendations - this.standing.present)))
  }

  private isNew = (draft: Draft): boolean =>
    this.known.recommendation(draft) === undefined && (draft.id === null || this.known.subItem(draft.id) === undefined)

  private takeRecommendation(draft: Draft): void {
    const card = this.known.recommendation(draft)
    if (card) this.takeKnown(draft, card)
    else if (draft.id !== null && this.known.subItem(draft.id)) this.takeKnownSubItem(draft)
    else this.takeNew(draft)
  }

  private takeNew(draft: Draft): void {
    const { addition, notices } = additionOf(this.resolve(draft), this.standing.workshop.settings, this.options.place === 'now')
    this.tally.notices.push(...notices)
    this.additions.set(draft, addition)
    this.tally.outcome(draft, 'created')
  }

  private takeKnown(draft: Draft, card: Recommendation): void {
    const resolved = this.resolve(draft)
    const last = this.importedOf(card)
    const comparison = compare(resolved, {
      settings: this.standing.workshop.settings,
      recommendation: this.asPlanned(card),
      imported: last,
      mergedAway: this.known.isMergedAway(card),
      placeNow: this.options.place === 'now',
    })
    const { update, imported, place, changes, conflicts } = comparison
    if (resolved.place?.place.laneId === notCarriedForward && card.placement.laneId !== notCarriedForward) {
      this.tally.notices.push(notice(draft.line, 'reason-missing'))
    }
    if (changes > 0) this.updates.set(card.id, { ...this.updates.get(card.id), ...update, imported: { ...last, ...imported } })
    if (place) this.moves.push({ id: card.id, place })
    this.tally.conflicts.push(...conflicts)
    this.tally.outcome(draft, changes > 0 ? 'updated' : conflicts.length > 0 ? 'conflict' : 'unchanged')
  }

  private takeChild(draft: Draft, family: Exclude<Family, { status: 'self' }>): void {
    if (family.status === 'rejected') {
      this.tally.rejected.push(family.issue)
      return
    }
    const above = family.status === 'under-known' ? family.recommendation : this.known.recommendation(family.draft)
    const owner = above && this.known.standing(above)
    const card = this.known.recommendation(draft)
    if (card) {
      // It already stands as a card of its own: two of it would be a double.
      this.takeKnown(draft, card)
      this.misplaced(draft, card)
      return
    }
    if (draft.id !== null && this.known.subItem(draft.id)) {
      this.takeKnownSubItem(draft, owner)
      return
    }
    if (family.nested) this.tally.notices.push(notice(draft.line, 'sub-item-nested'))
    const more = draft.label.en + draft.label.fr + draft.lane + draft.band + draft.complexity + draft.criterion
    if (more !== '') this.tally.notices.push(notice(draft.line, 'sub-item-only-text'))
    const item: SubItem = { sourceId: draft.id, text: draft.text }
    const full = owner ? !this.addToKnown(owner, item) : family.status === 'under-draft' && !this.addToNew(family.draft, item)
    if (full) this.tally.rejected.push(rejection(draft.line, 'too-many-sub-items', { limit: subItemsPerCard }))
    else this.tally.outcome(draft, 'created')
  }

  private addToNew(parent: Draft, item: SubItem): boolean {
    const addition = this.additions.get(parent)
    if (!addition || addition.subItems.length >= subItemsPerCard) return false
    addition.subItems.push(item)
    Object.assign(addition.imported, importedOfSubItem(item))
    return true
  }

  private addToKnown(owner: Recommendation, item: SubItem): boolean {
    const subItems = this.asPlanned(owner).subItems
    if (subItems.length >= subItemsPerCard) return false
    this.writeSubItems(owner, [...subItems, item], importedOfSubItem(item))
    return true
  }

  /** A row known as a sub-item: its words may follow the file, its parent stays the board's. */
  private takeKnownSubItem(draft: Draft, parent?: Recommendation): void {
    const found = draft.id === null ? undefined : this.known.subItem(draft.id)
    if (!found) return
    const owner = found.owner
    const subItems = this.asPlanned(owner).subItems
    const at = subItems.findIndex(({ sourceId }) => sourceId === draft.id)
    const { item, imported, conflicts } = compareSubItem(draft, owner, subItems[at] ?? found.item, this.importedOf(owner))
    if (item) this.writeSubItems(owner, subItems.with(at, item), imported)
    this.tally.conflicts.push(...conflicts)
    const moved = parent === undefined || this.known.standing(parent).id !== this.known.standing(owner).id
    if (moved) this.misplaced(draft, { ...owner, sourceId: draft.id })
    this.tally.outcome(draft, item ? 'updated' : conflicts.length > 0 || moved ? 'conflict' : 'unchanged')
  }

  private misplaced(draft: Draft, card: Recommendation): void {
    this.tally.conflicts.push(conflictOf(draft.line, card, 'parent_id', null, '', draft.parentId ?? '', 'parent'))
  }

  private writeSubItems(owner: Recommendation, subItems: SubItem[], imported: Imported): void {
    const before = this.updates.get(owner.id) ?? { id: owner.id, texts: [], imported: {} }
    this.updates.set(owner.id, { ...before, subItems, imported: { ...this.importedOf(owner), ...imported } })
  }

  /** The card with the sub-items this import already gave it. */
  private asPlanned = (card: Recommendation): Recommendation => {
    const subItems = this.updates.get(card.id)?.subItems
    return subItems ? { ...card, subItems } : card
  }

  private importedOf = ({ id }: Recommendation): Imported =>
    this.updates.get(id)?.imported ?? this.standing.imported.get(id) ?? {}

  private resolve(draft: Draft): Resolved {
    const { resolved, notices } = resolveNames(draft, this.standing.workshop.settings, this.themes)
    this.tally.notices.push(...notices)
    return resolved
  }

  /** The finished plan. Refuses a file of which no row was taken. */
  plan(columns: Column[]): Plan {
    return {
      ...this.tally.said(columns),
      writes: {
        themes: this.themes.made,
        themeTitles: this.themes.titles,
        additions: [...this.additions.values()],
        updates: [...this.updates.values()],
        moves: this.moves,
      },
    }
  }
}
