// The order of themes, and of the claims of one: by number until somebody moves one, which writes that one's rank.
import type { ThemeId } from '../../model/ids.ts'
import { rankAt, rankOfNumber } from '../../model/rank.ts'
import { rankOfTheme, themeTree } from '../../model/themes.ts'
import type { Hand } from '../hand.ts'
import { themeOf } from './find.ts'

/** Puts a theme at `index` among the others of its level; past the end is last. */
export function putInOrder(hand: Hand, id: ThemeId, index: number): void {
  const { workshop, writer, random } = hand
  const level = themeTree(workshop).levelOf(themeOf(hand, id))
  const others = level.flatMap((theme) => {
    const rank = theme.id === id ? null : rankOfTheme(theme)
    return rank === null ? [] : [{ id: theme.id as string, rank }]
  })
  // What comes after has the next number, and stays after one put last now.
  const next = Math.max(0, ...workshop.themes.map(({ number }) => number ?? 0)) + 1
  const last = { id: '', rank: rankOfNumber(next) }
  const bounded = others.every(({ rank }) => rank < last.rank) ? [...others, last] : others
  writer.set('themes', id, 'rank', rankAt(bounded, Math.min(index, others.length), random))
}
