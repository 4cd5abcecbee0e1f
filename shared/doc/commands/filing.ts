// Where a finding goes: under which theme, where on the canvas, and its rank among the others there. A
// placing writes one register of one finding and never a neighbour's.
import type { FindingId, ThemeId } from '../../model/ids.ts'
import { byRank, type Ranked, rankAt } from '../../model/rank.ts'
import type { FindingPlace } from '../../model/schema.ts'
import { findingsByTheme, noRank } from '../../model/themes.ts'
import type { Hand } from '../hand.ts'

type Wanted = {
  id: FindingId
  themeId: ThemeId | null
  x?: number | undefined
  y?: number | undefined
  index?: number | undefined
}

/**
 * Gives places one after the other, each beside those given before; linear but for the lists it enters by
 * `index`. `before` is where the finding stands (null: it is new). Under another theme and without a
 * point its coordinates mean nothing: the canvas finds it a place (`z` 0).
 */
export function placer(hand: Hand): (wanted: Wanted, before: FindingPlace | null) => FindingPlace {
  const { workshop, random } = hand
  const standing = findingsByTheme(workshop)
  const lists = new Map<ThemeId | null, Ranked[]>()
  let top = workshop.findings.reduce((highest, { place }) => Math.max(highest, place.z), 0)
  const listOf = (themeId: ThemeId | null): Ranked[] => {
    const known = lists.get(themeId)
    if (known) return known
    const list = (standing.get(themeId) ?? []).map(({ id, place }) => ({ id, rank: place.rank ?? noRank }))
    lists.set(themeId, list)
    return list
  }
  return ({ id, themeId, x, y, index }, before) => {
    const stays = before !== null && before.themeId === themeId
    const point = x !== undefined || y !== undefined
    if (point) top++
    const here = stays ? { x: before.x, y: before.y, z: before.z } : { x: 0, y: 0, z: 0 }
    const where = point ? { x: x ?? here.x, y: y ?? here.y, z: top } : here
    if (stays && index === undefined) return { ...before, ...where }
    const list = listOf(themeId)
    if (before !== null) take(listOf(before.themeId), id)
    const rank = rankAt(list, index ?? list.length, random)
    enter(list, { id, rank }, index ?? list.length)
    return { themeId, ...where, rank }
  }
}

function take(list: Ranked[], id: string): void {
  const at = list.findIndex((one) => one.id === id)
  if (at >= 0) list.splice(at, 1)
}

function enter(list: Ranked[], one: Ranked, index: number): void {
  list.splice(Math.min(index, list.length), 0, one)
  const [before, after] = [list[index - 1], list[index + 1]]
  // Among equal ranks it went behind the tie.
  if ((before && byRank(before, one) > 0) || (after && byRank(one, after) > 0)) list.sort(byRank)
}
