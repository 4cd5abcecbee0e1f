// How well groups agree with the themes that people made. Left alone counts as a group of one in the Rand
// index and in the share of pairs, and is left out of purity, which says nothing of it: coverage does.

/** What is compared: for each item the theme people gave it, and the group found, or null for left alone. */
export type Sorted = { theme: string; group: string | null }

export type Agreement = {
  /** Hubert and Arabie's adjusted Rand index: 1 the same partition, 0 what chance gives, below 0 worse. */
  rand: number
  /** Among the grouped items, those whose theme is the commonest of their group. Grows with the number of groups. */
  purity: number
  /** The purity that groups of the same sizes have when filled by chance. */
  chance: number
  /** The share of items that are in a group. */
  coverage: number
  groups: number
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

function sizes(labels: readonly string[]): number[] {
  return [...Map.groupBy(labels, (label) => label).values()].map((members) => members.length)
}

/** The adjusted Rand index of two partitions, given as one label an item each. */
export function adjustedRand(a: readonly string[], b: readonly string[]): number {
  const together = sum(sizes(a.map((label, i) => JSON.stringify([label, b[i]]))).map(pairsOf))
  const [inA, inB] = [sum(sizes(a).map(pairsOf)), sum(sizes(b).map(pairsOf))]
  const expected = (inA * inB) / pairsOf(a.length)
  const most = (inA + inB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

/** The share of items that carry the commonest theme of their group; 1 when there are no groups. */
export function purityOf(sorted: readonly Sorted[]): number {
  const grouped = sorted.filter(({ group }) => group !== null)
  const groups = [...Map.groupBy(grouped, ({ group }) => group).values()]
  const right = sum(groups.map((members) => Math.max(...sizes(members.map(({ theme }) => theme)))))
  return grouped.length === 0 ? 1 : right / grouped.length
}

/** All figures at once. `random` makes numbers from 0 to 1; `rounds` shuffles stand behind `chance`. */
export function agreement(sorted: readonly Sorted[], random: () => number, rounds = 50): Agreement {
  const alone = sorted.map(({ group }, i) => group ?? `alone ${i}`)
  const themes = sorted.map(({ theme }) => theme)
  const byChance = Array.from({ length: rounds }, () => {
    const dealt = shuffled(themes, random)
    return purityOf(sorted.map(({ group }, i) => ({ theme: dealt[i] ?? '', group })))
  })
  return {
    rand: adjustedRand(themes, alone),
    purity: purityOf(sorted),
    chance: sum(byChance) / rounds,
    coverage: sorted.filter(({ group }) => group !== null).length / sorted.length,
    groups: new Set(sorted.flatMap(({ group }) => group ?? [])).size,
  }
}

/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const dealt = [...values]
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[dealt[i], dealt[j]] = [dealt[j] as T, dealt[i] as T]
  }
  return dealt
}

/** The same numbers every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
