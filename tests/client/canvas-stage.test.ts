// One person's canvas beside others: what is in a hand, what others carry, and a store that keeps nothing.
import { createTLStore, type Editor, PageRecordType, type TLShapeId } from '@tldraw/tldraw'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CanvasActs } from '../../client/canvas/acts.ts'
import type { Point } from '../../client/canvas/boxes.ts'
import { Carrying } from '../../client/canvas/carrying.ts'
import { Flights } from '../../client/canvas/flights.ts'
import { followOthers } from '../../client/canvas/following.ts'
import { guard } from '../../client/canvas/guard.ts'
import { keyAct } from '../../client/canvas/keys.ts'
import { Marks } from '../../client/canvas/marks.ts'
import { Projection } from '../../client/canvas/projection.ts'
import { Records, stackKey } from '../../client/canvas/records.ts'
import { type CanvasShape, shapeUtilsFor } from '../../client/canvas/shapes.tsx'
import type { SharedState, Suggestion } from '../../client/canvas/shared-state.ts'
import { Stage } from '../../client/canvas/stage.ts'
import type { ColourBy } from '../../client/canvas/tones.ts'
import { matching } from '../../client/outline/search.ts'
import type { Other, RoomApi } from '../../client/room/room.ts'
import { hold } from '../../client/room/store.ts'
import { findingIdSchema, type ParticipantId, participantIdSchema } from '../../shared/model/ids.ts'
import type { Presence } from '../../shared/protocol.ts'
import { fakeRoom } from '../bench/canvas/fake-room.ts'
import { findingIn, TestCanvas, themeIn } from '../helpers/canvas.ts'

const page = PageRecordType.createId('page')

/** A store of our shapes, and what of an editor the projection and the guard touch. */
function aStore() {
  const store = createTLStore({ shapeUtils: shapeUtilsFor(new Marks()), bindingUtils: [] })
  const called: string[] = []
  const editor = {
    store,
    sideEffects: store.sideEffects,
    undo: () => called.push('tldraw'),
    redo: () => called.push('tldraw'),
  } as unknown as Editor
  guard(editor, { undo: () => called.push('undo'), redo: () => called.push('redo') })
  const shown = new Map<TLShapeId, Point>()
  const projection = new Projection(editor, { move: (id, at) => void shown.set(id, at) })
  return { store, editor, called, shown, projection }
}

const records = new Records(page, { lang: 'en', colourBy: 'discussion' })
const shapesOf = (canvas: TestCanvas): CanvasShape[] => [...records.all(canvas.workshop, canvas.layout())]
const shapeIn = (store: ReturnType<typeof aStore>['store'], id: string) => store.get(`shape:f-${id}` as TLShapeId) as CanvasShape

function aCanvas(): TestCanvas {
  const canvas = new TestCanvas()
  canvas.theme('t1')
  canvas.findings(4, 't1')
  canvas.findings(4)
  return canvas
}

