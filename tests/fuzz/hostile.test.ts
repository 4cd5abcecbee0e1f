// Everything a socket can say, said to a live server in a process of its own: it lives, honest people go on,
// what was acknowledged stays, and the log has no word of what was sent (TR2).
//   FUZZ_FRAMES=1000000 vitest run tests/fuzz/hostile.test.ts       FUZZ_FIRST_SEED=7 FUZZ_FRAMES=2500 …
import { expect, test } from 'vitest'
import { scratchFolder } from '../helpers/scratch.ts'
import { type Server, startServer } from '../helpers/server.ts'
import { knockKinds } from './hostile/handshakes.ts'
import { keptSeeds } from './hostile/kept-seeds.ts'
import { frameKinds } from './hostile/kinds.ts'
import { inspect, type Kept, live } from './hostile/life.ts'
import { error, logOf, memoryOf, warning } from './hostile/log.ts'
import { type Kind, mark } from './hostile/material.ts'
import { isLawful, isRefusal } from './hostile/outcomes.ts'
import { floods } from './hostile/protocol-kinds.ts'
import { Tally } from './hostile/tally.ts'

const frames = Number(process.env.FUZZ_FRAMES ?? 10_000)
const first = Number(process.env.FUZZ_FIRST_SEED ?? 1)
const framesOfALife = 2_500
/** MB the server may have gained by the end since its second life: rooms wait half a minute before they unload. */
const growth = 400
/** Rooms looked at again after the restart, the youngest. */
const rememberedRooms = 40

type Plan = { seeds: readonly number[]; frames: number; kinds: Record<string, Kind>; env: Record<string, string> }

/** The lives of `seeds`; the server ends by kill -9 and comes back with everything. */
async function liveThrough({ seeds, frames, kinds, env }: Plan): Promise<Tally> {
  const options = { kept: scratchFolder(), env: { LOG_LEVEL: 'warn', ...env } }
  const server = await startServer(options)
  const tally = new Tally()
  const places: Kept[] = []
  const memory: number[] = []
  try {
    for (const seed of seeds) {
      const own = new Tally()
      try {
        places.push(...(await live(server, { seed, frames, kinds }, own)))
        expect(own.kinds.filter((kind) => !Object.keys(own.outcomes(kind)).every(isLawful))).toEqual([])
      } catch (cause) {
        const again = `FUZZ_FIRST_SEED=${seed} FUZZ_FRAMES=${frames} vitest run tests/fuzz/hostile.test.ts`
        throw new Error(`bad seed ${seed}: ${again}\n${own}`, { cause })
      }
      tally.addAll(own)
      places.splice(0, places.length - rememberedRooms)
      memory.push(memoryOf(server))
    }
  } finally {
    await server.kill()
  }
  const [first = 0, second = first] = memory
  process.stdout.write(`${tally}memory in MB after each life: ${memory.slice(-20).map(Math.round).join(' ')}\n`)
  expect(memory.at(-1)).toBeLessThan(second + growth)
  checkLog(server, tally)
  const again = await startServer(options)
  for (const place of places) await inspect(again, place)
  await again.stop()
  return tally
}

function checkLog(server: Server, tally: Tally): void {
  const quoting = server
    .printed()
    .split('\n')
    .filter((line) => line.includes(mark))
  expect(quoting).toEqual([])
  const lines = logOf(server)
  // A document made anew after something deceived the gate is the second line of defence at work.
  const faults = lines.filter(({ level, msg }) => level >= error && msg !== 'a document was rebuilt from what was accepted')
  expect(faults).toEqual([])
  const refusals = Object.entries(tally.outcomes()).reduce((sum, [outcome, times]) => sum + (isRefusal(outcome) ? times : 0), 0)
  expect(lines.filter(({ level }) => level === warning).length).toBeLessThanOrEqual(refusals)
}

test(`TR2 SY1 ${frames} hostile frames harm nobody`, { timeout: 600_000 + frames * 30 }, async () => {
  const ofALife = Math.min(frames, framesOfALife)
  const seeds = Array.from({ length: Math.ceil(frames / ofALife) }, (_, n) => first + n)
  // Who replays one seed wants no other.
  const kept = process.env.FUZZ_FIRST_SEED === undefined ? keptSeeds.map(({ seed }) => seed) : []
  const tally = await liveThrough({
    seeds: [...new Set([...kept, ...seeds])],
    frames: ofALife,
    kinds: frameKinds,
    env: { MAX_FRAME_BYTES: '1048576', MAX_CONNECTIONS_PER_PARTICIPANT: '0', MAX_FRAMES_PER_SECOND: '0' },
  })
  expect(tally.total).toBeGreaterThanOrEqual(frames)
  const kinds = [...Object.keys(frameKinds), ...Object.keys(knockKinds)]
  if (frames >= 10_000) expect(kinds.filter((kind) => !tally.kinds.includes(kind))).toEqual([])
  // The fuzz did work: some were taken, some asked about, most turned down, in every way there is.
  const ways = [
    'taken',
    'asked again',
    'refused not-allowed',
    'refused too-big',
    'closed 4422',
    'closed 4413',
    'closed 1002',
    '400',
  ]
  for (const way of ways) expect([way, (tally.outcomes()[way] ?? 0) > frames / 1_000]).toEqual([way, true])
})

test('TR2 TR7 with the bounds as they are by default, floods are turned away and honest people are not', {
  timeout: 600_000,
}, async () => {
  // The default rate, which startServer lifts.
  const env = { MAX_FRAMES_PER_SECOND: '' }
  const tally = await liveThrough({ seeds: [first], frames: 500, kinds: { ...frameKinds, ...floods }, env })
  expect(tally.outcomes()['closed 4529'] ?? 0).toBeGreaterThan(0)
})
