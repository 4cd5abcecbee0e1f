// The line to the worker, over threads that answer when the test says so; and how a question stands.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerer } from '../../client/similar/answerer.ts'
import { asking } from '../../client/similar/asked.ts'
import type { Item, Similar, SuggestedGroup } from '../../client/similar/kinds.ts'
import { comparedAtMost, type Line, lineTo, patience, silence } from '../../client/similar/line.ts'
import type { FromWorker, ToWorker } from '../../client/similar/questions.ts'
import { Refusal } from '../../client/similar/refusal.ts'
import { insteadSentence, similarSentence, themeSentence } from '../../client/similar/sentences.ts'
import { sameItems, slicesOf } from '../../client/similar/slices.ts'
import { must } from '../../shared/model/assert.ts'

/** A thread in hand: messages wait until `work` has them answered as the worker would. */
class HandThread {
  readonly waiting: ToWorker[] = []
  readonly got: ToWorker[] = []
  ended = false
  private readonly answer = answerer()
  readonly heard: (message: FromWorker) => void
  readonly broken: () => void
  constructor(heard: (message: FromWorker) => void, broken: () => void) {
    this.heard = heard
    this.broken = broken
  }
  post(message: ToWorker): void {
    this.waiting.push(structuredClone(message))
  }
  end(): void {
    this.ended = true
  }
  work(): void {
    for (const message of this.waiting.splice(0)) {
      this.got.push(message)
      const said = this.answer(message)
      if (said !== null && !this.ended) this.heard(said)
    }
  }
}

