// A finding split in parts, or merged with others that say the same: told by `lineage`, never by removal. The
// server runs both against the state they were decided on.
import { Refused } from '../../errors.ts'
import { type FindingId, findingIdSchema } from '../../model/ids.ts'
import { langs } from '../../model/schema.ts'
import { findingsIn } from '../../model/themes.ts'
import { type CommandFunction, refuseOver } from '../hand.ts'
import { newId } from '../layout.ts'
import { placer } from './filing.ts'
import { findingOf } from './find.ts'
import { newWords, refuseUnseen, wordsAfter, writeGiven } from './words.ts'

/**
 * Splits a finding. The first part keeps the id and what points to it; the others stand right after it,
 * with its theme, discussion, criterion and kind, chosen for the document if it was. Answers `{ids}`,
 * the kept one first.
 */
export const splitFinding: CommandFunction<'splitFinding'> = (hand, { id, seen, parts }) => {
  const { writer, workshop } = hand
  const original = findingOf(hand, id)
  refuseUnseen(seen, original.text)
  const [first, ...others] = parts
  refuseOver('findings', writer.doc.getMap('findings').size, others.length)
  const at = { root: 'findings', id, field: 'text' } as const
  for (const lang of langs) wordsAfter(writer, { ...at, lang }, { text: first?.text[lang] ?? '' })
  const { themeId, x, y, z } = original.place
  let index = findingsIn(workshop, themeId).findIndex((finding) => finding.id === id)
  const place = placer(hand)
  // A language the parts do not give keeps its words: both languages of the kept one may not be at hand.
  writeGiven(writer, at, first?.text ?? {})
  const ids: FindingId[] = [id]
  others.forEach(({ text }, step) => {
    const partId = findingIdSchema.parse(newId())
    const beside = z > 0 ? { x: x + 20 * (step + 1), y: y + 20 * (step + 1) } : {}
    writer.create(
      'findings',
      partId,
      {
        sourceId: null,
        discussion: original.discussion,
        criterion: original.criterion,
        kind: original.kind,
        place: place({ id: partId, themeId, ...beside, index: ++index }, null),
        parentId: original.parentId,
        inReport: original.inReport,
        dealtTo: original.dealtTo,
        lineage: { mergedInto: null, splitFrom: id },
      },
      newWords({ text }, {}).words,
    )
    ids.push(partId)
  })
  return { ids }
}

/** Merges findings into one that stays as it is; the others are told as merged. Chosen for the document if one of them was. */
export const mergeFindings: CommandFunction<'mergeFindings'> = (hand, { into, from }) => {
  const { writer } = hand
  const kept = findingOf(hand, into)
  const merged = [...new Set(from)].map((id) => findingOf(hand, id))
  if (merged.some(({ id }) => id === into)) {
    throw new Refused('invalid', { what: 'from holds into itself' }, { what: 'from contient into' })
  }
  if (!kept.inReport && merged.some(({ inReport }) => inReport)) writer.set('findings', into, 'inReport', true)
  for (const { id, lineage } of merged) writer.set('findings', id, 'lineage', { ...lineage, mergedInto: into })
  return { id: into }
}
