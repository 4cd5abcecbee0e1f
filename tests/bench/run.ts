// `npm run bench`: the speeds the issues name, as ratios to their bounds and to peers measured in the same
// run. Machines are shared and noisy: read the ratios. Peers: npm install --prefix tests/bench/peers.
import { machine, takeLoadCore } from './room/machine.ts'
import { parseOptions } from './room/options.ts'
import { peerNotes, peersInstalled } from './room/peers.ts'
import { progress } from './room/rounds.ts'
import { rows } from './room/rows.ts'
import { type Line, markdown, writeResults } from './room/table.ts'

const options = parseOptions(process.argv.slice(2))
const atStart = machine()
const notes: string[] = []
if (!peersInstalled()) notes.push('Hocuspocus and y-websocket are not installed: npm install --prefix tests/bench/peers.')

// What a broken measurement leaves behind must not end the others.
process.on('unhandledRejection', (error) => progress(`left behind: ${String(error)}`))

const failed = (name: string, error: unknown): void => {
  notes.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
  progress(notes.at(-1) ?? '')
}

if (options.rows.includes('client')) {
  const { measureClient } = await import('./client.ts')
  await measureClient().catch((error: unknown) => failed('client', error))
}
if (options.rows.includes('canvas')) {
  const { measureCanvas } = await import('./canvas.ts')
  await measureCanvas().catch((error: unknown) => failed('canvas', error))
}
takeLoadCore()
const lines: Line[] = []
for (const name of options.rows.filter((row): row is keyof typeof rows => row in rows)) {
  try {
    lines.push(...(await rows[name](options)))
  } catch (error) {
    failed(name, error)
  }
}
notes.push(...peerNotes, `Load at the end: ${machine().load.join(', ')}.`)
if (lines.length > 0) process.stdout.write(`${markdown(lines, atStart, notes)}\n`)
if (options.write) writeResults(lines, atStart, notes)
process.exit(0)
