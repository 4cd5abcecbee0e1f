// Keys of the outline, and the one selection it shares with the canvas.
import { describe, expect, test } from 'vitest'
import { outlineAct } from '../../client/outline/outline-keys.ts'
import { sharesOf } from '../../client/synthesis/deal.ts'
import { hashOf, targetOf } from '../../client/synthesis/deep-link.ts'
import { selected, synthesisState } from '../../client/synthesis/synthesis-state.ts'
import { findingIdSchema, participantIdSchema } from '../../shared/model/ids.ts'

describe('keys', () => {
  test('OU5 letters act on a row, and not with the switch off; arrows, F2 and Delete always do', () => {
    expect(outlineAct({ key: 't' }, 'finding', true)).toEqual({ act: 'file' })
    expect(outlineAct({ key: 'T' }, 'finding', true)).toEqual({ act: 'file' })
    for (const key of ['t', 'e', 'n', 'm', 's', 'x', 'g', 'r', 'i', 'z', '/', '?']) {
      expect(outlineAct({ key }, 'finding', true)).not.toBeNull()
      expect(outlineAct({ key }, 'finding', false)).toBeNull()
    }
    expect(outlineAct({ key: 'ArrowDown' }, 'finding', false)).toEqual({ act: 'go', by: 1 })
    expect(outlineAct({ key: 'F2' }, 'finding', false)).toEqual({ act: 'edit' })
    expect(outlineAct({ key: 'Delete' }, 'finding', false)).toEqual({ act: 'remove' })
  })

  test('OU5 beside the rows only what needs none: a new finding, find, keys, undo', () => {
    const keys = ['t', 'e', 'n', 'm', 's', 'x', 'g', 'r', 'i', 'z', '/', '?']
    expect(keys.filter((key) => outlineAct({ key }, 'elsewhere', true) !== null)).toEqual(['n', 'z', '/', '?'])
    expect(outlineAct({ key: 'ArrowDown' }, 'elsewhere', true)).toBeNull()
    expect(outlineAct({ key: 'Delete' }, 'elsewhere', true)).toBeNull()
  })

  test('OU5 a control inside a row keeps Enter, Space and arrows; a heading keeps Space', () => {
    for (const key of ['Enter', ' ', 'ArrowDown', 'Home']) expect(outlineAct({ key }, 'control', true)).toBeNull()
    expect(outlineAct({ key: ' ' }, 'head', true)).toBeNull()
    expect(outlineAct({ key: ' ' }, 'finding', false)).toEqual({ act: 'toggle' })
  })

  test('OU5 Shift with arrows selects, Alt with arrows steps, Ctrl with Z and Y undoes and does again', () => {
    expect(outlineAct({ key: 'ArrowUp', shiftKey: true }, 'finding', true)).toEqual({ act: 'extend', by: -1 })
    expect(outlineAct({ key: 'ArrowUp', altKey: true }, 'finding', true)).toEqual({ act: 'step', by: -1 })
    expect(outlineAct({ key: 'z', ctrlKey: true }, 'elsewhere', false)).toEqual({ act: 'undo' })
    expect(outlineAct({ key: 'Z', ctrlKey: true, shiftKey: true }, 'finding', false)).toEqual({ act: 'redo' })
    expect(outlineAct({ key: 'y', metaKey: true }, 'finding', false)).toEqual({ act: 'redo' })
    for (const key of ['t', 'f', 'x', 'n']) expect(outlineAct({ key, ctrlKey: true }, 'finding', true)).toBeNull()
  })
})

