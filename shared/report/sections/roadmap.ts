// Section 5: the sorted board, horizon → band → card in rank order (EX1). What is still to sort stands
// after it in its own words, never lost.
import type { Lang, Recommendation } from '../../model/schema.ts'
import { type Block, paragraph } from '../blocks.ts'
import { type Context, detailLine, recommendationItem } from '../context.ts'

/** 5: every priority lane, empty ones too, then what is still to sort. */
export function roadmapBlocks(context: Context): Block[] {
  const { lang, t, lanes, workshop, unsorted } = context
  const horizons = lanes.slice(0, workshop.settings.lanes.length).flatMap(({ lane, bands }): Block[] => {
    const filled = bands.filter((band) => band.recommendations.length > 0)
    return [
      { kind: 'heading', level: 2, anchor: `lane-${lane.id}`, runs: [{ text: lane.label[lang], lang }] },
      ...(filled.length === 0 ? [paragraph([{ text: t('report.roadmap.empty'), lang }], 'soft')] : []),
      ...filled.flatMap(({ band, recommendations }): Block[] => [
        ...(band ? [bandHeading(band.label[lang], lang)] : []),
        cards(recommendations, context),
      ]),
    ]
  })
  if (unsorted.length === 0) return horizons
  return [
    ...horizons,
    { kind: 'heading', level: 2, anchor: 'lane-to-sort', runs: [{ text: t('report.roadmap.unsorted'), lang }] },
    cards(unsorted, context),
  ]
}

const bandHeading = (text: string, lang: Lang): Block => ({ kind: 'heading', level: 3, anchor: null, runs: [{ text, lang }] })

const cards = (recommendations: readonly Recommendation[], context: Context): Block => ({
  kind: 'list',
  style: 'numbered',
  items: recommendations.map((r) => recommendationItem(r, context, { details: [detailLine(r, context, { theme: true })] })),
})