describe('the store', () => {
  test('CV6 shows the domain and nothing else: what is gone there goes here', () => {
    const canvas = aCanvas()
    const { store, projection } = aStore()
    projection.show(shapesOf(canvas))
    expect(store.allRecords().filter(({ typeName }) => typeName === 'shape')).toHaveLength(9)
    expect(shapeIn(store, 'f1').props).toMatchObject({ text: 'Finding number 0', name: 'F1' })
    canvas.run('removeFindings', { ids: ['f1', 'f2'] })
    projection.show(shapesOf(canvas))
    expect(store.allRecords().filter(({ typeName }) => typeName === 'shape')).toHaveLength(7)
    expect(shapeIn(store, 'f1')).toBe(undefined)
  })

  test('CV6 what tldraw itself would make, move, change or delete is not so', () => {
    const { store, projection } = aStore()
    projection.show(shapesOf(aCanvas()))
    const before = shapeIn(store, 'f3')
    store.update(before.id, (shape) => ({ ...shape, x: 999, props: { ...before.props, text: 'taken over' } }) as never)
    expect(shapeIn(store, 'f3')).toEqual(before)
    store.remove([before.id])
    expect(shapeIn(store, 'f3')).toEqual(before)
    store.put([{ ...before, id: 'shape:stray' as TLShapeId }])
    expect(store.has('shape:stray' as TLShapeId)).toBe(false)
  })

  test('CV6 undo and redo of the editor are the person’s own', () => {
    const { editor, called } = aStore()
    editor.undo()
    editor.redo()
    expect(called).toEqual(['undo', 'redo'])
  })

  test('CV6 only what changed is written', () => {
    const canvas = aCanvas()
    const { store, projection } = aStore()
    projection.show(shapesOf(canvas))
    let written = 0
    store.sideEffects.registerAfterChangeHandler('shape', () => void written++)
    projection.show(shapesOf(canvas))
    expect(written).toBe(0)
    canvas.run('editText', { kind: 'finding', id: 'f2', field: 'text', lang: 'en', text: 'Other words' })
    projection.show(shapesOf(canvas))
    expect(written).toBe(1)
  })

  test('CV6 a height in the stack is a key of tldraw’s, in order, and a finding lies over every theme', () => {
    const keys = [0, 1, 61, 62, 4000, 1_000_000, 1_000_001, 900_000_000].map(stackKey)
    expect([...keys].sort()).toEqual(keys)
    const shapes = shapesOf(aCanvas())
    const [themes, findings] = [shapes.filter(({ type }) => type === 'theme'), shapes.filter(({ type }) => type === 'finding')]
    expect(themes.every((theme) => findings.every((finding) => theme.index < finding.index))).toBe(true)
  })
})

/** A room of which only presence is used here. */
function aRoom() {
  const told: Partial<Presence>[] = []
  return { told, room: { findings: { present: (some: Partial<Presence>) => void told.push(some) } } as unknown as RoomApi }
}
const other = (presence: Presence, name = 'ana'): Other => ({
  clientId: 1,
  person: { participantId: participantIdSchema.parse(name), name, role: 'team' },
  presence,
})

describe('a hand on its way', () => {
  test('CV4 tells only presence, and of a theme only the theme', () => {
    const canvas = aCanvas()
    const { room, told } = aRoom()
    const before = canvas.board.state
    const carrying = Carrying.lift(room, canvas.layout(), new Set(['t1', 'f1', 'f6']), 'f6')
    carrying?.move({ x: 10.4, y: -3 })
    carrying?.move({ x: 20, y: -6 })
    carrying?.end()
    expect(told).toEqual([
      { dragging: ['t1', 'f6'], dragBy: { x: 10, y: -3 } },
      { dragging: ['t1', 'f6'], dragBy: { x: 20, y: -6 } },
      { dragging: null, dragBy: null },
    ])
    expect(canvas.board.state).toEqual(before)
    expect([...(carrying?.ids ?? [])].sort()).toEqual(['f1', 'f2', 'f3', 'f4', 'f6', 't1'])
  })

  test('CV7 what another moves meanwhile stays in the hand, with the words another writes', () => {
    const canvas = aCanvas()
    const { store, projection, shown } = aStore()
    projection.show(shapesOf(canvas))
    const start = findingIn(canvas.layout(), 'f6')
    const carrying = Carrying.lift(aRoom().room, canvas.layout(), new Set(['f6']), 'f6')
    const show = () => {
      projection.show(shapesOf(canvas))
      const offsets = [...(carrying?.offsets(canvas.layout()) ?? [])].map(
        ([id, by]) => [`shape:f-${id}` as TLShapeId, by] as const,
      )
      projection.carry(new Map(offsets))
    }
    carrying?.move({ x: 100, y: 50 })
    show()
    canvas.run('placeFinding', { id: 'f6', themeId: null, x: 4000, y: 4000 })
    canvas.run('editText', { kind: 'finding', id: 'f6', field: 'text', lang: 'en', text: 'A colleague’s words' })
    show()
    expect(shown.get('shape:f-f6' as TLShapeId)).toEqual({ x: start.x + 100, y: start.y + 50 })
    expect(shapeIn(store, 'f6').props).toMatchObject({ text: 'A colleague’s words' })
    const drop = carrying?.drop(canvas.layout(), { x: -9000, y: -9000 })
    canvas.run('placeFindings', { places: drop?.places })
    expect(canvas.workshop.findings.find(({ id }) => id === 'f6')?.text.en).toBe('A colleague’s words')
    projection.show(shapesOf(canvas))
    projection.carry(new Map())
    const { x, y } = findingIn(canvas.layout(), 'f6')
    expect(shown.get('shape:f-f6' as TLShapeId)).toEqual({ x, y })
  })

  test('CV7 what others took away meanwhile is not written, and the rest is', () => {
    const canvas = aCanvas()
    const carrying = Carrying.lift(aRoom().room, canvas.layout(), new Set(['f5', 'f6']), 'f5')
    canvas.run('removeFindings', { ids: ['f6'] })
    carrying?.move({ x: 7, y: 7 })
    expect(carrying?.drop(canvas.layout(), { x: -9000, y: -9000 }).places.map(({ id }) => id)).toEqual(['f5'])
  })

  test('CV4 a hand that opens where it closed writes nothing', () => {
    const canvas = aCanvas()
    const carrying = Carrying.lift(aRoom().room, canvas.layout(), new Set(['f5']), 'f5')
    carrying?.move({ x: 0.3, y: -0.2 })
    expect(carrying?.drop(canvas.layout(), { x: 0, y: 0 })).toEqual({ places: [], frames: [] })
  })
})

