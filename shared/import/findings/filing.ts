// Under which theme or claim each row is filed. The first plan decides it by title; the second, once the themes are
// made, goes by what was decided: titles alone might read otherwise by then.
import type { ThemeId } from '../../model/ids.ts'
import type { Theme } from '../../model/schema.ts'
import { hasWords } from '../cells.ts'
import type { Issue } from '../table.ts'
import type { ThemeBook } from '../theme-book.ts'
import type { FindingDraft } from './drafts.ts'

export type Filed = { themeId: ThemeId | null; notices: readonly Issue[] }
/** By line of the file. */
export type Filing = ReadonlyMap<number, Filed>

/** Decides by title; a claim named alone counts as a theme. New themes are noted in the book. */
export function filedByTitle({ theme, subtheme, line }: FindingDraft, book: ThemeBook): Filed {
  const first = book.resolve(hasWords(theme) ? theme : subtheme, line, false)
  const [themeId = null] = first.ids
  if (themeId === null || !hasWords(theme) || !hasWords(subtheme)) return { themeId, notices: first.notices }
  const claim = book.resolveClaim(themeId, subtheme, line)
  return { themeId: claim.ids[0] ?? themeId, notices: [...first.notices, ...claim.notices] }
}

/** The filing once its themes are made: `made` gives the ids they got. One that is gone again by now is none. */
export function filingAmong(filing: Filing, made: ReadonlyMap<ThemeId, ThemeId>, themes: readonly Theme[]): Filing {
  const standing = new Set(themes.map(({ id }) => id))
  return new Map(
    [...filing].map(([line, { themeId, notices }]) => {
      const id = themeId && (made.get(themeId) ?? themeId)
      return [line, { themeId: id && standing.has(id) ? id : null, notices }]
    }),
  )
}