describe('one selection', () => {
  const on = (...ids: string[]) => new Set(ids)

  test('OU6 what was not selected on purpose goes along with the current one', () => {
    const state = synthesisState()
    state.goTo('a')
    expect([...state.selection.get()]).toEqual(['a'])
    state.goTo('b')
    expect([...state.selection.get()]).toEqual(['b'])
    expect(state.kept.get()).toBe(false)
  })

  test('OU6 what was selected on purpose stays while the current one moves, until it is cleared', () => {
    const state = synthesisState()
    state.goTo('a')
    state.select(['a'], 'toggle')
    expect([...state.selection.get()]).toEqual(['a'])
    state.goTo('b')
    state.goTo('c')
    state.select(['c'], 'toggle')
    expect([...state.selection.get()]).toEqual(['a', 'c'])
    state.select(['a'], 'toggle')
    state.select(['c'], 'toggle')
    expect(state.kept.get()).toBe(false)
    state.goTo('d')
    expect([...state.selection.get()]).toEqual(['d'])
  })

  test('OU6 several chosen at once, as by a frame on the canvas, stay; one chosen alone does not', () => {
    const state = synthesisState()
    state.select(['a', 'b'], 'only')
    expect([state.kept.get(), state.current.get()]).toEqual([true, 'b'])
    state.select(['c'], 'only')
    expect([state.kept.get(), state.current.get()]).toEqual([false, 'c'])
    state.goTo('d')
    expect([...state.selection.get()]).toEqual(['d'])
  })

  test('OU6 where nothing is selected any more nothing is in hand either', () => {
    const state = synthesisState()
    state.goTo('a')
    state.select([], 'only')
    expect([state.current.get(), state.selection.get().size, state.anchor()]).toEqual([null, 0, null])
  })

  test('OU6 the same selection again tells nobody, so that outline and canvas do not answer one another for ever', () => {
    const state = synthesisState()
    let told = 0
    state.selection.subscribe(() => told++)
    state.select(['a', 'b'], 'only')
    state.select(['b', 'a'], 'only')
    expect(told).toBe(1)
  })

  test('OU6 a modifier adds to what only went along, and takes away what was chosen', () => {
    expect(selected(on('a'), ['b'], 'toggle', false)).toEqual(on('a', 'b'))
    expect(selected(on('a', 'b'), ['b'], 'toggle', true)).toEqual(on('a'))
    expect(selected(on('a', 'b'), ['b'], 'remove', true)).toEqual(on('a'))
    expect(selected(on('a'), ['b'], 'add', true)).toEqual(on('a', 'b'))
    expect(selected(on('a'), ['b'], 'only', true)).toEqual(on('b'))
  })

  test('OU6 a run of rows begins where one last went, however one came there, and each page has its own', () => {
    const state = synthesisState()
    state.goTo('a')
    state.select(['a'], 'toggle')
    state.selectRun(['a', 'b'], 'a', 'b')
    expect([state.anchor(), state.current.get(), state.kept.get()]).toEqual(['a', 'b', true])
    // The row at its end takes the focus, and the run goes on from where it began.
    state.goTo('b')
    expect(state.anchor()).toBe('a')
    state.select(['b'], 'only')
    expect(state.anchor()).toBe('b')
    state.goTo('d')
    state.select(['d'], 'toggle')
    expect(state.anchor()).toBe('d')
    state.reveal('f')
    expect(state.anchor()).toBe('f')
    expect(synthesisState().anchor()).toBeNull()
  })

  test('OU6 bringing one into sight makes it current and tells whoever shows things', () => {
    const state = synthesisState()
    const seen: string[] = []
    const stop = state.onReveal((id) => seen.push(id))
    state.reveal('a')
    stop()
    state.reveal('b')
    expect([seen, state.current.get()]).toEqual([['a'], 'b'])
  })
})

describe('small things', () => {
  test('OU10 a link says finding or theme and its id; anything else leads nowhere', () => {
    expect(targetOf(hashOf({ kind: 'finding', id: 'abc-1' }))).toEqual({ kind: 'finding', id: 'abc-1' })
    expect(targetOf(hashOf({ kind: 'theme', id: 'x_2' }))).toEqual({ kind: 'theme', id: 'x_2' })
    for (const hash of ['', '#', '#main', '#f-', '#x-abc', '#f-a b', `#f-${'a'.repeat(65)}`]) expect(targetOf(hash)).toBeNull()
  })

  test('OU11 shares are even to one, in order, and cover everything once; nobody gets an empty one', () => {
    const ids = Array.from({ length: 10 }, (_, i) => findingIdSchema.parse(`f${i}`))
    const people = ['a', 'b', 'c'].map((name) => participantIdSchema.parse(name))
    const shares = sharesOf(ids, people)
    expect(shares.flatMap((share) => share.ids)).toEqual(ids)
    expect(shares.map((share) => share.ids.length).sort()).toEqual([3, 3, 4])
    expect(sharesOf(ids.slice(0, 2), people).map((share) => share.ids.length)).toEqual([1, 1])
    expect(sharesOf(ids, [])).toEqual([])
    expect(sharesOf([], people)).toEqual([])
  })
})
