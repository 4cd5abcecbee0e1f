// What changed between two texts, told in whole words.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsBetween } from '../../client/editor/diff.ts'

const picture = (before: string, after: string) =>
  segmentsBetween(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('')
const without = (kind: 'added' | 'removed', before: string, after: string) =>
  segmentsBetween(before, after)
    .filter((segment) => segment.kind !== kind)
    .map((segment) => segment.text)
    .join('')

test('LN4 a changed word is told whole', () => {
  expect(picture('each team corrects errors', 'each team corrected errors')).toBe('each team [-corrects][+corrected] errors')
  expect(picture('les erreurs relevées', 'les erreurs relevées tôt')).toBe('les erreurs relevées[+ tôt]')
  expect(picture('l’évaluation rapide', 'l’évaluation')).toBe('l’évaluation[- rapide]')
})

test('LN4 a word put in between leaves its neighbours alone', () => {
  expect(picture('a small study', 'a very small study')).toBe('a [+very ]small study')
})

test('LN4 the same text has nothing to tell; a new one is all new', () => {
  expect(picture('same', 'same')).toBe('same')
  expect(picture('', 'new')).toBe('[+new]')
  expect(picture('old', '')).toBe('[-old]')
})

test('LN4 all but the added is the old text, all but the removed the new (seeded)', () => {
  const word = fc.constantFrom('les', 'erreurs', 'l’écart', 'd', ' ', '  ', '.', '-', 'é', '😀', '\n', 'corriger')
  const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(without('added', before, after)).toBe(before)
      expect(without('removed', before, after)).toBe(after)
    }),
    { numRuns: 2_000, seed: 20261123 },
  )
})
