// The image as PNG, drawn by the browser itself from the SVG.
import { must } from '../../shared/model/assert.ts'
import type { Picture } from './picture.ts'

/** What browsers can draw, pixels. */
const longestSide = 12_000
const mostPixels = 100_000_000
/** Two pixels a unit read well in print. */
const sharp = 2

/** How many pixels a unit of a `w` × `h` picture gets. */
export const pngScale = ({ w, h }: { w: number; h: number }): number =>
  Math.min(sharp, longestSide / Math.max(w, h), Math.sqrt(mostPixels / (w * h)))

/** Draws `picture`; rejects where the browser cannot. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const scale = pngScale(picture)
  const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.w * scale)
    canvas.height = Math.round(picture.h * scale)
    const pen = must(canvas.getContext('2d'), 'a canvas to draw on')
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser drew nothing'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
