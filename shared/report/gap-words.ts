// What stands before "final", in words: one line a missing or stale text (LN3). The document lists them
// first; its page in Atelier shows the same lines as links.
import { format } from '../messages/catalogue.ts'
import { gapMessages } from '../messages/gaps.ts'
import type { Gap, Unreviewed } from '../model/gaps.ts'
import type { Lang, Workshop } from '../model/schema.ts'

/** `R14, text: French to be reviewed`, in `lang`. */
export function gapWords(gap: Gap | Unreviewed, workshop: Workshop, lang: Lang): string {
  const state = format(gapMessages[`gap.${gap.state}`], lang, { lang: gap.lang })
  return format(gapMessages['gap.line'], lang, { thing: thingWords(gap, workshop, lang), state })
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

function thingWords(gap: Gap | Unreviewed, workshop: Workshop, lang: Lang): string {
  const { kind, field } = gap
  const number = numberOf(gap, workshop)
  const letter = { recommendation: 'R', theme: 'T', finding: 'F', report: '', settings: '' }[kind]
  const key = `gap.${kind}.${field}`
  const name = key in gapMessages ? format(gapMessages[key as keyof typeof gapMessages], lang) : field
  if (letter === '') return name
  return format(gapMessages['gap.numbered'], lang, { number: `${letter}${number ?? ''}`, name })
}