describe('what others carry', () => {
  let now = 0
  beforeEach(() => {
    now = 0
  })
  afterEach(() => vi.useRealTimers())
  const carried = (flights: Flights, canvas: TestCanvas) => Object.fromEntries(flights.offsets(canvas.layout()).offsets)

  test('CV4 is seen on its way: a theme with all it holds', () => {
    const canvas = aCanvas()
    const flights = new Flights(() => now)
    flights.follow([other({ dragging: ['t1'], dragBy: { x: 5, y: 6 } })], canvas.layout())
    expect(Object.keys(carried(flights, canvas)).sort()).toEqual(['f1', 'f2', 'f3', 'f4', 't1'])
    expect(carried(flights, canvas).f2).toEqual({ x: 5, y: 6 })
  })

  test('CV4 stays where the hand left it until the document says where it is, or says nothing for a while', () => {
    const canvas = aCanvas()
    const flights = new Flights(() => now)
    const dragBy = { x: 50, y: 60 }
    flights.follow([other({ dragging: ['f5', 'f6'], dragBy })], canvas.layout())
    flights.follow([other({})], canvas.layout())
    expect(carried(flights, canvas)).toEqual({ f5: dragBy, f6: dragBy })
    canvas.run('placeFinding', { id: 'f5', themeId: null, x: 1, y: 2 })
    expect(carried(flights, canvas)).toEqual({ f6: dragBy })
    expect(flights.offsets(canvas.layout()).again).toBeGreaterThan(0)
    now = 10_000
    expect(carried(flights, canvas)).toEqual({})
    expect(flights.offsets(canvas.layout()).again).toBe(null)
  })

  test('CV4 who vanishes in the middle of a drag leaves nothing hanging', () => {
    const canvas = aCanvas()
    const flights = new Flights(() => now)
    flights.follow([other({ dragging: ['f5'], dragBy: { x: 1, y: 1 } })], canvas.layout())
    flights.follow([], canvas.layout())
    now = 10_000
    expect(carried(flights, canvas)).toEqual({})
  })
})

