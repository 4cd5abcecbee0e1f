// Sections 1, 2 and 4: what people write in Atelier, with what stands by default.
import { lanesOf } from '../../model/board.ts'
import type { Recommendation, ReportTextField, Workshop } from '../../model/schema.ts'
import { type Block, type Item, paragraph, prose, say } from '../blocks.ts'
import { inAppendix, linkToTheme, numberOf, themeAnchor } from '../citations.ts'
import { type Context, detailLine, recommendationItem } from '../context.ts'

/** A written text, or a mark that it is still to be written. */
function writtenOr(field: ReportTextField, fallback: Block[], { workshop, lang }: Context): Block[] {
  const blocks = prose(workshop.report[field], lang)
  return blocks.length > 0 ? blocks : fallback
}

/**
 * 1: the written summary, then what each theme means. `headed`: the anchors of the headings in 3 and A; a theme
 * that has none there stands here alone, and its number with it (EX7).
 */
export function summaryBlocks(context: Context, headed: ReadonlySet<string>): Block[] {
  const { lang, t, tree } = context
  const items: Item[] = tree.tops.flatMap((theme) => {
    const title = say(theme.title, lang, { strong: true })
    const summary = say(theme.summary, lang)
    if (!title || !summary) return []
    const own = themeAnchor(theme)
    const anchor = headed.has(own) || headed.has(inAppendix(own)) ? null : own
    const number = anchor ? { text: numberOf('T', theme, context), lang } : linkToTheme(theme, context)
    return [{ anchor, runs: [title, { text: ' (', lang }, number, { text: ') – ', lang }, summary], subItems: [], details: [] }]
  })
  return [
    ...writtenOr('summary', [paragraph([{ text: t('report.toWrite'), lang }], 'missing')], context),
    ...(items.length > 0
      ? ([
          { kind: 'heading', level: 2, anchor: null, runs: [{ text: t('report.summary.findings'), lang }] },
          { kind: 'list', style: 'bulleted', items },
        ] satisfies Block[])
      : []),
  ]
}

/** 2: the written process, or what an exploration is; then the counts, without names. */
export function processBlocks(context: Context): Block[] {
  const { lang, t, heard, themes, tree, carried, unsorted, notCarried, requests, workshop } = context
  const drafts = workshop.recommendations.filter((r) => r.sourceId !== null).length
  const counts = [
    heard.discussions > 0 && t('report.process.discussions', { count: heard.discussions }),
    heard.findings > 0 && t('report.process.findings', { count: heard.findings }),
    themes.length > 0 && t('report.process.themes', { count: tree.tops.length }),
    drafts > 0 && t('report.process.drafts', { count: drafts }),
    t('report.process.carried', { count: carried.length }),
    unsorted.length > 0 && t('report.process.unsorted', { count: unsorted.length }),
    t('report.process.notCarried', { count: notCarried.length }),
    t('report.process.help', { count: requests.length }),
  ]
  const items = counts.flatMap((text): Item[] =>
    text === false ? [] : [{ anchor: null, runs: [{ text, lang }], subItems: [], details: [] }],
  )
  return [
    ...writtenOr('process', [paragraph([{ text: t('report.process.intro'), lang }])], context),
    paragraph([{ text: t('report.process.counts'), lang }]),
    { kind: 'list', style: 'bulleted', items },
  ]
}

/** The drafts as imported: every `sourceId`, sub-items included. */
export const draftIds = (workshop: Pick<Workshop, 'recommendations'>): Set<string> =>
  new Set(workshop.recommendations.flatMap((r) => [r.sourceId ?? [], ...r.subItems.map((item) => item.sourceId ?? [])].flat()))

/** How many cards the next steps hold when nobody chose: the top of the first horizon. */
const byDefault = 5

/** The chosen next steps in board order, or the top of the first horizon. */
export function nextStepsOf(workshop: Pick<Workshop, 'recommendations' | 'settings' | 'report'>): Recommendation[] {
  const lanes = lanesOf(workshop)
  const priority = lanes
    .slice(0, workshop.settings.lanes.length)
    .map((lane) => lane.bands.flatMap((band) => band.recommendations))
  const chosen = workshop.report.nextStepIds
  if (chosen !== null && chosen.length > 0) return priority.flat().filter((r) => chosen.includes(r.id))
  return (priority[0] ?? []).slice(0, byDefault)
}

/** 4: the written words, then the chosen cards. */
export function nextStepsBlocks(context: Context): Block[] {
  const { lang, t, workshop } = context
  const steps = nextStepsOf(workshop)
  const intro = t(!workshop.report.nextStepIds?.length ? 'report.nextSteps.default' : 'report.nextSteps.chosen')
  const items = steps.map((r) => recommendationItem(r, context, { details: [detailLine(r, context, { place: true })] }))
  if (items.length === 0)
    return [...prose(workshop.report.nextSteps, lang), paragraph([{ text: t('report.nextSteps.none'), lang }], 'soft')]
  return [...writtenOr('nextSteps', [paragraph([{ text: intro, lang }])], context), { kind: 'list', style: 'numbered', items }]
}
