// Texts as directions in the space of their words, so that the angle between two says how much they share.
// A word weighs more the rarer it is among the texts, less the longer its text (BM25; D50 has the comparison).
import type { Word } from './words.ts'

/** BM25's customary constants: how soon repeating a word stops counting, how much length is held against a text. */
const saturation = 1.2
const lengthShare = 0.75

/** How often each stem is used, and how long a text is: what a text is weighed by. */
type Usage = { termOf: ReadonlyMap<string, number>; rarity: Float64Array; mean: number }

/** Row `i` stands from `starts[i]` to `starts[i + 1]` in `terms` (ascending) and `weights`; its length is 1, or 0 without words. `stems[term]` is the word. */
export type Rows = {
  starts: Uint32Array
  terms: Uint32Array
  weights: Float64Array
  stems: readonly string[]
  usage: Usage
}

/** The rows of `bags`, one each, over the words of all of them. Equal bags in another order get equal rows. */
export function weigh(bags: readonly (readonly Word[])[]): Rows {
  const counts = bags.map(counted)
  const texts = new Map<string, number>()
  for (const count of counts) for (const stem of count.keys()) texts.set(stem, (texts.get(stem) ?? 0) + 1)
  const stems = [...texts.keys()].sort()
  const used = bags.filter((bag) => bag.length > 0)
  const usage: Usage = {
    termOf: new Map(stems.map((stem, term) => [stem, term])),
    rarity: Float64Array.from(stems, (stem) => rarityOf(texts.get(stem) ?? 0, used.length)),
    mean: used.reduce((sum, bag) => sum + bag.length, 0) / Math.max(1, used.length),
  }
  const starts = new Uint32Array(bags.length + 1)
  for (const [i, { size }] of counts.entries()) starts[i + 1] = (starts[i] ?? 0) + size
  const terms = new Uint32Array(starts.at(-1) ?? 0)
  const weights = new Float64Array(terms.length)
  for (const [i, bag] of bags.entries()) {
    for (const [k, [term, weight]] of rowOf(bag, usage).entries()) {
      terms[(starts[i] ?? 0) + k] = term
      weights[(starts[i] ?? 0) + k] = weight
    }
  }
  return { starts, terms, weights, stems, usage }
}

/** The row of a text, perhaps one that is not among those weighed: words nobody else uses lengthen it and match nothing. */
export function rowOf(bag: readonly Word[], { termOf, rarity, mean }: Usage): [term: number, weight: number][] {
  const damp = saturation * (1 - lengthShare + (lengthShare * bag.length) / Math.max(1, mean))
  const row: [number, number][] = []
  let square = 0
  for (const [stem, times] of counted(bag)) {
    const term = termOf.get(stem)
    const weight = (term === undefined ? 1 : (rarity[term] ?? 0)) * ((times * (saturation + 1)) / (times + damp))
    if (term !== undefined) row.push([term, weight])
    square += weight * weight
  }
  const length = Math.sqrt(square)
  return row.sort(([a], [b]) => a - b).map(([term, weight]) => [term, weight / length])
}

/** BM25's weight of a word that `texts` of `all` texts use; never below 0. */
const rarityOf = (texts: number, all: number): number => Math.log(1 + (all - texts + 0.5) / (texts + 0.5))

function counted(bag: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stem } of bag) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
