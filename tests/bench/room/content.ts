// What is written in the rooms: findings of realistic length in both languages, by the real verbs, as Yjs
// updates. The same bytes are fed to every peer.
import * as Y from 'yjs'
import { addAllFindings } from '../../../shared/doc/commands/finding.ts'
import { transact } from '../../../shared/doc/run.ts'
import { must } from '../../../shared/model/assert.ts'
import { findingIdSchema, participantIdSchema } from '../../../shared/model/ids.ts'

const actor = { participantId: participantIdSchema.parse('bench'), role: 'team' as const }
const words = {
  en: 'people wait weeks for an answer because the form asks twice for what the office knows and nobody tells them where their file stands so they call again and the line is busy'.split(
    ' ',
  ),
  fr: 'les gens attendent des semaines parce que le formulaire demande deux fois ce que le bureau sait et personne ne leur dit où en est leur dossier alors ils rappellent et la ligne est occupée'.split(
    ' ',
  ),
}

/** A sentence of 120 to 200 characters, always the same for `n`. */
function sentence(n: number, lang: 'en' | 'fr'): string {
  let chance = (n * 2_654_435_761 + 12_345) >>> 0
  const next = (): number => {
    chance = (chance * 1_664_525 + 1_013_904_223) >>> 0
    return chance / 2 ** 32
  }
  const length = 120 + next() * 75
  let text = `${n}.`
  while (text.length < length) text += ` ${words[lang][Math.floor(next() * words[lang].length)]}`
  return text
}

/** The Yjs client that writes the findings. */
export const seedClient = 1_500_000_001

export const findingId = (n: number): string => `f${String(n).padStart(6, '0')}`

/** Updates that add `count` findings, `each` to an update; one client writes them. */
export function findings(count: number, each = count): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = seedClient
  const board = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let from = 0; from < count; from += each) {
    const batch = Array.from({ length: Math.min(each, count - from) }, (_, n) => ({
      id: findingIdSchema.parse(findingId(from + n)),
      text: { en: sentence(from + n, 'en'), fr: sentence(from + n, 'fr') },
    }))
    const done = transact({ doc, board }, actor, 'bench', (hand) => ({ ids: addAllFindings(hand, batch) }), 'addFinding')
    if (!done.ok) throw new Error(done.refusal.code)
  }
  doc.destroy()
  return updates
}

/** Writes to a room's document as one or more clients: each edit is a register of one finding set anew. */
export class Editor {
  readonly #doc = new Y.Doc()
  #made: Uint8Array | null = null

  constructor(seed: readonly Uint8Array[]) {
    for (const update of seed) Y.applyUpdate(this.#doc, update)
    this.#doc.on('update', (update: Uint8Array) => {
      this.#made = update
    })
  }

  /** `clientId` puts finding `n` at (`x`, `y`): the update that says so. */
  place(clientId: number, n: number, x: number, y = 0): Uint8Array {
    this.#doc.clientID = clientId
    const finding = this.#doc.getMap<Y.Map<unknown>>('findings').get(findingId(n))
    must(finding, 'the finding').set('place', { themeId: null, x, y, z: 1 })
    const made = must(this.#made, 'an update')
    this.#made = null
    return made
  }
}

/** What clients wrote in `update`: each client id with the clocks from `from` up to before `to`. */
export function writtenIn(update: Uint8Array): { clientId: number; from: number; to: number }[] {
  return Y.decodeUpdate(update).structs.map(({ id, length }) => ({ clientId: id.client, from: id.clock, to: id.clock + length }))
}

/** The document that `updates` make. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

export const countFindings = (doc: Y.Doc): number => doc.getMap('findings').size
/** Where finding `n` lies. */
export const placeOf = (doc: Y.Doc, n: number): number | null => {
  const place = doc.getMap<Y.Map<unknown>>('findings').get(findingId(n))?.get('place') as { x: number } | undefined
  return place?.x ?? null
}

/** How far a document has come with each client. */
export const clocksOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc))
export const stateVectorOf = (doc: Y.Doc): Uint8Array => Y.encodeStateVector(doc)
