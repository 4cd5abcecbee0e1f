// Appendix A: theme → claim → the findings chosen for the document, each once, in the team's order, pointing
// back to the recommendations that stand on it (EX6, EX7). Never its discussion or source, since those can name a
// person (product.md).
import { endsOf } from '../../model/ends.ts'
import type { Finding, Theme } from '../../model/schema.ts'
import { byFindingOrder, findingsByTheme } from '../../model/themes.ts'
import { type Block, type Line, paragraph, type Run, say } from '../blocks.ts'
import { around, findingAnchor, inAppendix, linkToFinding, linkToTheme, standingRuns, themeAnchor } from '../citations.ts'
import { type Context, rootsOf } from '../context.ts'

/** A: themes and claims with a chosen finding or that a recommendation names; findings without a theme last. */
export function heardBlocks(context: Context): Block[] {
  const { lang, t, tree, chosen, themeById, standing } = context
  const filed = findingsByTheme({
    findings: chosen.filter(({ place }) => place.themeId !== null && themeById.has(place.themeId)),
  })
  const loose = chosen.filter(({ place }) => place.themeId === null || !themeById.has(place.themeId)).sort(byFindingOrder)
  const under = (theme: Theme): Finding[] => filed.get(theme.id) ?? []
  const elsewhere = headedElsewhere(context)
  const blocks = tree.tops.flatMap((theme): Block[] => {
    const claims = tree.claimsOf(theme.id).filter((each) => under(each).length + standing.onTheme(each.id).length > 0)
    const cited = standing.onTheme(theme.id).length > 0 && !elsewhere.has(theme)
    if (claims.length + under(theme).length === 0 && !cited) return []
    return [
      ...head(theme, 2, context),
      ...findingList(under(theme), context),
      ...claims.flatMap((claim) => [...head(claim, 3, context), ...findingList(under(claim), context)]),
    ]
  })
  const rest = findingList(loose, context)
  if (blocks.length + rest.length === 0) return [paragraph([{ text: t('report.heard.none'), lang }], 'soft')]
  const other: Block = { kind: 'heading', level: 2, anchor: null, runs: [{ text: t('report.heard.other'), lang }] }
  return [
    paragraph([{ text: t(chosen.length > 0 ? 'report.heard.words' : 'report.heard.none'), lang }]),
    ...blocks,
    ...(rest.length > 0 && blocks.length > 0 ? [other] : []),
    ...rest,
  ]
}

/** The themes that head a part of section 3: one without a finding needs no second heading here. */
const headedElsewhere = (context: Context): Set<Theme> => {
  const aside = new Set(context.notCarried)
  return new Set(context.ordered.filter((r) => !aside.has(r)).flatMap((r) => rootsOf(r, context)))
}

/** T2 and its words (a claim's are a whole sentence), then the recommendations that name it. */
function head(theme: Theme, level: 2 | 3, context: Context): Block[] {
  const { lang, t, standing } = context
  const title = say(theme.title, lang) ?? { text: t('report.toWrite'), lang }
  const back = standingRuns(standing.onTheme(theme.id), context)
  return [
    {
      kind: 'heading',
      level,
      anchor: inAppendix(themeAnchor(theme)),
      runs: [{ text: `${linkToTheme(theme, context).text} `, lang }, title],
    },
    ...(back.length > 0 ? [paragraph(around(context, 'report.heard.behind', 'links', back), 'soft')] : []),
  ]
}

/** Findings with those that hang on them below. A finding whose parent is not in this list stands by itself. */
function findingList(findings: readonly Finding[], context: Context): Block[] {
  if (findings.length === 0) return []
  const items = withSubPoints(findings).map(({ top, below }) => ({
    ...findingLine(top, context),
    subItems: below.map((each) => findingLine(each, context)),
    details: [],
  }))
  return [{ kind: 'list', style: 'bulleted', items }]
}

/** `F17 The queue is long. (behind R3, R7)` */
function findingLine(finding: Finding, context: Context): Line {
  const { lang, t, standing } = context
  const back = standingRuns(standing.onFinding(finding.id), context)
  return {
    anchor: findingAnchor(finding),
    runs: [
      { text: linkToFinding(finding, context).text, lang, strong: true },
      { text: ' ', lang },
      ...(words(finding, context) ?? [{ text: t('report.toWrite'), lang }]),
      ...(back.length > 0 ? [{ text: ' ', lang }, ...around(context, 'report.heard.behindFinding', 'links', back)] : []),
    ],
  }
}

const marks = { en: ['“', '”'], fr: ['«\u00a0', '\u00a0»'] } as const

/** The words; a quote in the quotation marks of its own language, unless it has some. */
function words({ text, kind }: Finding, { lang }: Context): Run[] | null {
  const run = say(text, lang)
  if (!run) return null
  if (kind !== 'quote' || /^["“«‘'„]/.test(run.text)) return [run]
  const [before, after] = marks[run.lang]
  return [{ ...run, text: `${before}${run.text}${after}` }]
}

/**
 * Each finding once: at the top, or below the one its parents lead up to, a sub-point right after its parent.
 * Who hangs in a circle stands at the top.
 */
function withSubPoints(findings: readonly Finding[]): { top: Finding; below: Finding[] }[] {
  const here = new Set<string>(findings.map(({ id }) => id))
  const up = new Map<string, string>(
    findings.flatMap(({ id, parentId }) => (parentId !== null && here.has(parentId) ? [[id, parentId] as const] : [])),
  )
  const ends = endsOf(up)
  // One whose chain of parents ends at something that has a parent itself has no top.
  const isTop = ({ id }: Finding): boolean => !up.has(id) || up.has(ends.get(id) ?? id)
  const children = Map.groupBy(
    findings.filter((f) => !isTop(f)),
    ({ parentId }) => parentId,
  )
  const below = (top: Finding): Finding[] => {
    const all: Finding[] = []
    const waiting = [...(children.get(top.id) ?? [])].reverse()
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      all.push(next)
      waiting.push(...(children.get(next.id) ?? []).toReversed())
    }
    return all
  }
  return findings.filter(isTop).map((top) => ({ top, below: below(top) }))
}
