// Undo of one operation: it touches only what this person did (UN1), restores a register only if it still
// holds what they wrote (UN2), and never removes another's text (UN3).
import * as Y from 'yjs'
import { takenFromUnder } from '../model/board.ts'
import { type Lang, langs, notCarriedForward, otherLang, type Settings } from '../model/schema.ts'
import { rootNames, roots, textKey } from './layout.ts'
import { type Change, entityAt, equal, type Operation, Writer } from './operation.ts'
import { readRemembered, wordsAt } from './read.ts'
import { undoneWords } from './text.ts'

/**
 * What one document cannot say alone: ids to which things of the other point, and how many texts of both stand in
 * the way of final (LN3); left unsaid, no document is made final again.
 */
export type Elsewhere = { pointedTo?: ReadonlySet<string> | undefined; gaps?: number | undefined }

export type Undone = { restored: number; kept: Change[]; operation: Operation }
type Register = Extract<Change, { kind: 'register' }>
type Made = Extract<Change, { kind: 'create' }>

/**
 * Undoes `operation` as far as what it wrote still stands. What someone changed since is left alone
 * and listed in `kept`, and so is what would break a law of the board. A thing it made is marked as
 * undone, never removed. The operation returned is the undo itself; undoing that one is redo. Call
 * inside a transaction. `elsewhere`: what the other room's document has to do with it.
 */
export function undoOperation(doc: Y.Doc, operation: Operation, { pointedTo = new Set(), gaps = 1 }: Elsewhere = {}): Undone {
  const writer = new Writer(doc)
  const kept: Change[] = []
  const backwards = [...operation.changes].reverse()
  const keepUnless = (change: Change, done: boolean) => {
    if (!done) kept.push(change)
  }
  // Where a card stands decides whether its reason may go; whether words go decides what their states say;
  // a thing must stand as it was made once all later changes of this operation are taken back.
  const registers = backwards.filter((change) => change.kind === 'register')
  for (const change of registers) if (!stateOf(change)) keepUnless(change, undoRegister(writer, change, operation, gaps))
  for (const change of backwards) if (change.kind === 'text') keepUnless(change, undoText(writer, change))
  const keptWords = new Set(
    kept.flatMap((change) => (change.kind === 'text' ? [`${change.id}/${change.key.split('.')[0]}`] : [])),
  )
  for (const change of registers) {
    const field = stateOf(change)
    if (field) keepUnless(change, !keptWords.has(`${change.id}/${field}`) && undoRegister(writer, change, operation, gaps))
  }
  const made = backwards.filter((change) => change.kind === 'create')
  const pointers: Pointers = made.length > 0 ? pointersIn(doc) : new Map()
  const staying = new Set(kept.flatMap((change) => (change.kind === 'text' ? [change.id] : [])))
  for (const change of made) {
    const goes = !pointedTo.has(change.id) && !holdsWords(doc, change, staying)
    keepUnless(change, goes && undoCreate(writer, change, pointers))
  }
  return {
    restored: operation.changes.length - kept.length,
    kept,
    operation: writer.operation('undo', operation.participantId),
  }
}

/** The field of a text whose language state this register holds; null for other registers. */
const stateOf = ({ key }: Register): string | null => (key.startsWith('state.') ? (key.split('.')[1] ?? null) : null)

function undoRegister(writer: Writer, change: Register, operation: Operation, gaps: number): boolean {
  const { root, id, key, before, after } = change
  const entity = entityAt(writer.doc, root, id)
  if (!entity || !equal(entity.get(key) ?? null, after)) return false
  if (breaksLaw(writer.doc, change, entity, operation) || (makesFinal(change) && gaps > 0)) return false
  writer.set(root, id, key, before)
  return true
}

const makesFinal = ({ root, key, before }: Register): boolean => root === 'report' && key === 'status' && before === 'final'

/** True when going back would leave a set-aside card without its reason, or cards without their lane. */
function breaksLaw(doc: Y.Doc, { root, id, key, before }: Register, entity: Y.Map<unknown>, { changes }: Operation): boolean {
  if (root === 'recommendations' && key === 'placement') {
    const reasons: string[] = langs.map((lang) => textKey('reason', lang))
    const comesBack = changes.some(
      (other) => other.kind === 'text' && other.id === id && reasons.includes(other.key) && other.before !== '',
    )
    return laneOf(before) === notCarriedForward && !comesBack && langs.every((lang) => isBlankReason(entity, lang))
  }
  if (root === 'settings' && (key === 'lanes' || key === 'bands')) {
    const { workshop } = readRemembered({ board: doc })
    const { lanes, bands } = { ...workshop.settings, [key]: before ?? [] } as Settings
    return takenFromUnder(workshop, lanes, bands) !== null
  }
  return false
}

