// How tall a finding must be for its words, in whichever language it is read: the same on every machine, so
// that everyone's canvas agrees and a pointer points at the same thing for all.
import { type Finding, langs } from '../../shared/model/schema.ts'
import { finding as measure } from './measures.ts'
import { linesOf } from './wrap.ts'

/** The width left for the words, without the border. */
export const textWidth = measure.w - 2 * measure.side - 2

/** The height of a finding that says `text`, in canvas units. */
export function heightOfText(text: string): number {
  const lines = linesOf(text, textWidth, measure.size).length
  return Math.max(measure.h, measure.head + lines * measure.line + measure.foot)
}

const known = new WeakMap<Finding, number>()

/** The height of `finding`: for the longer of its two texts. Reckoned once for each reading of it. */
export function heightOf(finding: Finding): number {
  const before = known.get(finding)
  if (before !== undefined) return before
  const height = Math.max(...langs.map((lang) => heightOfText(finding.text[lang])))
  known.set(finding, height)
  return height
}
