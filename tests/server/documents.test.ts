// The exported files, taken apart: Word's XML, spreadsheet, CSV; the same state gives the same bytes (EX2).
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { engagementFormats, htmlPolicy, reportFormats } from '../../server/documents/formats.ts'
import { renderEngagements, renderReport } from '../../server/documents/render.ts'
import { langs, type Workshop } from '../../shared/model/schema.ts'
import { heardOf } from '../../shared/report/context.ts'
import { unguardFormula } from '../../shared/report/formula.ts'
import { reportHtml } from '../../shared/report/html.ts'
import { reportCss } from '../../shared/report/html-style.ts'
import { toReport } from '../../shared/report/report.ts'
import { rowColumns } from '../../shared/report/rows.ts'
import { at, both, fullWorkshop, recommendation, statesOf, workshop } from '../helpers/report-workshop.ts'

const stamp = { version: 214, at: Date.UTC(2026, 10, 23, 20, 2, 10) }
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const parts = async (lang: 'en' | 'fr', board: Workshop = fullWorkshop()) =>
  unzipSync((await renderReport('docx', board, lang, stamp)).bytes)
const part = (files: Record<string, Uint8Array>, path: string): string => {
  const content = files[path]
  if (!content) throw new Error(`no part ${path}`)
  return strFromU8(content)
}
const wordsOf = (xml: string): string => xml.replace(/<[^>]+>/g, '')
const paragraphs = (xml: string): string[] => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map((match) => match[0])

/** The same things in another order, as another replica may hold them. */
const shuffled = (board: Workshop): Workshop => ({
  ...board,
  recommendations: [...board.recommendations].reverse(),
  themes: [...board.themes].reverse(),
  findings: [...board.findings].reverse(),
})

describe('EX2 the same state gives the same bytes', () => {
  test.each(reportFormats)('report.%s', async (format) => {
    for (const lang of langs) {
      const first = await renderReport(format, fullWorkshop(), lang, stamp)
      const again = await renderReport(format, shuffled(fullWorkshop()), lang, { ...stamp })
      expect(first.bytes.length).toBeGreaterThan(100)
      expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    }
  })
  test.each(engagementFormats)('engagements.%s', async (format) => {
    const first = await renderEngagements(format, fullWorkshop(), 'fr', stamp)
    const again = await renderEngagements(format, shuffled(fullWorkshop()), 'fr', { ...stamp })
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })
})

