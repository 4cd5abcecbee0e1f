// Which findings are shapes and which are painted, and what a painting shows.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { few, regionFor } from '../../client/canvas/sight.ts'
import { type Swatch, Swatches } from '../../client/canvas/swatches.ts'

afterEach(() => vi.unstubAllGlobals())

const view = { x: 100, y: 200, w: 1000, h: 600 }

describe('what is a shape', () => {
  test('CV14 all findings are, up to six hundred, from wherever one looks', () => {
    for (const zoom of [0.03, 0.3, 1, 4]) expect(regionFor(few, view, zoom, 'none')).toBe('all')
  })

  test('CV14 of more none is from far, and from near those about where one looks', () => {
    expect(regionFor(few + 1, view, 0.2, 'all')).toBe('none')
    const region = regionFor(few + 1, view, 0.7, 'none')
    expect(region).toEqual({ x: -400, y: -100, w: 2000, h: 1200 })
  })

  test('CV14 a region stays while it holds what one sees, and is not much too large', () => {
    const region = regionFor(2000, view, 1, 'none')
    expect(regionFor(2000, { ...view, x: view.x + 300 }, 1, region)).toBe(region)
    expect(regionFor(2000, { ...view, x: view.x + 900 }, 1, region)).not.toBe(region)
    expect(regionFor(2000, { x: 300, y: 300, w: 300, h: 180 }, 3.3, region)).not.toBe(region)
  })
})

describe('what is painted', () => {
  /** A canvas that tells what was painted on it, and frames that come at once. */
  function painted(swatches: readonly Swatch[], z: number): string[] {
    const done: string[] = []
    const pen = new Proxy({} as Record<string, unknown>, {
      get: (target, name: string) =>
        name in target ? target[name] : (...values: unknown[]) => done.push(`${name} ${values.join(' ')} ${target.fillStyle}`),
      set: (target, name: string, value) => {
        target[name] = value
        return true
      },
    })
    const element = { getContext: () => pen, dataset: {}, style: {}, width: 0, height: 0 } as unknown as HTMLCanvasElement
    vi.stubGlobal('window', { devicePixelRatio: 1 })
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
      frame()
      return 1
    })
    vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => name }))
    new Swatches(() => ({ aim: { camera: { x: 0, y: 0, z }, w: 800, h: 400 }, swatches })).attach(element)
    return done.filter((line) => !line.startsWith('setTransform') && !line.startsWith('clearRect'))
  }
  const swatch: Swatch = { x: 100, y: 40, w: 200, h: 120, hue: 3, name: 'F7', outline: null }

  test('CV14 a finding is its colour where it stands, with its number where that can be read', () => {
    expect(painted([swatch], 0.2)).toEqual(['fillRect 20 8 40 24 --d3', 'fillText F7 22 24 --heading'])
    expect(painted([swatch], 0.05)).toEqual(['fillRect 5 2 10 6 --d3'])
  })

  test('CV14 what is selected or found has its outline; what is out of sight costs nothing', () => {
    expect(painted([{ ...swatch, outline: 'selected' }], 0.05).at(-1)).toMatch(/^strokeRect 5 2 10 6/)
    expect(painted([{ ...swatch, x: 9000 }], 0.2)).toEqual([])
  })
})
