// The table of live rooms: work, goal, Atelier, the peers, the ratio the goal speaks of, and whether it is met.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import { type PeerId, peerIds } from './peers.ts'
import type { Values } from './rounds.ts'

export type Line = {
  what: string
  unit: string
  values: Values
  /** In words; empty where there is none. */
  goal?: string
  /** Atelier's figure in terms of the goal, and the most it may be. */
  ratio?: { to: string; value: number }
  met?: boolean
}

/** Of Atelier's figure to a peer's, against a bound. */
export function ratioTo(values: Values, to: PeerId, most: number): Pick<Line, 'ratio' | 'met'> {
  const [ours, theirs] = [values.atelier, values[to]]
  if (ours === undefined || theirs === undefined) return {}
  return { ratio: { to, value: ours / theirs }, met: ours / theirs <= most }
}

/** The relay that stands for the bare socket where both may have been measured. */
export const bareSocket = (values: Values): PeerId => (values['relay-plain'] === undefined ? 'relay' : 'relay-plain')

/** Of Atelier's figure against a bound. */
export const within = (values: Values, most: number): Pick<Line, 'met'> =>
  values.atelier === undefined ? {} : { met: values.atelier <= most }

const titles: Record<PeerId, string> = {
  atelier: 'Atelier',
  'atelier-stock': 'Atelier, stock client',
  hocuspocus: 'Hocuspocus 4.7 + SQLite',
  'y-websocket': 'y-websocket 2.1 + LevelDB',
  relay: 'ws relay, 16 ms tick',
  'relay-raw': 'relay past ws, 16 ms tick',
  'relay-plain': 'ws relay',
}

/** The lines as Markdown. */
export function markdown(lines: readonly Line[], machine: Machine, notes: readonly string[]): string {
  const shown = peerIds.filter((id) => lines.some(({ values }) => values[id] !== undefined))
  const head = ['work', 'goal', ...shown.map((id) => titles[id]), 'ratio', 'met']
  const rows = lines.map(({ what, goal = '', unit, values, ratio, met }) => [
    what,
    goal,
    ...shown.map((id) => (values[id] === undefined ? '–' : `${figure(values[id])} ${unit}`)),
    ratio ? `${figure(ratio.value)} of ${ratio.to}` : '',
    met === undefined ? '' : met ? 'yes' : '**no**',
  ])
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const pinning = machine.pinned
    ? 'servers on core 0 with all their threads, the load on core 1'
    : '**servers and load were not on cores of their own: read nothing into CPU and latency**'
  return [
    '# Live rooms, measured',
    '',
    `${machine.date} UTC · processor ${machine.processor}, ${machine.cores} cores · Node ${machine.node} · load at the start ${machine.load.join(', ')} · ${pinning}.`,
    'Peers and Atelier by turns in one run; medians. Made by `npm run bench`.',
    ...notes.map((note) => `- ${note}`),
    '',
    row(head),
    row(head.map(() => '---')),
    ...rows.map(row),
    '',
  ].join('\n')
}

const results = join(import.meta.dirname, '../results')

/** Keeps a complete run beside the code. */
export function writeResults(lines: readonly Line[], machine: Machine, notes: readonly string[]): void {
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'room.json'), `${JSON.stringify({ machine, notes, lines }, null, 2)}\n`)
  writeFileSync(join(results, 'room.md'), markdown(lines, machine, notes))
}

const figure = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
