// Section 7, and the entries of the leadership brief: the help lane in its one rank order (HP2).
import type { Recommendation } from '../../model/schema.ts'
import { type Block, paragraph, type Run, say } from '../blocks.ts'
import { evidence } from '../citations.ts'
import { type Context, kindWords, placeWords, recommendationItem } from '../context.ts'

/** 7: what the partner asks CDS for. */
export function supportBlocks(context: Context): Block[] {
  const { lang, t, requests } = context
  if (requests.length === 0) return [paragraph([{ text: t('report.support.none'), lang }])]
  return [
    paragraph([{ text: t('report.support.words', { count: requests.length }), lang }]),
    {
      kind: 'list',
      style: 'numbered',
      items: requests.map((r) => recommendationItem(r, context, { details: requestDetails(r, context) })),
    },
  ]
}

/** Kinds and readiness; why; horizon and place; the themes and chosen findings behind it. */
export function requestDetails(r: Recommendation, context: Context): Run[][] {
  const { lang, t } = context
  const why = say(r.helpReason, lang)
  const told = (
    id: 'report.detail.kinds' | 'report.detail.readiness' | 'report.detail.why' | 'report.detail.place' | 'report.detail.links',
    runs: Run[],
  ): Run[] => (runs.length === 0 ? [] : [{ text: `${t(id)} `, lang, strong: true }, ...runs])
  return [
    told('report.detail.kinds', [{ text: kindWords(r, t), lang }]),
    told('report.detail.readiness', r.readiness ? [{ text: t('report.readiness', { readiness: r.readiness }), lang }] : []),
    told('report.detail.why', why ? [why] : []),
    told('report.detail.place', [{ text: placeWords(r, context), lang }]),
    told('report.detail.links', evidence(r, context)),
  ]
}
