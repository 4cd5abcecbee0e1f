// Words of any thing, and the confirmation that a language is right (LN2, TX1).
import { Refused } from '../../errors.ts'
import { findingIdSchema, recommendationIdSchema, themeIdSchema } from '../../model/ids.ts'
import { type Lang, notCarriedForward, otherLang } from '../../model/schema.ts'
import type { CommandFunction, Hand } from '../hand.ts'
import { type RootName, rootOfKind, roots, type ThingKind } from '../layout.ts'
import { findingOf, recommendationOf, themeOf } from './find.ts'
import { confirm, wordsAfter, writeWords } from './words.ts'

/**
 * Changes one text in one language. The other language becomes stale unless this one is catching up
 * (LN2). Refuses text over the bound, and taking the last reason from something set aside.
 */
export const editText: CommandFunction<'editText'> = (hand, args) => {
  const { kind, field, lang } = args
  const at = { ...thingAt(hand, kind, args.id), field, lang }
  const after = wordsAfter(hand.writer, at, args)
  if (kind === 'recommendation' && field === 'reason') refuseBlankReason(hand, args.id, lang, after)
  writeWords(hand.writer, at, args)
  return at.id === '' ? {} : { id: at.id }
}

function refuseBlankReason(hand: Hand, id: string, lang: Lang, after: string): void {
  const { placement, reason } = recommendationOf(hand, recommendationIdSchema.parse(id))
  if (placement.laneId !== notCarriedForward) return
  if (after.trim() === '' && reason[otherLang(lang)].trim() === '') throw new Refused('reason-required')
}

/** Marks a language as still right or reviewed: of one text, or of all texts of the thing that have words. */
export const confirmLanguage: CommandFunction<'confirmLanguage'> = (hand, { kind, id, lang, field }) => {
  const at = thingAt(hand, kind, id)
  const { textFields } = roots[at.root].entity
  if (field !== undefined && !textFields.includes(field)) throw new Refused('invalid', { what: `field: ${field.slice(0, 40)}` })
  const fields = field === undefined ? textFields : [field]
  const confirmed = fields.filter((name) => confirm(hand.writer, { ...at, field: name, lang }))
  if (field !== undefined && confirmed.length === 0) throw new Refused('text-empty')
  return at.id === '' ? {} : { id: at.id }
}

/** Where the thing lies; refuses what is unknown or gone. Settings and report have no id. */
function thingAt(hand: Hand, kind: ThingKind, id: string | null | undefined): { root: RootName; id: string } {
  const root = rootOfKind[kind]
  if (kind === 'settings' || kind === 'report') return { root, id: '' }
  const parsed = { recommendation: recommendationIdSchema, theme: themeIdSchema, finding: findingIdSchema }[kind].safeParse(id)
  if (!parsed.success) throw new Refused('unknown')
  if (kind === 'recommendation') recommendationOf(hand, recommendationIdSchema.parse(id))
  else if (kind === 'theme') themeOf(hand, themeIdSchema.parse(id))
  else findingOf(hand, findingIdSchema.parse(id))
  return { root, id: parsed.data }
}
