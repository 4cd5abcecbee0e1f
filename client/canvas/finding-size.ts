// How tall a finding must be for its words: the same on every machine, so that everyone's canvas agrees.
import { shown } from '../../shared/model/language.ts'
import type { Finding, Lang } from '../../shared/model/schema.ts'
import { finding as measure } from './measures.ts'
import { linesOf } from './wrap.ts'

/** The width left for the words, without the border. */
export const textWidth = measure.w - 2 * measure.side - 2

/** The height of a finding that says `text`, in canvas units. */
export function heightOfText(text: string): number {
  const lines = linesOf(text, textWidth, measure.size).length
  return Math.max(measure.h, measure.head + lines * measure.line + measure.foot)
}

const known: Record<Lang, WeakMap<Finding, number>> = { en: new WeakMap(), fr: new WeakMap() }

/** The height of `finding` in `lang`; asked once for each reading of it. */
export function heightOf(finding: Finding, lang: Lang): number {
  const before = known[lang].get(finding)
  if (before !== undefined) return before
  const height = heightOfText(shown(finding.text, lang).text)
  known[lang].set(finding, height)
  return height
}
