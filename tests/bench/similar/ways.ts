// Ways to group findings: what was chosen, what else could have been, and what needs no thought at all. Each
// answers for every item its group or null for left alone; groups of one are left alone.
import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import { type AgglomerationMethod, agnes } from 'ml-hclust'
import { kmeans } from 'ml-kmeans'
import { type Corpus, corpusOf } from '../../../client/similar/corpus.ts'
import { cutOf, groupsOf } from '../../../client/similar/groups.ts'
import type { Item } from '../../../client/similar/kinds.ts'
import { allPairs, pairAt } from '../../../client/similar/likeness.ts'
import { themesFor } from '../../../client/similar/themes.ts'
import { langs } from '../../../shared/model/schema.ts'
import { type Sorted, seeded, shuffled } from './measures.ts'
import { letterRuns, only, tfIdf, unstemmed, withEmptyWords } from './readings.ts'
import type { SortedSet } from './sets.ts'

type Groups = ReadonlyMap<string, string>
export type Way = (items: readonly Item[]) => Groups

const named = (groups: readonly (readonly string[])[]): Groups =>
  new Map(groups.filter((ids) => ids.length > 1).flatMap((ids, i) => ids.map((id) => [id, `g${i}`] as const)))
const byLabel = (corpus: Corpus, labels: readonly unknown[]): Groups =>
  named([...Map.groupBy(corpus.ids, (_, i) => labels[i]).values()])

/** The grouping that was chosen, over another reading. */
const over =
  (read: (items: readonly Item[]) => Corpus): Way =>
  (items) =>
    named(groupsOf(read(items)).map(({ ids }) => ids))

/** ml-hclust over the same likeness, cut where the chosen way cuts. */
const linked =
  (method: AgglomerationMethod): Way =>
  (items) => {
    const corpus = corpusOf(items)
    const pairs = allPairs(corpus)
    const n = corpus.ids.length
    const far = (i: number, j: number) => (i === j ? 0 : 1 - Math.max(0, pairs[pairAt(i, j)] ?? 0))
    const tree = agnes(
      Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => far(i, j))),
      { method, isDistanceMatrix: true },
    )
    const cut = 1 - cutOf(pairs, n)
    return named((tree.height < cut ? [tree] : tree.cut(cut)).map((cluster) => cluster.indices().map((i) => corpus.ids[i] ?? '')))
  }

/** ml-kmeans on the rows of both languages side by side, as many clusters as the chosen way leaves pieces. */
const means: Way = (items) => {
  const corpus = corpusOf(items)
  const groups = groupsOf(corpus)
  const pieces = groups.length + (items.length - groups.reduce((sum, { ids }) => sum + ids.length, 0))
  const dense = corpus.ids.map((_, i) =>
    langs.flatMap((lang) => {
      const { starts, terms, weights, stems } = corpus.rows[lang]
      const row = new Array<number>(stems.length).fill(0)
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) row[terms[k] ?? 0] = weights[k] ?? 0
      return row
    }),
  )
  return byLabel(corpus, kmeans(dense, pieces, { seed: 1, initialization: 'kmeans++' }).clusters)
}

/** Louvain's communities in the graph of each item's five nearest. */
const communities =
  (resolution: number): Way =>
  (items) => {
    const corpus = corpusOf(items)
    const pairs = allPairs(corpus)
    const graph = new Graph({ type: 'undirected' })
    for (const id of corpus.ids) graph.addNode(id)
    corpus.ids.forEach((id, i) => {
      const others = corpus.ids.flatMap((other, j) => (j === i ? [] : [{ other, weight: pairs[pairAt(i, j)] ?? 0 }]))
      for (const { other, weight } of others.sort((a, b) => b.weight - a.weight).slice(0, 5)) {
        if (weight > 0) graph.mergeEdge(id, other, { weight })
      }
    })
    const found = louvain(graph, { resolution, rng: seeded(1) })
    return byLabel(
      corpus,
      corpus.ids.map((id) => found[id]),
    )
  }

const chosen = over((items) => corpusOf(items))

export const ways = {
  chosen,
  'of three or more': (items) => named(groupsOf(corpusOf(items), { smallest: 3 }).map(({ ids }) => ids)),
  'TF-IDF': over(tfIdf),
  'words as they stand': over(unstemmed),
  'with empty words': over(withEmptyWords),
  'runs of letters': over(letterRuns),
  'English alone': over(only('en')),
  'French alone': over(only('fr')),
  'complete linkage': linked('complete'),
  'single linkage': linked('single'),
  'Louvain, resolution 1': communities(1),
  'Louvain, resolution 2.5': communities(2.5),
  'k-means': means,
  'dealt at random': (items) => {
    const found = chosen(items)
    const dealt = shuffled(
      items.map(({ id }) => found.get(id)),
      seeded(1),
    )
    return new Map(items.flatMap(({ id }, i) => (dealt[i] === undefined ? [] : [[id, dealt[i]] as const])))
  },
  'all in one': (items) => named([items.map(({ id }) => id)]),
  'each alone': () => new Map(),
} as const satisfies Record<string, Way>

/** Each item's theme and the group that `way` puts it in. */
export function labelled(set: SortedSet, way: Way): Sorted[] {
  const groups = way(set.items)
  return set.items.map(({ id }) => ({ theme: set.themeOf.get(id) ?? '', group: groups.get(id) ?? null }))
}

/** How often the theme a finding was taken from is the first, or among the three, suggested for it; and by chance the first. Titles are not told. */
export function hitRate({ items, themeOf }: SortedSet): { first: number; three: number; chance: number } {
  const corpus = corpusOf(items)
  const filed = Map.groupBy(items, ({ id }) => themeOf.get(id) ?? '')
  const themes = [...filed].map(([id, own]) => ({ id, title: { en: '', fr: '' }, findingIds: own.map((item) => item.id) }))
  // Who is alone in a theme can not be brought back to it.
  const asked = items.filter(({ id }) => (filed.get(themeOf.get(id) ?? '')?.length ?? 0) > 1)
  const places = asked.map(({ id }) => themesFor(corpus, id, themes).findIndex((theme) => theme.id === themeOf.get(id)))
  const share = (within: number) => places.filter((place) => place >= 0 && place < within).length / asked.length
  return { first: share(1), three: share(3), chance: 1 / themes.length }
}
