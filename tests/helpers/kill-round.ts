// One round of kill -9 under load: writers and readers in both rooms of an exploration, words being deleted, and
// a paste under way. Afterwards what was acknowledged or seen is there, and no thing is there by half: of a paste
// that nobody acknowledged the first part may be, as it may have been seen (D35).
import { addRecommendations } from '../../shared/doc/commands/recommendation.ts'
import { transact } from '../../shared/doc/run.ts'
import { participantIdSchema, recommendationIdSchema } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import { type Created, Joined } from './http.ts'
import { KeenWriter, stageOf, stagesIn } from './keen-writer.ts'
import type { Server } from './server.ts'
import { StockClient, until } from './stock-client.ts'

/** When the server dies: as soon as the paste was sent, when someone sees it, when it is acknowledged. */
export const moments = ['sent', 'seen', 'acknowledged'] as const
/** Things of one paste: one update. */
export const pasted = 300
const enough = 10

/** How far each thing got, by id, as the people knew when the server died. */
export type Told = { acknowledged: Map<string, number>; seen: Map<string, number>; refused: string[] }

/** Works in `created` until there was enough to lose, pastes, and kills the server at `moment`. */
export async function killUnderLoad(
  server: Server,
  created: Created,
  { name, moment }: { name: string; moment: (typeof moments)[number] },
): Promise<Told> {
  const enter = async (role: Role, room: 'board' | 'findings' = 'board') => {
    const { cookie } = await Joined.join(server.url, created.tokens[role], role)
    return new StockClient({ url: server.url, id: created.id, cookie, room }).join()
  }
  const [fatima, theo, priya, tess] = [
    await enter('facilitator'),
    await enter('team'),
    await enter('partner'),
    await enter('team', 'findings'),
  ]
  const readers = [await enter('observer'), await enter('facilitator', 'findings')]
  const board = [fatima, theo, priya].map((client, n) => new KeenWriter(client, `${name}-${n}`, 'recommendations'))
  const writers = [...board, new KeenWriter(tess, `${name}-f`, 'findings')]
  for (const writer of writers) writer.start()
  const all = writers.map((writer) => writer.acknowledgedAtLeast(enough))
  const looking = readers.map((reader, n) => until(reader.doc, () => stagesIn(reader.doc, rootOf(n)).size > enough))
  await Promise.all([...all, ...looking])

  const paste = `${name}-p`
  const first = `${paste}-0`
  const arrived = until(readers[0]?.doc ?? fatima.doc, () =>
    stagesIn(readers[0]?.doc ?? fatima.doc, 'recommendations').has(first),
  )
  addAll(fatima, paste)
  const saved = fatima.saved()
  if (moment === 'seen') await arrived
  if (moment === 'acknowledged') await saved
  await server.kill()

  for (const writer of writers) writer.stop()
  const told: Told = {
    acknowledged: new Map(writers.flatMap((writer) => [...writer.acknowledged])),
    seen: new Map(readers.flatMap((reader, n) => [...stagesIn(reader.doc, rootOf(n))])),
    refused: [fatima, theo, priya, tess].flatMap((client) => client.refused.map(({ code }) => code)),
  }
  if (moment === 'acknowledged') for (let i = 0; i < pasted; i++) told.acknowledged.set(`${paste}-${i}`, 1)
  for (const client of [fatima, theo, priya, tess, ...readers]) client.leave()
  return told
}

/** What is lost or there by half, in words; empty when all is well. */
export async function lostAfter(server: Server, created: Created, { acknowledged, seen }: Told): Promise<string[]> {
  const joined = await Joined.join(server.url, created.tokens.facilitator, 'Ines')
  const { recommendations, findings } = (await joined.json('workshop.json')) as unknown as Record<string, Thing[]>
  const things = [...(recommendations ?? []), ...(findings ?? [])]
  const there = new Map(things.map(({ id, text }) => [id, stageOf(id, text.en)]))
  const behind = (known: Map<string, number>, what: string) =>
    [...known].flatMap(([id, stage]) =>
      (there.get(id) ?? 0) >= stage ? [] : [`${what}: ${id} at ${there.get(id)}, not ${stage}`],
    )
  const halves = things.filter(({ id, text, number }) => Number.isNaN(stageOf(id, text.en)) || !(number > 0))
  return [
    ...behind(acknowledged, 'acknowledged'),
    ...behind(seen, 'seen'),
    ...halves.map(({ id, text }) => `by half: ${id} ${text.en}`),
  ]
}

type Thing = { id: string; number: number; text: { en: string } }
const rootOf = (n: number) => (n === 0 ? 'recommendations' : 'findings')

function addAll({ doc }: StockClient, paste: string): void {
  const additions = Array.from({ length: pasted }, (_, i) => {
    const id = recommendationIdSchema.parse(`${paste}-${i}`)
    return { id, text: { en: `${id} stays, and this goes` } }
  })
  const actor = { participantId: participantIdSchema.parse('p'), role: 'facilitator' as const }
  transact({ doc, board: doc }, actor, 'test', (hand) => ({ ids: addRecommendations(hand, additions) }), 'paste')
}
