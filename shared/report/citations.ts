// Numbers that lead from one place of the document to another: R4, T2, F17. A recommendation cites what
// stands behind it, and what was heard points back (EX7). Only findings chosen for the document are cited.
import type { ReportMessageId } from '../messages/report.ts'
import type { Finding, Recommendation, Theme } from '../model/schema.ts'
import { joined, type Run } from './blocks.ts'
import type { Context } from './context.ts'

type Numbered = { id: string; number: number | null }
type Letter = 'R' | 'T' | 'F'

const anchorOf = (letter: Letter, thing: Numbered): string => `${letter.toLowerCase()}${thing.number ?? `-${thing.id}`}`
export const recommendationAnchor = (r: Recommendation): string => anchorOf('R', r)
export const themeAnchor = (theme: Theme): string => anchorOf('T', theme)
/** The anchor of a theme's heading in appendix A: it may have one in section 3 as well. */
export const inAppendix = (anchor: string): string => `a-${anchor}`
export const findingAnchor = (finding: Finding): string => anchorOf('F', finding)

/** `R4`, or `R (new)` until the server has given the number. */
export const numberOf = (letter: Letter, thing: Numbered, { t }: Pick<Context, 't'>): string =>
  thing.number === null ? `${letter} (${t('report.new')})` : `${letter}${thing.number}`

const link = (letter: Letter, thing: Numbered, context: Context): Run => ({
  text: numberOf(letter, thing, context),
  lang: context.lang,
  to: anchorOf(letter, thing),
})
/** R4 as a link. */
export const linkTo = (r: Recommendation, context: Context): Run => link('R', r, context)
export const linkToTheme = (theme: Theme, context: Context): Run => link('T', theme, context)
export const linkToFinding = (finding: Finding, context: Context): Run => link('F', finding, context)

/** The themes of a recommendation that are still there, in its own order. */
export const themesOf = (r: Recommendation, { themeById }: Pick<Context, 'themeById'>): Theme[] =>
  r.themeIds.flatMap((id) => themeById.get(id) ?? [])

/** Themes and chosen findings behind a recommendation: `T2, F17`. */
export function evidence(r: Recommendation, context: Context): Run[] {
  const cited = new Set<string>(r.findingIds)
  return listed(
    [
      ...themesOf(r, context).map((theme) => linkToTheme(theme, context)),
      ...context.chosen.filter((f) => cited.has(f.id)).map((f) => linkToFinding(f, context)),
    ],
    context,
  )
}

/** The way back: the recommendations that stand on something, `R3, R7`; none is no runs. */
export const standingRuns = (recommendations: readonly Recommendation[], context: Context): Run[] =>
  listed(
    recommendations.map((r) => linkTo(r, context)),
    context,
  )

/** Links with commas between. */
export const listed = (links: readonly Run[], { lang }: Pick<Context, 'lang'>): Run[] =>
  joined(
    links.map((each) => [each]),
    ', ',
    lang,
  )

/** Stands for what goes in while the sentence is made; nobody types it. */
const mark = '\u0001'

/** A sentence with runs of their own in its middle: a name that may be in the other language, a list of links. */
export function around(
  { t, lang }: Pick<Context, 't' | 'lang'>,
  id: ReportMessageId,
  placeholder: string,
  inner: readonly Run[],
  values: Record<string, string | number> = {},
): Run[] {
  const [before = '', after = ''] = t(id, { ...values, [placeholder]: mark }).split(mark)
  return [{ text: before, lang }, ...inner, { text: after, lang }].filter((run) => run.text !== '')
}
