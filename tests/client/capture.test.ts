import { describe, expect, test } from 'vitest'
import { type CaptureLog, countOf, dayOf, logOf, noted, parentIn, standing } from '../../client/capture/capture-log.ts'
import { faultOf, linesOf, newlyPasted, severalLines, undecidedIn } from '../../client/capture/pasted.ts'
import { keepNames, unsettledIn } from '../../client/capture/personal-check.ts'
import { parseLines } from '../../server/import/lines.ts'
import { type FindingId, findingIdSchema } from '../../shared/model/ids.ts'

const nobody: ReadonlySet<string> = new Set()
const found = (text: string, kept = nobody, before?: string) => unsettledIn(text, kept, before).map((mark) => mark.text)

describe('what waits for a decision', () => {
  test('PI5 a name kept once is not asked about again, a number is', () => {
    const kept = new Set<string>()
    const text = 'Marie: 613-555-0147'
    keepNames(unsettledIn(text, kept), kept)
    expect(found('Ask MARIE TREMBLAY, marie or Marie.', kept)).toEqual(['MARIE TREMBLAY'])
    expect(found(text, kept)).toEqual(['613-555-0147'])
  })

  test('PI5 what others see already is not asked about when the text is edited', () => {
    expect(found('Marie waits for weeks.', nobody, 'Marie waits.')).toEqual([])
    expect(found('Marie and Kevin wait.', nobody, 'Marie waits.')).toEqual(['Kevin'])
    expect(found('Call 613-555-0148', nobody, 'Call 613-555-0147')).toEqual(['613-555-0148'])
  })
})

describe('pasted lines', () => {
  const bulleted = '- First\n• Second\r\n3. Third\n\n   a) Fourth\n* Fifth\r– Sixth\n2021 was long\n-40 degrees'

  test('CP3 bullets and numbers go by the rule of imported files', () => {
    const words = linesOf(newlyPasted(bulleted)).map((line) => line.words)
    expect(words).toEqual(['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', '2021 was long', '-40 degrees'])
    expect(parseLines(bulleted).rows.map(({ cells: [cell] }) => cell)).toEqual(words)
  })

  test('CP3 one line, with blank ones around it, is just pasted', () => {
    expect(['', 'one', '\n\n  one \n\n', '- one\n'].map(severalLines)).toEqual([false, false, false, false])
    expect(severalLines('one\ntwo')).toBe(true)
  })

  test('CP4 tags are words like any others', () => {
    const pasted = newlyPasted('<b>One</b>\n<img src=x onerror=alert(1)>\n<script>two()</script>')
    expect(linesOf(pasted).map(({ words }) => words)).toEqual([
      '<b>One</b>',
      '<img src=x onerror=alert(1)>',
      '<script>two()</script>',
    ])
  })

  test('CP5 two thousand lines are taken, one more is not, and neither is a line over the bound', () => {
    const lines = (count: number) => linesOf(newlyPasted(Array.from({ length: count }, (_, i) => `line ${i}`).join('\n')))
    expect(faultOf(lines(2_000))).toBeNull()
    expect(faultOf(lines(2_001))).toEqual({ kind: 'too-many', count: 2_001, max: 2_000 })
    expect(faultOf(linesOf(newlyPasted(`one\n${'a'.repeat(20_001)}`)))).toEqual({
      kind: 'line-too-long',
      line: 2,
      length: 20_001,
      max: 20_000,
    })
  })

  test('PI6 each line in which something was found waits until it is rewritten or kept', () => {
    const pasted = newlyPasted('- It is slow\n- Marie waits\n- Call 613-555-0147\n- Kevin waits')
    expect(undecidedIn(pasted, nobody).map(({ line }) => line)).toEqual([2, 3, 4])
    const decided = { ...pasted, rewritten: { 2: 'A person waits', 3: '' }, kept: [4] }
    expect(undecidedIn(decided, nobody)).toEqual([])
    expect(linesOf(decided).map(({ words }) => words)).toEqual(['It is slow', 'A person waits', '', 'Kevin waits'])
    expect(undecidedIn({ ...decided, rewritten: { 2: 'Luc waits' } }, nobody).map(({ line }) => line)).toEqual([2, 3])
  })
})

describe('what was captured', () => {
  const id = (n: number): FindingId => findingIdSchema.parse(`f${n}`)
  const empty: CaptureLog = { day: '2025-3-4', entries: [] }
  const log = [
    { ids: [id(1)], under: false },
    { ids: [id(2)], under: true },
    { ids: [id(3), id(4)], under: false },
  ].reduce(noted, empty)

  test('CP7 only what still stands is counted and listed', () => {
    expect(countOf(standing(log, () => true))).toBe(4)
    const left = standing(log, (one) => one !== id(2) && one !== id(3))
    expect(left.map(({ ids }) => ids)).toEqual([[id(1)], [id(4)]])
    expect(countOf(left)).toBe(2)
  })

  test('CP7 a sub-point goes under the last one that is none and stands alone', () => {
    expect(parentIn(log.entries)).toBe(id(1))
    expect(parentIn(standing(log, (one) => one !== id(1)))).toBeNull()
  })

  test('CP7 another day begins anew', () => {
    expect(logOf(log, '2025-3-4')).toBe(log)
    expect(logOf(log, dayOf(new Date(2025, 2, 5)))).toEqual({ day: '2025-3-5', entries: [] })
  })
})
