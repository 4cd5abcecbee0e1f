// One signal of several, also where the browser does not know how.
import { afterEach, describe, expect, test } from 'vitest'
import { anyOf } from '../../client/abort.ts'

const native = Object.getOwnPropertyDescriptor(AbortSignal, 'any') as PropertyDescriptor
afterEach(() => {
  Object.defineProperty(AbortSignal, 'any', native)
})

describe.each(['with', 'without'])('%s AbortSignal.any', (has) => {
  const begin = () => {
    if (has === 'without') Reflect.deleteProperty(AbortSignal, 'any')
    return [new AbortController(), new AbortController()] as const
  }

  test('HS4 the first of several signals aborts, for its reason', () => {
    const [first, second] = begin()
    const either = anyOf(first.signal, second.signal)
    expect(either.aborted).toBe(false)
    second.abort('late')
    expect([either.aborted, either.reason]).toEqual([true, 'late'])
  })

  test('HS4 one that has aborted already counts', () => {
    const [first, second] = begin()
    first.abort('before')
    expect(anyOf(second.signal, first.signal).reason).toBe('before')
  })
})
