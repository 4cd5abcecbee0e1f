// A verb done, with its inverse: what every command writes through, and the list of changes that undo
// (undo.ts) goes back over.
import * as Y from 'yjs'
import { z } from 'zod'
import { operationIdSchema, participantIdSchema } from '../model/ids.ts'
import type { RootName } from './layout.ts'
import { newId, rootNames, roots, textKey } from './layout.ts'
import { wordsAt } from './read.ts'
import { forget } from './remembered.ts'
import { writeText } from './text.ts'

const rootSchema = z.enum(rootNames as [RootName, ...RootName[]])
const at = { root: rootSchema, id: z.string(), key: z.string() }

/** One thing written. `before` null = it was not there. `create` holds the thing as it was made. */
const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('register'), ...at, before: z.json().nullable(), after: z.json().nullable() }),
  z.object({ kind: z.literal('text'), ...at, before: z.string(), after: z.string() }),
  z.object({ kind: z.literal('create'), root: rootSchema, id: z.string(), made: z.record(z.string(), z.json()) }),
])
export type Change = z.infer<typeof changeSchema>

export const operationSchema = z.object({
  id: operationIdSchema,
  verb: z.string(),
  participantId: participantIdSchema,
  changes: z.array(changeSchema),
  /** What was done with it in the other room's document, just before: one undo takes back both. */
  with: operationIdSchema.optional(),
})
export type Operation = z.infer<typeof operationSchema>

type Json = z.infer<ReturnType<typeof z.json>>

/** The Y.Map of a thing, or undefined. A `one` root is itself the thing. */
export function entityAt(doc: Y.Doc, root: RootName, id: string): Y.Map<unknown> | undefined {
  // Asking Yjs for a root makes it: a findings document has no themes, not even empty ones.
  if (roots[root].holds === 'many' && !doc.share.has(root)) return undefined
  const map = doc.getMap<unknown>(root)
  if (roots[root].holds === 'one') return map
  const entity = map.get(id)
  return entity instanceof Y.Map ? entity : undefined
}

/**
 * Writes to one document and notes each change, so that every verb yields its inverse. Commands
 * write through this and nothing else. A register already equal is left alone.
 */
export class Writer {
  readonly doc: Y.Doc
  readonly changes: Change[] = []

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  /** Puts one plain value in one register. */
  set(root: RootName, id: string, key: string, value: Json): void {
    const entity = entityAt(this.doc, root, id)
    if (!entity) return
    const before = (entity.get(key) ?? null) as Json
    if (equal(before, value)) return
    // Null where the layout knows no null reads as never set. It is written, not deleted: the gate lets no register go.
    if (value === null && roots[root].entity.required.includes(key)) return
    entity.set(key, value)
    forget(this.doc, entity)
    this.changes.push({ kind: 'register', root, id, key, before, after: value })
  }

  /** Brings a text to `wanted` by the smallest change (see `writeText`). Returns whether anything changed. */
  write(root: RootName, id: string, key: string, wanted: string, before?: string): boolean {
    const entity = entityAt(this.doc, root, id)
    if (!entity) return false
    const was = wordsAt(entity, key)
    let text = entity.get(key)
    if (!(text instanceof Y.Text)) {
      text = new Y.Text()
      entity.set(key, text)
    }
    writeText(text as Y.Text, wanted, before)
    forget(this.doc, entity)
    const after = (text as Y.Text).toString()
    if (after === was) return false
    this.changes.push({ kind: 'text', root, id, key, before: was, after })
    return true
  }

  /** Makes a thing with its registers and words; every text exists in both languages from the start. */
  create(root: RootName, id: string, registers: Record<string, Json>, words: Record<string, string>): void {
    const entity = new Y.Map<unknown>()
    for (const [key, value] of Object.entries(registers)) entity.set(key, value)
    for (const field of roots[root].entity.textFields) {
      for (const lang of ['en', 'fr'] as const) {
        const key = textKey(field, lang)
        entity.set(key, new Y.Text(words[key] ?? ''))
      }
    }
    this.doc.getMap(root).set(id, entity)
    this.changes.push({ kind: 'create', root, id, made: entity.toJSON() as Record<string, Json> })
  }

  /** The operation that did all this. */
  operation(verb: string, participantId: Operation['participantId']): Operation {
    return { id: operationIdSchema.parse(newId()), verb, participantId, changes: this.changes }
  }
}

/** Equal as JSON, whatever the order of keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}
