// The schema of what an update writes, by the layout's tables: known keys, valid values, whole things.
// What does not fit is no honest client's: the session is closed.
import * as Y from 'yjs'
import { type EntityLayout, type RootName, roots, textKey } from '../../../shared/doc/layout.ts'
import { refusal } from '../../../shared/errors.ts'
import { recommendationIdSchema } from '../../../shared/model/ids.ts'
import { bounds, type Lang, langs } from '../../../shared/model/schema.ts'
import type { RoomBounds } from '../bounds.ts'
import type { Touched } from './inspect.ts'
import { broken, refuse } from './verdict.ts'

/** No honest update holds as many splices of one text or writes of one register; more would integrate slowly. */
const most = { splices: 5_000, writes: 1_000 } as const

/** The keys at which texts lie in a thing of `root`. */
const textKeysOf = (root: RootName): string[] =>
  roots[root].entity.textFields.flatMap((field) => langs.map((lang: Lang) => textKey(field, lang)))

/** Throws `Stop` when `thing` would not fit its layout after the update. `live` is the thing as it stands. */
export function checkSchema(thing: Touched, live: Y.Map<unknown> | undefined, limits: RoomBounds): void {
  const { entity, holds } = roots[thing.root]
  if (holds === 'many' && thing.isNew && !recommendationIdSchema.safeParse(thing.id).success) throw broken('an id out of shape')
  for (const [key, writes] of thing.registers) {
    if (writes.length > most.writes) throw refuse(refusal('too-many', { limit: most.writes }))
    for (const { value, live: stays } of writes) if (stays) checkValue(entity, key, value, limits)
    if (!Object.hasOwn(entity.registers, key)) throw broken('an unknown key')
  }
  const texts = textKeysOf(thing.root)
  for (const key of thing.newTexts) {
    if (!texts.includes(key)) throw broken('a text at an unknown key')
    // Two people would lose one's words: a text is made once, with the thing.
    if (live?.has(key)) throw refuse(refusal('conflict'))
  }
  for (const [key, change] of thing.texts) {
    if (change.items > most.splices) throw refuse(refusal('too-many', { limit: most.splices }))
    const text = live?.get(key)
    const now = text instanceof Y.Text ? text.length : 0
    const length = now + change.insertedLength - change.deletedLength
    const limit = limitOf(thing.root, key, limits)
    if (length > limit && length > now) throw refuse(refusal('text-too-long', { length, limit }))
  }
  if (!thing.isNew) return
  for (const key of texts) if (!thing.newTexts.has(key)) throw broken('a thing without its texts')
  for (const key of entity.required) if (!thing.registers.has(key)) throw broken('a thing without what it needs')
}

/** The most characters of a text. */
const limitOf = (root: RootName, key: string, limits: RoomBounds): number =>
  root === 'recommendations' && key.startsWith('label.') ? bounds.labelCharacters : limits.textCharacters

/**
 * One value of one register. Null stands for "not there" in what may be absent: undo writes it, since
 * a register is never deleted.
 */
function checkValue(entity: EntityLayout, key: string, value: unknown, limits: RoomBounds): void {
  const schema = entity.registers[key]
  if (!schema) throw broken('an unknown key')
  if (value === null && !entity.required.includes(key)) return
  if (!schema.safeParse(value).success) throw broken(`a value out of shape at ${key}`)
  if (typeof value !== 'object') return
  const length = JSON.stringify(value).length
  if (length > limits.registerCharacters) throw refuse(refusal('text-too-long', { length, limit: limits.registerCharacters }))
}
