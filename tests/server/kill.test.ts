// kill -9: whatever was acknowledged, and whatever anyone else had seen, is there afterwards, and nothing by
// half. `KILL_ROUNDS=100 vitest run tests/server/kill.test.ts`.
import { expect, test } from 'vitest'
import { createExploration } from '../helpers/http.ts'
import { killUnderLoad, lostAfter, moments, type Told } from '../helpers/kill-round.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { startServer } from '../helpers/server.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 3)
/** Rounds in one exploration: a third paste would be over the bound of cards. */
const together = 2

test(`SY1 SY2 ${rounds} times kill -9 loses nothing that was acknowledged or seen`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const folder = scratchFolder()
  let server = await startServer(folder)
  let created = await createExploration(server.url)
  let before: Told[] = []
  const counted = { acknowledged: 0, seen: 0 }
  for (let round = 0; round < rounds; round++) {
    if (round % together === 0) [created, before] = [await createExploration(server.url), []]
    const moment = moments[round % moments.length] ?? 'sent'
    const told = await killUnderLoad(server, created, { name: `r${round}`, moment })
    counted.acknowledged += told.acknowledged.size
    counted.seen += told.seen.size
    server = await startServer(folder)
    before.push(told)
    for (const each of before) expect([round, moment, await lostAfter(server, created, each)]).toEqual([round, moment, []])
    expect(told.refused).toEqual([])
  }
  await server.stop()
  process.stdout.write(`${rounds} rounds: ${counted.acknowledged} acknowledged, ${counted.seen} seen, none lost\n`)
  expect(counted.acknowledged).toBeGreaterThan(rounds * 40)
  expect(counted.seen).toBeGreaterThan(rounds * 20)
})
