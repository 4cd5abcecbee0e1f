// A colour as other boards write it → `#rrggbb`: hexadecimal, `rgb(…)`, or a name of CSS, which are also Miro's
// (`light_yellow`), in either language.
import { plainName } from '../fields.ts'
import { cssColours } from './css-colours.ts'

const french: Record<string, string> = {
  jaune: 'yellow',
  vert: 'green',
  bleu: 'blue',
  rouge: 'red',
  rose: 'pink',
  mauve: 'plum',
  pourpre: 'purple',
  gris: 'gray',
  noir: 'black',
  blanc: 'white',
  brun: 'brown',
  marron: 'brown',
  lavande: 'lavender',
  saumon: 'salmon',
  corail: 'coral',
  sarcelle: 'teal',
  or: 'gold',
  argent: 'silver',
}
const shades: Record<string, string> = { clair: 'light', pale: 'light', fonce: 'dark' }

export type ColourNamed = { status: 'none' } | { status: 'colour'; colour: string } | { status: 'unknown' }

/** The colour a cell names. Nothing written, or `transparent`, is none. */
export function colourNamed(cell: string): ColourNamed {
  const written = cell.trim().toLowerCase()
  if (['', 'none', 'transparent', 'aucune'].includes(written)) return { status: 'none' }
  const colour = hexNamed(written) ?? rgbNamed(written) ?? byName(plainName(written))
  return colour === null ? { status: 'unknown' } : { status: 'colour', colour }
}

/** `#rgb`, `#rrggbb`, with or without `#` and opacity. */
function hexNamed(written: string): string | null {
  const digits = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(written)?.[1] ?? short(written)
  return digits === undefined ? null : `#${digits}`
}

const short = (written: string): string | undefined =>
  /^#([0-9a-f]{3})[0-9a-f]?$/.exec(written)?.[1]?.replace(/./g, (digit) => digit + digit)

/** `rgb(255, 241, 150)`, `rgba(255 241 150 / 1)`. */
function rgbNamed(written: string): string | null {
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*[\d.]+%?)?\s*\)$/.exec(written)?.slice(1)
  if (!parts || parts.some((part) => Number(part) > 255)) return null
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

function byName(plain: string): string | null {
  const together = cssColours.get(plain.replaceAll('_', ''))
  if (together) return together
  const [name = '', shade = '', ...more] = plain.split('_')
  const base = Object.hasOwn(french, name) ? (french[name] ?? '') : name
  if (more.length > 0 || (shade !== '' && !Object.hasOwn(shades, shade))) return null
  return cssColours.get(`${shades[shade] ?? ''}${base}`) ?? cssColours.get(base) ?? null
}
