// A row beside the card it means. A field is updated only if it still equals what was imported last; otherwise
// it is a conflict. Blank cells never clear; what was merged or set aside is not revived (contract.md, Import).
import { equal } from '../doc/operation.ts'
import { formatBoth } from '../messages/catalogue.ts'
import { importMessages } from '../messages/import.ts'
import { effectivePlace } from '../model/board.ts'
import type { ThemeId } from '../model/ids.ts'
import {
  type Bilingual,
  type Complexity,
  type Lang,
  langs,
  notCarriedForward,
  otherLang,
  type Place,
  type Recommendation,
  type Settings,
  type SubItem,
  toSort,
} from '../model/schema.ts'
import type { Args } from '../model/verbs.ts'
import type { Draft } from './drafts.ts'
import { type Imported, subItemKey } from './imported.ts'
import type { ConflictCode } from './table.ts'

/** One field the file would change and the board keeps. `current` and `incoming` as a person reads them. */
export type Conflict = {
  line: number
  code: ConflictCode
  id: string
  number: number | null
  sourceId: string | null
  field: string
  lang: Lang | null
  current: string
  incoming: string
  detail: Bilingual
}

export type Update = Omit<Args<'updateImported'>, 'imported'>

/** What one row asks of a known card: changes, the card's new place if asked for, conflicts. */
export type Comparison = { update: Update; imported: Imported; place: Place | null; changes: number; conflicts: Conflict[] }

/** What a row says, once its names are resolved to things of this board. */
export type Resolved = {
  /** With a label that is too long left empty; `labelGiven` remembers that there was one. */
  draft: Draft
  labelGiven: Record<Lang, boolean>
  themeIds: ThemeId[]
  criterion: number | null
  complexity: Complexity | null
  /** `bandGiven` false: the row says nothing of the band. */
  place: { place: Place; bandGiven: boolean } | null
}

export type Standpoint = {
  settings: Settings
  recommendation: Recommendation
  imported: Imported
  mergedAway: boolean
  /** Whether the place named is the card's own or its proposal. */
  placeNow: boolean
}

/** Compares; writes nothing. */
export function compare({ draft, ...row }: Resolved, at: Standpoint): Comparison {
  const { recommendation: card, imported: last, mergedAway } = at
  const update: Update = { id: card.id, texts: [] }
  const imported: Imported = {}
  const conflicts: Conflict[] = []
  let changes = 0
  let place: Place | null = null

  const conflict = (field: string, lang: Lang | null, current: string, incoming: string, code?: ConflictCode) =>
    conflicts.push(conflictOf(draft.line, card, field, lang, current, incoming, code ?? (mergedAway ? 'merged' : 'changed')))
  /** True when the field may take the file's value. */
  const mayTake = (current: unknown, lastValue: unknown): boolean => !mergedAway && equal(current, lastValue)
  const took = (key: string, value: Imported[string]) => {
    imported[key] = value
    changes++
  }

  const words = unfolded(draft, card)
  for (const field of ['text', 'label', 'heading'] as const) {
    for (const lang of langs) {
      const incoming = words[field][lang]
      const current = card[field][lang].trim()
      if (incoming === '' || incoming === current) continue
      if (current === '' && draft.relative.has(field) && incoming === card[field][otherLang(lang)].trim()) continue
      if (!mayTake(current, String(last[`${field}.${lang}`] ?? ''))) conflict(field, lang, current, incoming)
      else {
        update.texts.push({ field, lang, text: incoming })
        took(`${field}.${lang}`, incoming)
      }
    }
  }
  if (row.themeIds.length > 0 && !sameMembers(row.themeIds, card.themeIds)) {
    if (!mayTake([...card.themeIds].sort(), [...asList(last.themeIds)].sort())) {
      conflict('theme', null, '', draft.theme.en || draft.theme.fr)
    } else {
      update.themeIds = row.themeIds
      took('themeIds', row.themeIds)
    }
  }
  if (row.criterion !== null && row.criterion !== card.criterion) {
    if (!mayTake(card.criterion, last.criterion ?? null))
      conflict('criterion', null, `${card.criterion ?? ''}`, `${row.criterion}`)
    else {
      update.criterion = row.criterion
      took('criterion', row.criterion)
    }
  }
  if (row.complexity !== null && row.complexity !== card.complexity) {
    if (!mayTake(card.complexity, last.complexity ?? null)) conflict('complexity', null, card.complexity ?? '', row.complexity)
    else {
      update.complexity = row.complexity
      took('complexity', row.complexity)
    }
  }
  if (row.place !== null && !standsThere(row.place, card, at)) {
    const wanted = effectivePlace(at.settings, row.place.place)
    const lastPlace = String(last.place ?? '')
    const now = at.placeNow ? placeKey(card.placement.laneId === toSort ? null : card.placement) : placeKey(card.proposal)
    const aside = card.placement.laneId === notCarriedForward
    if (aside || !mayTake(now, lastPlace)) {
      conflict('lane', null, now, placeKey(wanted), aside && !mergedAway ? 'set-aside' : undefined)
    } else if (wanted.laneId === notCarriedForward) {
      // Setting aside wants a reason and a person; the plan says so in a notice.
    } else {
      if (at.placeNow) place = wanted
      else update.proposal = wanted
      took('place', placeKey(wanted))
    }
  }
  for (const { index, lang, text: incoming } of words.subItems) {
    const item = (update.subItems ?? card.subItems)[index]
    const current = item?.text[lang].trim() ?? ''
    if (item === undefined || incoming === (current || item.text[otherLang(lang)].trim())) continue
    const key = item.sourceId === null ? null : subItemKey(item.sourceId, lang)
    if (key === null || !mayTake(current, String(last[key] ?? ''))) conflict('text', lang, current, incoming)
    else {
      update.subItems = (update.subItems ?? card.subItems).with(index, { ...item, text: { ...item.text, [lang]: incoming } })
      took(key, incoming)
    }
  }
  return { update, imported, place, changes, conflicts }
}

