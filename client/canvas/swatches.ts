// Findings that are no shapes, painted: each its colour, from where that can be read its number, and an outline
// when it is selected or found. Two thousand cost a few milliseconds, and nothing when none of them changed.
import type { Box } from './boxes.ts'

/** `hue`: 0 to 9, as `--d0` … `--d9` in canvas.css. */
export type Swatch = Box & { hue: number; name: string; outline: 'selected' | 'found' | null }
/** What is seen: the camera as tldraw has it, and the size of the window on the canvas, pixels. */
export type Aim = { camera: { x: number; y: number; z: number }; w: number; h: number }
export type Scene = { aim: Aim; swatches: Iterable<Swatch> }

/** The number of a finding as canvas.css writes it from far, in canvas units. */
const number = { size: 72, side: 10, top: 80, small: 54, long: 4 }
/** Below this size on the screen nobody reads a number, pixels. */
const readable = 7
const outlines = { selected: '--focus', found: '--warn' } as const

export class Swatches {
  readonly #scene: () => Scene | null
  #canvas: HTMLCanvasElement | null = null
  #frame: number | null = null
  #empty = true

  /** `scene`: what is to be seen now; null for nothing. */
  constructor(scene: () => Scene | null) {
    this.#scene = scene
  }

  /** Paints onto `canvas` from now on; null: onto nothing. */
  attach(canvas: HTMLCanvasElement | null): void {
    this.#canvas = canvas
    this.#empty = true
    if (canvas) this.soon()
    else if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    if (!canvas) this.#frame = null
  }

  /** Something changed: paints with the next frame. */
  soon(): void {
    if (!this.#canvas) return
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null
      this.#paint()
    })
  }

  #paint(): void {
    const canvas = this.#canvas
    const scene = this.#scene()
    const pen = canvas?.getContext('2d')
    if (!canvas || !pen) return
    if (!scene) {
      if (!this.#empty) pen.clearRect(0, 0, canvas.width, canvas.height)
      this.#empty = true
      return
    }
    const { camera, w, h } = scene.aim
    const scale = Math.min(2, window.devicePixelRatio)
    const [width, height] = [Math.ceil(w * scale), Math.ceil(h * scale)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    canvas.style.width = `${w}px`
    canvas.style.height = `${h}px`
    // It lies in the layer that goes with the camera, so that it is in place until it is painted anew.
    canvas.style.transform = `translate(${-camera.x}px, ${-camera.y}px) scale(${1 / camera.z})`
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    pen.clearRect(0, 0, w, h)
    const painted = paint(pen, scene, inksOf(canvas))
    canvas.dataset.painted = String(painted)
    this.#empty = painted === 0
  }
}

type Inks = (name: `--${string}`) => string

/** The colours of the page, each asked for once. */
function inksOf(element: HTMLElement): Inks {
  const style = getComputedStyle(element)
  const known = new Map<string, string>()
  return (name) => {
    const ink = known.get(name) ?? style.getPropertyValue(name)
    known.set(name, ink)
    return ink
  }
}

/** Paints what of `scene` is in sight; answers how many that were. Units: pixels of the page. */
function paint(pen: CanvasRenderingContext2D, { aim, swatches }: Scene, inks: Inks): number {
  const { x, y, z } = aim.camera
  const size = number.size * z
  const fontOf = (units: number) => `600 ${units * z}px "Noto Sans", sans-serif`
  pen.letterSpacing = `${-2 * z}px`
  let painted = 0
  for (const swatch of swatches) {
    const [left, top, w, h] = [(swatch.x + x) * z, (swatch.y + y) * z, swatch.w * z, swatch.h * z]
    if (left > aim.w || top > aim.h || left + w < 0 || top + h < 0) continue
    painted++
    pen.fillStyle = inks(`--d${swatch.hue}`)
    pen.fillRect(left, top, w, h)
    if (size >= readable) {
      pen.fillStyle = inks('--heading')
      pen.font = fontOf(swatch.name.length > number.long ? number.small : number.size)
      pen.fillText(swatch.name, left + number.side * z, top + number.top * z)
    }
    // One without a colour would not be seen upon a theme.
    if (swatch.hue === 0 || swatch.outline) {
      pen.lineWidth = swatch.outline ? 3 : 1
      pen.strokeStyle = inks(swatch.outline ? outlines[swatch.outline] : '--line')
      pen.strokeRect(left, top, w, h)
    }
  }
  return painted
}
