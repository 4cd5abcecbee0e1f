// What every section needs at hand: the workshop in board order (EX1), the findings chosen for the document,
// and the words of a recommendation. The numbers that lead from one to the other are citations.ts.
import { format, localeOf, translator } from '../messages/catalogue.ts'
import { type ReportMessageId, reportMessages } from '../messages/report.ts'
import { helpRequests, inBoardOrder, type LaneOnBoard, lanesOf } from '../model/board.ts'
import { standingOn } from '../model/evidence.ts'
import type { RecommendationId, ThemeId } from '../model/ids.ts'
import { mergedAway } from '../model/merged.ts'
import {
  byNumber,
  type Lang,
  notCarriedForward,
  type Recommendation,
  type Theme,
  toSort,
  type Workshop,
} from '../model/schema.ts'
import { allLanes } from '../model/templates.ts'
import { byThemeOrder, themeTree } from '../model/themes.ts'
import { type Item, joined, type Run, type Stamp, say } from './blocks.ts'
import { evidence, listed, numberOf, recommendationAnchor, themesOf } from './citations.ts'

/** How much was heard, without a word of it: for the process section where findings are not at hand. */
export type Heard = { findings: number; discussions: number }

/** Counts of the findings a workshop holds. */
export const heardOf = (workshop: Pick<Workshop, 'findings'>): Heard => ({
  findings: workshop.findings.length,
  discussions: new Set(workshop.findings.flatMap((f) => f.discussion ?? [])).size,
})

export type Context = ReturnType<typeof contextOf>

/** Collects once what the sections look up again and again. */
export function contextOf(workshop: Workshop, lang: Lang, stamp: Stamp, heard: Heard) {
  const ordered = inBoardOrder(workshop)
  const away = mergedAway(workshop.recommendations)
  return {
    workshop,
    lang,
    stamp,
    heard,
    t: translator(reportMessages, lang) as (id: ReportMessageId, values?: Record<string, string | number>) => string,
    lanes: lanesOf(workshop) as LaneOnBoard[],
    ordered,
    /** On the roadmap: in a priority lane. */
    carried: ordered.filter((r) => r.placement.laneId !== notCarriedForward && r.placement.laneId !== toSort),
    unsorted: ordered.filter((r) => r.placement.laneId === toSort),
    notCarried: ordered.filter((r) => r.placement.laneId === notCarriedForward),
    merged: workshop.recommendations.filter((r) => away.has(r.id)).sort(byNumber),
    requests: helpRequests(workshop),
    byId: new Map<RecommendationId, Recommendation>(workshop.recommendations.map((r) => [r.id, r])),
    themes: [...workshop.themes].sort(byThemeOrder),
    tree: themeTree(workshop),
    themeById: new Map<ThemeId, Theme>(workshop.themes.map((theme) => [theme.id, theme])),
    chosen: workshop.findings.filter((finding) => finding.inReport).sort(byNumber),
    standing: standingOn(workshop),
  }
}

/** The themes at the top of those behind a recommendation, each once, in its own order. */
export const rootsOf = (r: Recommendation, context: Pick<Context, 'themeById' | 'tree'>): Theme[] => [
  ...new Set(themesOf(r, context).map(context.tree.rootOf)),
]

/** Lane and band as one place: `Start right away – High priority`. */
export function placeWords(r: Recommendation, { workshop, lang }: Pick<Context, 'workshop' | 'lang'>): string {
  const lane = allLanes(workshop.settings.lanes).find((each) => each.id === r.placement.laneId)
  const band = workshop.settings.bands.find((each) => each.id === r.placement.bandId)
  return [lane?.label[lang], band?.label[lang]].filter(Boolean).join(' – ')
}

/** The help asked for, with its rank among all requests (HP2); null while not discussed. */
export function helpWords(r: Recommendation, { t, requests }: Context): string | null {
  if (r.help === null) return null
  const rank = requests.findIndex((each) => each.id === r.id) + 1
  if (rank === 0) return r.help.answer === 'no' ? t('report.detail.help.no') : null
  return t('report.detail.help.yes', { kinds: kindWords(r, t), rank })
}

/** Kinds of help in words; without any, that it is not sure yet. */
export const kindWords = (r: Recommendation, t: Context['t']): string =>
  (r.helpKinds.length > 0 ? r.helpKinds : (['not-sure'] as const)).map((kind) => t(`report.help.${kind}`)).join(', ')

/** Number, label and full text of a recommendation, with its sub-items. Nothing is ever cut. */
export function recommendationItem(
  r: Recommendation,
  context: Context,
  { own = false, label = true, details = [] }: { own?: boolean; label?: boolean; details?: Run[][] } = {},
): Item {
  const { lang, t } = context
  const named = label ? say(r.label, lang, { strong: true }) : null
  const number: Run = { text: numberOf('R', r, context), lang, strong: true, ...(own ? {} : { to: recommendationAnchor(r) }) }
  return {
    anchor: own ? recommendationAnchor(r) : null,
    runs: [
      number,
      { text: ' ', lang },
      ...(named ? [named, { text: ' – ', lang }] : []),
      say(r.text, lang) ?? { text: t('report.toWrite'), lang },
    ],
    subItems: r.subItems.flatMap((item) => {
      const words = say(item.text, lang)
      return words ? [{ anchor: null, runs: [words] }] : []
    }),
    details: details.filter((line) => line.length > 0),
  }
}

/** The smaller line: theme, complexity, criterion, help, links. */
export function detailLine(r: Recommendation, context: Context, { theme = false, place = false } = {}): Run[] {
  const { lang, t } = context
  const words = (text: string | null): Run[] => (text === null || text === '' ? [] : [{ text, lang }])
  const titles = theme ? rootsOf(r, context).flatMap((each) => say(each.title, lang) ?? []) : []
  return joined(
    [
      place ? words(placeWords(r, context)) : [],
      listed(titles, context),
      words(r.complexity && t('report.detail.complexity', { complexity: r.complexity })),
      words(r.criterion === null ? null : t('report.detail.criterion', { number: r.criterion })),
      words(helpWords(r, context)),
      evidence(r, context),
    ],
    ' · ',
    lang,
  )
}

/** Version and time of the last commit in words, on the clock of Ottawa wherever the server stands (EX2). */
export function stampWords({ version, at }: Stamp, lang: Lang): string {
  const zone = { timeZone: 'America/Toronto' } as const
  const date = dateWords(at, lang, zone.timeZone)
  const time = new Intl.DateTimeFormat(localeOf[lang], { ...zone, hour: 'numeric', minute: '2-digit' }).format(at)
  return format(reportMessages['report.stamp'], lang, { version, date, time })
}

/** A date in words; the first of a month is « 1er » in French. */
export function dateWords(at: number, lang: Lang, timeZone: string): string {
  const words = new Intl.DateTimeFormat(localeOf[lang], { timeZone, dateStyle: 'long' }).format(at)
  return lang === 'fr' ? words.replace(/^1 /, '1er ') : words
}
