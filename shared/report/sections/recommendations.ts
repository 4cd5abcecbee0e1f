// Section 3: theme, what it means → heading → recommendations, each printed once, under its first theme.
// Themes stand by number; inside a theme the order is the board's (EX1).
import type { ThemeId } from '../../model/ids.ts'
import type { Recommendation, Theme } from '../../model/schema.ts'
import { type Block, paragraph, prose, say } from '../blocks.ts'
import { linkToTheme, standingRuns, themeAnchor } from '../citations.ts'
import { type Context, detailLine, recommendationItem, rootsOf } from '../context.ts'

/** 3: all recommendations that were not set aside. */
export function recommendationBlocks(context: Context): Block[] {
  const { lang, t, themes, ordered, notCarried } = context
  const aside = new Set(notCarried)
  const standing = ordered.filter((r) => !aside.has(r))
  if (standing.length === 0) return [paragraph([{ text: t('report.recommendations.none'), lang }], 'soft')]
  const roots = new Map(standing.map((r) => [r, rootsOf(r, context)]))
  const byTheme = new Map<ThemeId | null, Recommendation[]>()
  for (const r of standing) {
    const key = roots.get(r)?.[0]?.id ?? null
    byTheme.set(key, [...(byTheme.get(key) ?? []), r])
  }
  const blocks = themes.flatMap((theme): Block[] => {
    const own = byTheme.get(theme.id) ?? []
    const also = standing.filter((r) => !own.includes(r) && roots.get(r)?.includes(theme))
    return own.length + also.length === 0
      ? []
      : [...themeHead(theme, context), ...grouped(own, context), ...seeAlso(also, context)]
  })
  const without = byTheme.get(null) ?? []
  if (without.length === 0) return blocks
  const heading: Block = { kind: 'heading', level: 2, anchor: null, runs: [{ text: t('report.theme.none'), lang }] }
  return [...blocks, ...(blocks.length > 0 ? [heading] : []), ...grouped(without, context)]
}

/** T2 and its title, then what it means. */
function themeHead(theme: Theme, context: Context): Block[] {
  const { lang, t } = context
  const { text } = linkToTheme(theme, context)
  const title = say(theme.title, lang) ?? { text: t('report.toWrite'), lang }
  return [
    { kind: 'heading', level: 2, anchor: themeAnchor(theme), runs: [{ text: `${text} `, lang }, title] },
    ...prose(theme.summary, lang),
  ]
}

/** Recommendations without a heading first, then under theirs; a heading stands where its first recommendation does. */
function grouped(recommendations: readonly Recommendation[], context: Context): Block[] {
  const { lang } = context
  const groups = new Map<string, Recommendation[]>([['', []]])
  for (const r of recommendations) {
    const key = say(r.heading, lang)?.text ?? ''
    groups.set(key, [...(groups.get(key) ?? []), r])
  }
  return [...groups].flatMap(([key, group]): Block[] => {
    const heading = group[0] ? say(group[0].heading, lang) : null
    const items = group.map((r) =>
      recommendationItem(r, context, {
        own: true,
        label: say(r.label, lang)?.text !== key,
        details: [detailLine(r, context, { place: true })],
      }),
    )
    if (items.length === 0) return []
    const list: Block = { kind: 'list', style: 'cards', items }
    return heading ? [{ kind: 'heading', level: 3, anchor: null, runs: [heading] }, list] : [list]
  })
}

function seeAlso(recommendations: readonly Recommendation[], context: Context): Block[] {
  if (recommendations.length === 0) return []
  const { lang, t } = context
  return [paragraph([{ text: `${t('report.theme.seeAlso')} `, lang }, ...standingRuns(recommendations, context)], 'soft')]
}