describe('keys and words', () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
    keyAct({ key: name, code: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, true)

  test('CV11 Tab, the browser’s zoom and the page’s keys are not the canvas’s', () => {
    for (const name of ['Tab', 't', 'n', '/', '?', 'F6']) expect(key(name), name).toBe(null)
    for (const name of ['z', 'y', 'c', 'v', '=', '-', '0', 'f']) expect(key(name, { ctrlKey: true }), name).toBe(null)
    expect(key('ArrowLeft', { altKey: true })).toBe(null)
  })

  test('CV11 arrows move what is selected, and else the view', () => {
    expect(key('ArrowLeft')).toEqual({ kind: 'nudge', by: { x: -8, y: 0 } })
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ kind: 'nudge', by: { x: 0, y: 40 } })
    const pan = keyAct({ key: 'ArrowUp', code: 'ArrowUp', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }, false)
    expect(pan).toEqual({ kind: 'pan', by: { x: 0, y: -80 } })
    expect(key('a', { ctrlKey: true })).toEqual({ kind: 'select-all' })
  })

  test('CV11 words are found in either language, whatever the accents and the case; nothing asked finds nothing', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1', { title: { en: 'Errors', fr: 'Évaluation' } })
    canvas.run('addFinding', { id: 'f1', text: { en: 'Nobody is told', fr: 'Personne n’est prévenu' } })
    expect([...matching(canvas.workshop, 'PREVENU')]).toEqual(['f1'])
    expect([...matching(canvas.workshop, 'told nobody')]).toEqual(['f1'])
    expect([...matching(canvas.workshop, 'evaluation')]).toEqual(['t1'])
    expect([...matching(canvas.workshop, '  ')]).toEqual([])
    expect(themeIn(canvas.layout(), 't1').id).toBe('t1')
  })
})

describe('with others', () => {
  const acts = (called: string[]): CanvasActs => ({
    placed: () => {},
    compose: () => void called.push('compose'),
    edit: () => {},
    paste: () => {},
    remove: () => {},
    menu: () => {},
    accept: () => {},
    dismiss: () => {},
    say: () => {},
    refused: ({ ok }) => !ok,
  })
  const state = (): SharedState => {
    const selection = hold<ReadonlySet<string>>(new Set())
    return {
      selection,
      select: (ids) => selection.set(new Set(ids)),
      colourBy: hold<ColourBy>('discussion'),
      find: hold(''),
      suggestions: hold<readonly Suggestion[]>([]),
      follow: hold<ParticipantId | null>(null),
      onReveal: () => () => {},
    }
  }

  test('CV12 who may not write selects and looks, but lifts and writes nothing', () => {
    const { room } = fakeRoom()
    void room.run('addFinding', { id: findingIdSchema.parse('f1'), text: { en: 'One' } })
    const called: string[] = []
    for (const may of [true, false]) {
      const stage = new Stage({ ...room, may: () => may }, state(), () => acts(called), 'en')
      const hit = stage.at({ x: -890, y: 10 }, null)
      expect(hit?.box.id).toBe('f1')
      stage.select(['f1'], 'only')
      expect(hit && stage.lift(hit)).toBe(may)
      stage.compose({ x: 0, y: 0 })
      stage.letGo()
    }
    expect(called).toEqual(['compose'])
  })

  test('CV13 goes along with a view until one’s own wheel, pinch or pan, or until they are gone', () => {
    const others = hold<readonly Other[]>([])
    const { follow } = state()
    const seen: unknown[] = []
    const listeners = new Map<string, (event: unknown) => void>()
    const editor = {
      inputs: { isPanning: false },
      isIn: () => false,
      zoomToBounds: (view: unknown) => void seen.push(view),
      on: (name: string, listener: (event: unknown) => void) => void listeners.set(name, listener),
      off: (name: string) => void listeners.delete(name),
    } as unknown as Editor
    const ana = (x: number) => other({ view: { x, y: 0, w: 100, h: 50 } })
    const stop = followOthers(editor, { others }, follow)
    others.set([ana(1)])
    expect(seen).toEqual([])
    follow.set(ana(0).person.participantId)
    others.set([ana(2)])
    others.set([other({ view: { x: 2, y: 0, w: 100, h: 50 }, cursor: { x: 1, y: 1 } })])
    expect(seen).toEqual([1, 2].map((x) => ({ x, y: 0, w: 100, h: 50 })))
    listeners.get('before-event')?.({ type: 'pointer' })
    expect(follow.get()).not.toBe(null)
    listeners.get('before-event')?.({ type: 'wheel' })
    expect(follow.get()).toBe(null)
    others.set([ana(3)])
    expect(seen).toHaveLength(2)
    follow.set(ana(0).person.participantId)
    expect(seen).toHaveLength(3)
    others.set([])
    expect(follow.get()).toBe(null)
    stop()
    expect(listeners.size).toBe(0)
  })
})
