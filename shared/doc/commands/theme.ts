// Themes and claims (a claim is a theme with a parent). A removed theme stays in the document, marked, so
// that nothing pointing to it breaks: its findings read as lying in the tray.
import { Refused } from '../../errors.ts'
import { endsOf } from '../../model/ends.ts'
import { type ThemeId, themeIdSchema } from '../../model/ids.ts'
import { themeTree } from '../../model/themes.ts'
import type { Args } from '../../model/verbs.ts'
import { type CommandFunction, type Hand, refuseOver } from '../hand.ts'
import { newId } from '../layout.ts'
import { entityAt } from '../operation.ts'
import { indexOf, themeOf } from './find.ts'
import { putInOrder } from './theme-order.ts'
import { newWords } from './words.ts'

/** Width and height of a frame nobody has sized yet, in canvas units. */
const newFrame = { w: 320, h: 240 }

/** Adds many themes; linear in their number. A parent may stand earlier in the same list. */
export function addThemes(hand: Hand, additions: readonly Args<'addTheme'>[]): ThemeId[] {
  const { writer } = hand
  const planned = additions.map((addition) => ({ ...addition, id: addition.id ?? themeIdSchema.parse(newId()) }))
  const seen = new Set<ThemeId>()
  const fresh = planned.filter(({ id, parentId }) => {
    if (parentId && !seen.has(parentId)) themeOf(hand, parentId)
    if (seen.has(id) || entityAt(writer.doc, 'themes', id)) return false
    seen.add(id)
    return true
  })
  refuseOver('themes', writer.doc.getMap('themes').size, fresh.length)
  const up = [...hand.workshop.themes, ...fresh].flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : []))
  const tops = endsOf(new Map(up))
  for (const { id, title, summary, criterion, parentId, x, y, machine } of fresh) {
    const of = parentId ? (tops.get(parentId) ?? parentId) : null
    const frame = x === undefined && y === undefined ? null : { x: x ?? 0, y: y ?? 0, ...newFrame, of }
    const { words, states } = newWords({ title, summary }, { title: machine, summary: machine })
    writer.create('themes', id, { ...states, criterion: criterion ?? null, parentId: parentId ?? null, frame }, words)
  }
  return planned.map(({ id }) => id)
}

/** Adds one; an id already there answers that id (CM2). */
export const addTheme: CommandFunction<'addTheme'> = (hand, args) => {
  const [id] = addThemes(hand, [args])
  return { id }
}

/**
 * Sets criterion, parent, settled or the place in the order; what is left out stays. A circle of parents is refused
 * as invalid. A theme that comes under another is laid out by it; one that comes out stays where it lay (frames.ts).
 */
export const editTheme: CommandFunction<'editTheme'> = (hand, { id, criterion, parentId, settled, index }) => {
  themeOf(hand, id)
  if (parentId) {
    themeOf(hand, parentId)
    refuseCircle(hand, id, parentId)
  }
  if (criterion !== undefined) hand.writer.set('themes', id, 'criterion', criterion)
  if (parentId !== undefined) hand.writer.set('themes', id, 'parentId', parentId)
  if (settled !== undefined) hand.writer.set('themes', id, 'settled', settled)
  if (index !== undefined) putInOrder(hand, id, index)
  return { id }
}

function refuseCircle(hand: Hand, id: ThemeId, parentId: ThemeId): void {
  const { themes } = indexOf(hand.workshop)
  const seen = new Set<ThemeId>()
  let above: ThemeId | null = parentId
  while (above !== null && !seen.has(above)) {
    if (above === id) throw new Refused('invalid', { what: 'parentId: a circle' }, { what: `parentId\u00a0: un cercle` })
    seen.add(above)
    above = themes.get(above)?.parentId ?? null
  }
}

/** Places a theme on the canvas; size left out stays. */
export const placeTheme: CommandFunction<'placeTheme'> = (hand, args) => {
  placeAll(hand, [args])
  return { id: args.id }
}

/** The same for many: one operation, one undo. */
export const placeThemes: CommandFunction<'placeThemes'> = (hand, { frames }) => ({ ids: placeAll(hand, frames) })

function placeAll(hand: Hand, placings: readonly Args<'placeTheme'>[]): ThemeId[] {
  const { rootOf } = themeTree(hand.workshop)
  const frames = placings.map(({ id, x, y, w, h }) => {
    const theme = themeOf(hand, id)
    const root = rootOf(theme)
    const size = { w: w ?? theme.frame?.w ?? newFrame.w, h: h ?? theme.frame?.h ?? newFrame.h }
    return { id, frame: { x, y, ...size, of: root === theme ? null : root.id } }
  })
  for (const { id, frame } of frames) hand.writer.set('themes', id, 'frame', frame)
  return frames.map(({ id }) => id)
}

/** Takes a theme away. Its findings return to the tray and its claims stand alone: both are how it reads. */
export const removeTheme: CommandFunction<'removeTheme'> = (hand, { id }) => {
  themeOf(hand, id)
  hand.writer.set('themes', id, 'removed', true)
  return { id }
}
