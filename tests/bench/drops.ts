// 100 recommendations, three people: how long until a drop stands in the others' documents, beside the
// same bytes through the stock y-websocket server (which stores nothing) in the same run.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createExploration, Joined } from '../helpers/http.ts'
import { copyDocument, idsSeenBy, type Seat, sit, timeDrops } from '../helpers/seat.ts'
import { note, percentile } from './measure.ts'

const people = 3
const peerServer = join(import.meta.dirname, 'node_modules/y-websocket/bin/server.cjs')

export async function measureDrops(url: string): Promise<void> {
  const created = await createExploration(url)
  const joined = await Joined.join(url, created.tokens.facilitator, 'Bench')
  const csv = ['text_en,text_fr', ...Array.from({ length: 100 }, (_, n) => `Recommendation ${n},Recommandation ${n}`)].join('\n')
  await joined.importCsv(csv, 'kind=recommendations&lang=en')
  const headers = { cookie: joined.cookie, origin: url }
  const seats = await Promise.all(
    Array.from({ length: people }, () => sit(`${url.replace('http', 'ws')}/rooms/${created.id}`, 'board', headers)),
  )
  const ids = idsSeenBy(seats[0])
  const ours = await timeDrops(seats, ids)
  note('a drop on the others’ boards, median', percentile(ours, 0.5), 'ms', { name: 'the bound', value: 100 })
  note('a drop on the others’ boards, p95', percentile(ours, 0.95), 'ms', { name: 'the bound', value: 100 })
  await measurePeer(seats[0], ids, percentile(ours, 0.5))
  for (const seat of seats) seat.provider.destroy()
}

async function measurePeer(board: Seat | undefined, ids: string[], ours: number): Promise<void> {
  if (!board || !existsSync(peerServer)) {
    process.stdout.write('The peer is not installed: npm install --prefix tests/bench\n')
    return
  }
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child: ChildProcess = spawn(process.execPath, [peerServer], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
  const seats = await Promise.all(Array.from({ length: people }, () => sit(`ws://127.0.0.1:${port}`, 'bench', {})))
  const ready = seats.slice(1).map((seat) => new Promise<void>((resolve) => seat.doc.once('update', () => resolve())))
  if (seats[0]) copyDocument(board, seats[0])
  await Promise.all(ready)
  const theirs = percentile(await timeDrops(seats, ids), 0.5)
  note('the same, gate and commit included, beside a bare relay', ours, 'ms', { name: 'stock y-websocket server', value: theirs })
  for (const seat of seats) seat.provider.destroy()
  child.kill()
}