const laneOf = (placement: unknown): unknown => (placement as { laneId?: unknown } | null | undefined)?.laneId
const isBlankReason = (entity: Y.Map<unknown>, lang: Lang): boolean => wordsAt(entity, textKey('reason', lang)).trim() === ''

function undoText(writer: Writer, { root, id, key, before, after }: Extract<Change, { kind: 'text' }>): boolean {
  const entity = entityAt(writer.doc, root, id)
  const words = entity ? undoneWords(wordsAt(entity, key), before, after) : null
  if (!entity || words === null) return false
  const lang = langs.find((each) => key === textKey('reason', each))
  const lastReason = lang && words.trim() === '' && isBlankReason(entity, otherLang(lang))
  if (lastReason && laneOf(entity.get('placement')) === notCarriedForward) return false
  writer.write(root, id, key, words)
  return true
}

/** A thing is undone only while it stands as it was made and nothing that stands points to it. */
function undoCreate(writer: Writer, { root, id, made }: Made, pointers: Pointers): boolean {
  const entity = entityAt(writer.doc, root, id)
  if (!entity || !equal(withoutNumber(entity.toJSON()), withoutNumber(made))) return false
  if (pointers.get(id)?.some((pointer) => pointer !== entity && stands(pointer))) return false
  if (root === 'recommendations') writer.set(root, id, 'lineage', { ...(made.lineage as object), undone: true })
  else writer.set(root, id, 'removed', true)
  // An import taken back may be done again: what was removed by hand is remembered, this was never there.
  if (root === 'findings' && entity.has('imported')) writer.set(root, id, 'imported', null)
  return true
}

/** True for a part of something split whose words did not all go back to it, or that is gone or merged away: they stand nowhere else. */
function holdsWords(doc: Y.Doc, { root, made }: Made, staying: ReadonlySet<string>): boolean {
  const { splitFrom } = (made.lineage ?? {}) as { splitFrom?: unknown }
  if (typeof splitFrom !== 'string') return false
  const whole = entityAt(doc, root, splitFrom)
  return staying.has(splitFrom) || whole === undefined || !stands(whole) || isMerged(whole)
}

function withoutNumber(made: Record<string, unknown>): Record<string, unknown> {
  const { number: _given, ...rest } = made
  return rest
}

/** By id, the things that point to it. Another's link is their doing: what they built upon is not undone. */
type Pointers = Map<string, Y.Map<unknown>[]>

function pointersIn(doc: Y.Doc): Pointers {
  const pointers: Pointers = new Map()
  const note = (entity: Y.Map<unknown>) => {
    const lineage = entity.get('lineage') as { mergedInto?: unknown; splitFrom?: unknown } | undefined
    const place = entity.get('place') as { themeId?: unknown } | undefined
    const targets = [
      lineage?.mergedInto,
      lineage?.splitFrom,
      place?.themeId,
      entity.get('parentId'),
      entity.get('themeIds'),
      entity.get('findingIds'),
      (entity.get('on') as { id?: unknown } | undefined)?.id,
      entity.get('nextStepIds'),
    ]
    for (const target of targets.flat()) {
      if (typeof target !== 'string') continue
      const known = pointers.get(target)
      if (known) known.push(entity)
      else pointers.set(target, [entity])
    }
  }
  for (const root of rootNames) {
    if (!doc.share.has(root)) continue
    const map = doc.getMap(root)
    for (const entity of roots[root].holds === 'one' ? [map] : map.values()) if (entity instanceof Y.Map) note(entity)
  }
  return pointers
}

const isMerged = (entity: Y.Map<unknown>): boolean =>
  typeof (entity.get('lineage') as { mergedInto?: unknown } | undefined)?.mergedInto === 'string'
const stands = (entity: Y.Map<unknown>): boolean =>
  entity.get('removed') !== true && (entity.get('lineage') as { undone?: unknown } | undefined)?.undone !== true
