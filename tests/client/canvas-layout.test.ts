// Where things stand on the canvas: computed alone, the same for everyone, and calm when others come and go.
import { describe, expect, test } from 'vitest'
import { type Box, holdsAll, overlap } from '../../client/canvas/boxes.ts'
import { heightOfText, textWidth } from '../../client/canvas/finding-size.ts'
import { widthOf } from '../../client/canvas/glyphs.ts'
import { layoutOf } from '../../client/canvas/layout.ts'
import type { Layout } from '../../client/canvas/layout-types.ts'
import { finding } from '../../client/canvas/measures.ts'
import { slotOf } from '../../client/canvas/slots.ts'
import { linesOf } from '../../client/canvas/wrap.ts'
import { seeded } from '../helpers/board.ts'
import { findingIn, TestCanvas, themeIn } from '../helpers/canvas.ts'

const at = ({ x, y }: Box) => ({ x, y })
const places = (layout: Layout): Record<string, { x: number; y: number }> =>
  Object.fromEntries([...layout.findings].map(([id, box]) => [id, at(box)]))
/** Those that stand elsewhere than before, of those that were there before. */
const movedBetween = (before: Layout, after: Layout): string[] => {
  const [was, is] = [places(before), places(after)]
  return Object.keys(was).filter((id) => is[id] && JSON.stringify(was[id]) !== JSON.stringify(is[id]))
}
const overlaps = (boxes: readonly (Box & { id: string })[]): string[] =>
  boxes.flatMap((a, n) => boxes.slice(n + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} ${b.id}`] : [])))

/** A canvas of chance: some themes sized or placed, claims, findings everywhere, some by hand inside their theme. */
function chance(seed: number): TestCanvas {
  const random = seeded(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const canvas = new TestCanvas()
  const tops = Array.from({ length: 2 + upTo(9) }, (_, n) => canvas.theme(`t${n}`))
  const claims = Array.from({ length: upTo(6) }, (_, n) => canvas.theme(`t${20 + n}`, { parentId: tops[upTo(tops.length)] }))
  for (const id of [...tops, ...claims]) canvas.findings(upTo(14), id, (n) => 'words '.repeat(1 + ((n * 7) % 60)))
  canvas.findings(upTo(150), null, (n) => 'words '.repeat(1 + ((n * 5) % 40)))
  return canvas
}

describe('layout', () => {
  test('CV1 what a hand placed stands there: in the tray on the canvas, in a theme relative to it, also when the theme moves', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    const [a = '', b = ''] = canvas.findings(2, 't1')
    const [c = ''] = canvas.findings(1)
    canvas.run('placeFinding', { id: a, themeId: 't1', x: 400, y: 300 })
    canvas.run('placeFinding', { id: c, themeId: null, x: -5000, y: 77 })
    canvas.run('placeTheme', { id: 't1', x: 1000, y: 2000 })
    const layout = canvas.layout()
    expect(at(findingIn(layout, c))).toEqual({ x: -5000, y: 77 })
    expect(at(findingIn(layout, a))).toEqual({ x: 1400, y: 2300 })
    expect(themeIn(layout, 't1').origin).toEqual({ x: 1000, y: 2000 })
    canvas.run('placeTheme', { id: 't1', x: 1010, y: 1990 })
    const after = canvas.layout()
    expect(at(findingIn(after, a))).toEqual({ x: 1410, y: 2290 })
    expect(at(findingIn(after, b))).toEqual({ x: findingIn(layout, b).x + 10, y: findingIn(layout, b).y - 10 })
  })

  test('CV1 the same workshop is laid out the same, in whatever order its things were read', () => {
    const { workshop } = chance(3)
    const turned = { findings: [...workshop.findings].reverse(), themes: [...workshop.themes].reverse() }
    expect(layoutOf(turned)).toEqual(layoutOf(workshop))
  })

  test.each(Array.from({ length: 25 }, (_, n) => n + 1))('CV1 nothing laid out overlaps, seed %i', (seed) => {
    const layout = chance(seed).layout()
    expect(layout.findings.size).toBeGreaterThan(10)
    expect(overlaps([...layout.findings.values()])).toEqual([])
    const themes = [...layout.themes.values()]
    expect(overlaps(themes.filter(({ parentId }) => parentId === null))).toEqual([])
    expect(overlaps(themes.filter(({ parentId }) => parentId !== null))).toEqual([])
    const loose = [...layout.findings.values()].filter(({ themeId }) => themeId === null)
    expect(loose.filter((box) => themes.some((theme) => overlap(box, theme)))).toEqual([])
  })

  test.each(Array.from({ length: 25 }, (_, n) => n + 1))('CV3 a theme holds all it has, and its claims, seed %i', (seed) => {
    const canvas = chance(seed)
    canvas.run('placeTheme', { id: 't0', x: -300, y: 900, w: 500, h: 100 })
    for (const { id, place } of canvas.workshop.findings.filter(({ place }) => place.themeId !== null).slice(0, 12)) {
      canvas.run('placeFinding', { id, themeId: place.themeId, x: (seed * 97) % 1500, y: (seed * 61) % 900 })
    }
    const layout = canvas.layout()
    for (const box of layout.findings.values()) {
      if (box.themeId) expect(holdsAll(themeIn(layout, box.themeId), box), `${box.id} in ${box.themeId}`).toBe(true)
    }
    for (const box of layout.themes.values()) {
      if (box.parentId) expect(holdsAll(themeIn(layout, box.parentId), box), box.id).toBe(true)
    }
  })

  test('CV3 a theme is never smaller than someone made it, and a frame nobody sized takes three columns', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1', { x: 0, y: 0 })
    canvas.findings(5, 't1')
    const narrow = themeIn(canvas.layout(), 't1')
    expect(narrow.w).toBe(3 * 200 + 2 * 12 + 2 * 16)
    canvas.run('placeTheme', { id: 't1', x: 0, y: 0, w: 1500, h: 900 })
    expect(themeIn(canvas.layout(), 't1')).toMatchObject({ w: 1500, h: 900 })
    canvas.run('placeTheme', { id: 't1', x: 0, y: 0, w: 460, h: 10 })
    const layout = canvas.layout()
    expect(themeIn(layout, 't1').w).toBe(460)
    expect(new Set([...layout.findings.values()].map(({ x }) => x)).size).toBe(2)
  })

  test('CV3 a finding reaches out of its theme to the left or above: the frame goes with it, and nobody else', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1', { x: 0, y: 0 })
    const [a = '', b = ''] = canvas.findings(2, 't1')
    const before = canvas.layout()
    canvas.run('placeFinding', { id: a, themeId: 't1', x: -100, y: -50 })
    const after = canvas.layout()
    expect(themeIn(after, 't1')).toMatchObject({ x: -116, origin: { x: 0, y: 0 } })
    expect(at(findingIn(after, b))).toEqual(at(findingIn(before, b)))
  })
})

describe('calm', () => {
  test('CV2 a finding that is added to the tray moves none there', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    canvas.findings(10, 't1')
    for (const count of [1, 1, 7, 60, 1, 200, 1]) {
      const before = canvas.layout()
      canvas.findings(count)
      expect(movedBetween(before, canvas.layout()), `after ${canvas.workshop.findings.length}`).toEqual([])
    }
  })

  test('CV2 a finding that is filed moves none of the tray, unless its row is empty then; and none of its theme', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    canvas.findings(3, 't1')
    const tray = canvas.findings(40)
    for (const id of tray.slice(9, 12)) {
      const before = canvas.layout()
      canvas.run('placeFinding', { id, themeId: 't1' })
      expect(movedBetween(before, canvas.layout())).toEqual([id])
    }
    // The first row had f4 to f8 alone of the tray: with the last of them it closes, and only rows below it move, only up.
    for (const id of tray.slice(0, 4)) canvas.run('placeFinding', { id, themeId: 't1' })
    const before = canvas.layout()
    canvas.run('placeFinding', { id: tray[4], themeId: 't1' })
    const after = canvas.layout()
    for (const id of movedBetween(before, after).filter((id) => id !== tray[4])) {
      expect(findingIn(after, id).x).toBe(findingIn(before, id).x)
      expect(findingIn(after, id).y).toBeLessThan(findingIn(before, id).y)
    }
    expect(movedBetween(before, after).length).toBeGreaterThan(10)
  })

  test('CV2 a block of the tray that is empty closes: what waits stands beside the themes', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    const first = canvas.findings(24)
    const [next = ''] = canvas.findings(1)
    const left = () => findingIn(canvas.layout(), next).x
    const edge = findingIn(canvas.layout(), first[0] ?? '').x
    expect(left()).toBeLessThan(edge)
    canvas.run('placeFindings', { places: first.slice(1).map((id) => ({ id, themeId: 't1' })) })
    expect(left()).toBeLessThan(edge)
    canvas.run('placeFinding', { id: first[0], themeId: 't1' })
    expect(left()).toBe(edge)
  })

  test('CV2 a finding that comes into the middle of a theme moves only those after it there', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    const own = canvas.findings(11, 't1')
    const [late = ''] = canvas.findings(1)
    const before = canvas.layout()
    canvas.run('placeFinding', { id: late, themeId: 't1', index: 6 })
    expect(movedBetween(before, canvas.layout()).sort()).toEqual([...own.slice(6), late].sort())
  })

  test('CV2 placing one by hand moves no other of its theme: its slot stays empty', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    const own = canvas.findings(9, 't1')
    const before = canvas.layout()
    canvas.run('placeFinding', { id: own[2], themeId: 't1', x: 1000, y: 900 })
    expect(movedBetween(before, canvas.layout())).toEqual([own[2]])
  })

  test('CV2 whose slot is covered by one that a hand placed goes below all, alone', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    const own = canvas.findings(9, 't1')
    const before = canvas.layout()
    const onto = findingIn(before, own[5] ?? '')
    const { origin } = themeIn(before, 't1')
    canvas.run('placeFinding', { id: own[0], themeId: 't1', x: onto.x - origin.x + 5, y: onto.y - origin.y })
    const after = canvas.layout()
    expect(movedBetween(before, after).sort()).toEqual([own[0], own[5]])
    expect(overlaps([...after.findings.values()])).toEqual([])
  })

  test('CV2 placing a theme by hand moves no other theme, and one that it covers goes below all', () => {
    const canvas = new TestCanvas()
    for (let n = 1; n <= 12; n++) {
      canvas.theme(`t${n}`)
      canvas.findings(n, `t${n}`)
    }
    const before = canvas.layout()
    canvas.run('placeTheme', { id: 't3', x: 9000, y: 9000 })
    const after = canvas.layout()
    for (const [id, box] of before.themes) if (id !== 't3') expect(at(themeIn(after, id)), id).toEqual(at(box))
    const onto = themeIn(after, 't8')
    canvas.run('placeTheme', { id: 't3', x: onto.x + 10, y: onto.y + 10 })
    const covered = canvas.layout()
    for (const [id, box] of before.themes) if (id !== 't3' && id !== 't8') expect(at(themeIn(covered, id)), id).toEqual(at(box))
    expect(overlaps([...covered.themes.values()])).toEqual([])
  })

  test('CV2 sizing or filling a theme that was placed by hand moves no other', () => {
    const canvas = new TestCanvas()
    for (const id of ['t1', 't2', 't3', 't4', 't5', 't6']) canvas.theme(id)
    canvas.findings(4, 't2')
    canvas.run('placeTheme', { id: 't2', x: 5000, y: 9000 })
    const before = canvas.layout()
    canvas.run('placeTheme', { id: 't2', x: 5000, y: 9000, w: 2000, h: 1500 })
    const moved = [...canvas.layout().themes.values()].filter(
      (theme) => theme.x !== themeIn(before, theme.id).x || theme.y !== themeIn(before, theme.id).y,
    )
    expect(moved.map(({ id }) => id)).toEqual([])
  })

  test('CV2 a theme that comes, and one that grows, moves none that stands beside or before it', () => {
    const canvas = new TestCanvas()
    for (let n = 1; n <= 70; n++) {
      const before = canvas.layout()
      canvas.theme(`t${n}`)
      canvas.findings(1 + (n % 5), `t${n}`)
      if (n > 9) canvas.findings(4, `t${n - 9}`)
      const after = canvas.layout()
      for (const [id, box] of before.themes) {
        const now = themeIn(after, id)
        expect(now.x, id).toBe(box.x)
        // Only what lies below one that grew gives way, straight down.
        if (now.y !== box.y) expect(n > 9 && now.y > box.y && now.y > themeIn(after, `t${n - 9}`).y, id).toBe(true)
      }
    }
    const { bounds, themes } = canvas.layout()
    expect(themes.size).toBe(70)
    expect(bounds && bounds.w / bounds.h).toBeGreaterThan(1)
    expect(bounds && bounds.w / bounds.h).toBeLessThan(4)
  })

  test('CV2 no two of five thousand have the same slot, and the whole keeps the shape of a block', () => {
    const slots = Array.from({ length: 5000 }, (_, n) => slotOf(n, { columns: 4, rows: 6 }))
    expect(new Set(slots.map(({ column, row }) => `${column} ${row}`)).size).toBe(5000)
    const [wide, high] = [Math.max(...slots.map(({ column }) => column)), Math.max(...slots.map(({ row }) => row))]
    expect(Math.abs(wide / 4 - high / 6)).toBeLessThanOrEqual(1)
  })

  test('CV2 suggested groups stand apart, over everything, and go without a trace', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    canvas.findings(5, 't1')
    const tray = canvas.findings(30)
    const before = canvas.layout()
    const ids = [tray[3], tray[17], tray[22], 'f1'].map((id) => findingIn(before, id ?? '').id)
    const shown = canvas.layout([{ id: 'g', findingIds: ids }])
    const group = shown.groups.get('g')
    expect(group && before.bounds && group.y + group.h < before.bounds.y).toBe(true)
    // What is filed already stays where it is.
    expect(movedBetween(before, shown).sort()).toEqual([tray[3], tray[17], tray[22]].sort())
    for (const id of [tray[3], tray[17], tray[22]]) expect(group && holdsAll(group, findingIn(shown, id ?? ''))).toBe(true)
    expect(canvas.layout()).toEqual(before)
  })
})

describe('words', () => {
  test('CV3 lines are never wider than their finding, and hold every word once, in order', () => {
    const text = 'Nobody owns an error from end to end; Wörter, élève, “quotes” — and a-very-long-unbreakable'.repeat(20)
    for (const words of [text, `${'x'.repeat(300)} end`, 'one\ntwo\r\nthree', 'a  b\t c']) {
      const lines = linesOf(words, textWidth, finding.size)
      for (const line of lines) expect(widthOf(line, finding.size)).toBeLessThanOrEqual(textWidth)
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
    }
  })

  test('CV3 a finding is at least 120 units high, and grows with its words without end', () => {
    expect(heightOfText('')).toBe(120)
    expect(heightOfText('short')).toBe(120)
    const [some, more] = [heightOfText('word '.repeat(100)), heightOfText('word '.repeat(4000))]
    expect(some).toBeGreaterThan(300)
    expect(more).toBeGreaterThan(30 * some)
  })
})
