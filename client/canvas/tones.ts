// What a finding's colour says: its discussion, or its criterion. A word beside it says the same.
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import type { Finding, Lang } from '../../shared/model/schema.ts'

export type ColourBy = 'discussion' | 'criterion'

/** The name of the colour and the words for it; without either, neither. */
export function toneOf(
  finding: Pick<Finding, 'discussion' | 'criterion'>,
  by: ColourBy,
  lang: Lang,
): { tone: string; tag: string } {
  const number = finding[by]
  if (number === null) return { tone: 'none', tag: '' }
  return { tone: `${by}-${number}`, tag: translator(canvasMessages, lang)(`canvas.${by}`, { number }) }
}

/** Colours on paper, by number; 0 is without. The screen's light ones (canvas.css) are the same, and the outline's hues. */
export const papers = [
  '#ffffff',
  '#d8ecfb',
  '#fdf0cc',
  '#dff3e4',
  '#fbe1f0',
  '#d9f2f2',
  '#e7eaee',
  '#ece4fa',
  '#fde3df',
  '#dfe0ff',
] as const

/** The colour of a tone in an image. */
export const paperOf = (tone: string): string => papers[Number(tone.split('-')[1] ?? 0)] ?? papers[0]
