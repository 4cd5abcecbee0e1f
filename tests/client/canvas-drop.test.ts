// What a hand writes when it opens, what arranging writes, and what lies under a point.
import { describe, expect, test } from 'vitest'
import { tidied, trayArranged } from '../../client/canvas/arrange.ts'
import { middle, overlap } from '../../client/canvas/boxes.ts'
import { type Drop, dropOf } from '../../client/canvas/drop.ts'
import { handOf } from '../../client/canvas/hand.ts'
import { brushed, hitAt } from '../../client/canvas/hit.ts'
import { resized } from '../../client/canvas/resize.ts'
import { findingIn, TestCanvas, themeIn } from '../helpers/canvas.ts'

/** Carries `ids`, taken by the first, to the middle of `theme` (or by `by`), and writes what comes of it. */
function carry(canvas: TestCanvas, ids: string[], to: { theme: string } | { by: { x: number; y: number } }): Drop {
  const layout = canvas.layout()
  const hand = handOf(layout, new Set(ids))
  const lead = hand.findings.find(({ id }) => id === ids[0]) ?? null
  const from = lead ? middle(lead) : middle(themeIn(layout, ids[0] ?? ''))
  const by =
    'by' in to ? to.by : { x: middle(themeIn(layout, to.theme)).x - from.x, y: middle(themeIn(layout, to.theme)).y - from.y }
  const drop = dropOf(layout, hand, by, { x: from.x + by.x, y: from.y + by.y }, lead)
  if (drop.frames.length > 0) canvas.run('placeThemes', { frames: drop.frames })
  if (drop.places.length > 0) canvas.run('placeFindings', { places: drop.places })
  return drop
}

function twoThemes(): { canvas: TestCanvas; tray: string[]; own: string[] } {
  const canvas = new TestCanvas()
  canvas.theme('t1')
  canvas.theme('t2', { parentId: null })
  canvas.theme('t3', { parentId: 't2' })
  const own = canvas.findings(6, 't1')
  canvas.findings(3, 't2')
  canvas.findings(3, 't3')
  return { canvas, own, tray: canvas.findings(12) }
}
const themeOf = (canvas: TestCanvas, id: string) => canvas.workshop.findings.find((finding) => finding.id === id)?.place.themeId

