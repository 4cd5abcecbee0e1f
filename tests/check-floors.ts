// Part of `npm run check`: the floors of tests/architecture.ts hold, and every source file was looked at.
// The bare tool ends green when it can read no file at all (it knows no TypeScript 7 yet; swc parses).
import { globSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { architecture } from './architecture.ts'

const folders = ['client', 'server', 'shared']
const { options, ...ruleSet } = architecture
const { output } = await cruise(folders, { ...options, ruleSet, validate: true }, options?.enhancedResolveOptions ?? {})
const { modules, summary } = output as ICruiseResult

const looked = new Set(modules.map((module) => module.source))
const missed = folders
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
  .filter((file) => !file.endsWith('.d.ts') && !looked.has(file))
const faults = [
  ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ...missed.map((file) => `not looked at: ${file}`),
]
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exit(1)
}
process.stdout.write(`${looked.size} files, ${summary.totalDependenciesCruised} imports: the floors hold\n`)
