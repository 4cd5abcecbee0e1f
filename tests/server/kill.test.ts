// kill -9: whatever was acknowledged, and whatever anyone else had seen, is there afterwards.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { run } from '../../shared/doc/run.ts'
import { participantIdSchema, recommendationIdSchema } from '../../shared/model/ids.ts'
import { createExploration, Joined } from '../helpers/http.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { operatorKey } from '../helpers/server.ts'
import { StockClient, until } from '../helpers/stock-client.ts'

const rounds = 3
const root = join(import.meta.dirname, '../..')

async function start(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      OPERATOR_KEY: operatorKey,
      SAMPLE: 'off',
      LOG_LEVEL: 'error',
      MAX_FAILED_JOINS_PER_MINUTE: '0',
      MAX_FRAMES_PER_SECOND: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /http:\/\/localhost:(\d+)/.exec(line)
    if (match) return { url: `http://127.0.0.1:${match[1]}`, child }
  }
  throw new Error('the server ended')
}

test('SY1 SY2 kill -9 loses nothing that was acknowledged or seen', { timeout: 120_000 }, async () => {
  const dataDir = scratchFolder()
  let server = await start(dataDir)
  const { id, tokens } = await createExploration(server.url)
  let done = 0
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const team = await Joined.join(server.url, tokens.team, 'Tess')
    const observer = await Joined.join(server.url, tokens.observer, 'Olga')
    const writer = await new StockClient({ url: server.url, id, cookie: team.cookie }).join()
    const reader = await new StockClient({ url: server.url, id, cookie: observer.cookie }).join()
    const before = acknowledged.size
    const actor = { participantId: participantIdSchema.parse('p'), role: 'team' as const }
    const writing = setInterval(() => {
      // Below the bound of the room: a refusal is answered too, and would count as acknowledged.
      if (done >= (900 / rounds) * (round + 1)) return
      const name = recommendationIdSchema.parse(`card-${done++}`)
      run(
        { doc: writer.doc, board: writer.doc },
        { verb: 'addRecommendation', args: { id: name, text: { en: name } } },
        actor,
        'test',
      )
      void writer.saved().then(() => acknowledged.add(name))
    }, 2)
    await until(reader.doc, () => reader.doc.getMap('recommendations').size > 30 * (round + 1) && acknowledged.size > before + 20)
    server.child.kill('SIGKILL')
    await once(server.child, 'exit')
    clearInterval(writing)
    const seen = [...reader.doc.getMap('recommendations').keys()]
    writer.leave()
    reader.leave()

    server = await start(dataDir)
    const back = await Joined.join(server.url, tokens.team, 'Tess')
    const there = new Set((await back.json('workshop.json')).recommendations.map((recommendation) => recommendation.id))
    expect([...acknowledged].filter((name) => !there.has(name))).toEqual([])
    expect(seen.filter((name) => !there.has(name))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(before + 20)
    expect(writer.refused).toEqual([])
  }
  server.child.kill('SIGTERM')
  await once(server.child, 'exit')
})
