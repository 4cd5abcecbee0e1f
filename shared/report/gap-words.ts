// What stands before "final", in words: one line a missing or stale text (LN3). The document lists them
// first; its page in Atelier shows the same lines as links.
import { format } from '../messages/catalogue.ts'
import { gapMessages } from '../messages/gaps.ts'
import type { Gap } from '../model/gaps.ts'
import type { Lang, Workshop } from '../model/schema.ts'

/** `R14, text: French to be reviewed`, in `lang`. */
export function gapWords(gap: Gap, workshop: Workshop, lang: Lang): string {
  const state = format(gapMessages[`gap.${gap.state}`], lang, { lang: gap.lang })
  return format(gapMessages['gap.line'], lang, { thing: thingWords(gap, workshop, lang), state })
}

function thingWords({ kind, id, field }: Gap, workshop: Workshop, lang: Lang): string {
  const many = { recommendation: workshop.recommendations, theme: workshop.themes, finding: workshop.findings }
  const number =
    kind === 'recommendation' || kind === 'theme' || kind === 'finding' ? many[kind].find((each) => each.id === id)?.number : null
  const letter = { recommendation: 'R', theme: 'T', finding: 'F', report: '', settings: '' }[kind]
  const key = `gap.${kind}.${field}`
  const name = key in gapMessages ? format(gapMessages[key as keyof typeof gapMessages], lang) : field
  if (letter === '') return name
  return format(gapMessages['gap.numbered'], lang, { number: `${letter}${number ?? ''}`, name })
}