/** A conflict in words. */
export function conflictOf(
  line: number,
  { id, number, sourceId }: { id: string; number: number | null; sourceId: string | null },
  field: string,
  lang: Lang | null,
  current: string,
  incoming: string,
  code: ConflictCode,
): Conflict {
  return {
    line,
    code,
    id,
    number,
    sourceId,
    field,
    lang,
    current,
    incoming,
    detail: formatBoth(importMessages[`import.conflict.${code}`]),
  }
}

/** Compares the words of a known sub-item; `item` is null when nothing is to be written. */
export function compareSubItem(draft: Draft, owner: Recommendation, item: SubItem, last: Imported) {
  const sourceId = item.sourceId ?? ''
  const text = { ...item.text }
  const imported: Imported = {}
  const conflicts: Conflict[] = []
  for (const lang of langs) {
    const incoming = draft.text[lang]
    const current = item.text[lang].trim()
    if (incoming === '' || incoming === current) continue
    const key = subItemKey(sourceId, lang)
    if (current !== String(last[key] ?? '')) {
      conflicts.push(conflictOf(draft.line, { ...owner, sourceId }, 'text', lang, current, incoming, 'changed'))
    } else {
      text[lang] = incoming
      imported[key] = incoming
    }
  }
  return { item: Object.keys(imported).length > 0 ? { ...item, text } : null, imported, conflicts }
}

/** A place as it is remembered: `lane/band`, empty for none. */
export const placeKey = (place: Place | null): string => (place ? `${place.laneId}/${place.bandId ?? ''}` : '')

/** True when the card stands, or is proposed, where the row says: then there is nothing to do. */
function standsThere(
  named: { place: Place; bandGiven: boolean },
  card: Recommendation,
  { settings, placeNow }: Standpoint,
): boolean {
  const wanted = effectivePlace(settings, named.place)
  const is = (place: Place | null): boolean =>
    place !== null && place.laneId === wanted.laneId && (!named.bandGiven || place.bandId === wanted.bandId)
  return is(card.placement) || (!placeNow && is(card.proposal))
}

/**
 * A card's words as the row gives them. Atelier's own file prints sub-items as lines after the text: as
 * many lines as before are read back as text and sub-items; otherwise the whole cell is the text.
 */
function unfolded(draft: Draft, card: Recommendation) {
  const text = { ...draft.text }
  const subItems: { index: number; lang: Lang; text: string }[] = []
  for (const lang of draft.own && draft.relative.has('text') ? langs : []) {
    const lines = text[lang].split('\n')
    const own = (card.text[lang].trim() || card.text[otherLang(lang)].trim()).split('\n').length
    if (text[lang] === '' || card.subItems.length === 0 || lines.length !== own + card.subItems.length) continue
    text[lang] = lines.slice(0, own).join('\n')
    subItems.push(...lines.slice(own).map((line, index) => ({ index, lang, text: line })))
  }
  return { text, label: draft.label, heading: draft.heading, subItems }
}

const asList = (value: Imported[string] | undefined): string[] => (Array.isArray(value) ? value : [])
const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
