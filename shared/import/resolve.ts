// The names a row gives, as things of this board; what the board does not have is left out with a notice.
import { bounds, langs, type Settings } from '../model/schema.ts'
import type { Resolved } from './compare.ts'
import { criterionNamed, type Draft } from './drafts.ts'
import { complexityNamed, placeNamed } from './places.ts'
import { type Issue, notice } from './table.ts'
import type { ThemeBook } from './theme-book.ts'

/** Resolves theme, label, complexity, criterion and place of one row. New themes are noted in the book. */
export function resolveNames(draft: Draft, settings: Settings, themes: ThemeBook): { resolved: Resolved; notices: Issue[] } {
  const { line } = draft
  const { ids: themeIds, notices: ofThemes } = themes.resolve(draft.theme, line, draft.own)
  const notices = [...ofThemes]
  const label = { ...draft.label }
  for (const lang of langs) {
    const { length } = label[lang]
    if (length <= bounds.labelCharacters) continue
    label[lang] = ''
    notices.push(notice(line, 'label-too-long', { length, limit: bounds.labelCharacters }))
  }
  const complexity = complexityNamed(draft.complexity)
  if (draft.complexity !== '' && complexity === null) {
    notices.push(notice(line, 'complexity-unknown', { name: draft.complexity }))
  }
  const criterion = criterionNamed(draft.criterion)
  if (draft.criterion !== '' && criterion === null) notices.push(notice(line, 'criterion-unknown', { name: draft.criterion }))
  const named = placeNamed(settings, draft.lane, draft.band)
  if (named.status !== 'place' && named.status !== 'none') notices.push(notice(line, named.status, { name: named.name }))
  const place = named.status === 'place' ? { place: named.place, bandGiven: named.place.bandId !== null } : null
  const labelGiven = { en: draft.label.en !== '', fr: draft.label.fr !== '' }
  return { resolved: { draft: { ...draft, label }, labelGiven, themeIds, criterion, complexity, place }, notices }
}
