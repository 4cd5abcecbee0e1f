// A row nobody knows yet → what is added, and what is remembered of it for the next import.
import type { NewRecommendation } from '../doc/commands/recommendation.ts'
import { newId } from '../doc/layout.ts'
import { effectivePlace } from '../model/board.ts'
import { type RecommendationId, recommendationIdSchema } from '../model/ids.ts'
import { bounds, langs, notCarriedForward, type Place, type Settings, type SubItem } from '../model/schema.ts'
import { placeKey, type Resolved } from './compare.ts'
import { type Imported, subItemKey } from './imported.ts'
import { type Issue, notice } from './table.ts'

export type Addition = NewRecommendation & { id: RecommendationId; subItems: SubItem[]; imported: Imported }

export const subItemsPerCard = 200

/** The addition a resolved row asks for. `placeNow`: its lane is the place itself, not a proposal. */
export function additionOf(resolved: Resolved, settings: Settings, placeNow: boolean): { addition: Addition; notices: Issue[] } {
  const { draft, themeIds, criterion, complexity } = resolved
  const wanted = resolved.place && effectivePlace(settings, resolved.place.place)
  const aside = wanted?.laneId === notCarriedForward
  const placed = placeNow && wanted !== null && (!aside || hasWords(draft.reason)) ? wanted : null
  const proposed = wanted !== null && !placed && !aside ? wanted : null
  // The heading inside a theme is the first suggestion for a label where the file gives none.
  const suggested = langs.filter((lang) => !resolved.labelGiven[lang] && isLabel(draft.heading[lang]))
  const label = { ...draft.label }
  for (const lang of suggested) label[lang] = draft.heading[lang]
  const addition: Addition = {
    id: recommendationIdSchema.parse(newId()),
    text: draft.text,
    label,
    heading: draft.heading,
    suggestedLabel: suggested,
    themeIds,
    criterion,
    complexity,
    subItems: [],
    imported: importedOf({ ...resolved, draft: { ...draft, label } }, placed ?? proposed),
    ...(draft.id === null ? {} : { sourceId: draft.id }),
    ...(placed ? { place: placed, ...(aside ? { reason: draft.reason } : {}) } : {}),
    ...(proposed ? { proposal: proposed } : {}),
  }
  return { addition, notices: aside && !placed ? [notice(draft.line, 'reason-missing')] : [] }
}

function importedOf({ draft, themeIds, criterion, complexity }: Resolved, place: Place | null): Imported {
  const imported: Imported = {}
  for (const field of ['text', 'label', 'heading'] as const) {
    for (const lang of langs) if (draft[field][lang] !== '') imported[`${field}.${lang}`] = draft[field][lang]
  }
  if (themeIds.length > 0) imported.themeIds = themeIds
  if (criterion !== null) imported.criterion = criterion
  if (complexity !== null) imported.complexity = complexity
  if (place) imported.place = placeKey(place)
  return imported
}

/** What is remembered of a sub-item's words; one without an identifier is never met again. */
export const importedOfSubItem = ({ sourceId, text }: SubItem): Imported =>
  sourceId === null
    ? {}
    : Object.fromEntries(langs.filter((lang) => text[lang] !== '').map((lang) => [subItemKey(sourceId, lang), text[lang]]))

const isLabel = (text: string): boolean => text !== '' && text.length <= bounds.labelCharacters
const hasWords = ({ en, fr }: { en: string; fr: string }): boolean => en !== '' || fr !== ''
