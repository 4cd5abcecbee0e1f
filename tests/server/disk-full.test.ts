// The disk is full and comes back: the server lives, acknowledges nothing, tells everyone, answers who reads,
// and goes on by itself. kill -9 in between costs nothing that was acknowledged (SY1).
import { expect, test } from 'vitest'
import { run } from '../../shared/doc/run-any.ts'
import { participantIdSchema, recommendationIdSchema } from '../../shared/model/ids.ts'
import { createExploration, Joined } from '../helpers/http.ts'
import { startServer } from '../helpers/server.ts'
import { smallDisks } from '../helpers/small-disk.ts'
import { StockClient, until } from '../helpers/stock-client.ts'

const actor = { participantId: participantIdSchema.parse('p'), role: 'team' as const }
const idsIn = (client: StockClient): string[] => [...client.doc.getMap('recommendations').keys()]

/** Adds cards and notes which were acknowledged. */
class Adder {
  readonly added: string[] = []
  readonly acknowledged = new Set<string>()
  readonly #client: StockClient
  constructor(client: StockClient) {
    this.#client = client
  }

  /** Adds one; resolves when it is acknowledged. */
  add(): Promise<void> {
    const id = recommendationIdSchema.parse(`card-${this.added.length}`)
    this.added.push(id)
    const { doc } = this.#client
    run(
      { doc, board: doc },
      { verb: 'addRecommendation', args: { id, text: { en: `${id} ${'words '.repeat(200)}` } } },
      actor,
      'test',
    )
    return this.#client.saved().then(() => {
      this.acknowledged.add(id)
    })
  }

  /** Adds until someone is told that nothing is saved; answers the last one's acknowledgement, which waits. */
  async addUntilTold(): Promise<{ waiting: Promise<void> }> {
    for (;;) {
      const waiting = this.add()
      await Promise.race([waiting, told(this.#client)])
      if (isTold(this.#client)) return { waiting }
    }
  }
}

const isTold = (client: StockClient): boolean => client.refused.some(({ code }) => code === 'not-saved')
/** Resolves when the server has told `client` that nothing is being saved. */
const told = async (client: StockClient): Promise<void> => {
  while (!isTold(client)) await new Promise((resolve) => client.provider.ws?.addEventListener('message', resolve, { once: true }))
}

test.each(smallDisks())(
  'SY1 SY3 %s: nothing is lost, everyone is told, and it goes on by itself',
  { timeout: 120_000 },
  async (_name, open) => {
    const disk = await open()
    let server = await startServer(disk.options)
    const { id, tokens } = await createExploration(server.url)
    const team = await Joined.join(server.url, tokens.team, 'Tess')
    const observer = await Joined.join(server.url, tokens.observer, 'Olga')
    const enter = ({ cookie }: Joined) => new StockClient({ url: server.url, id, cookie }).join()
    const [writer, reader] = [await enter(team), await enter(observer)]
    const adder = new Adder(writer)
    for (let n = 0; n < 10; n++) await adder.add()

    disk.fill(server.pid)
    const { waiting } = await adder.addUntilTold()
    await told(reader)
    const late = await enter(observer)
    await told(late)
    const stored = new Set(idsIn(late))
    // Unacknowledged and unseen: what is not on disk is shown to nobody.
    expect([...adder.acknowledged].filter((each) => !stored.has(each))).toEqual([])
    expect(idsIn(reader).filter((each) => !stored.has(each))).toEqual([])
    const last = adder.added.at(-1) ?? ''
    expect([adder.acknowledged.has(last), stored.has(last)]).toEqual([false, false])
    const command = await team.ask('addRecommendation', { text: { en: 'Over HTTP' } })
    expect([command.status, ((await command.json()) as { code: string }).code]).toEqual([503, 'not-saved'])
    expect((await team.json('workshop.json')).recommendations.map((r) => r.id).sort()).toEqual([...stored].sort())
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(server.alive()).toBe(true)

    disk.free(server.pid)
    await waiting
    await Promise.all([reader, late].map(({ doc }) => until(doc, () => doc.getMap('recommendations').size >= adder.added.length)))
    expect(adder.added.filter((each) => !adder.acknowledged.has(each))).toEqual([])

    for (const client of [writer, reader]) client.refused.length = 0
    disk.fill(server.pid)
    await adder.addUntilTold()
    await told(reader)
    const seen = idsIn(reader)
    await server.kill()
    for (const client of [writer, reader, late]) client.leave()
    // A new process is under no limit of the old one; a full tmpfs stays full until it is freed.
    if (disk.options.within) disk.free(server.pid)
    server = await startServer(disk.options)
    const again = await Joined.join(server.url, tokens.team, 'Tess')
    const there = new Set<string>((await again.json('workshop.json')).recommendations.map((r) => r.id))
    expect([...adder.acknowledged, ...seen].filter((each) => !there.has(each))).toEqual([])
    await again.command('addRecommendation', { text: { en: 'Saved again' } })
    await server.stop()
    disk.close()
  },
)

test('SY1 on Linux there is a way to fill a disk', () => {
  if (process.platform === 'linux') expect(smallDisks().length).toBeGreaterThan(0)
})
