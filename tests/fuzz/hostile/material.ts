// What hostile frames are made of: one room's document as it stood when the life began, what honest
// people do to it, and words that must never be found in a log.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { parseCommand } from '../../../shared/doc/run.ts'
import { run } from '../../../shared/doc/run-any.ts'
import { participantIdSchema } from '../../../shared/model/ids.ts'
import type { Role } from '../../../shared/model/schema.ts'
import { messageTypes } from '../../../shared/protocol.ts'
import type { Chance } from '../deeds.ts'

/** Stands in every text sent: a log that holds it has told what people wrote. */
export const mark = 'qzxjwv'

export type Material = {
  chance: Chance
  /** The document all of it builds upon. */
  base: Uint8Array
  /** Recommendations that are in it. */
  cards: readonly string[]
  /** Yjs client ids of other people. */
  others: readonly number[]
  role: Role
}

/** One frame, or several to be sent at one go. */
export type Kind = (material: Material) => Frame | Frame[]
export type Frame = Uint8Array | string

export const message = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    write(encoder)
  })

/** A message of y-protocols' sync. `step`: 0 asks, 1 answers, 2 tells. */
export const sync = (step: number, bytes: Uint8Array): Uint8Array =>
  message(messageTypes.sync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

/** The base in a document of a client id by chance, so that a seed repeats. */
export function copyOf({ base, chance }: Material, client = 1 + chance.below(0xffff_fffe)): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  // After the base: Yjs would flee from an id that others have written under.
  doc.clientID = client
  return doc
}

/** What a client would send after `write`, whatever `write` does. */
export function written(material: Material, write: (doc: Y.Doc) => void, client?: number): Uint8Array {
  const doc = copyOf(material, client)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => write(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

/** A card of the base, as a client's document holds it. */
export function someCard(doc: Y.Doc, { chance, cards }: Material): Y.Map<unknown> {
  const card = doc.getMap('recommendations').get(chance.pick(cards) ?? '')
  return card instanceof Y.Map ? card : new Y.Map()
}

const deeds: readonly ((material: Material) => [string, Record<string, unknown>])[] = [
  ({ chance, cards }) => ['moveRecommendation', { id: chance.pick(cards), laneId: 'near-term', index: chance.below(4) }],
  ({ chance, cards }) => [
    'editText',
    { kind: 'recommendation', id: chance.pick(cards), field: 'text', lang: 'en', text: `${mark} ${chance.below(1e6)}` },
  ],
  ({ chance }) => ['addRecommendation', { id: `x${chance.below(1e12)}`, text: { en: mark } }],
  ({ chance, cards }) => ['setAside', { id: chance.pick(cards), reason: { en: mark } }],
  ({ chance, cards }) => ['requestHelp', { id: chance.pick(cards), kinds: ['advisory'], reason: { fr: mark } }],
]

/** One honest deed as the update it makes. */
export function honestUpdate(material: Material, client?: number): Uint8Array {
  const [verb, args] = material.chance.pick(deeds)?.(material) ?? ['', {}]
  const parsed = parseCommand(verb, args)
  if (!parsed.ok) throw new Error(parsed.refusal.detail.en)
  const actor = {
    participantId: participantIdSchema.parse('hostile'),
    role: 'facilitator' as const,
    random: material.chance.random,
  }
  return written(material, (doc) => run({ doc, board: doc }, parsed.command, actor, 'fuzz'), client)
}

/** One after the other. */
export const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
export const randomBytes = ({ below }: Chance, length: number): Uint8Array => Uint8Array.from({ length }, () => below(256))
/** A number that is small, at an edge, or anything. */
export const oddNumber = ({ pick, below }: Chance): number =>
  pick([0, 1, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, below(2 ** 31), below(300)]) ?? 0
