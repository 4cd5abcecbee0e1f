// What a finding's colour says: its discussion, or its criterion. A word beside it says the same.
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import type { Finding, Lang } from '../../shared/model/schema.ts'

export type ColourBy = 'discussion' | 'criterion'

/** The name of the colour (canvas.css and picture.ts give it one) and the words for it; without, neither. */
export function toneOf(
  finding: Pick<Finding, 'discussion' | 'criterion'>,
  by: ColourBy,
  lang: Lang,
): { tone: string; tag: string } {
  const number = finding[by]
  if (number === null) return { tone: 'none', tag: '' }
  return { tone: `${by}-${number}`, tag: translator(canvasMessages, lang)(`canvas.${by}`, { number }) }
}
