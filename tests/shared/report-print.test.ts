// What leaves as text: HTML without markup of people's, Markdown, rows, and cells that are no formulas.
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as words } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { langs, toSort } from '../../shared/model/schema.ts'
import { guardFormula, unguardFormula } from '../../shared/report/formula.ts'
import { reportHtml, reportPage } from '../../shared/report/html.ts'
import { reportMarkdown } from '../../shared/report/markdown.ts'
import { toReport } from '../../shared/report/report.ts'
import { reportRows } from '../../shared/report/rows.ts'
import { at, both, fullWorkshop, recommendation, statesOf, theme, workshop } from '../helpers/report-workshop.ts'

const stamp = { version: 3, at: Date.UTC(2026, 0, 5, 12) }
const nasty = '<script>alert(1)</script><img src=x onerror="alert(2)"> & \'"'

describe('HTML', () => {
  const evil = workshop({
    themes: [theme('th', 1, both(nasty, nasty), both(nasty, nasty))],
    recommendations: [
      recommendation('aa', 1, {
        text: both(nasty, nasty),
        label: both(nasty, nasty),
        heading: both(nasty, nasty),
        sourceId: nasty,
        themes: ['th'],
        subItems: [{ sourceId: nasty, text: both(nasty, nasty) }],
        placement: at('right-away', 'high', 0),
      }),
    ],
  })
  const settings = { ...evil.settings, service: both(nasty, nasty), partner: both(nasty, nasty) }
  const page = reportPage(toReport({ ...evil, settings }, 'en', { ...stamp, url: `https://example.org/"${nasty}` }))

  test('markup in a text stays text, everywhere it is printed', () => {
    expect(page).not.toMatch(/<script|<img|onerror="|javascript:/)
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(8)
  })
  test('there is no script, no handler, no inline style', () => {
    const { body } = reportHtml(toReport(fullWorkshop(), 'en', stamp))
    expect(body).not.toMatch(/<script|<style| style=| on[a-z]+=/)
  })
  test('LN1 the page and what stands in the other language say their language', () => {
    const text = { en: 'Only English words', fr: '' }
    const full = fullWorkshop()
    const [first, ...rest] = full.recommendations
    if (!first) throw new Error('empty')
    const changed = { ...first, text, states: { ...first.states, text: statesOf(text) } }
    const html = reportPage(toReport({ ...full, recommendations: [changed, ...rest] }, 'fr', stamp))
    expect(html).toContain('<html lang="fr-CA">')
    expect(html).toContain('<span lang="en-CA">Only English words</span>')
    expect(html).not.toContain('<p>Only English')
  })
  test('headings go down by one, lists and tables are real', () => {
    const { body } = reportHtml(toReport(fullWorkshop(), 'fr', stamp))
    const levels = [...body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, i) => level - (levels[i - 1] ?? level) > 1)).toEqual([])
    expect(body).toContain('<ol class="numbered"><li><p>')
    expect(body).toContain('<th scope="col">')
    expect(body).toContain('<th scope="row">')
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...body.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.filter((to) => !ids.includes(to))).toEqual([])
  })
  test('paper is Letter, cards are not cut, headings stay with what follows', () => {
    const { css } = reportHtml(toReport(fullWorkshop(), 'en', stamp))
    expect(css).toContain('size:Letter')
    expect(css).toMatch(/\.atelier-document li,[^{]*\{break-inside:avoid\}/)
    expect(css).toMatch(/h2,[^{]*\{break-after:avoid/)
  })
})

describe('Markdown', () => {
  test('marks in a text stay text', () => {
    const text = '# no heading\n- no list\n1. [no link](x) **no bold** <b>no html</b> `no code`'
    const board = workshop({ recommendations: [recommendation('aa', 1, { text: both(text, text) })] })
    const tree = fromMarkdown(reportMarkdown(toReport(board, 'en', stamp)))
    const kinds = new Set<string>()
    const walk = (node: { type: string; children?: { type: string }[] }) => {
      kinds.add(node.type)
      node.children?.forEach(walk)
    }
    walk(tree)
    expect([...kinds].filter((kind) => ['html', 'link', 'inlineCode', 'code'].includes(kind))).toEqual([])
    expect(words(tree)).toContain('1. [no link](x) **no bold** <b>no html</b> `no code`')
  })
})

describe('rows', () => {
  test('EX1 one row a live recommendation, in board order, To sort and Not carried forward last', () => {
    for (const lang of langs) {
      const rows = reportRows(fullWorkshop(), lang)
      expect(rows.map((row) => [row.position, row.number, row.lane])).toEqual([
        [1, 2, 'right-away'],
        [2, 1, 'right-away'],
        [3, 3, 'near-term'],
        [4, 6, 'near-term'],
        [5, 7, toSort],
        [6, 4, 'not-carried-forward'],
      ])
    }
  })
  test('HP2 help says yes, no or nothing, its kinds and its rank', () => {
    const [first, second, third] = reportRows(fullWorkshop(), 'fr')
    expect(first).toMatchObject({ help: 'yes', help_kinds: '', help_rank: 1 })
    expect(second).toMatchObject({ help: 'yes', help_kinds: 'advisory; platform', help_rank: 2, band_label: 'Priorité élevée' })
    expect(second?.text).toBe('Désigner une seule personne propriétaire du service.\nConsigner le mandat.')
    expect(third).toMatchObject({ help: null, help_rank: null, reason: '' })
  })
  test('LN1 a text missing in one language is printed in the other, and lang says which', () => {
    const board = workshop({ recommendations: [recommendation('aa', 1, { text: { en: 'Words', fr: '' } })] })
    expect(reportRows(board, 'fr')[0]).toMatchObject({ text: 'Words', lang: 'en' })
    expect(reportRows(board, 'en')[0]).toMatchObject({ text: 'Words', lang: 'en' })
  })
})

describe('formulas', () => {
  const dangerous = [
    '=HYPERLINK("http://example.org")',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\u00a0=1',
    '\u202f=1',
    '\u200b=1',
    '\ufeff=1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
    '\tx',
    '\rx',
    '\n=1',
    "'=1",
  ]
  test.each(dangerous)('%j gets a leading quote and comes back whole', (text) => {
    expect(guardFormula(text).startsWith("'")).toBe(true)
    expect(unguardFormula(guardFormula(text))).toBe(text)
  })
  test('a formula after a line break is guarded on its own line too', () => {
    expect(guardFormula('Words\n=1+1\r\n-2')).toBe("'Words\n'=1+1\r\n'-2")
  })
  test.each(['Words', 'a = b', '– a dash', "'quoted'", '', '1+1', 'a\nb'])('%j is left as it is', (text) => {
    expect(guardFormula(text)).toBe(text)
    expect(unguardFormula(text)).toBe(text)
  })
  test('whatever is written comes back', () => {
    const piece = fc.constantFrom('=', '+', '-', '@', "'", ' ', '\u00a0', '\t', '\r', '\n', '\uff1d', 'a', '1', '\u200b')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const cell = guardFormula(text)
        expect(unguardFormula(cell)).toBe(text)
        for (const line of cell.split(/[\n\r]/)) expect(line).not.toMatch(/^[\p{Z}\p{Cf}]*[=+\-@\uff1d\t]/u)
      }),
      { numRuns: 2_000 },
    )
  })
})
