// What the document says of itself: next steps, its switch, draft or final.
import { Refused } from '../../errors.ts'
import { gapsOf } from '../../model/gaps.ts'
import type { CommandFunction } from '../hand.ts'
import { recommendationOf } from './find.ts'

/** Sets next steps, the support section, draft or final; final is `not-ready` while a printed text is missing or stale (LN3). */
export const setReport: CommandFunction<'setReport'> = (hand, { nextStepIds, supportRequested, status }) => {
  const { writer, workshop } = hand
  for (const id of nextStepIds ?? []) recommendationOf(hand, id)
  const report = { ...workshop.report, ...(supportRequested === undefined ? {} : { supportRequested }) }
  const gaps = status === 'final' ? gapsOf({ ...workshop, report }) : []
  if (gaps.length > 0) throw new Refused('not-ready', { count: gaps.length })
  if (nextStepIds !== undefined) writer.set('report', '', 'nextStepIds', nextStepIds && [...new Set(nextStepIds)])
  if (supportRequested !== undefined) writer.set('report', '', 'supportRequested', supportRequested)
  if (status !== undefined) writer.set('report', '', 'status', status)
  return {}
}
