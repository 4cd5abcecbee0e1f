// What the fuzz found once, each by the seed that found it.
import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seeded } from '../helpers/board.ts'
import { Joined } from '../helpers/http.ts'
import { startServer } from '../helpers/server.ts'
import { smallDisks } from '../helpers/small-disk.ts'
import { env, prepare } from './damaged-folder.ts'
import { chanceOf } from './deeds.ts'
import { frameKinds } from './hostile/kinds.ts'
import { openPlace } from './hostile/life.ts'
import { logOf } from './hostile/log.ts'
import { mark } from './hostile/material.ts'
import { Visitor } from './hostile/visitor.ts'

/** The log of a server to which a facilitator sent one frame of `kind`, and what came of it. */
async function after(kind: string, seed: number): Promise<{ outcome: string; printed: string; lines: number }> {
  const server = await startServer({ env: { LOG_LEVEL: 'warn' } })
  const { created, cards } = await openPlace(server, 1)
  const { id, cookie } = await Joined.join(server.url, created.tokens.facilitator, 'Mallory')
  const visitor = new Visitor({ url: server.url, id, cookie }, () => true)
  const base = new Uint8Array([0, 0])
  const frame = frameKinds[kind]?.({ chance: chanceOf(seeded(seed)), base, cards, others: [], role: 'facilitator' }) ?? []
  const outcome = await visitor.send(Array.isArray(frame) ? frame : [frame])
  visitor.leave()
  await server.stop()
  return { outcome, printed: server.printed(), lines: logOf(server).length }
}

test('TR2 seed 1: content that is no JSON is not quoted in the log', async () => {
  const { outcome, printed } = await after('an embed that is no JSON', 1)
  expect([outcome, printed.includes(mark)]).toEqual(['closed 4422', false])
})

test('TR2 seed 1: who is closed for an unreadable frame leaves one line in the log', async () => {
  const { outcome, lines } = await after('an unknown type', 1)
  expect([outcome, lines]).toEqual(['closed 4422', 1])
})

test('TR2 seed 2: what is refused with 102 leaves one line in the log', async () => {
  const { outcome, lines } = await after('a huge presence', 2)
  expect([outcome, lines]).toEqual(['refused too-big', 1])
})

test('SY7 seed 20: a directory whose log is gone says that something is missing', async () => {
  const { folder } = await prepare('kill')
  rmSync(join(folder, 'directory.sqlite-wal'))
  const server = await startServer({ kept: folder, env })
  await fetch(`${server.url}/readyz`)
  await server.stop()
  expect(logOf(server)).not.toEqual([])
})

test('SY7 seed 9: who is sent away with 4423 leaves a line that names the exploration', async () => {
  const { folder, id, cookie } = await prepare('stop')
  truncateSync(join(folder, 'explorations', `${id}.sqlite`), 4_096)
  const server = await startServer({ kept: folder, env })
  const visitor = new Visitor({ url: server.url, id, cookie }, () => true)
  const outcome = await visitor.send([])
  await server.stop()
  expect([outcome, server.printed()]).toEqual(['turned away 4423', expect.stringContaining(id)])
})

test('SY1 a full disk: who joins is told that nothing is being saved', async () => {
  const [, open] = smallDisks()[0] ?? []
  const disk = await open?.()
  if (!disk) throw new Error('no way to fill a disk')
  const server = await startServer(disk.options)
  const { created } = await openPlace(server, 1)
  disk.fill(server.pid)
  const statuses: string[] = []
  // The log of the directory has room for a few.
  for (let n = 0; n < 200 && !statuses.some((status) => status.startsWith('5')); n++) {
    const answer = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: created.tokens.team, name: 'N'.repeat(80) }),
    })
    statuses.push(`${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`)
  }
  await server.kill()
  disk.close()
  expect(statuses.at(-1)).toBe('503 not-saved')
})
