// A text box bound to a shared text: two people's typing, the caret, input methods, and words refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedIndex } from '../../client/editor/live-text.ts'
import { startingFrom, Writer } from '../helpers/text-boxes.ts'

const two = (words: string) => {
  const start = startingFrom(words)
  return { ann: new Writer(start), bob: new Writer(start) }
}
const meet = (ann: Writer, bob: Writer) => {
  ann.hear(bob)
  bob.hear(ann)
  ann.live.show()
  bob.live.show()
}

describe('two people in one text', () => {
  test('TX1 what both type at the same time stands in both boxes', async () => {
    const { ann, bob } = two('Run a study.')
    ann.box.setSelectionRange(5, 5)
    bob.box.setSelectionRange(12, 12)
    await ann.type(' small')
    await bob.type(' Publish it.')
    meet(ann, bob)
    expect(ann.box.value).toBe('Run a small study. Publish it.')
    expect(bob.box.value).toBe(ann.box.value)
  })

  test('TX1 what someone types before the box shows another’s words takes nothing of them away', async () => {
    const { ann, bob } = two('one two')
    await bob.type(' three')
    // Her copy has his word, her box not yet: the store is read a frame later.
    ann.hear(bob)
    ann.box.setSelectionRange(0, 0)
    await ann.type('zero ')
    expect(ann.box.picture).toBe('zero |one two three')
    expect(ann.words).toBe('zero one two three')
  })

  test('TX1 letters of two people in any sequence, with any delay, all stay (seeded)', async () => {
    const step = fc.record({
      who: fc.constantFrom('ann' as const, 'bob' as const),
      act: fc.constantFrom('type' as const, 'hear' as const, 'show' as const),
      at: fc.nat(40),
      word: fc.integer({ min: 0, max: 9 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { ann, bob } = two('Mener une étude comparative.')
        const typed: string[] = []
        for (const { who, act, at, word } of steps) {
          const [me, other] = who === 'ann' ? [ann, bob] : [bob, ann]
          if (act === 'hear') me.hear(other)
          if (act === 'show') me.live.show()
          if (act !== 'type') continue
          const mark = ` <${typed.length}${who}${word}> `
          typed.push(mark.trim())
          const place = wordBreak(me.box.value, at)
          me.box.setSelectionRange(place, place)
          await me.type(mark)
        }
        meet(ann, bob)
        expect(ann.box.value).toBe(bob.box.value)
        for (const mark of typed) expect(ann.box.value).toContain(mark)
      }),
      { numRuns: 150, seed: 20261123 },
    )
  })
})

/** The nearest place at or after `at` that is not inside a mark. */
function wordBreak(text: string, at: number): number {
  let place = Math.min(at, text.length)
  while (place < text.length && text[place - 1] !== ' ') place++
  return place
}

describe('the caret', () => {
  test('TX2 it stays with the words it was at when others write before or after it', async () => {
    const { ann, bob } = two('alpha beta gamma')
    ann.box.setSelectionRange(10, 10)
    bob.box.setSelectionRange(0, 0)
    await bob.type('New ')
    bob.box.setSelectionRange(20, 20)
    await bob.type(' end')
    ann.hear(bob)
    ann.live.show()
    expect(ann.box.picture).toBe('New alpha beta| gamma end')
  })

  test('TX2 a selection stays around its words', async () => {
    const { ann, bob } = two('alpha beta gamma')
    ann.box.setSelectionRange(6, 10)
    bob.box.setSelectionRange(0, 5)
    await bob.type('a')
    ann.hear(bob)
    ann.live.show()
    expect(ann.box.picture).toBe('a [beta] gamma')
  })

  test('TX2 it goes after what took the place of the words it was in', () => {
    expect(movedIndex(8, 'alpha beta gamma', 'alpha X gamma')).toBe('alpha X'.length)
    expect(movedIndex(6, 'alpha beta', 'alpha new beta')).toBe(6)
    expect(movedIndex(10, 'alpha beta', '')).toBe(0)
  })
})

describe('an input method', () => {
  test('TX2 nothing comes in and nothing goes out while it composes; both texts stand at the end', async () => {
    const { ann, bob } = two('étude')
    ann.box.setSelectionRange(5, 5)
    ann.live.composeStart()
    await ann.type('ni')
    expect(ann.words).toBe('étude')
    bob.box.setSelectionRange(0, 0)
    await bob.type('Une ')
    ann.hear(bob)
    ann.live.show()
    expect(ann.box.value).toBe('étudeni')
    ann.box.setSelectionRange(5, 7)
    ann.box.insert('你')
    await ann.live.composeEnd()
    expect(ann.box.picture).toBe('Une étude你|')
    expect(ann.words).toBe('Une étude你')
  })
})

describe('words that are refused', () => {
  const long = 'far too long a label'

  test('TX3 they stay in the box, with the reason, until they fit', async () => {
    const ann = new Writer(startingFrom('label'), 12)
    ann.box.setSelectionRange(0, 5)
    await ann.type(long)
    expect(ann.live.refusal?.code).toBe('text-too-long')
    expect(ann.box.value).toBe(long)
    expect(ann.words).toBe('label')
    ann.box.setSelectionRange(0, long.length)
    await ann.type('short')
    expect(ann.live.refusal).toBeNull()
    expect(ann.words).toBe('short')
  })

  test('TX3 what others write meanwhile does not replace them, and is there once they fit', async () => {
    const start = startingFrom('one two')
    const [ann, bob] = [new Writer(start, 20), new Writer(start)]
    await ann.type(' and very much more')
    bob.box.setSelectionRange(0, 0)
    await bob.type('0 ')
    ann.hear(bob)
    ann.live.show()
    expect(ann.box.value).toBe('one two and very much more')
    ann.box.setSelectionRange(7, ann.box.value.length)
    await ann.type(' three')
    expect(ann.words).toBe('0 one two three')
    expect(ann.box.value).toBe('0 one two three')
  })

  test('TX3 words kept from before are tried again from the text their writer saw', async () => {
    const ann = new Writer(startingFrom('Ann: one two'))
    await ann.live.resume('one two', 'one two three')
    expect(ann.words).toBe('Ann: one two three')
  })

  test('TX3 dropping them gives the box back to the shared text', async () => {
    const ann = new Writer(startingFrom('label'), 12)
    await ann.type(long)
    ann.live.discard()
    expect(ann.box.value).toBe('label')
    expect(ann.forgotten).toBe(1)
    expect(ann.live.refusal).toBeNull()
  })
})
