// Potential engagements: the brief for CDS's leadership, pure. First the decision sought, then one entry a
// request in rank order (HP2). It names no person (EX4).
import { translator } from '../messages/catalogue.ts'
import { engagementMessages } from '../messages/engagements.ts'
import { type Gap, gapsOf } from '../model/gaps.ts'
import { shown } from '../model/language.ts'
import { type Lang, readinessValues, type Workshop } from '../model/schema.ts'
import { type Block, type Item, paragraph, prose, type Report, type Run, type Section, type Stamp } from './blocks.ts'
import { type Context, contextOf, heardOf, kindWords, placeWords, recommendationItem } from './context.ts'
import { linked } from './links.ts'
import { frame, missingSection, section, serviceOf } from './report.ts'
import { listSeparator } from './rows.ts'
import { requestDetails } from './sections/support.ts'

/** The brief in `lang`; final under the same rule as the final document. */
export function toEngagements(workshop: Workshop, lang: Lang, stamp: Stamp): Report {
  const context = contextOf(workshop, lang, stamp, heardOf(workshop))
  const status = workshop.report.status === 'final' && gapsOf(workshop).length === 0 ? 'final' : 'draft'
  const gaps = gapsOf(workshop).filter((gap) => concerns(gap, context))
  const t = translator(engagementMessages, lang)
  const title: Run[] = [{ text: `${t('engagements.title')} – `, lang }, serviceOf(context)]
  const sections: Section[] = [
    ...(status === 'draft' ? [missingSection(gaps, context)] : []),
    section('decision', [{ text: t('engagements.decision'), lang }], decisionBlocks(context)),
    section('requests', [{ text: t('engagements.requests'), lang }], requestBlocks(context)),
  ]
  return linked({ ...frame(context, status), kind: 'engagements', title, gaps, sections })
}

/** The gaps of what this brief prints: the decision and the requests. */
const concerns = (gap: Gap, { requests }: Context): boolean =>
  gap.kind === 'settings' ||
  (gap.kind === 'report' && gap.field === 'decision') ||
  (gap.kind === 'recommendation' && gap.field !== 'reason' && requests.some((r) => r.id === gap.id))

/** What is asked of leadership: the written decision, then the counts in one sentence, then the list at a glance. */
function decisionBlocks(context: Context): Block[] {
  const { workshop, lang, requests } = context
  const t = translator(engagementMessages, lang)
  const ready = (readiness: string) => requests.filter((r) => r.readiness === readiness).length
  const written = prose(workshop.report.decision, lang)
  const sentence = t('engagements.sentence', { count: requests.length })
  const readiness = readinessValues.flatMap((each): Item[] => {
    const count = ready(each)
    if (count === 0) return []
    return [
      { anchor: null, runs: [{ text: t('engagements.ready', { readiness: each, count }), lang }], subItems: [], details: [] },
    ]
  })
  if (requests.length === 0) return [...written, paragraph([{ text: t('engagements.none'), lang }])]
  return [
    ...written,
    paragraph([{ text: sentence, lang }]),
    ...(readiness.length > 0 ? [{ kind: 'list', style: 'bulleted', items: readiness } as const] : []),
    {
      kind: 'table',
      caption: t('engagements.glance'),
      head: [t('engagements.rank'), t('engagements.request'), t('engagements.kinds')],
      rows: requests.map((r, i) => {
        const item = recommendationItem(r, context)
        const label = shown(r.label, lang)
        const words: Run[] = label.text === '' ? item.runs : [...item.runs.slice(0, 2), { text: label.text, lang: label.lang }]
        return [[{ text: String(i + 1), lang }], words, [{ text: kindWords(r, context.t), lang }]]
      }),
    },
  ]
}

function requestBlocks(context: Context): Block[] {
  const { lang, requests } = context
  const t = translator(engagementMessages, lang)
  if (requests.length === 0) return [paragraph([{ text: t('engagements.none'), lang }], 'soft')]
  return [
    {
      kind: 'list',
      style: 'numbered',
      items: requests.map((r) => recommendationItem(r, context, { own: true, details: requestDetails(r, context) })),
    },
  ]
}

export const engagementColumns = [
  'rank',
  'number',
  'text',
  'kinds',
  'reason',
  'lane_label',
  'band_label',
  'place',
  'readiness',
  'lang',
] as const
export type EngagementRow = Record<(typeof engagementColumns)[number], string | number | null>

/** The requests as rows, in rank order; `lang` of a row is that of its text. */
export function engagementRows(workshop: Workshop, lang: Lang): EngagementRow[] {
  const context = contextOf(workshop, lang, { version: 0, at: 0 }, heardOf(workshop))
  return context.requests.map((r, i) => ({
    rank: i + 1,
    number: r.number,
    text: shown(r.text, lang).text,
    kinds: r.helpKinds.join(listSeparator),
    reason: shown(r.helpReason, lang).text,
    lane_label: context.lanes.find(({ lane }) => lane.id === r.placement.laneId)?.lane.label[lang] ?? null,
    band_label: workshop.settings.bands.find((band) => band.id === r.placement.bandId)?.label[lang] ?? null,
    place: placeWords(r, context),
    readiness: r.readiness,
    lang: shown(r.text, lang).lang,
  }))
}
