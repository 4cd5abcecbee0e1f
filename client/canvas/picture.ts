// The canvas as an SVG, written by hand from its layout: the same words in the same places, nothing cut,
// whatever font its reader has (each line is told how wide it is). CV9.

import { canvasMessages } from '../../shared/messages/canvas.ts'
import { localeOf, translator } from '../../shared/messages/catalogue.ts'
import { shown } from '../../shared/model/language.ts'
import type { Finding, Lang, Theme, Workshop } from '../../shared/model/schema.ts'
import { escapeHtml } from '../../shared/report/html.ts'
import type { Box } from './boxes.ts'
import { textWidth } from './finding-size.ts'
import { widthOf } from './glyphs.ts'
import { layoutOf } from './layout.ts'
import type { FindingBox, ThemeBox } from './layout-types.ts'
import { claim, finding as measure, theme as themeMeasure } from './measures.ts'
import { alternativeOf } from './picture-words.ts'
import { type ColourBy, paperOf, toneOf } from './tones.ts'
import { linesOf } from './wrap.ts'

const margin = 40
const heading = { size: 28, room: 60 }
const ink = '#1f2328'
const soft = '#525a64'

export type Picture = { svg: string; w: number; h: number }
type Parts = Pick<Workshop, 'findings' | 'themes' | 'settings'>

/** The picture of what `workshop` holds; null when that is nothing. Coordinates and texts as on the canvas. */
export function pictureOf(workshop: Parts, lang: Lang, colourBy: ColourBy): Picture | null {
  const layout = layoutOf(workshop)
  if (!layout.bounds) return null
  const { x, y } = layout.bounds
  const w = layout.bounds.w + 2 * margin
  const h = layout.bounds.h + 2 * margin + heading.room
  const title = shown(workshop.settings.title, lang).text
  const themes = new Map<string, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  const findings = new Map<string, Finding>(workshop.findings.map((finding) => [finding.id, finding]))
  const drawn = [
    ...[...layout.themes.values()].map((box) => themeSvg(box, themes.get(box.id), lang)),
    ...[...layout.findings.values()].map((box) => findingSvg(box, findings.get(box.id), lang, colourBy)),
  ]
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title desc" xml:lang="${localeOf[lang]}" font-family="'Noto Sans', Arial, Helvetica, sans-serif">`,
    `<title id="title">${safe(translator(canvasMessages, lang)('canvas.picture.title', { title }))}</title>`,
    `<desc id="desc">${safe(alternativeOf(workshop, lang))}</desc>`,
    `<rect width="${w}" height="${h}" fill="#f3f5f7"/>`,
    line(title, margin, margin + heading.size, heading.size, { weight: 700, fill: '#26374a' }),
    `<g transform="translate(${margin - x} ${margin + heading.room - y})">`,
    ...drawn,
    '</g>',
    '</svg>',
  ]
  return { svg: `${svg.join('\n')}\n`, w, h }
}

function themeSvg(box: ThemeBox, theme: Theme | undefined, lang: Lang): string {
  if (!theme) return ''
  const t = translator(canvasMessages, lang)
  const top = box.parentId === null
  const look = top
    ? { ...themeMeasure, fill: '#ffffff', stroke: 2, radius: 8 }
    : { ...claim, fill: '#f3f5f7', stroke: 1, radius: 6 }
  const words = shown(theme.title, lang)
  const number = theme.number === null ? t('canvas.theme.new') : t('canvas.theme.number', { number: theme.number })
  const lines = linesOf(`${number} · ${words.text}`, box.x + box.w - box.origin.x - 2 * look.pad, look.size)
  const first = box.origin.y + box.head - look.headPad - (lines.length - 1) * look.line - 4
  return [
    `<rect ${placed(box)} rx="${look.radius}" fill="${look.fill}" stroke="#c5cbd3" stroke-width="${look.stroke}"/>`,
    `<g${langOf(words.lang, lang)}>`,
    ...lines.map((text, n) =>
      line(text, box.origin.x + look.pad, first + n * look.line, look.size, { weight: 700, fill: '#26374a' }),
    ),
    '</g>',
  ].join('')
}

function findingSvg(box: FindingBox, finding: Finding | undefined, lang: Lang, colourBy: ColourBy): string {
  if (!finding) return ''
  const t = translator(canvasMessages, lang)
  const { tone, tag } = toneOf(finding, colourBy, lang)
  const words = shown(finding.text, lang)
  const left = box.x + measure.side + 1
  const name = finding.number === null ? t('canvas.new') : t('canvas.number', { number: finding.number })
  return [
    `<rect ${placed(box)} rx="5" fill="${paperOf(tone)}" stroke="#c5cbd3"/>`,
    line(name, left, box.y + 21, 11, { weight: 600, fill: '#26374a' }),
    tag === '' ? '' : line(tag, box.x + box.w - measure.side - 1 - widthOf(tag, 11), box.y + 21, 11, { fill: soft }),
    `<g${langOf(words.lang, lang)}>`,
    ...linesOf(words.text, textWidth, measure.size).map((text, n) =>
      line(text, left, box.y + measure.head + (n + 1) * measure.line - 5, measure.size, { fill: ink }),
    ),
    '</g>',
  ].join('')
}

/** Any font is pressed or stretched to the width that was reckoned with, so that no line leaves its box. */
function line(
  text: string,
  x: number,
  y: number,
  size: number,
  { weight = 400, fill }: { weight?: number; fill: string },
): string {
  const width = Math.round(widthOf(text, size) * 10) / 10
  const stretch = text === '' ? '' : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${stretch}>${safe(text)}</text>`
}

const placed = ({ x, y, w, h }: Box): string => `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`
const langOf = (lang: Lang, page: Lang): string => (lang === page ? '' : ` xml:lang="${localeOf[lang]}"`)
const round = (n: number): number => Math.round(n * 10) / 10
/** XML knows fewer characters than people paste. */
const safe = (text: string): string =>
  escapeHtml(text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
