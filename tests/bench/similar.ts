// `node tests/bench/similar.ts [folder]`: how well suggested groups agree with the themes that people made, for
// what was chosen and for what else could have been, and how long they take. `folder` holds data that may not
// be copied (cds-explorations, cds-synthesis-board): figures about it are printed, its words are not.
import { machine } from './room/machine.ts'
import { agreement, seeded } from './similar/measures.ts'
import { type SortedSet, setsIn } from './similar/sets.ts'
import { measureSpeed } from './similar/speed.ts'
import { hitRate, labelled, ways } from './similar/ways.ts'

process.stdout.write(
  `# Suggested groups, measured\n\nMade by \`node tests/bench/similar.ts\`; load at the start ${machine().load.join(', ')}. Left alone counts as a group of one in the adjusted Rand index and is left out of purity; purity grows with the number of groups, so read it beside what chance gives to groups of the same sizes.\n`,
)
const sets = setsIn(process.argv[2] ?? null)
const families = Map.groupBy(sets, ({ family }) => family)
const print = (...cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`)
const figure = (value: number): string => value.toFixed(3).replace('-0.000', '0.000')

/** Means over the sets of a family, each counting by its findings. */
function over<K extends string>(
  own: readonly SortedSet[],
  figures: (set: SortedSet) => Record<K, number>,
  keys: readonly K[],
): Record<K, number> {
  const weight = own.reduce((sum, { items }) => sum + items.length, 0)
  const all = own.map((set) => ({ set, found: figures(set) }))
  const mean = (key: K) => all.reduce((sum, { set, found }) => sum + found[key] * set.items.length, 0) / weight
  return Object.fromEntries(keys.map((key) => [key, mean(key)])) as Record<K, number>
}

for (const [family, own] of families) {
  const themes = own.reduce((sum, { themeOf }) => sum + new Set(themeOf.values()).size, 0)
  const findings = own.reduce((sum, { items }) => sum + items.length, 0)
  process.stdout.write(
    `\n## ${family}\n\n${findings} findings, ${themes} themes, ${own.length} ${own.length === 1 ? 'set' : 'sets'}\n\n`,
  )
  print('way', 'adjusted Rand', 'purity', 'purity by chance', 'in a group', 'groups')
  print('---', '---', '---', '---', '---', '---')
  for (const [name, way] of Object.entries(ways)) {
    const found = over(own, (set) => agreement(labelled(set, way), seeded(1)), ['rand', 'purity', 'chance', 'coverage', 'groups'])
    const groups = own.reduce((sum, set) => sum + new Set(way(set.items).values()).size, 0)
    print(name, figure(found.rand), figure(found.purity), figure(found.chance), figure(found.coverage), String(groups))
  }
  const hits = over(own, hitRate, ['first', 'three', 'chance'])
  process.stdout.write(
    `\nTheme suggested for a finding: right at the first ${figure(hits.first)}, among three ${figure(hits.three)}, first by chance ${figure(hits.chance)}\n`,
  )
}

await measureSpeed(sets.find(({ family }) => family === 'TANF, all at once')?.items ?? [])
