// One life of a room under attack, by seed: hostile people of three roles and one who knocks by hand, two
// honest people in the same room and two in another. In the end everything acknowledged is there.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '../../helpers/board.ts'
import { type Created, createExploration, Joined } from '../../helpers/http.ts'
import type { Server } from '../../helpers/server.ts'
import { StockClient } from '../../helpers/stock-client.ts'
import { type Chance, chanceOf } from '../deeds.ts'
import { knockKinds } from './handshakes.ts'
import { HonestPair, textIn } from './honest.ts'
import { knock } from './knock.ts'
import { type Kind, type Material, mark } from './material.ts'
import type { Tally } from './tally.ts'
import { Visitor } from './visitor.ts'

/** How many attack at once, the roles by turns. */
const crowd = 24
const roles = ['facilitator', 'partner', 'observer'] as const

/** A room that lived, with what must be in it. */
export type Kept = { place: Place; acknowledged: ReadonlyMap<string, string> }
/** An exploration, and who looks after it. */
export type Place = { created: Created; cards: string[] }

/** A board of a few cards. */
export async function openPlace(server: Server, size = 12): Promise<Place> {
  const created = await createExploration(server.url)
  const victor = await Joined.join(server.url, created.tokens.facilitator, 'Victor')
  const cards = Array.from({ length: size }, (_, n) => `card-${n}`)
  const add = (id: string) => victor.command('addRecommendation', { id, text: { en: `${mark} ${id}`, fr: `${mark} ${id}` } })
  await Promise.all(cards.map(add))
  return { created, cards }
}

/**
 * A partner who writes and an observer who sees it. Where others may fill the room, their cards are made at once:
 * a room that is full refuses honest people too, and rightly.
 */
export async function honestIn(
  server: Server,
  { created }: Place,
  name: string,
  { first = 1, most = 60 } = {},
): Promise<HonestPair> {
  const writer = await Joined.join(server.url, created.tokens.partner, 'Petra')
  const reader = await Joined.join(server.url, created.tokens.observer, 'Olga')
  const pair = await HonestPair.enter(name, most, writer, reader)
  for (let n = 0; n < first; n++) await pair.once()
  return pair
}

/**
 * Sends about `frames` hostile frames into a new room and notes in `tally` what came of them. Answers what must
 * be kept there and in the other room. Throws when a law is broken.
 */
export async function live(
  server: Server,
  { seed, frames, kinds }: { seed: number; frames: number; kinds: Record<string, Kind> },
  tally: Tally,
): Promise<Kept[]> {
  const [place, elsewhere] = await Promise.all([openPlace(server), openPlace(server, 1)])
  const [honest, far] = await Promise.all([
    honestIn(server, place, 'here', { first: 10, most: 10 }),
    honestIn(server, elsewhere, 'far'),
  ])
  const base = await baseOf(server, place)
  const others = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(base)).keys(), honest.clientId]
  honest.start()
  far.start()
  const attackers = Array.from({ length: crowd }, async (_, n) => {
    const role = roles[n % roles.length] ?? 'observer'
    const chance = chanceOf(seeded(seed * 1_000 + n))
    const joined = await Joined.join(server.url, place.created.tokens[role], 'Mallory')
    await attack(joined, kinds, { chance, base, cards: place.cards, others, role }, (frames * 0.9) / crowd, tally)
  })
  const knocker = await Joined.join(server.url, place.created.tokens.team, 'Mallory')
  await Promise.all([...attackers, knockOn(knocker, chanceOf(seeded(seed * 1_000 + 900)), frames / 10, tally)])
  await Promise.all([honest.stop(), far.stop()])
  for (const pair of [honest, far]) {
    expect([pair.ended.refused, pair.ended.silent, pair.closed], 'honest people').toEqual([0, 0, 0])
    expect(pair.ended.acknowledged).toBeGreaterThan(3)
  }
  const kept = [
    { place, acknowledged: honest.acknowledged },
    { place: elsewhere, acknowledged: far.acknowledged },
  ]
  for (const each of kept) await inspect(server, each)
  return kept
}

/** The room as someone sees it who joins now: whole, readable, with everything that was acknowledged. */
export async function inspect(server: Server, { place, acknowledged }: Kept): Promise<void> {
  expect(server.alive()).toBe(true)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  const joined = await Joined.join(server.url, place.created.tokens.facilitator, 'Ines')
  const { problems } = (await joined.json('workshop.json?all=1')) as unknown as { problems: { code: string }[] }
  // A card in a lane that someone took away at that moment is no damage.
  expect(problems.filter(({ code }) => code !== 'misplaced')).toEqual([])
  const client = await new StockClient({ url: server.url, id: joined.id, cookie: joined.cookie }).join()
  expect([client.doc.store.pendingStructs, client.doc.store.pendingDs]).toEqual([null, null])
  const lost = [...acknowledged].filter(([id, text]) => textIn(client.doc, id) !== text)
  expect(lost).toEqual([])
  client.leave()
}

/** The room's document before anything hostile came. */
export async function baseOf(server: Server, { created }: Place): Promise<Uint8Array> {
  const joined = await Joined.join(server.url, created.tokens.observer, 'Bea')
  const client = await new StockClient({ url: server.url, id: joined.id, cookie: joined.cookie }).join()
  const base = Y.encodeStateAsUpdate(client.doc)
  client.leave()
  return base
}

async function attack(
  { server, id, cookie }: Joined,
  kinds: Record<string, Kind>,
  material: Material,
  frames: number,
  tally: Tally,
): Promise<void> {
  const visitor = new Visitor({ url: server, id, cookie }, () => material.chance.random() < 0.97)
  const names = Object.keys(kinds)
  for (let sent = 0; sent < frames; ) {
    const name = material.chance.pick(names) ?? ''
    const made = kinds[name]?.(material) ?? []
    const all = Array.isArray(made) ? made : [made]
    tally.add(name, await visitor.send(all), all.length)
    sent += all.length
  }
  visitor.leave()
}

async function knockOn({ server, id, cookie }: Joined, chance: Chance, times: number, tally: Tally): Promise<void> {
  const names = Object.keys(knockKinds)
  for (let n = 0; n < times; n++) {
    const name = chance.pick(names) ?? ''
    const made = knockKinds[name]?.({ id, cookie, origin: server }, chance)
    if (made) tally.add(name, await knock(server, made))
  }
}
