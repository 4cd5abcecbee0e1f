// The image of the canvas, and the same in words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { widthOf } from '../../client/canvas/glyphs.ts'
import { finding } from '../../client/canvas/measures.ts'
import { type Picture, pictureOf } from '../../client/canvas/picture.ts'
import { alternativeOf } from '../../client/canvas/picture-words.ts'
import { pngScale } from '../../client/canvas/png.ts'
import { papers } from '../../client/canvas/tones.ts'
import { must } from '../../shared/model/assert.ts'
import { TestCanvas } from '../helpers/canvas.ts'

const nasty = `<script>alert(1)</script> & "quotes" ]]> \u0007 \ud800 ${'mot '.repeat(120)}`

function aCanvas(): TestCanvas {
  const canvas = new TestCanvas()
  canvas.theme('t1', { title: { en: 'Nobody <owns> it', fr: 'Personne n’en est responsable' } })
  canvas.theme('t2', { parentId: 't1', title: { en: 'A claim' } })
  canvas.findings(3, 't1', (n) => (n === 1 ? nasty : `In the theme ${n}`))
  canvas.findings(2, 't2', (n) => `In the claim ${n}`)
  canvas.findings(2, null, (n) => `Waiting ${n}`)
  canvas.run('editFinding', { id: 'f1', discussion: 7, criterion: 2 })
  canvas.run('editText', { kind: 'finding', id: 'f1', field: 'text', lang: 'fr', text: 'Dans le thème' })
  return canvas
}
const drawn = (canvas: TestCanvas, lang: 'en' | 'fr' = 'en'): Picture =>
  must(pictureOf(canvas.workshop, lang, 'discussion'), 'a picture')
const attribute = (tag: string, name: string): number => Number(new RegExp(` ${name}="([^"]+)"`).exec(tag)?.[1])

test('CV9 every finding shown is in the image once, in its language or the other, which says so', () => {
  const canvas = aCanvas()
  const { svg } = drawn(canvas, 'fr')
  for (const id of canvas.workshop.findings) expect(svg.match(new RegExp(`>F${id.number}<`, 'g')), id.id).toHaveLength(1)
  expect(svg).toContain('>Dans le thème</text>')
  expect(svg).toContain('xml:lang="fr-CA"')
  expect(svg).toMatch(/<g xml:lang="en-CA"><text[^>]*>Waiting 0/)
  expect(svg).toContain('>n°\u00a07</text>')
})

test('CV9 nothing anybody wrote is more than text', () => {
  const { svg } = drawn(aCanvas())
  expect(svg).not.toMatch(/<script|alert\(1\)<\/script/)
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect([...svg].filter((character) => /[\p{Cc}\p{Cs}]/u.test(character) && character !== '\n')).toEqual([])
  expect(svg.match(/<\w+/g)?.every((tag) => ['<svg', '<title', '<desc', '<rect', '<g', '<text'].includes(tag))).toBe(true)
})

test('CV9 no line is wider than its finding or lower than its box, whatever the font', () => {
  const { svg } = drawn(aCanvas())
  const boxes = [...svg.matchAll(/<rect [^>]*rx="5"[^>]*>/g)].map(([tag]) => tag)
  const lines = [...svg.matchAll(/<text [^>]*font-size="13"[^>]*>([^<]*)</g)]
  expect(lines.length).toBeGreaterThan(10)
  for (const [tag = ''] of lines) {
    const [x, y, width] = [attribute(tag, 'x'), attribute(tag, 'y'), attribute(tag, 'textLength')]
    const inside = boxes.some((box) => {
      const [left, top] = [attribute(box, 'x'), attribute(box, 'y')]
      return x >= left && x + width <= left + finding.w && y - 13 >= top && y + 4 <= top + attribute(box, 'height')
    })
    expect(inside, tag).toBe(true)
  }
  expect(widthOf('Waiting 0', 13)).toBeCloseTo(attribute(/<text[^>]*>Waiting 0/.exec(svg)?.[0] ?? '', 'textLength'), 0)
})

test('CV9 the image lies within its size, and the same canvas gives the same bytes', () => {
  const canvas = aCanvas()
  canvas.run('placeFinding', { id: 'f6', themeId: null, x: -7000, y: 5000 })
  const picture = drawn(canvas)
  expect(picture.svg).toContain(`viewBox="0 0 ${picture.w} ${picture.h}"`)
  expect(picture.w).toBeGreaterThan(7000)
  expect(drawn(canvas)).toEqual(picture)
  expect(pictureOf(new TestCanvas().workshop, 'en', 'discussion')).toBe(null)
})

test('CV9 a PNG never gets larger than browsers can draw', () => {
  expect(pngScale({ w: 1000, h: 800 })).toBe(2)
  for (const size of [
    { w: 100_000, h: 300 },
    { w: 9_000, h: 9_000 },
    { w: 40_000, h: 40_000 },
  ]) {
    const scale = pngScale(size)
    expect(size.w * scale).toBeLessThanOrEqual(12_000)
    expect(size.w * size.h * scale * scale).toBeLessThanOrEqual(100_000_001)
  }
})

test('CV9 the words name every theme and claim with its findings in order, in either language', () => {
  const canvas = aCanvas()
  const en = alternativeOf(canvas.workshop, 'en')
  expect(en.split('\n').filter((line) => !line.includes('<script>'))).toEqual([
    'Findings by theme: title en',
    '',
    'T1 · Nobody <owns> it (3 findings)',
    '- F1 (discussion 7, criterion 2): In the theme 0',
    '- F3: In the theme 2',
    '  T2 · A claim (2 findings)',
    '  - F4: In the claim 0',
    '  - F5: In the claim 1',
    '',
    'Not filed yet (2 findings)',
    '- F6: Waiting 0',
    '- F7: Waiting 1',
    '',
  ])
  const fr = alternativeOf(canvas.workshop, 'fr')
  expect(fr).toContain('- F1 (discussion 7, critère 2)\u00a0: Dans le thème')
  expect(fr).toContain('Pas encore classées (2 constatations)')
})

test('CV9 colours on paper are those of the screen by day', () => {
  const css = readFileSync(join(import.meta.dirname, '../../client/canvas/canvas.css'), 'utf8')
  expect([...css.matchAll(/--d(\d): (#[0-9a-f]{6});/g)].slice(0, 10).map(([, , colour]) => colour)).toEqual([...papers])
})
