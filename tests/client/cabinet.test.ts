// One contract for what is kept: the browser's IndexedDB, and the map that stands for it in tests.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { browserCabinet } from '../../client/room/cabinet.ts'
import { mapCabinet } from '../helpers/map-device.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  ['a map', () => mapCabinet()],
  ['IndexedDB', () => browserCabinet(new IDBFactory())],
])('%s as cabinet', (_name, open) => {
  test('JR10 what is put is read by the beginning of its key, in order, until it is removed', async () => {
    const cabinet = open()
    expect(await cabinet.read('documents', '')).toEqual([])
    const value = { at: 1, updates: [new Uint8Array([1, 2])] }
    expect(await cabinet.put('documents', 'b:ann:', value)).toBe(true)
    expect(await cabinet.put('documents', 'a:bob:', 2)).toBe(true)
    expect(await cabinet.put('documents', 'a:ann:', 1)).toBe(true)
    expect(await cabinet.put('journal', 'a:ann:', 'text')).toBe(true)
    expect(await cabinet.read('documents', 'a:')).toEqual([
      ['a:ann:', 1],
      ['a:bob:', 2],
    ])
    expect(await cabinet.read('documents', 'b')).toEqual([['b:ann:', value]])
    // Not waited for: what is removed after it was put is gone.
    void cabinet.put('documents', 'a:cam:', 3)
    expect(await cabinet.remove('documents', 'a:')).toBe(true)
    expect((await cabinet.read('documents', '')).map(([key]) => key)).toEqual(['b:ann:'])
    expect(await cabinet.read('journal', '')).toEqual([['a:ann:', 'text']])
  })
})

test('JR10 two pages of one browser share the cabinet', async () => {
  const factory = new IDBFactory()
  const [one, other] = [browserCabinet(factory), browserCabinet(factory)]
  await one.put('journal', 'a', 'text')
  expect(await other.read('journal', '')).toEqual([['a', 'text']])
})

test('JR4 a browser that forbids or cannot: nothing is there, nothing is taken, nothing throws', async () => {
  const forbidden = {
    open: () => {
      throw new Error('SecurityError')
    },
  } as unknown as IDBFactory
  for (const cabinet of [browserCabinet(null), browserCabinet(forbidden)]) {
    expect(await cabinet.put('journal', 'a', 'text')).toBe(false)
    expect(await cabinet.read('journal', '')).toEqual([])
    // Nothing was ever kept here, so nothing stays.
    expect(await cabinet.remove('journal', '')).toBe(true)
  }
  expect(await browserCabinet(new IDBFactory()).put('journal', 'a', () => {})).toBe(false)
})

/** A browser whose next database opens, or fails to, when told to. */
function slowBrowser() {
  const browser = new IDBFactory()
  const asked: { opens(): void; fails(): void }[] = []
  const open = (name: string, version: number) => {
    const request: Partial<IDBOpenDBRequest> = {}
    const waiting = request as IDBOpenDBRequest
    asked.push({
      opens() {
        const real = browser.open(name, version)
        real.onupgradeneeded = (event) => {
          Object.assign(request, { result: real.result })
          waiting.onupgradeneeded?.(event)
        }
        real.onsuccess = (event) => {
          Object.assign(request, { result: real.result })
          waiting.onsuccess?.(event)
        }
      },
      fails: () => void waiting.onerror?.(new Event('error')),
    })
    return waiting
  }
  return { factory: { open } as unknown as IDBFactory, asked }
}

test('JR12 a database slow to open is given up on by a call, not by the page; a removal waits and is done', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { factory, asked } = slowBrowser()
  const cabinet = browserCabinet(factory)
  const put = cabinet.put('journal', 'a', 'too early')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await put).toBe(false)
  let removed: boolean | null = null
  const removal = cabinet.remove('journal', '').then((done) => {
    removed = done
  })
  await vi.advanceTimersByTimeAsync(4_000)
  expect(removed).toBe(null)
  vi.useRealTimers()
  asked[0]?.opens()
  await removal
  expect(removed).toBe(true)
  expect(await cabinet.put('journal', 'b', 'in time')).toBe(true)
  expect(await cabinet.read('journal', '')).toEqual([['b', 'in time']])
  expect(asked).toHaveLength(1)
})

test('JR12 a database that fails to open: a removal does not claim success, and the next call tries again', async () => {
  const { factory, asked } = slowBrowser()
  const cabinet = browserCabinet(factory)
  const removal = cabinet.remove('journal', '')
  asked[0]?.fails()
  expect(await removal).toBe(false)
  const put = cabinet.put('journal', 'a', 'text')
  asked[1]?.opens()
  expect(await put).toBe(true)
})
