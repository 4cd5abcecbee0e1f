// The canvas as a browser shows it: where shapes are on the screen, and a mouse that drags them.
import type { Locator, Page } from '@playwright/test'

export type ScreenPoint = { x: number; y: number }

export const findingShape = (page: Page, id: string): Locator => page.locator(`.tl-shape[data-shape-id="shape:f-${id}"]`)
export const themeShape = (page: Page, id: string): Locator => page.locator(`.tl-shape[data-shape-id="shape:t-${id}"]`)
export const themeTitle = (page: Page, id: string): Locator => page.locator(`.theme-title[data-theme="shape:t-${id}"]`)

/** The middle of an element, or a point of it given as shares of its size. */
export async function pointOf(locator: Locator, at: ScreenPoint = { x: 0.5, y: 0.5 }): Promise<ScreenPoint> {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator} is not in sight`)
  return { x: box.x + box.width * at.x, y: box.y + box.height * at.y }
}

/** Where a point of the canvas is on the screen. */
export async function screenOf(page: Page, { x, y }: ScreenPoint): Promise<ScreenPoint> {
  return page.locator('.canvas-over-layer').evaluate(
    (layer, at) => {
      const { a, e, f } = new DOMMatrix(getComputedStyle(layer).transform)
      const area = layer.parentElement?.getBoundingClientRect()
      return { x: (area?.x ?? 0) + e + at.x * a, y: (area?.y ?? 0) + f + at.y * a }
    },
    { x, y },
  )
}

/** The colour painted at a point of the screen, as `r g b`. */
export async function paintedAt(page: Page, { x, y }: ScreenPoint): Promise<string> {
  return page.locator('.canvas-swatches').evaluate(
    (canvas: HTMLCanvasElement, at) => {
      const { left, top, width } = canvas.getBoundingClientRect()
      const scale = canvas.width / width
      const pixel = canvas.getContext('2d')?.getImageData((at.x - left) * scale, (at.y - top) * scale, 1, 1).data
      return [...(pixel ?? [])].slice(0, 3).join(' ')
    },
    { x, y },
  )
}

/** Where a shape is, as tldraw has it: in canvas units, whatever is in sight. */
export const placeOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => (element as HTMLElement).style.transform)

/** Takes what is at `from` to `to` in steps; lets go unless told to hold. */
export async function dragTo(page: Page, from: ScreenPoint, to: ScreenPoint, { hold = false } = {}): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  if (!hold) await page.mouse.up()
}
