// The restore drill: a server at work, a backup by the command in the middle, kill -9, the backup into a new folder,
// and everything is there that was acknowledged before it began; what was erased since is not.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import { run } from '../../shared/doc/run-any.ts'
import { explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import { seeded } from '../helpers/board.ts'
import { createExploration, Joined } from '../helpers/http.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { startServer } from '../helpers/server.ts'
import { StockClient } from '../helpers/stock-client.ts'

const root = join(import.meta.dirname, '../..')
const documents = ['report.docx?lang=fr', 'report.html?lang=en', 'report.xlsx?lang=en', 'engagements.docx?lang=fr']

/** Runs a command of `package.json` as npm would; its exit code and what it printed. */
async function command(name: 'backup' | 'restore' | 'verify', dataDir: string, ...args: string[]) {
  const child = spawn(process.execPath, [`server/${name}.ts`, ...args], { cwd: root, env: { ...process.env, DATA_DIR: dataDir } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk))
  const [code] = await once(child, 'close')
  return { code: Number(code), printed }
}

/** Writes over HTTP and over a socket until the server is gone; `told` grows by what was acknowledged. */
async function work(who: Joined, told: string[], isOver: () => boolean, random: () => number): Promise<void> {
  const client = await new StockClient({ url: who.server, id: who.id, cookie: who.cookie }).join()
  const actor = { participantId: participantIdSchema.parse('p'), role: 'team' as const }
  try {
    for (let n = 0; n < 900 && !isOver(); n++) {
      const text = `${who.id} ${n}`
      if (random() < 0.5) await who.command('addRecommendation', { text: { en: text } })
      else {
        const add = { verb: 'addRecommendation', args: { text: { en: text } } } as const
        run({ doc: client.doc, board: client.doc }, add, actor, 'test')
        const cut = new Promise((_, reject) => client.provider.once('connection-close', () => reject(new Error('cut'))))
        await Promise.race([client.saved(), cut])
      }
      told.push(text)
    }
  } finally {
    client.leave()
  }
}

test.each([1, 2])('SY10 SY11 TR5 the restore drill, seed %i', { timeout: 120_000 }, async (seed) => {
  const random = seeded(seed)
  const [folder, elsewhere] = [scratchFolder(), scratchFolder()]
  const [copy, newFolder] = [join(elsewhere, 'copy'), join(elsewhere, 'new')]
  const server = await startServer(folder)
  const [kept, erased] = [await createExploration(server.url), await createExploration(server.url)]
  const people = await Promise.all([kept, erased].map(({ tokens }) => Joined.join(server.url, tokens.team, 'Tess')))
  const told: string[] = []
  let over = false
  const working = Promise.allSettled(people.map((who) => work(who, told, () => over, random))).finally(() => {
    over = true
  })
  const many = async (more: number) => {
    const wanted = told.length + more
    while (told.length < wanted && !over) await who.json('workshop.json')
  }
  const who = people[0] as Joined
  await many(10 + Math.floor(random() * 40))

  const before = [...told]
  const made = await command('backup', folder, copy)
  expect([made.code, made.printed]).toEqual([0, expect.stringContaining('Sauvegarde dans')])
  expect((await command('verify', folder)).code).toBe(0)
  await many(1 + Math.floor(random() * 10))
  over = true
  await server.kill()
  await working

  // What was erased since: its tombstone is all that the new folder is given of the old one.
  const storage = await openSqliteStorage(folder)
  await storage.erase(explorationIdSchema.parse(erased.id), Date.now())
  await storage.close()
  const first = await command('restore', newFolder, copy)
  expect([first.code, first.printed]).toEqual([0, expect.stringContaining('Atelier can start')])
  const notAgain = await command('restore', newFolder, copy)
  expect([notAgain.code, notAgain.printed]).toEqual([1, expect.stringContaining('is not empty')])
  const withTombstones = scratchFolder()
  copyFileSync(join(folder, 'erased.txt'), join(withTombstones, 'erased.txt'))
  const restored = await command('restore', withTombstones, copy)
  expect([restored.code, restored.printed]).toEqual([
    0,
    expect.stringContaining('Left out, because it was erased: 1 exploration'),
  ])

  const again = await startServer(withTombstones)
  try {
    const same = new Joined(again.url, kept.id, who.cookie, who.participantId)
    const texts = (await same.json('workshop.json')).recommendations.map(({ text }) => text.en)
    const mine = before.filter((text) => text.startsWith(kept.id))
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.filter((text) => !texts.includes(text))).toEqual([])
    for (const path of documents.slice(0, 3)) expect((await same.fetch(path)).status, path).toBe(200)
    const facilitator = await Joined.join(again.url, kept.tokens.facilitator, 'Fatima')
    for (const path of documents) expect((await facilitator.fetch(path)).status, path).toBe(200)
    await same.command('addRecommendation', { text: { en: 'and on it goes' } })

    const gone = new Joined(again.url, erased.id, people[1]?.cookie ?? '', '')
    expect((await gone.fetch('workshop.json')).status).toBe(410)
    await expect(Joined.join(again.url, erased.tokens.team, 'Tess')).rejects.toThrow(/^401 /)
  } finally {
    await again.stop()
  }
  const found = await command('verify', withTombstones)
  expect(found.code).toBe(0)
  expect(found.printed).toMatch(new RegExp(`^${kept.id} board \\d+: sound · en bon état$`, 'm'))
  expect(found.printed).not.toContain(erased.id)
})
