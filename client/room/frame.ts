// Once a frame: what others do is taken in and painted at the pace of the screen, not of the wire.
export type Frame = (draw: () => void) => void

/** How long a frame may keep us waiting, ms: a page that was hidden in between gets none. */
const patience = 250

/** The next animation frame, or a timer where none comes (a hidden tab); in Node, the next microtask. */
export const nextFrame: Frame = (draw) => {
  if (typeof requestAnimationFrame !== 'function') return queueMicrotask(draw)
  const once = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    draw()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, patience)
}

/** `draw`, at most once a frame however often it is asked for. */
export function onceAFrame(frame: Frame, draw: () => void): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    frame(() => {
      asked = false
      draw()
    })
  }
}
