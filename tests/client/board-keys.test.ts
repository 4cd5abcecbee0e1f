// The keys of the board (BD2): what each press means, and when it means nothing.
import { describe, expect, test } from 'vitest'
import { type KeyState, keyAct } from '../../client/board/keys.ts'

const state: KeyState = { pending: null, lanes: 4, bands: 3, singleKeys: true, onControl: false }
const press = (key: string, some: Partial<KeyState> = {}, more: object = {}) => keyAct({ key, ...more }, { ...state, ...some })

describe('placing by digits', () => {
  test('BD2 a lane digit waits, then a band digit places', () => {
    expect(press('2')).toEqual({ act: 'pend', lane: 1 })
    expect(press('3', { pending: { lane: 1 } })).toEqual({ act: 'place', lane: 1, band: 2 })
  })
  test('BD2 without bands one digit places', () => {
    expect(press('4', { bands: 0 })).toEqual({ act: 'place', lane: 3, band: null })
  })
  test('BD2 a digit without a lane or band means nothing', () => {
    expect(press('5')).toBeNull()
    expect(press('0')).toBeNull()
    expect(press('4', { pending: { lane: 0 } })).toBeNull()
  })
  test('BD2 Escape forgets the lane, and is left alone otherwise', () => {
    expect(press('Escape', { pending: { lane: 0 } })).toEqual({ act: 'cancel' })
    expect(press('Escape')).toBeNull()
  })
  test('BD2 while a lane waits, Enter does not accept the proposal', () => {
    expect(press('Enter', { pending: { lane: 0 } })).toBeNull()
  })
  test('BD2 the digit row counts where it types signs unshifted, letters and shifted signs stay themselves', () => {
    expect(press('é', {}, { code: 'Digit2' })).toEqual({ act: 'pend', lane: 1 })
    expect(press('?', {}, { code: 'Digit6', shiftKey: true })).toEqual({ act: 'keys' })
    expect(press('/', {}, { code: 'Digit3' })).toEqual({ act: 'search' })
  })
})

describe('letters', () => {
  test.each([
    ['h', 'help'],
    ['H', 'help'],
    ['x', 'aside'],
    ['s', 'skip'],
    ['m', 'move'],
    ['o', 'fold'],
    ['/', 'search'],
    ['?', 'keys'],
    ['Enter', 'accept'],
    [' ', 'expand'],
    ['Backspace', 'back'],
  ])('BD2 %s is %s', (key, act) => {
    expect(press(key)).toEqual({ act })
  })
  test('BD2 switched off, digits and letters mean nothing; Enter, Backspace and arrows still do', () => {
    for (const key of ['1', 'h', 'x', 's', 'm', 'o', '/', '?']) expect(press(key, { singleKeys: false })).toBeNull()
    for (const key of ['Enter', 'Backspace', 'ArrowDown']) expect(press(key, { singleKeys: false })).not.toBeNull()
  })
  test('BD2 on a button Enter and Space press the button', () => {
    expect(press('Enter', { onControl: true })).toBeNull()
    expect(press(' ', { onControl: true })).toBeNull()
    expect(press('h', { onControl: true })).toEqual({ act: 'help' })
  })
  test('BD2 with Ctrl or Meta a key is the browser’s', () => {
    for (const key of ['h', '1', 'Enter', 'z']) {
      expect(press(key, {}, { ctrlKey: true })).toBeNull()
      expect(press(key, {}, { metaKey: true })).toBeNull()
    }
  })
})

test('BD2 arrows go from card to card, with Alt they move the card', () => {
  expect(press('ArrowDown')).toEqual({ act: 'go', dx: 0, dy: 1 })
  expect(press('ArrowLeft')).toEqual({ act: 'go', dx: -1, dy: 0 })
  expect(press('ArrowUp', {}, { altKey: true })).toEqual({ act: 'step', step: -1 })
  expect(press('ArrowLeft', {}, { altKey: true })).toBeNull()
})
