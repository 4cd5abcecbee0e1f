// Stored files damaged by seed, then the server in a process of its own: it opens what is sound, says what is
// not, and never shows less than it knew of without a word (SY7). `DAMAGE_ROUNDS=300 vitest run …`
import { cpSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seeded } from '../helpers/board.ts'
import { Joined } from '../helpers/http.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { NotStarted, type Server, startServer } from '../helpers/server.ts'
import { damage } from './damage.ts'
import { type Body, env, look, type Prepared, prepare } from './damaged-folder.ts'
import { chanceOf } from './deeds.ts'
import { keptDamages } from './hostile/kept-seeds.ts'
import { Tally } from './hostile/tally.ts'

const rounds = Number(process.env.DAMAGE_ROUNDS ?? 8)
const first = Number(process.env.FUZZ_FIRST_SEED ?? 1)

/** One round; what came of it. */
async function round(prepared: Prepared, seed: number): Promise<[what: string, outcome: string]> {
  const chance = chanceOf(seeded(seed))
  const folder = scratchFolder()
  cpSync(prepared.folder, folder, { recursive: true })
  const ofExploration = join('explorations', `${prepared.id}.sqlite`)
  const files = [ofExploration, ofExploration, `${ofExploration}-wal`, 'directory.sqlite', 'directory.sqlite-wal']
  const file = chance.pick(files.filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).size > 0)) ?? ''
  const directory = file.startsWith('directory')
  const what = `${directory ? 'directory' : 'exploration'}${file.endsWith('-wal') ? '-wal' : ''}: ${damage(join(folder, file), chance)}`
  let server: Server
  try {
    server = await startServer({ kept: folder, env })
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error
    expect([what, error.message]).toEqual([what, expect.stringMatching(/does not start[\s\S]*ne démarre pas/)])
    return [what, directory ? 'does not start, and says so' : 'DOES NOT START FOR ONE EXPLORATION']
  }
  try {
    const outcome = await look(server, prepared, prepared.id)
    if (!directory) expect([what, await look(server, prepared, prepared.sound)]).toEqual([what, 'whole'])
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    return [what, /^(whole|in part)/.test(outcome) ? `${outcome}${await goesOn(server, prepared)}` : outcome]
  } finally {
    await server.kill()
  }
}

/** Someone writes into it: acknowledged, or refused with a reason. */
async function goesOn(server: Server, { id, cookie, participantId }: Prepared): Promise<string> {
  const joined = new Joined(server.url, id, cookie, participantId)
  const answer = await joined.ask('addRecommendation', { id: 'later', text: { en: 'Later' } })
  if (answer.status !== 200) return `; writing is ${answer.status} ${((await answer.json()) as Body).code}`
  const { recommendations } = (await joined.json('workshop.json')) as unknown as Body
  return recommendations.some((r) => r.id === 'later') ? '' : '; ACKNOWLEDGED AND NOT THERE'
}

/** Outcomes a law allows; 401 and 404 only for who has lost the directory. */
const lawful =
  /^(whole|whole, something else damaged|in part, and said)(; writing is 503 [a-z-]+)?$|^503 (file-unreadable|file-newer)$|^does not start, and says so$/

test(`SY7 ${rounds} damaged files: what is sound opens, what is not is said`, { timeout: 60_000 + rounds * 20_000 }, async () => {
  const prepared = [await prepare('kill'), await prepare('stop')]
  const tally = new Tally()
  const bad: unknown[] = []
  const seeds = Array.from({ length: rounds }, (_, n) => first + n)
  const kept = process.env.FUZZ_FIRST_SEED === undefined ? keptDamages.map(({ seed }) => seed) : []
  for (const seed of new Set([...kept, ...seeds])) {
    const [what, outcome] = await round(prepared[seed % 2] as Prepared, seed)
    tally.add(what, outcome)
    const locked = what.startsWith('directory') && /^40[14] (not-joined|unknown)$/.test(outcome)
    if (!lawful.test(outcome) && !locked) bad.push({ seed, what, outcome })
  }
  process.stdout.write(`${tally}`)
  expect(bad).toEqual([])
})
