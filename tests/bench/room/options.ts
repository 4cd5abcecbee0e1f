// What the command line asks for: rows, peers, numbers of people.
//   npm run bench                                  everything; results are written
//   npm run bench -- live join --only atelier,relay --n 100,200 --rounds 1
import { parseArgs } from 'node:util'
import { type PeerId, peerIds } from './peers.ts'

export const rowNames = ['client', 'canvas', 'quiet', 'live', 'join', 'herd', 'paste', 'memory', 'kill', 'storm'] as const
export type RowName = (typeof rowNames)[number]
export type Options = {
  rows: readonly RowName[]
  only: readonly PeerId[] | null
  people: readonly number[] | null
  rounds: number | null
  seconds: number
  write: boolean
}

/** Reads the command line; throws a plain sentence for what it does not know. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      n: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string', default: '6' },
      write: { type: 'boolean', default: false },
    },
  })
  const rows = positionals.map((name) => known(rowNames, name, 'row'))
  const complete = rows.length === 0 && !values.only && !values.n
  return {
    rows: rows.length > 0 ? rows : rowNames,
    only: values.only ? values.only.split(',').map((name) => known(peerIds, name, 'peer')) : null,
    people: values.n ? values.n.split(',').map(Number) : null,
    rounds: values.rounds ? Number(values.rounds) : null,
    seconds: Number(values.seconds),
    write: values.write || complete,
  }
}

function known<T extends string>(all: readonly T[], name: string, what: string): T {
  const found = all.find((one) => one === name)
  if (!found) throw new Error(`no ${what} ${name}; there are ${all.join(', ')}`)
  return found
}
