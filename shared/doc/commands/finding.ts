// Findings: what was heard. These verbs write the findings' room; themes are read from the board.
import { type FindingId, findingIdSchema } from '../../model/ids.ts'
import type { Lang } from '../../model/schema.ts'
import type { Args } from '../../model/verbs.ts'
import { type CommandFunction, type Hand, refuseOver } from '../hand.ts'
import { newId } from '../layout.ts'
import { entityAt } from '../operation.ts'
import { placer } from './filing.ts'
import { findingOf, themeOf } from './find.ts'
import { newWords } from './words.ts'

/**
 * What one addition says. Beside the verb's arguments an import may give what it remembers of the row, and
 * the sample the languages whose words a machine made.
 */
export type NewFinding = Args<'addFinding'> & {
  inReport?: boolean
  imported?: Record<string, string | number | null | string[]>
  machine?: readonly Lang[]
}

/** Adds many at the end of the tray, or of their theme; linear in their number. A parent may stand earlier in the same list. */
export function addAllFindings(hand: Hand, additions: readonly NewFinding[]): FindingId[] {
  const { writer } = hand
  const planned = additions.map((addition) => ({ ...addition, id: addition.id ?? findingIdSchema.parse(newId()) }))
  const seen = new Set<FindingId>()
  const fresh = planned.filter(({ id, parentId, themeId }) => {
    if (parentId && !seen.has(parentId)) findingOf(hand, parentId)
    if (themeId) themeOf(hand, themeId)
    if (seen.has(id) || entityAt(writer.doc, 'findings', id)) return false
    seen.add(id)
    return true
  })
  refuseOver('findings', writer.doc.getMap('findings').size, fresh.length)
  const place = placer(hand)
  for (const { id, text, machine, themeId, x, y, ...rest } of fresh) {
    const { words, states } = newWords({ text }, { text: machine })
    writer.create(
      'findings',
      id,
      {
        ...states,
        sourceId: rest.sourceId ?? null,
        discussion: rest.discussion ?? null,
        criterion: rest.criterion ?? null,
        kind: rest.kind ?? 'note',
        place: place({ id, themeId: themeId ?? null, x, y }, null),
        parentId: rest.parentId ?? null,
        inReport: rest.inReport ?? false,
        ...(rest.colour ? { colour: rest.colour } : {}),
        ...(rest.area ? { area: rest.area } : {}),
        ...(rest.imported ? { imported: rest.imported } : {}),
      },
      words,
    )
  }
  return planned.map(({ id }) => id)
}

/** Adds one to the tray, or under a theme; an id already there answers that id (CM2). */
export const addFinding: CommandFunction<'addFinding'> = (hand, args) => {
  const [id] = addAllFindings(hand, [args])
  return { id }
}

/** Adds many as one operation: a paste. */
export const addFindings: CommandFunction<'addFindings'> = (hand, { findings }) => ({ ids: addAllFindings(hand, findings) })

/** Sets discussion, criterion or kind; what is left out stays. */
export const editFinding: CommandFunction<'editFinding'> = (hand, { id, discussion, criterion, kind }) => {
  findingOf(hand, id)
  if (discussion !== undefined) hand.writer.set('findings', id, 'discussion', discussion)
  if (criterion !== undefined) hand.writer.set('findings', id, 'criterion', criterion)
  if (kind !== undefined) hand.writer.set('findings', id, 'kind', kind)
  return { id }
}

/** Files a finding under a theme (null: the tray) and places it on the canvas, above the others when moved there. */
export const placeFinding: CommandFunction<'placeFinding'> = (hand, args) => {
  placeAll(hand, [args])
  return { id: args.id }
}

/** The same for many, in the sequence given: one operation, one undo. */
export const placeFindings: CommandFunction<'placeFindings'> = (hand, { places }) => ({ ids: placeAll(hand, places) })

function placeAll(hand: Hand, places: readonly Args<'placeFinding'>[]): FindingId[] {
  const standing = places.map((wanted) => {
    const { place } = findingOf(hand, wanted.id)
    if (wanted.themeId !== null && wanted.themeId !== place.themeId) themeOf(hand, wanted.themeId)
    return { wanted, place }
  })
  const placeOf = placer(hand)
  const planned = standing.map(({ wanted, place }) => ({ id: wanted.id, place: placeOf(wanted, place) }))
  for (const { id, place } of planned) hand.writer.set('findings', id, 'place', place)
  return planned.map(({ id }) => id)
}

/** Takes findings away. They stay in the document, marked, so that undo brings them back with all that points to them. */
export const removeFindings: CommandFunction<'removeFindings'> = (hand, { ids }) => {
  const unique = [...new Set(ids)]
  for (const id of unique) findingOf(hand, id)
  for (const id of unique) hand.writer.set('findings', id, 'removed', true)
  return { ids: unique }
}

/** Notes whose share of the tray findings are. All or none. */
export const dealFindings: CommandFunction<'dealFindings'> = (hand, { deals }) => {
  for (const { ids } of deals) for (const id of ids) findingOf(hand, id)
  for (const { ids, to } of deals) for (const id of ids) hand.writer.set('findings', id, 'dealtTo', to)
  return { ids: [...new Set(deals.flatMap(({ ids }) => ids))] }
}

/** Chooses findings for the document, or takes them out of it. */
export const chooseFindings: CommandFunction<'chooseFindings'> = (hand, { ids, inReport }) => {
  const unique = [...new Set(ids)]
  for (const id of unique) findingOf(hand, id)
  for (const id of unique) hand.writer.set('findings', id, 'inReport', inReport)
  return { ids: unique }
}
