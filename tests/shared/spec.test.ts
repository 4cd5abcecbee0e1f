// The laws and the tests know each other: a number cited is a law, and a law is cited.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const tests = join(import.meta.dirname, '..')
const law = /[A-Z]{2}\d+/
const stated = [...readFileSync(join(tests, '../shared/SPEC.md'), 'utf8').matchAll(/^- ([A-Z]{2}\d+) (.*)$/gm)]
const numbers = stated.map(([, number = '']) => number)

/** The laws each test file cites at the beginning of its tests' names. */
const cited = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test|spec)\.ts$|-contract\.ts$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(join(tests, name), 'utf8')
    return [...text.matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*['"`]((?:[A-Z]{2}\d+ )+)/g)].flatMap(([, laws = '']) =>
      laws
        .trim()
        .split(' ')
        .map((number) => ({ name, number })),
    )
  })

test('FL3 every law a test cites stands in SPEC.md', () => {
  expect(cited.length).toBeGreaterThan(300)
  expect(cited.filter(({ number }) => !numbers.includes(number))).toEqual([])
})

test('FL3 every law of SPEC.md is cited by a test, but those that come later', () => {
  const shown = new Set(cited.map(({ number }) => number))
  const missing = stated.filter(([, number = '', words = '']) => !shown.has(number) && !/\*later\*/.test(words))
  expect(missing.map(([line]) => line)).toEqual([])
})

test('FL3 a law has one number, and numbers run on', () => {
  const families = Map.groupBy(numbers, (number) => number.slice(0, 2))
  for (const [family, members] of families) expect(members).toEqual(members.map((_, i) => `${family}${i + 1}`))
  expect(numbers.every((number) => law.test(number))).toBe(true)
})
