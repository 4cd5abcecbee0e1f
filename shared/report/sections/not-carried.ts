// Section 6: what was set aside and why, merges and splits told, and where each imported draft went
// (LG1). No draft vanishes without a word.
import type { Recommendation } from '../../model/schema.ts'
import { type Block, type Item, paragraph, type Run, say } from '../blocks.ts'
import { linkTo, listed, recommendationAnchor } from '../citations.ts'
import { type Context, detailLine, placeWords, recommendationItem } from '../context.ts'
import { draftIds } from './written.ts'

/** 6: reasons, lineage, accounting. */
export function notCarriedBlocks(context: Context): Block[] {
  const { lang, t, notCarried } = context
  const items = notCarried.map((r) =>
    recommendationItem(r, context, { own: true, details: [reason(r, context), detailLine(r, context, { theme: true })] }),
  )
  return [
    items.length > 0 ? { kind: 'list', style: 'cards', items } : paragraph([{ text: t('report.notCarried.none'), lang }], 'soft'),
    ...lineage(context),
    ...accounting(context),
  ]
}

function reason(r: Recommendation, { lang, t }: Context): Run[] {
  const words = say(r.reason, lang)
  if (!words) return [{ text: t('report.detail.reasonMissing'), lang }]
  return [{ text: `${t('report.detail.reason')} `, lang, strong: true }, words]
}

/** Follows merges to the card that still stands; a circle ends at the one that stays live (LG2). */
function standing(r: Recommendation, { byId, merged }: Context): Recommendation {
  const away = new Set(merged.map((each) => each.id))
  const seen = new Set<string>()
  let at = r
  while (away.has(at.id) && at.lineage.mergedInto !== null && !seen.has(at.id)) {
    seen.add(at.id)
    at = byId.get(at.lineage.mergedInto) ?? at
  }
  return at
}

function lineage(context: Context): Block[] {
  const { lang, t, merged, ordered, byId } = context
  const told = (r: Recommendation, verb: string, other: Recommendation, own: boolean): Item => {
    const item = recommendationItem(r, context, { own, label: false })
    const [number, , ...words] = item.runs
    const sentence: Run[] = [{ text: ` ${verb} `, lang }, linkTo(other, context), { text: '. ', lang }]
    return { ...item, runs: [...(number ? [number] : []), ...sentence, ...words] }
  }
  const items = [
    ...merged.map((r) => told(r, t('report.lineage.merged'), standing(r, context), true)),
    ...ordered.flatMap((r) => {
      const from = r.lineage.splitFrom === null ? undefined : byId.get(r.lineage.splitFrom)
      return from ? [told(r, t('report.lineage.split'), from, false)] : []
    }),
  ]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, anchor: null, runs: [{ text: t('report.lineage'), lang }] },
    { kind: 'list', style: 'bulleted', items },
  ]
}

/** One row per imported draft, in the order of their ids: where it went. */
function accounting(context: Context): Block[] {
  const { lang, t, workshop, ordered, merged } = context
  const count = draftIds(workshop).size
  if (count === 0) return []
  const rows = [...ordered, ...merged].flatMap((r) => [
    ...(r.sourceId === null ? [] : [{ id: r.sourceId, row: [...name(r, context), outcome(r, context)] }]),
    ...r.subItems.flatMap((item) => {
      if (item.sourceId === null) return []
      const part: Run[] = [{ text: `${t('report.accounting.subItem')} `, lang }, linkTo(standing(r, context), context)]
      return [{ id: item.sourceId, row: [[say(item.text, lang) ?? { text: t('report.toWrite'), lang }], part] }]
    }),
  ])
  const added = ordered.filter((r) => r.sourceId === null && r.lineage.splitFrom === null)
  const links = listed(
    added.map((r) => linkTo(r, context)),
    context,
  )
  return [
    { kind: 'heading', level: 2, anchor: null, runs: [{ text: t('report.accounting'), lang }] },
    {
      kind: 'table',
      caption: t('report.accounting.words', { count }),
      head: [t('report.accounting.draft'), t('report.accounting.recommendation'), t('report.accounting.outcome')],
      rows: rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ id, row }) => [[{ text: id, lang }], ...row]),
    },
    ...(added.length > 0 ? [paragraph([{ text: `${t('report.accounting.added')} `, lang }, ...links])] : []),
  ]
}

function name(r: Recommendation, context: Context): Run[][] {
  const { lang, t } = context
  const number: Run = { ...linkTo(r, context), to: recommendationAnchor(r) }
  const words = say(r.label, lang) ?? say(r.heading, lang) ?? say(r.text, lang) ?? { text: t('report.toWrite'), lang }
  return [[number, { text: ' ', lang }, words]]
}

function outcome(r: Recommendation, context: Context): Run[] {
  const { lang, t, merged, ordered } = context
  if (merged.includes(r)) return [{ text: `${t('report.accounting.merged')} `, lang }, linkTo(standing(r, context), context)]
  const parts = ordered.filter((each) => each.lineage.splitFrom === r.id)
  const place: Run = { text: placeWords(r, context), lang }
  if (parts.length === 0) return [place]
  const links = listed(
    parts.map((part) => linkTo(part, context)),
    context,
  )
  return [place, { text: '. ', lang }, { text: `${t('report.accounting.splitInto')} `, lang }, ...links]
}
