// What stands before "final", in words: one line a missing or stale text (LN3). The document lists them
// first; its page in Atelier shows the same lines as links.
import { format } from '../messages/catalogue.ts'
import { gapMessages } from '../messages/gaps.ts'
import type { Gap, Unreviewed } from '../model/gaps.ts'
import type { Lang, Workshop } from '../model/schema.ts'

/** `R14, text: French to be reviewed`, in `lang`. */
export const gapWords = (gap: Gap | Unreviewed, workshop: Workshop, lang: Lang): string =>
  lineOf([gap], (one) => thingsOf(workshop, one).find(({ id }) => id === one.id)?.number ?? null, lang)

/** The same with one line for all that lack the same, where the first of them stands: `F2, F4, F6, text: French to be written`. */
export function gatheredGapWords(gaps: readonly Gap[], workshop: Workshop, lang: Lang): string[] {
  const groups = new Map<string, Gap[]>()
  for (const gap of sortedGaps(gaps, workshop)) {
    const key = [gap.kind, gap.field, gap.lang, gap.state].join()
    const group = groups.get(key)
    if (group) group.push(gap)
    else groups.set(key, [gap])
  }
  const numberOf = numbersIn(workshop)
  return [...groups.values()].map((group) => lineOf(group, numberOf, lang))
}

/** One line for gaps that differ in their thing alone. */
function lineOf(group: readonly (Gap | Unreviewed)[], numberOf: NumberOf, lang: Lang): string {
  const [first] = group
  if (!first) return ''
  const state = format(gapMessages[`gap.${first.state}`], lang, { lang: first.lang })
  return format(gapMessages['gap.line'], lang, { thing: thingWords(first, group, numberOf, lang), state })
}

const kinds: readonly Gap['kind'][] = ['report', 'settings', 'recommendation', 'theme', 'finding']

/** In the order people work through them: the document's own words, then cards, themes, findings by number. */
export function sortedGaps<G extends Gap | Unreviewed>(gaps: readonly G[], workshop: Workshop): G[] {
  const numberOf = numbersIn(workshop)
  const number = (gap: G): number => numberOf(gap) ?? Number.MAX_SAFE_INTEGER
  const tail = (gap: G): string => `${gap.id}/${gap.field}/${gap.lang}`
  return [...gaps].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || number(a) - number(b) || (tail(a) < tail(b) ? -1 : 1),
  )
}

/** The display number of the thing a gap is of; null when it has none. */
type NumberOf = (gap: Pick<Gap, 'kind' | 'id'>) => number | null

const thingsOf = (workshop: Workshop, { kind }: Pick<Gap, 'kind'>): readonly { id: string; number: number | null }[] =>
  ({ recommendation: workshop.recommendations, theme: workshop.themes, finding: workshop.findings, report: [], settings: [] })[
    kind
  ]

/** All numbers at hand: there may be thousands of gaps. */
function numbersIn(workshop: Workshop): NumberOf {
  const byKind = new Map(kinds.map((kind) => [kind, new Map(thingsOf(workshop, { kind }).map(({ id, number }) => [id, number]))]))
  return ({ kind, id }) => byKind.get(kind)?.get(id) ?? null
}

function thingWords(
  { kind, field }: Gap | Unreviewed,
  group: readonly (Gap | Unreviewed)[],
  numberOf: NumberOf,
  lang: Lang,
): string {
  const letter = { recommendation: 'R', theme: 'T', finding: 'F', report: '', settings: '' }[kind]
  const key = `gap.${kind}.${field}`
  const name = key in gapMessages ? format(gapMessages[key as keyof typeof gapMessages], lang) : field
  if (letter === '') return name
  return format(gapMessages['gap.numbered'], lang, {
    number: group.map((gap) => `${letter}${numberOf(gap) ?? ''}`).join(', '),
    name,
  })
}
