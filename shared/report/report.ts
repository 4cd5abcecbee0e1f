// Workshop → the final document, pure: one model that the preview and every export print (EX3), its
// sections and their order as product.md, "The final document". Cards stand in board order (EX1).
import { type Gap, gapsOf, unreviewedIn } from '../model/gaps.ts'
import type { Lang, Workshop } from '../model/schema.ts'
import { type Block, paragraph, type Report, type Run, type Section, type SectionId, type Stamp, say } from './blocks.ts'
import { around, evidence, standingRuns } from './citations.ts'
import { type Context, contextOf, dateWords, type Heard, heardOf, stampWords } from './context.ts'
import { gatheredGapWords } from './gap-words.ts'
import { anchorsOf, linked } from './links.ts'
import { criteriaBlocks } from './sections/criteria.ts'
import { heardBlocks } from './sections/heard.ts'
import { notCarriedBlocks } from './sections/not-carried.ts'
import { recommendationBlocks } from './sections/recommendations.ts'
import { roadmapBlocks } from './sections/roadmap.ts'
import { supportBlocks } from './sections/support.ts'
import { nextStepsBlocks, processBlocks, summaryBlocks } from './sections/written.ts'

/**
 * The final document in `lang`. `stamp` is the version and time of the last commit, so that the same
 * state gives the same bytes (EX2). `heard` counts what was heard where `workshop` holds only the
 * findings chosen for the document. Final only when made final and nothing printed is missing or
 * stale (LN3); a draft lists those first.
 */
export function toReport(workshop: Workshop, lang: Lang, stamp: Stamp, heard: Heard = heardOf(workshop)): Report {
  const context = contextOf(workshop, lang, stamp, heard)
  const gaps = gapsOf(workshop)
  const status = workshop.report.status === 'final' && gaps.length === 0 ? 'final' : 'draft'
  const { t } = context
  const service = serviceOf(context)
  const recommended = recommendationBlocks(context)
  const appended = heardBlocks(context)
  const headed = anchorsOf([...recommended, ...appended])
  const sections: Section[] = [
    ...(status === 'draft' ? [missingSection(gaps, context)] : []),
    section('1', [{ text: t('report.section.1'), lang }], summaryBlocks(context, headed)),
    section('2', around(context, 'report.section.2', 'service', [service]), processBlocks(context)),
    section('3', [{ text: t('report.section.3'), lang }], recommended),
    section('4', [{ text: t('report.section.4'), lang }], nextStepsBlocks(context)),
    section('5', [{ text: t('report.section.5'), lang }], roadmapBlocks(context)),
    section('6', [{ text: t('report.section.6'), lang }], notCarriedBlocks(context)),
    ...(workshop.report.supportRequested ? [section('7', [{ text: t('report.section.7'), lang }], supportBlocks(context))] : []),
    section('A', [{ text: t('report.section.A'), lang }], appended),
    section('B', [{ text: t('report.section.B'), lang }], criteriaBlocks(context)),
  ]
  return linked({ ...frame(context, status), kind: 'report', title: titleOf(context, service), gaps, sections })
}

/** What both documents have around their sections. */
export function frame(context: Context, status: Report['status']): Omit<Report, 'kind' | 'title' | 'gaps' | 'sections'> {
  const { workshop, lang, stamp, t } = context
  const { partner } = workshop.settings
  const named = say(partner, lang)
  const line = (text: string): Run[] => [{ text, lang }]
  return {
    lang,
    status,
    stamp,
    author: t('report.author'),
    contents: t('report.contents'),
    subtitle: [
      ...(named ? [around(context, 'report.partner', 'partner', [named])] : []),
      [{ text: t(`report.status.${status}`), lang, strong: true }],
      line(stampWords(stamp, lang)),
      ...(workshop.settings.marking === 'protected-a' ? [line(t('report.marking.protected-a'))] : []),
    ],
  }
}

/** The service's name, else the exploration's; in the other language when it is missing in this one. */
export function serviceOf({ workshop, lang, t }: Context): Run {
  const { service, title } = workshop.settings
  return say(service, lang) ?? say(title, lang) ?? { text: t('report.toWrite'), lang }
}

function titleOf(context: Context, service: Run): Run[] {
  const { workshop, lang } = context
  const day = workshop.settings.dates.workshop
  if (day === null) return around(context, 'report.title', 'service', [service])
  return around(context, 'report.title.dated', 'service', [service], { date: dateWords(Date.parse(day), lang, 'UTC') })
}

export const section = (id: SectionId, title: Run[], blocks: Block[]): Section => ({
  id,
  anchor: `s-${id.toLowerCase()}`,
  number: /^\d$/.test(id) ? id : null,
  title,
  blocks,
})

/**
 * First in a draft: how many cards are still to sort, which cite nothing, how many words are a machine's, and
 * each text that is missing or stale.
 */
export function missingSection(gaps: readonly Gap[], context: Context): Section {
  const { lang, t, workshop, unsorted, carried } = context
  const machine = unreviewedIn(workshop).length
  const bare = [...carried, ...unsorted].filter((r) => evidence(r, context).length === 0)
  const line = (text: string): Run[] => [{ text, lang }]
  const items = [
    ...(unsorted.length > 0 ? [line(t('report.missing.unsorted', { count: unsorted.length }))] : []),
    ...(bare.length > 0
      ? [around(context, 'report.missing.bare', 'links', standingRuns(bare, context), { count: bare.length })]
      : []),
    ...(machine > 0 ? [line(t('report.missing.machine', { count: machine }))] : []),
    ...gatheredGapWords(gaps, workshop, lang).map(line),
  ].map((runs) => ({ anchor: null, runs, subItems: [], details: [] }))
  const words = gaps.length > 0 ? t('report.missing.words', { count: gaps.length }) : t('report.missing.nothing')
  return section(
    'missing',
    [{ text: t('report.missing'), lang }],
    [paragraph([{ text: words, lang }]), ...(items.length > 0 ? [{ kind: 'list', style: 'bulleted', items } as const] : [])],
  )
}
