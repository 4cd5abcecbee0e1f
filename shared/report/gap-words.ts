// What stands before "final", in words: one line a missing or stale text (LN3). The document lists them
// first; its page in Atelier shows the same lines as links.
import { format } from '../messages/catalogue.ts'
import { gapMessages } from '../messages/gaps.ts'
import type { Gap, Unreviewed } from '../model/gaps.ts'
import type { Lang, Workshop } from '../model/schema.ts'

/** `R14, text: French to be reviewed`, in `lang`. */
export const gapWords = (gap: Gap | Unreviewed, workshop: Workshop, lang: Lang): string => lineOf([gap], workshop, lang)

/** The same with one line for all that lack the same, where the first of them stands: `F2, F4, F6, text: French to be written`. */
export function gatheredGapWords(gaps: readonly Gap[], workshop: Workshop, lang: Lang): string[] {
  const groups = new Map<string, Gap[]>()
  for (const gap of sortedGaps(gaps, workshop)) {
    const key = [gap.kind, gap.field, gap.lang, gap.state].join()
    const group = groups.get(key)
    if (group) group.push(gap)
    else groups.set(key, [gap])
  }
  return [...groups.values()].map((group) => lineOf(group, workshop, lang))
}

/** One line for gaps that differ in their thing alone. */
function lineOf(group: readonly (Gap | Unreviewed)[], workshop: Workshop, lang: Lang): string {
  const [first] = group
  if (!first) return ''
  const state = format(gapMessages[`gap.${first.state}`], lang, { lang: first.lang })
  return format(gapMessages['gap.line'], lang, { thing: thingWords(first, group, workshop, lang), state })
}

const kinds: readonly Gap['kind'][] = ['report', 'settings', 'recommendation', 'theme', 'finding']

/** In the order people work through them: the document's own words, then cards, themes, findings by number. */
export function sortedGaps<G extends Gap | Unreviewed>(gaps: readonly G[], workshop: Workshop): G[] {
  const number = (gap: G): number => numberOf(gap, workshop) ?? Number.MAX_SAFE_INTEGER
  const tail = (gap: G): string => `${gap.id}/${gap.field}/${gap.lang}`
  return [...gaps].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || number(a) - number(b) || (tail(a) < tail(b) ? -1 : 1),
  )
}

function numberOf({ kind, id }: Gap | Unreviewed, workshop: Workshop): number | null {
  if (kind === 'report' || kind === 'settings') return null
  const many = { recommendation: workshop.recommendations, theme: workshop.themes, finding: workshop.findings }
  return many[kind].find((each) => each.id === id)?.number ?? null
}

function thingWords(
  { kind, field }: Gap | Unreviewed,
  group: readonly (Gap | Unreviewed)[],
  workshop: Workshop,
  lang: Lang,
): string {
  const letter = { recommendation: 'R', theme: 'T', finding: 'F', report: '', settings: '' }[kind]
  const key = `gap.${kind}.${field}`
  const name = key in gapMessages ? format(gapMessages[key as keyof typeof gapMessages], lang) : field
  if (letter === '') return name
  return format(gapMessages['gap.numbered'], lang, {
    number: group.map((gap) => `${letter}${numberOf(gap, workshop) ?? ''}`).join(', '),
    name,
  })
}
