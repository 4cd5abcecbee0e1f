// A text by its place: the words and the states of both languages, read off a workshop.
import type { Bilingual, LanguageStates, Workshop } from '../../shared/model/schema.ts'
import type { TextPlace } from '../room/room.ts'

export type TextAt = { text: Bilingual; states: LanguageStates }
type Thing = Readonly<Record<string, unknown>> & { states: Readonly<Record<string, LanguageStates>> }

/** The text at `place` in both languages; null when the thing is not there (any more). */
export function textAt(workshop: Workshop, { kind, id, field }: Omit<TextPlace, 'lang'>): TextAt | null {
  const thing = thingAt(workshop, kind, id)
  const text = thing?.[field] as Bilingual | undefined
  const states = thing?.states[field]
  return text && states ? { text, states } : null
}

function thingAt(workshop: Workshop, kind: TextPlace['kind'], id: string): Thing | undefined {
  if (kind === 'report') return workshop.report
  if (kind === 'settings') return workshop.settings
  const things = { recommendation: workshop.recommendations, theme: workshop.themes, finding: workshop.findings }[kind]
  return (things as readonly (Thing & { id: string })[]).find((thing) => thing.id === id)
}

/** One string a place, for maps, storage and `data-` attributes. */
export const placeKey = ({ kind, id, field, lang }: TextPlace): string => `${kind}/${id}/${field}/${lang}`
