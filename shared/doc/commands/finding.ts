// Findings: what was heard. These verbs write the findings' room; themes are read from the board.
import { type FindingId, findingIdSchema } from '../../model/ids.ts'
import type { Args } from '../../model/verbs.ts'
import { type CommandFunction, type Hand, refuseOver } from '../hand.ts'
import { newId } from '../layout.ts'
import { entityAt } from '../operation.ts'
import { findingOf, themeOf } from './find.ts'
import { newWords } from './words.ts'

/** Adds many findings to the tray; linear in their number. A parent may stand earlier in the same list. */
export function addFindings(hand: Hand, additions: readonly Args<'addFinding'>[]): FindingId[] {
  const { writer } = hand
  const planned = additions.map((addition) => ({ ...addition, id: addition.id ?? findingIdSchema.parse(newId()) }))
  const seen = new Set<FindingId>()
  const fresh = planned.filter(({ id, parentId }) => {
    if (parentId && !seen.has(parentId)) findingOf(hand, parentId)
    if (seen.has(id) || entityAt(writer.doc, 'findings', id)) return false
    seen.add(id)
    return true
  })
  refuseOver('findings', writer.doc.getMap('findings').size, fresh.length)
  for (const { id, text, discussion, criterion, kind, parentId, sourceId } of fresh) {
    writer.create(
      'findings',
      id,
      {
        sourceId: sourceId ?? null,
        discussion: discussion ?? null,
        criterion: criterion ?? null,
        kind: kind ?? 'note',
        place: { themeId: null, x: 0, y: 0, z: 0 },
        parentId: parentId ?? null,
        inReport: false,
      },
      newWords({ text }, {}).words,
    )
  }
  return planned.map(({ id }) => id)
}

/** Adds one to the tray; an id already there answers that id (CM2). */
export const addFinding: CommandFunction<'addFinding'> = (hand, args) => {
  const [id] = addFindings(hand, [args])
  return { id }
}

/** Sets discussion, criterion or kind; what is left out stays. */
export const editFinding: CommandFunction<'editFinding'> = (hand, { id, discussion, criterion, kind }) => {
  findingOf(hand, id)
  if (discussion !== undefined) hand.writer.set('findings', id, 'discussion', discussion)
  if (criterion !== undefined) hand.writer.set('findings', id, 'criterion', criterion)
  if (kind !== undefined) hand.writer.set('findings', id, 'kind', kind)
  return { id }
}

/** Files a finding under a theme (null: the tray) and places it on the canvas, above the others when moved there. */
export const placeFinding: CommandFunction<'placeFinding'> = (hand, { id, themeId, x, y }) => {
  const { place } = findingOf(hand, id)
  if (themeId !== null) themeOf(hand, themeId)
  const moved = x !== undefined || y !== undefined
  const top = hand.workshop.findings.reduce((highest, finding) => Math.max(highest, finding.place.z), 0)
  hand.writer.set('findings', id, 'place', { themeId, x: x ?? place.x, y: y ?? place.y, z: moved ? top + 1 : place.z })
  return { id }
}

/** Chooses findings for the document, or takes them out of it. */
export const chooseFindings: CommandFunction<'chooseFindings'> = (hand, { ids, inReport }) => {
  const unique = [...new Set(ids)]
  for (const id of unique) findingOf(hand, id)
  for (const id of unique) hand.writer.set('findings', id, 'inReport', inReport)
  return { ids: unique }
}