describe('dropping', () => {
  test('CV5 dropped into a theme a finding belongs to it, and lies where it was dropped', () => {
    const { canvas, tray } = twoThemes()
    const [id = ''] = tray
    const target = middle(themeIn(canvas.layout(), 't1'))
    carry(canvas, [id], { theme: 't1' })
    expect(themeOf(canvas, id)).toBe('t1')
    expect(middle(findingIn(canvas.layout(), id)).x).toBeCloseTo(target.x, 0)
  })

  test('CV5 a claim takes what is dropped on it, not its theme', () => {
    const { canvas, tray } = twoThemes()
    carry(canvas, [tray[0] ?? ''], { theme: 't3' })
    expect(themeOf(canvas, tray[0] ?? '')).toBe('t3')
  })

  test('CV5 dropped outside of all themes a finding is in the tray, where it was dropped', () => {
    const { canvas, own } = twoThemes()
    const before = findingIn(canvas.layout(), own[1] ?? '')
    carry(canvas, [own[1] ?? ''], { by: { x: -3000, y: 4000 } })
    expect(themeOf(canvas, own[1] ?? '')).toBe(null)
    expect(findingIn(canvas.layout(), own[1] ?? '')).toMatchObject({ x: before.x - 3000, y: before.y + 4000 })
  })

  test('CV5 one dropped half upon a theme comes to lie beside it, and the theme stays where it is', () => {
    const { canvas, tray } = twoThemes()
    const [id = ''] = tray
    const before = canvas.layout()
    const theme = themeIn(before, 't1')
    const box = findingIn(before, id)
    // Its right third over the theme's corner; the pointer, in its middle, is outside.
    carry(canvas, [id], { by: { x: theme.x + 60 - (box.x + box.w), y: theme.y + 10 - box.y } })
    const after = canvas.layout()
    expect(themeOf(canvas, id)).toBe(null)
    expect(overlap(findingIn(after, id), themeIn(after, 't1'))).toBe(false)
    expect(themeIn(after, 't1')).toEqual(theme)
    expect(findingIn(after, id).y).toBe(theme.y + 10)
  })

  test('CV5 between two themes there is no room: what was taken out of one goes to its place in the tray', () => {
    const canvas = new TestCanvas()
    for (const theme of ['t1', 't2']) {
      canvas.theme(theme)
      canvas.findings(15, theme)
    }
    const id = 'f1'
    const [left, right] = [themeIn(canvas.layout(), 't1'), themeIn(canvas.layout(), 't2')]
    const between = { x: (left.x + left.w + right.x) / 2, y: left.y + 360 }
    const box = findingIn(canvas.layout(), id)
    carry(canvas, [id], { by: { x: between.x - middle(box).x, y: between.y - middle(box).y } })
    const after = canvas.layout()
    expect(findingIn(after, id)).toMatchObject({ themeId: null, auto: true })
    for (const theme of [left, right]) expect(overlap(findingIn(after, id), theme)).toBe(false)
  })

  test('CV5 several dropped beside a theme, or with one that is in it, go as far as the hand and no farther', () => {
    const { canvas, tray, own } = twoThemes()
    const theme = themeIn(canvas.layout(), 't1')
    const [left = '', below = ''] = tray
    canvas.run('placeFindings', {
      places: [
        { id: left, themeId: null, x: theme.x - 260, y: theme.y + 20 },
        { id: below, themeId: null, x: theme.x + 60, y: theme.y + theme.h + 60 },
      ],
    })
    const at = (id: string) => ({ x: findingIn(canvas.layout(), id).x, y: findingIn(canvas.layout(), id).y })
    for (const others of [
      [left, below],
      [below, own[0] ?? ''],
    ]) {
      const before = others.map(at)
      carry(canvas, others, { by: { x: 0, y: 10 } })
      expect(others.map(at)).toEqual(before.map(({ x, y }) => ({ x, y: y + 10 })))
    }
  })

  test('CV5 one that sticks out of its new theme is moved inside, under the title', () => {
    const { canvas, tray } = twoThemes()
    const [id = ''] = tray
    const layout = canvas.layout()
    const theme = themeIn(layout, 't1')
    const box = findingIn(layout, id)
    const hand = handOf(layout, new Set([id]))
    const corner = { x: theme.x + 1, y: theme.y + 1 }
    const drop = dropOf(layout, hand, { x: corner.x - box.x - 100, y: corner.y - box.y - 60 }, corner, box)
    expect(drop.places).toEqual([{ id, themeId: 't1', x: 16, y: theme.head }])
  })

  test('CV5 many go where the one in hand goes; more than fit are laid out by the theme', () => {
    const { canvas, tray } = twoThemes()
    const few = carry(canvas, tray.slice(0, 2), { theme: 't1' })
    expect(few.places.every(({ x }) => x !== undefined)).toBe(true)
    const many = carry(canvas, tray.slice(2), { theme: 't1' })
    expect(many.places).toEqual(tray.slice(2).map((id) => ({ id, themeId: 't1' })))
    for (const id of tray) expect(themeOf(canvas, id)).toBe('t1')
  })

  test('CV5 those of several themes moved together stay in theirs while the one in hand stays in its own', () => {
    const { canvas, own, tray } = twoThemes()
    carry(canvas, [own[0] ?? '', 'f8', tray[3] ?? ''], { by: { x: 20, y: 10 } })
    expect([own[0], 'f8', tray[3]].map((id) => themeOf(canvas, id ?? ''))).toEqual(['t1', 't2', null])
  })

  test('CV5 a theme takes along all it holds, and its frame is all that is written', () => {
    const { canvas } = twoThemes()
    const before = canvas.layout()
    const drop = carry(canvas, ['t2', 'f8', 'f10', 't3'], { by: { x: 5000, y: -700 } })
    expect(drop).toEqual({
      places: [],
      frames: [{ id: 't2', x: themeIn(before, 't2').x + 5000, y: themeIn(before, 't2').y - 700 }],
    })
    const after = canvas.layout()
    for (const id of ['f7', 'f8', 'f10', 'f12']) {
      expect(findingIn(after, id)).toMatchObject({ x: findingIn(before, id).x + 5000, y: findingIn(before, id).y - 700 })
    }
    expect(themeIn(after, 't3')).toMatchObject({ x: themeIn(before, 't3').x + 5000, y: themeIn(before, 't3').y - 700 })
  })

  test('CV5 a claim moves inside its theme, which grows with it', () => {
    const { canvas } = twoThemes()
    const before = themeIn(canvas.layout(), 't2')
    const { frames } = carry(canvas, ['t3'], { by: { x: 900, y: 500 } })
    expect(frames).toHaveLength(1)
    const after = canvas.layout()
    expect(themeIn(after, 't3').parentId).toBe('t2')
    expect(themeIn(after, 't2').w).toBeGreaterThan(before.w)
  })

  test('CV4 two hundred dragged are one operation, and undo brings all of them back', () => {
    const canvas = new TestCanvas()
    canvas.theme('t1')
    const ids = canvas.findings(200)
    const before = canvas.layout()
    const operations = canvas.board.operations.length
    carry(canvas, ids, { theme: 't1' })
    expect(canvas.board.operations.length).toBe(operations + 1)
    expect(ids.every((id) => themeOf(canvas, id) === 't1')).toBe(true)
    canvas.undo()
    expect(canvas.layout()).toEqual(before)
  })

  test('CV3 a theme is sized to two columns at least, and under its title', () => {
    const { canvas } = twoThemes()
    const layout = canvas.layout()
    const frame = resized(layout, themeIn(layout, 't1'), { x: -5000, y: -5000 })
    expect(frame).toMatchObject({ w: 444, h: themeIn(layout, 't1').head + 16 })
    canvas.run('placeThemes', { frames: [frame] })
    expect(themeIn(canvas.layout(), 't1').w).toBe(444)
  })
})