describe('Word', () => {
  test('LN1 the document and each run in the other language say their language', async () => {
    for (const lang of langs) expect(part(await parts(lang), 'word/styles.xml')).toContain(`<w:lang w:val="${lang}-CA"/>`)
    const words = { en: 'English words', fr: '' }
    const board = workshop({
      recommendations: [
        recommendation('aa', 1, { text: words, states: { ...recommendation('aa', 1).states, text: statesOf(words) } }),
      ],
    })
    const xml = part(await parts('fr', board), 'word/document.xml')
    expect(xml).toMatch(/<w:lang w:val="en-CA"\/><\/w:rPr><w:t[^>]*>English words</)
    expect(xml).not.toMatch(/<w:r><w:t[^>]*>English words</)
  })

  test('headings are real, at the outline levels of their styles', async () => {
    const files = await parts('en')
    const styles = part(files, 'word/styles.xml')
    for (const level of [1, 2, 3])
      expect(styles).toMatch(new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>`))
    const headings = paragraphs(part(files, 'word/document.xml')).filter((p) => p.includes('<w:pStyle w:val="Heading1"/>'))
    expect(headings.map(wordsOf)).toEqual([
      'Before this document is final',
      '1 Executive summary',
      '2 The River permits exploration process',
      '3 Recommendations',
      '4 Next steps',
      '5 Proposed roadmap',
      '6 Recommendations not carried forward',
      '7 Support requested from CDS',
      'Appendix A: What we heard',
      'Appendix B: The six criteria',
    ])
  })

  test('the contents are a field already filled in: nothing asks, nothing is empty', async () => {
    const files = await parts('fr')
    const xml = part(files, 'word/document.xml')
    const contents = xml.slice(xml.indexOf('<w:sdt>'), xml.indexOf('</w:sdt>'))
    expect(contents).toMatch(/TOC [^<]*&quot;1-2&quot;/)
    expect(wordsOf(contents)).toContain('5 Feuille de route proposée')
    expect(contents.match(/<w:hyperlink [^>]*w:anchor="_Toc\d+"/g)?.length).toBeGreaterThan(15)
    expect(xml.includes('w:dirty="true"')).toBe(false)
    expect(part(files, 'word/settings.xml')).not.toContain('updateFields')
  })

  test('lists are real and numbered ones begin at 1 each', async () => {
    const files = await parts('en')
    const xml = part(files, 'word/document.xml')
    const numbering = part(files, 'word/numbering.xml')
    const inSection = (title: string) => xml.slice(xml.lastIndexOf(`>${title}<`))
    const nextSteps = inSection('Next steps').match(/<w:numId w:val="(\d+)"\/>/)?.[1]
    const roadmap = inSection('Proposed roadmap').match(/<w:numId w:val="(\d+)"\/>/)?.[1]
    expect(nextSteps).toBeDefined()
    expect(roadmap).not.toBe(nextSteps)
    expect(numbering).toContain('<w:numFmt w:val="decimal"/>')
    expect(numbering).toContain('<w:numFmt w:val="bullet"/>')
  })

  test('tables have a header row, the page is Letter, pages are numbered', async () => {
    const files = await parts('en')
    const xml = part(files, 'word/document.xml')
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1)
    expect(xml).toMatch(/<w:tbl>.*?<w:tr>.*?<w:tblHeader\/>.*?Draft.*?<\/w:tr>/s)
    expect(xml).toMatch(/<w:pgSz w:w="12240" w:h="15840"/)
    expect(part(files, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
    expect(wordsOf(part(files, 'word/header1.xml'))).toContain('Draft')
  })

  test('EX2 title, author, language and the last commit’s date in the properties and entries', async () => {
    const { bytes } = await renderReport('docx', fullWorkshop(), 'fr', stamp)
    const core = part(unzipSync(bytes), 'docProps/core.xml')
    expect(core).toContain('<dc:creator>Service numérique canadien (SNC)</dc:creator>')
    expect(core).toContain('<dc:language>fr-CA</dc:language>')
    expect(core).toMatch(/<dc:title>Explorer les conditions[^<]*Permis de rivière/)
    expect(core.match(/2026-11-23T20:02:10Z/g)).toHaveLength(2)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const dosTime = (20 << 11) | (2 << 5) | 5
    const dosDate = ((2026 - 1980) << 9) | (11 << 5) | 23
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([dosTime, dosDate])
  })

  test('each link has its bookmark, and names are what Word allows', async () => {
    const xml = part(await parts('en'), 'word/document.xml')
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map((match) => match[1] ?? '')
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((name) => !names.includes(name))).toEqual([])
    expect(names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('characters no XML can hold and markup do no harm', async () => {
    const words = both('A\u0000\u0007B <w:p> & \ud800 C\nnext line')
    const xml = part(
      await parts('en', workshop({ recommendations: [recommendation('aa', 1, { text: words })] })),
      'word/document.xml',
    )
    expect(xml).toContain('AB &lt;w:p&gt; &amp;')
    expect(xml).toMatch(/<w:br\/><w:t[^>]*>next line/)
    expect([...xml].filter((char) => char < ' ' && char !== '\n')).toEqual([])
  })
})

describe('CSV and XLSX', () => {
  const formulas = workshop({
    recommendations: [
      recommendation('aa', 1, {
        text: both('=HYPERLINK("x";"y")', '\u00a0=1+1'),
        label: both('@label', '+label'),
        sourceId: '-1',
        placement: at('right-away', 'high', 0),
      }),
    ],
  })
  const csvRows = async (board: Workshop, lang: 'en' | 'fr') => {
    const csv = text((await renderReport('csv', board, lang, stamp)).bytes)
    return { csv, rows: Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data }
  }

  test('EX1 CSV: byte-order mark, commas, the contract’s columns, board order with the same band in both languages', async () => {
    const en = await csvRows(fullWorkshop(), 'en')
    const fr = await csvRows(fullWorkshop(), 'fr')
    expect(
      en.csv.startsWith('\ufeffposition,number,source_id,lane,lane_label,band,band_label,complexity,theme,label,text,help,'),
    ).toBe(true)
    expect(fr.rows.map((row) => [row.number, row.lane, row.band])).toEqual(en.rows.map((row) => [row.number, row.lane, row.band]))
    expect(fr.rows.map((row) => row.band_label)[0]).toBe('Priorité élevée')
    expect(en.rows).toHaveLength(6)
  })
  test('no cell of a CSV is a formula, and each comes back', async () => {
    const { rows } = await csvRows(formulas, 'fr')
    expect(rows[0]).toMatchObject({ text: "'\u00a0=1+1", label: "'+label", source_id: "'-1", number: '1' })
    expect(unguardFormula(rows[0]?.text ?? '')).toBe('\u00a0=1+1')
  })
  test('XLSX: a header row, the same rows, text that is text', async () => {
    const { bytes } = await renderReport('xlsx', formulas, 'en', stamp)
    const sheets = await readXlsxFile(Buffer.from(bytes))
    const rows = sheets[0]?.data ?? []
    expect(rows[0]).toEqual([...rowColumns])
    expect(rows[1]?.[rowColumns.indexOf('text')]).toBe('=HYPERLINK("x";"y")')
    const xml = Object.entries(unzipSync(bytes)).map(([path, content]) =>
      path.includes('worksheets/') ? strFromU8(content) : '',
    )
    expect(xml.join('')).not.toContain('<f>')
  })
})

describe('pages', () => {
  test('the policy allows the page’s own style and nothing else', async () => {
    const html = text((await renderReport('html', fullWorkshop(), 'fr', stamp)).bytes)
    expect(html).toContain(`<style>${reportCss}</style>`)
    expect(htmlPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'/)
  })
  test('EX3 the preview, made of the chosen findings alone, is the exported page', async () => {
    const full = fullWorkshop()
    const chosen = {
      ...full,
      findings: full.findings.filter((each) => each.inReport).map((each) => ({ ...each, discussion: null })),
    }
    for (const lang of langs) {
      const preview = reportHtml(toReport(chosen, lang, stamp, heardOf(full)))
      expect(text((await renderReport('html', full, lang, stamp)).bytes)).toContain(`<main>${preview.body}</main>`)
    }
  })
  test('EX3 every format is named in its language', async () => {
    for (const format of reportFormats) {
      expect((await renderReport(format, fullWorkshop(), 'en', stamp)).filename).toBe(`atelier-report-en.${format}`)
      expect((await renderReport(format, fullWorkshop(), 'fr', stamp)).filename).toBe(`atelier-rapport-fr.${format}`)
    }
  })
  test('EX4 the brief holds no finding, no participant and no discussion', async () => {
    for (const format of engagementFormats) {
      const { bytes } = await renderEngagements(format, fullWorkshop(), 'en', stamp)
      const words = format === 'docx' ? part(unzipSync(bytes), 'word/document.xml') : text(bytes)
      expect(words).toContain('Name one owner of the service.')
      expect(words).not.toMatch(/Three groups|Secret|[Dd]iscussion|participant/)
    }
  })
})