let threads: HandThread[]
let line: Line
const last = (): HandThread => must(threads.at(-1), 'a thread')
const items: Item[] = [
  { id: 'a', text: { en: 'flood maps are old', fr: '' } },
  { id: 'b', text: { en: 'old flood maps', fr: '' } },
  { id: 'c', text: { en: 'lunch', fr: '' } },
]
const similarFolder = join(import.meta.dirname, '../../client/similar')
const groups = { kind: 'groups', options: {} } as const
const similar = (id: string) => ({ kind: 'similar', id }) as const
/** How a promise stands once everything that is due has run. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  const settled = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  await vi.advanceTimersByTimeAsync(0)
  return Promise.race([settled, Promise.resolve('open')])
}
const superseded = { error: expect.objectContaining({ name: 'AbortError' }) }
const refused = { error: expect.any(Refusal) }

beforeEach(() => {
  vi.useFakeTimers()
  threads = []
  line = lineTo((heard, broken) => {
    const thread = new HandThread(heard, broken)
    threads.push(thread)
    return thread
  })
})
afterEach(() => vi.useRealTimers())

describe('one line', () => {
  test('SG5 a thread is begun with the first question and answers it', async () => {
    expect(threads).toHaveLength(0)
    const asked = line.ask(groups, items)
    await outcome(asked)
    last().work()
    expect(await asked).toEqual([expect.objectContaining({ ids: ['a', 'b'] })])
    expect(threads).toHaveLength(1)
  })

  test('SG5 the same words are sent once, others anew, and moving a finding sends nothing', async () => {
    const ask = async (id: string, of: readonly Item[]) => {
      const asked = line.ask(similar(id), of)
      await outcome(asked)
      last().work()
      return asked
    }
    await ask('a', items)
    await ask(
      'b',
      items.map((item) => ({ ...item })),
    )
    expect(last().got.filter((message) => 'items' in message)).toHaveLength(1)
    const other = [...items, { id: 'd', text: { en: 'flood maps', fr: '' } }]
    expect((await ask('a', other)).map(({ id }) => id)).toContain('d')
    expect(last().got.filter((message) => 'items' in message)).toHaveLength(2)
  })

  test('SG5 the newest question of a kind wins, another kind waits its turn', async () => {
    const first = outcome(line.ask(similar('a'), items))
    const second = outcome(line.ask(similar('b'), items))
    const between = line.ask(groups, items)
    const third = line.ask(similar('c'), items)
    expect(await first).toEqual(superseded)
    expect(await second).toEqual(superseded)
    const order: string[] = []
    void between.then(() => order.push('groups'))
    void third.then(() => order.push('similar'))
    for (let i = 0; i < 4; i++) {
      last().work()
      await vi.advanceTimersByTimeAsync(0)
    }
    expect(order.sort()).toEqual(['groups', 'similar'])
    expect(await third).toEqual([])
    expect(threads).toHaveLength(1)
  })

  test('SG5 what an older question answers late reaches nobody', async () => {
    const first = line.ask(similar('a'), items)
    await outcome(first)
    const second = line.ask(similar('c'), items)
    expect(await outcome(first)).toEqual(superseded)
    last().work()
    expect(await outcome(second)).toBe('open')
    last().work()
    expect(await second).toEqual([])
  })

  test('SG5 a question given up ends the work on it, and the next one is answered', async () => {
    const aborter = new AbortController()
    const asked = line.ask(groups, items, aborter.signal)
    await outcome(asked)
    aborter.abort()
    expect(await outcome(asked)).toEqual(superseded)
    expect(last().ended).toBe(true)
    const next = line.ask(groups, items)
    await outcome(next)
    last().work()
    expect(await next).toHaveLength(1)
    expect(threads).toHaveLength(2)
  })

  test('SG5 a thread that was ended may still say something; it answers no other question', async () => {
    const aborter = new AbortController()
    const given = outcome(line.ask(groups, items, aborter.signal))
    await vi.advanceTimersByTimeAsync(0)
    const before = last()
    aborter.abort()
    const next = line.ask(groups, items)
    expect(await given).toEqual(superseded)
    await outcome(next)
    expect(last()).not.toBe(before)
    before.heard({ n: 1, answer: [] })
    before.broken()
    expect(await outcome(next)).toBe('open')
    last().work()
    expect(await next).toHaveLength(1)
  })

  test('SG5 a question given up while it waits leaves the one under way alone', async () => {
    const aborter = new AbortController()
    const working = line.ask(groups, items)
    await outcome(working)
    const waiting = line.ask(similar('a'), items, aborter.signal)
    aborter.abort()
    expect(await outcome(waiting)).toEqual(superseded)
    last().work()
    expect(await working).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(last().waiting).toEqual([])
  })

  test('SG5 a minute of silence ends the thread, and a later question begins another with the words', async () => {
    const first = line.ask(groups, items)
    await outcome(first)
    last().work()
    await first
    await vi.advanceTimersByTimeAsync(silence - 1)
    expect(last().ended).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(last().ended).toBe(true)
    const second = line.ask(groups, items)
    await outcome(second)
    last().work()
    expect(await second).toHaveLength(1)
    expect(threads).toHaveLength(2)
  })
})

describe('the thread', () => {
  /** Every module that `file` brings along, by name or by path under client/similar. */
  function broughtBy(file: string, seen = new Set<string>()): Set<string> {
    const text = readFileSync(join(similarFolder, file), 'utf8')
    for (const [, from = ''] of text.matchAll(/^import (?!type )(?:[^'\n]*|\{[^}]*\}) ?from '([^']+)'/gm)) {
      if (seen.has(from)) continue
      seen.add(from)
      if (from.startsWith('./')) broughtBy(from, seen)
    }
    return seen
  }
  test('SG5 brings words and numbers only: no schema, no page, nothing that speaks to a network', () => {
    const brought = [...broughtBy('worker.ts')]
    expect(brought.filter((from) => !from.startsWith('./')).sort()).toEqual([
      '@orama/stemmers/english',
      '@orama/stemmers/french',
      '@orama/stopwords/english',
      '@orama/stopwords/french',
    ])
    for (const from of ['./worker.ts', ...brought].filter((one) => one.startsWith('./'))) {
      expect(readFileSync(join(similarFolder, from), 'utf8'), from).not.toMatch(
        /fetch\(|XMLHttpRequest|WebSocket|indexedDB|import\(/,
      )
    }
  })
})

describe('refusals', () => {
  test('SG5 a thread that breaks refuses in both languages, and the next question has another', async () => {
    const asked = line.ask(groups, items)
    await outcome(asked)
    last().broken()
    const { error } = (await outcome(asked)) as { error: Refusal }
    expect(error).toBeInstanceOf(Refusal)
    expect(error.detail.en).toMatch(/could not be compared/)
    expect(error.detail.fr).toMatch(/n’ont pas pu être comparées/)
    expect(last().ended).toBe(true)
    const next = line.ask(groups, items)
    await outcome(next)
    last().work()
    expect(await next).toHaveLength(1)
  })

  test('SG5 a question that fails on the thread is refused, the thread goes on', async () => {
    const asked = line.ask({ kind: 'themes', id: 'a', themes: [{ id: 't' } as never] }, items)
    await outcome(asked)
    last().work()
    expect(await outcome(asked)).toEqual(refused)
    const next = line.ask(groups, items)
    await outcome(next)
    last().work()
    expect(await next).toHaveLength(1)
    expect(threads).toHaveLength(1)
  })

  test('SG5 what takes too long is ended and said to', async () => {
    const asked = line.ask(groups, items)
    await outcome(asked)
    await vi.advanceTimersByTimeAsync(patience - 1)
    expect(await outcome(asked)).toBe('open')
    await vi.advanceTimersByTimeAsync(1)
    expect(((await outcome(asked)) as { error: Refusal }).error.detail.fr).toMatch(/trop de temps/)
    expect(last().ended).toBe(true)
  })

  test('SG5 a browser that allows no thread refuses', async () => {
    const none = lineTo(() => {
      throw new Error('not allowed here')
    })
    expect(await outcome(none.ask(groups, items))).toEqual(refused)
  })

  test('SG5 more findings than can be compared are refused before anything is sent', async () => {
    const many = Array.from({ length: comparedAtMost + 1 }, (_, i) => ({ id: `f${i}`, text: { en: 'a', fr: '' } }))
    const { error } = (await outcome(line.ask(groups, many))) as { error: Refusal }
    expect(error.detail).toEqual({
      en: 'There are too many findings to compare: at most 5,000. File some first.',
      fr: expect.stringMatching(/au plus 5\u00a0000\. /),
    })
    expect(threads).toHaveLength(0)
  })
})

describe('slices', () => {
  const long = (length: number, id: string): Item => ({ id, text: { en: 'x'.repeat(length), fr: 'y'.repeat(length) } })
  test('SG6 long texts go in many messages, each of them bounded, and come together whole', async () => {
    const many = Array.from({ length: 600 }, (_, i) => long(20_000, `f${String(i).padStart(3, '0')}`))
    const slices = [...slicesOf(many)]
    expect(slices.length).toBeGreaterThan(3)
    for (const slice of slices) expect(JSON.stringify(slice).length).toBeLessThan(600_000)
    expect(slices.flat().map(({ id }) => id)).toEqual(many.map(({ id }) => id))
    expect(slices[0]?.[0]?.text.en).toHaveLength(2_000)

    const texts = many.map(({ id }) => ({ id, text: { en: `flood maps ${'portal '.repeat(300)}`, fr: '' } }))
    const asked = line.ask(groups, texts)
    await vi.advanceTimersByTimeAsync(100)
    last().work()
    expect((await asked)[0]?.ids).toHaveLength(600)
    expect(last().got.filter((message) => 'items' in message).length).toBeGreaterThan(1)
  })
  test('SG5 lists are the same when they say the same', () => {
    const [a = must(items[0], 'a')] = items
    expect(
      sameItems(
        items,
        items.map((item) => structuredClone(item)),
      ),
    ).toBe(true)
    expect(sameItems(items, items.toReversed())).toBe(false)
    expect(sameItems(items, items.slice(1))).toBe(false)
    expect(sameItems([a], [{ ...a, text: { ...a.text, fr: 'cartes' } }])).toBe(false)
  })
})

describe('how a question stands', () => {
  const later = <T>() => Promise.withResolvers<T>()
  test('SG5 idle, working, ready; only the newest counts', async () => {
    const here = asking<number>()
    const [one, two] = [later<number>(), later<number>()]
    expect(here.state.get()).toEqual({ status: 'idle' })
    here.put(() => one.promise)
    here.put(() => two.promise)
    expect(here.state.get()).toEqual({ status: 'working' })
    one.resolve(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(here.state.get()).toEqual({ status: 'working' })
    two.resolve(2)
    await vi.advanceTimersByTimeAsync(0)
    expect(here.state.get()).toEqual({ status: 'ready', value: 2 })
  })
  test('SG5 stopped, it gives up and tells nothing more; a refusal is told', async () => {
    const here = asking<number>()
    const one = later<number>()
    let given: AbortSignal | null = null
    here.put((signal) => {
      given = signal
      return one.promise
    })
    here.stop()
    expect(given).toMatchObject({ aborted: true })
    one.resolve(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(here.state.get()).toEqual({ status: 'idle' })
    here.put(() => Promise.reject(new Error('our own mistake')))
    await vi.advanceTimersByTimeAsync(0)
    expect(here.state.get()).toMatchObject({ status: 'failed', detail: { en: expect.any(String), fr: expect.any(String) } })
  })
})

describe('sentences', () => {
  const found: Similar = { id: 'a', score: 1, words: { en: ['access', 'portal'], fr: ['accès'] } }
  const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')
  test('SG2 shared words are quoted as each language does, in the other where it has none', () => {
    expect(plain(similarSentence(found, 'en'))).toBe('Both mention “access”, “portal”')
    expect(plain(similarSentence(found, 'fr'))).toBe('Les deux mentionnent\u00a0: «\u00a0accès\u00a0»')
    expect(plain(themeSentence({ words: { en: ['access'], fr: [] } }, 'T2', 'fr'))).toBe(
      'Classer sous T2? Les deux mentionnent\u00a0: «\u00a0access\u00a0».',
    )
  })
  test('SG5 what stands instead of suggestions is said in both languages', () => {
    const none = { status: 'ready', value: [] as SuggestedGroup[] } as const
    expect(insteadSentence('groups', { status: 'idle' }, 0, 'en')).toBe('')
    expect(insteadSentence('groups', none, 2, 'en')).toMatch(/at least 3/)
    expect(insteadSentence('groups', none, 2, 'fr')).toMatch(/au moins 3/)
    expect(insteadSentence('groups', none, 3, 'fr')).toBe('')
    expect(insteadSentence('similar', { status: 'working' }, 9, 'fr')).toBe('Recherche de constatations semblables…')
    expect(insteadSentence('similar', { status: 'failed', detail: { en: 'no', fr: 'non' } }, 9, 'fr')).toBe('non')
  })
})
