// The whole ordering algebra. A rank is a fractional index; order is (rank, id) with plain `<`,
// never localeCompare. A move writes one rank and never repairs a neighbour's (MV1, MV5).
import { BASE_62_DIGITS, generateKeyBetween } from 'fractional-indexing'

export type Ranked = { readonly id: string; readonly rank: string }
export type Random = () => number

/**
 * How often the gap is halved at random, so that two people choosing one gap do not tie. It also keeps
 * undo honest: with 8 ranks a gap, the fuzz (seed 76) found a colleague's move to the same gap that
 * read as one's own. In a gap already narrow fewer halvings keep ranks short.
 */
const halvings = { wide: 10, narrow: 3 }
/** A gap with a rank longer than this on either side is narrow. */
const narrowFrom = 64
/** A rank longer than this is no honest rank: 200 inserts into one gap stay well below. */
const longestRank = 512

/** Order by rank, then id. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * True when `rank` is a key that fractional-indexing can build upon, again and again: only its digits
 * (it does not look), and an integer part far from both ends of its range, where it throws.
 */
export function isRank(rank: string): boolean {
  if (rank.length > longestRank || !/^[H-Za-s][0-9A-Za-z]*$/.test(rank)) return false
  try {
    generateKeyBetween(rank, null)
    generateKeyBetween(null, rank)
    return true
  } catch {
    return false
  }
}

/**
 * A rank for the place `index` (from 0) in `others`, which is sorted by `byRank` and does not hold
 * the thing being placed. Past the end means last. Between two equal ranks the new one goes after
 * the tie (MV5). In a gap halved so often that its ranks would grow over the bound, it ties.
 */
export function rankAt(others: readonly Ranked[], index: number, random: Random): string {
  const place = Math.max(0, Math.min(index, others.length))
  const before = others[place - 1]?.rank ?? null
  let next = place
  while (before !== null && next < others.length && others[next]?.rank === before) next++
  const after = others[next]?.rank ?? null
  const rank = rankInGap(before, after, random)
  return isRank(rank) ? rank : (before ?? after ?? rank)
}

/** A whole number in the digits of ranks, `length` of them; larger ones lose their front. */
export function digitsOf(number: number, length: number): string {
  const base = BASE_62_DIGITS.length
  let rest = number
  let digits = ''
  for (let place = 0; place < length; place++) {
    digits = `${BASE_62_DIGITS[rest % base]}${digits}`
    rest = Math.floor(rest / base)
  }
  return digits
}

/**
 * The rank of what stands by its display number (1, 2, …) until somebody moves it: the whole numbers of
 * fractional-indexing, `a0` … `az`, `b00` …, whose first letter says how many digits follow.
 */
export function rankOfNumber(number: number): string {
  const base = BASE_62_DIGITS.length
  let rest = Math.max(0, number - 1)
  let length = 1
  for (; rest >= base ** length; length++) rest -= base ** length
  return `${String.fromCharCode('a'.charCodeAt(0) + length - 1)}${digitsOf(rest, length)}`
}

/** A rank strictly between `before` and `after` (null = open end). */
function rankInGap(before: string | null, after: string | null, random: Random): string {
  let low = before
  let high = after
  let rank = generateKeyBetween(low, high)
  const narrow = Math.max(before?.length ?? 0, after?.length ?? 0) > narrowFrom
  for (let i = narrow ? halvings.narrow : halvings.wide; i > 0; i--) {
    if (random() < 0.5) low = rank
    else high = rank
    rank = generateKeyBetween(low, high)
  }
  return rank
}
