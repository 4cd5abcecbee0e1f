// One contract for what is kept: the browser's IndexedDB, and the map that stands for it in tests.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { browserCabinet, mapCabinet } from '../../client/room/cabinet.ts'

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
    await cabinet.remove('documents', 'a:')
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
    await cabinet.remove('journal', '')
  }
  expect(await browserCabinet(new IDBFactory()).put('journal', 'a', () => {})).toBe(false)
})
