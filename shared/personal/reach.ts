// Ways to reach a person: e-mail, telephone, postal code, street address. Every pattern is bounded, so that
// time grows with the length of the text alone, whatever stands in it.
import { type Mark, marksOf } from './mark.ts'

const longestLocal = 64
const longestDomain = 253

/** Addresses around an @: both sides are walked from it, since a pattern would begin anew at every letter. */
export function emailsIn(text: string): Mark[] {
  const marks: Mark[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < longestLocal && /[\p{L}\p{N}._%+'’-]/u.test(text[start - 1] ?? '')) start--
    const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/u.exec(text.slice(at + 1, at + 1 + longestDomain))?.[0] ?? ''
    while (start < at && /[.'’]/.test(text[start] ?? '')) start++
    if (start === at || !/\.\p{L}{2,}$/u.test(domain)) continue
    const end = at + 1 + domain.length
    marks.push({ kind: 'email', start, end, text: text.slice(start, end) })
  }
  return marks
}

/** Blank, point or hyphen between groups of digits, with their typographic twins. */
const gap = '[ .\\u00a0\\u202f\\u2011\\u2013-]'
const extension = `(?:,? ?(?:ext|extension|x|poste|p)\\.? ?\\d{1,6})?`
const northAmerican = new RegExp(
  `(?<![\\p{L}\\d+])(?:\\+?1${gap}{0,2})?(?:\\([2-9]\\d{2}\\)|[2-9]\\d{2})${gap}{0,3}[2-9]\\d{2}${gap}?\\d{4}(?![\\d])${extension}`,
  'giu',
)
const short = new RegExp(`(?<![\\p{L}\\d.$-])[2-9]\\d{2}[ .\\u00a0\\u2011-]\\d{4}(?![\\d%$-])${extension}`, 'giu')
const international = /(?<![\p{L}\d])\+\d[\d .()\u00a0\u2011-]{7,22}/gu
const tollFree = /^\+?1?\D{0,3}8(?:00|33|44|55|66|77|88)\D/
const speaksOfCalling =
  /(?:\b(?:tel|phone|telephone|call|called|cell|mobile|fax|reach|cellulaire|appeler|appelez|joindre|telecopieur)\b)[^.!?\n]{0,25}$/
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * North American and international numbers. Toll-free lines are a service's and no person's. Ten digits
 * run together, or seven, are a telephone only where the words before speak of calling.
 */
export function telephonesIn(text: string): Mark[] {
  const called = (start: number) => speaksOfCalling.test(fold(text.slice(Math.max(0, start - 40), start)))
  const full = marksOf('telephone', text, northAmerican, (found, start) => {
    if (tollFree.test(found)) return false
    return /^\d{10}$/.test(found) ? called(start) : true
  })
  const abroad = marksOf('telephone', text, international, (found) => {
    const number = found.replace(/\D+$/, '')
    const digits = number.replace(/\D/g, '')
    return digits.length >= 9 && digits.length <= 15 && !digits.startsWith('0') && !tollFree.test(number) && number
  })
  return [...full, ...abroad, ...marksOf('telephone', text, short, (_, start) => called(start))]
}

/** Canadian postal codes, in full: six characters are a street or a building. */
export const postalCodesIn = (text: string): Mark[] =>
  marksOf(
    'postal-code',
    text,
    /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \u00a0-]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\d])/giu,
  )

const englishStreet =
  /(?<![\p{L}\d])\d{2,5} (?:\p{Lu}[\p{L}'’.-]{1,25} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Crescent|Cres)(?!\p{L})/gu
const frenchStreet =
  /(?<![\p{L}\d])\d{1,5},? (?:rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|rang|montée|promenade) (?:de la |de l[’']|du |des |de |d[’'])?\p{Lu}[\p{L}'’.-]{1,40}/gu

/** A number and a street, as either language writes it. */
export const addressesIn = (text: string): Mark[] => [
  ...marksOf('address', text, englishStreet, (found) => !/ Google Dr/.test(found)),
  ...marksOf('address', text, frenchStreet),
]
