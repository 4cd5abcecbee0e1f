// What a refused verb carried can be read: of every verb, whatever its arguments.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { textsOf } from '../../client/room/refused-text.ts'
import { parseCommand } from '../../shared/doc/run.ts'
import type { Command } from '../../shared/model/verbs.ts'
import { verbSchemas, verbs } from '../../shared/model/verbs.ts'

const carried = (verb: string, args: unknown): string[] => {
  const parsed = parseCommand(verb, args)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return textsOf(parsed.command).map(({ lang, text }) => `${lang}: ${text}`)
}

/** Strings that are no words of the one who wrote: what they point to, what they saw, what a file called it. */
const noWords = ['sourceId', 'area', 'id', 'field', 'seen', 'before', 'imported']
type Shape = {
  [key: string]: unknown
  type?: string
  anyOf?: Shape[]
  oneOf?: Shape[]
  properties?: Record<string, Shape>
  items?: Shape
}

/** Arguments of that shape with all their parts; each free text in them is one of `words`. */
function sample(shape: Shape, words: string[], counts = true): unknown {
  const variant = (shape.anyOf ?? shape.oneOf)?.find(({ type }) => type !== 'null')
  if (variant) return sample(variant, words, counts)
  if (shape.type === 'array') return [1, 2].map(() => sample(shape.items ?? {}, words, counts))
  if (shape.type === 'object') {
    const parts = Object.entries(shape.properties ?? {})
    return Object.fromEntries(parts.map(([key, part]) => [key, sample(part, words, counts && !noWords.includes(key))]))
  }
  if (Array.isArray(shape.enum)) return shape.enum[0]
  if (shape.const !== undefined) return shape.const
  if (shape.type !== 'string' || shape.pattern || shape.format) return shape.type === 'string' ? 'x' : 0
  const text = `words ${words.length}`
  if (counts) words.push(text)
  return counts ? text : 'not to be listed'
}

describe('the words of what was refused', () => {
  test('SY6 TX3 each line of a refused paste, and each part of a split, can be read', () => {
    expect(carried('addFindings', { findings: [{ text: { en: 'One heard' } }, { text: { fr: 'Entendu' } }] })).toEqual([
      'en: One heard',
      'fr: Entendu',
    ])
    const parts = [{ text: { en: 'One' } }, { text: { en: 'Two', fr: ' ' } }]
    expect(carried('splitFinding', { id: 'f', seen: { en: 'One two' }, parts })).toEqual(['en: One', 'en: Two'])
    expect(carried('addComment', { on: { kind: 'finding', id: 'f' }, text: 'Really?' })).toEqual(['null: Really?'])
    expect(carried('editText', { kind: 'theme', id: 't', field: 'summary', lang: 'fr', text: 'Neuf', before: 'Ancien' })).toEqual(
      ['fr: Neuf'],
    )
  })

  test('SY6 TX3 no verb has words that its refusal would not show', () => {
    const said = verbs.map((verb) => {
      const words: string[] = []
      const shape = z.toJSONSchema(verbSchemas[verb], { io: 'input', unrepresentable: 'any' }) as Shape
      const args = sample(shape, words)
      expect(
        textsOf({ verb, args } as Command).map(({ text }) => text),
        verb,
      ).toEqual(words)
      return words.length
    })
    expect(said.filter((count) => count > 0).length).toBeGreaterThan(9)
  })
})
