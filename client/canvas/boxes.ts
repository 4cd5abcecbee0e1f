// Rectangles on the canvas: what they touch, what holds them.

export type Point = { x: number; y: number }
export type Box = { x: number; y: number; w: number; h: number }

export const right = (box: Box): number => box.x + box.w
export const bottom = (box: Box): number => box.y + box.h
export const middle = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 })
export const moved = <B extends Box>(box: B, by: Point): B => ({ ...box, x: box.x + by.x, y: box.y + by.y })

/** True when they share more than an edge. */
export const overlap = (a: Box, b: Box): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)
/** True when `point` lies in `box`, its edges included. */
export const holds = (box: Box, { x, y }: Point): boolean => x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box)
/** True when all of `inner` lies in `outer`. */
export const holdsAll = (outer: Box, inner: Box): boolean =>
  holds(outer, inner) && holds(outer, { x: right(inner), y: bottom(inner) })

/** The smallest box around all; null for none. */
export function around(boxes: Iterable<Box>): Box | null {
  let x = Number.POSITIVE_INFINITY
  let y = Number.POSITIVE_INFINITY
  let far = Number.NEGATIVE_INFINITY
  let low = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    far = Math.max(far, right(box))
    low = Math.max(low, bottom(box))
  }
  return x === Number.POSITIVE_INFINITY ? null : { x, y, w: far - x, h: low - y }
}

/** `box`, or as far below as it must go to be clear of every obstacle by `gap`. */
export function clearOf(box: Box, obstacles: readonly Box[], gap: number): Box {
  let free = box
  // Each turn passes at least one obstacle for good, since it only goes down.
  for (let turn = 0; turn <= obstacles.length; turn++) {
    const hit = obstacles.find((obstacle) => overlap(free, obstacle))
    if (!hit) return free
    free = { ...free, y: bottom(hit) + gap }
  }
  return free
}
