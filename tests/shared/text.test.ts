import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rebase, undoneWords, writeText } from '../../shared/doc/text.ts'
import { type Splice, splicesBetween } from '../../shared/model/splices.ts'
import { fork, sync } from '../helpers/board.ts'

const apply = (text: string, splices: readonly Splice[]): string =>
  [...splices].reverse().reduce((at, { index, remove, insert }) => at.slice(0, index) + insert + at.slice(index + remove), text)

const word = fc.constantFrom('le', 'service', 'a', 'b', 'aa', 'été', '😀', '😁', 'données', ',', '\n')
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const anyText = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 30 }))

/** A text of words, and someone's edit of one of them: `<mark>` instead of the word, or before it. */
const edits = fc.record({
  words: fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre'), { minLength: 3, maxLength: 9 }),
  mine: fc.nat(100),
  theirs: fc.nat(100),
  mineReplaces: fc.boolean(),
  theirsReplaces: fc.boolean(),
})

describe('words', () => {
  test('TX1 splices turn one text into another, in order, apart, and never through a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const splices = splicesBetween(before, after)
        expect(apply(before, splices)).toBe(after)
        let end = -1
        for (const { index, remove, insert } of splices) {
          expect(index).toBeGreaterThan(end)
          expect(remove + insert.length).toBeGreaterThan(0)
          end = index + remove
        }
        if (before.isWellFormed() && after.isWellFormed()) expect(splices.every(({ insert }) => insert.isWellFormed())).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('TX1 no character of either writer’s insertion is lost', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, wanted, now) => {
        const merged = rebase(before, wanted, now)
        const written = [...splicesBetween(before, wanted), ...splicesBetween(before, now)]
        for (const { insert } of written) expect(merged).toContain(insert)
        expect(rebase(before, wanted, before)).toBe(wanted)
        expect(rebase(before, before, now)).toBe(now)
        expect(rebase(before, wanted, wanted)).toBe(wanted)
      }),
      { numRuns: 1_000 },
    )
  })

  test('TX1 where two people touch different words, both changes apply', () => {
    fc.assert(
      fc.property(edits, ({ words, mine, theirs, mineReplaces, theirsReplaces }) => {
        const my = mine % words.length
        const their = theirs % words.length
        fc.pre(my !== their)
        const edit = (list: readonly string[], at: number, mark: string, replaces: boolean) =>
          list.map((each, i) => (i === at ? (replaces ? mark : `${mark} ${each}`) : each))
        const wanted = edit(words, my, 'MOI', mineReplaces)
        const now = edit(words, their, 'ELLE', theirsReplaces)
        const both = edit(edit(words, my, 'MOI', mineReplaces), their, 'ELLE', theirsReplaces)
        expect(rebase(words.join(' '), wanted.join(' '), now.join(' '))).toBe(both.join(' '))
      }),
    )
  })

  test('TX1 changes at both ends by one person leave the middle to another', () => {
    const before = 'one two three four five'
    expect(rebase(before, 'ONE two three four FIVE', 'one two THREE four five')).toBe('ONE two THREE four FIVE')
    expect(rebase(before, 'one two THREE four five', 'ONE two three four FIVE')).toBe('ONE two THREE four FIVE')
  })

  test('TX1 the same change made twice stands once: a replay, or two people correcting one slip', () => {
    expect(rebase('teh end', 'the end', 'the end')).toBe('the end')
    expect(rebase('a', 'a b', 'a b')).toBe('a b')
  })

  test('TX1 two replicas that write into one text at once both keep their words', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, left, right) => {
        const one = new Y.Doc()
        one.getText('t').insert(0, before)
        const two = fork(one)
        writeText(one.getText('t'), left)
        writeText(two.getText('t'), right)
        sync(one, two)
        const merged = one.getText('t').toString()
        expect(two.getText('t').toString()).toBe(merged)
        for (const { insert } of [...splicesBetween(before, left), ...splicesBetween(before, right)]) {
          const rest = [...merged]
          for (const character of insert) {
            const at = rest.indexOf(character)
            expect(at).toBeGreaterThanOrEqual(0)
            rest.splice(at, 1)
          }
        }
      }),
    )
  })

  test('TX1 a text of 20,000 characters rewritten from end to end is one change', () => {
    const long = (word: string) => `${word} `.repeat(4_000).slice(0, 20_000)
    const splices = splicesBetween(long('mot'), long('word'))
    expect(splices).toHaveLength(1)
    expect(apply(long('mot'), splices)).toBe(long('word'))
  })

  test('UN3 undoing words leaves what others wrote since, and leaves alone what they changed', () => {
    expect(undoneWords('One. Two. Three.', 'One.', 'One. Two.')).toBe('One. Three.')
    expect(undoneWords('Zero. One. Two.', 'One.', 'One. Two.')).toBe('Zero. One.')
    expect(undoneWords('the dogs', 'the cat', 'the dog')).toBeNull()
    expect(undoneWords('the bird', 'the cat', 'the dog')).toBeNull()
    expect(undoneWords('the bird', 'the', 'the bird')).toBe('the')
  })

  test('UN3 undo of words is all or nothing and takes away only one’s own', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, after, now) => {
        const undone = undoneWords(now, before, after)
        if (undone === null) return
        for (const { insert } of splicesBetween(after, now)) expect(undone).toContain(insert)
        if (now === after) expect(undone).toBe(before)
      }),
      { numRuns: 1_000 },
    )
  })
})