describe('arranging', () => {
  test('CV4 a theme is tidied in its order, as one operation', () => {
    const { canvas, own } = twoThemes()
    canvas.run('placeFindings', { places: own.map((id, n) => ({ id, themeId: 't1', x: n * 31, y: 90 + n * 17 })) })
    const operations = canvas.board.operations.length
    const layout = canvas.layout()
    canvas.run('placeFindings', { places: tidied(canvas.workshop, layout, themeIn(layout, 't1').id) })
    expect(canvas.board.operations.length).toBe(operations + 1)
    const boxes = own.map((id) => findingIn(canvas.layout(), id))
    for (const [n, box] of boxes.entries()) {
      const next = boxes[n + 1]
      if (next) expect(next.y > box.y || (next.y === box.y && next.x > box.x), `${n}`).toBe(true)
    }
    expect(boxes.some((a, n) => boxes.slice(n + 1).some((b) => overlap(a, b)))).toBe(false)
  })

  test.each(['grid', 'discussion', 'criterion'] as const)(
    'CV4 the tray is arranged (%s) in one operation, without holes or overlaps',
    (by) => {
      const { canvas, tray } = twoThemes()
      for (const [n, id] of tray.entries()) {
        if (n % 4) canvas.run('editFinding', { id, discussion: (n % 4) + 1, criterion: 6 - (n % 4) })
      }
      const places = trayArranged(canvas.workshop, canvas.layout(), by)
      expect(places.map(({ id }) => id as string).sort()).toEqual([...tray].sort())
      canvas.run('placeFindings', { places })
      const layout = canvas.layout()
      const boxes = tray.map((id) => findingIn(layout, id))
      expect(boxes.some((a, n) => boxes.slice(n + 1).some((b) => overlap(a, b)))).toBe(false)
      expect(boxes.every((box) => [...layout.themes.values()].every((theme) => !overlap(box, theme)))).toBe(true)
      if (by === 'grid') return
      const order = [...boxes]
        .sort((a, b) => a.y - b.y || a.x - b.x)
        .map(({ id }) => canvas.workshop.findings.find((one) => one.id === id)?.[by] ?? 99)
      expect(order).toEqual([...order].sort((a, b) => a - b))
    },
  )
})

describe('what lies under a point', () => {
  test('CV5 the uppermost finding, else the claim, else the theme: by its title or on its ground', () => {
    const { canvas, own } = twoThemes()
    const layout = canvas.layout()
    const one = findingIn(layout, own[0] ?? '')
    expect(hitAt(layout, middle(one))).toMatchObject({ kind: 'finding', box: { id: own[0] } })
    const theme = themeIn(layout, 't2')
    const claim = themeIn(layout, 't3')
    expect(hitAt(layout, { x: theme.x + 2, y: theme.y + 2 })).toMatchObject({ kind: 'theme', part: 'title', box: { id: 't2' } })
    expect(hitAt(layout, { x: theme.x + 2, y: theme.y + theme.h - 2 })).toMatchObject({ part: 'ground', box: { id: 't2' } })
    expect(hitAt(layout, { x: claim.x + 2, y: claim.y + 2 })).toMatchObject({ part: 'title', box: { id: 't3' } })
    expect(hitAt(layout, { x: 1e5, y: 1e5 })).toBe(null)
    canvas.run('placeFinding', {
      id: own[5],
      themeId: 't1',
      x: one.x - themeIn(layout, 't1').origin.x,
      y: one.y - themeIn(layout, 't1').origin.y,
    })
    expect(hitAt(canvas.layout(), middle(one))).toMatchObject({ kind: 'finding', box: { id: own[5] } })
  })

  test('CV11 a brush takes the findings it touches, and themes that lie all inside', () => {
    const { canvas, own } = twoThemes()
    const layout = canvas.layout()
    const theme = themeIn(layout, 't1')
    expect(brushed(layout, { x: theme.x - 5, y: theme.y - 5, w: theme.w + 10, h: theme.h + 10 }).sort()).toEqual(
      ['t1', ...own].sort(),
    )
    const one = findingIn(layout, own[0] ?? '')
    expect(brushed(layout, { x: one.x + 10, y: one.y + 10, w: 5, h: 5 })).toEqual([own[0]])
  })
})
