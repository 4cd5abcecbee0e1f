// Bytes → table: formats, encodings, lines as a person counts them, and what is refused (contract.md, Import).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { parseFile } from '../../server/import/parse.ts'
import { Refused } from '../../shared/errors.ts'
import type { Table } from '../../shared/import/table.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const parse = (content: string | Uint8Array, type = 'text/csv') =>
  parseFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, type)
const rowsOf = ({ rows }: Table) => rows.map(({ line, cells }) => [line, ...cells])
async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof Refused ? error.refusal : { code: String(error), detail: { en: '', fr: '' } }
}

describe('CSV and TSV', () => {
  it.each([',', ';', '\t'])('IM12 separator %j, with or without a byte-order mark', async (separator) => {
    const csv = `id${separator}text_en\r\nA1${separator}"One, two; three"\r\n`
    for (const content of [csv, `\ufeff${csv}`]) {
      const table = await parse(content)
      expect(table.header).toEqual(['id', 'text_en'])
      expect(rowsOf(table)).toEqual([[2, 'A1', 'One, two; three']])
    }
  })
  it('IM12 lines are counted as a person does, through quoted line breaks and blank rows', async () => {
    const table = await parse('text_en,id\n"one\nstill one",A1\n\n,\n"two ""quoted""",A2\n')
    expect(rowsOf(table)).toEqual([
      [2, 'one\nstill one', 'A1'],
      [6, 'two "quoted"', 'A2'],
    ])
  })
  it('IM12 an unclosed quotation mark refuses the file with its line', async () => {
    const { code, detail } = await refusal(parse('id,text_en\nA1,fine\nA2,"open\nA3,more'))
    expect(code).toBe('import-unclosed-quote')
    expect(detail.en).toContain('line 3')
    expect(detail.fr).toContain('ligne 3')
  })
  it('IM12 ragged rows: short ones are read, blank extra cells are nothing, text in extra cells rejects the row', async () => {
    const table = await parse('id,text_en,theme_en\nA1,one\nA2,two,T,,\nA3,cut, in the middle,T\n')
    expect(rowsOf(table)).toEqual([
      [2, 'A1', 'one'],
      [3, 'A2', 'two', 'T', '', ''],
    ])
    expect(table.rejected).toMatchObject([{ line: 4, code: 'too-many-cells' }])
  })
  it('IM12 a quotation mark inside a cell is read and told, one that swallowed lines rejects them', async () => {
    const table = await parse('id,text_en\nA1,"say "hello" to"\nA2,"x" y\nA3,"z"\n')
    expect(rowsOf(table)[0]).toEqual([2, 'A1', 'say "hello" to'])
    expect(table.notices).toMatchObject([{ line: 2, code: 'quote-repaired' }])
    expect(table.rejected).toMatchObject([{ line: 3, code: 'quote-misplaced' }])
  })
  it('IM12 a file of one column may hold commas, and Excel’s sep= line is no header', async () => {
    expect(rowsOf(await parse('text_en\nOne, two; three\n'))).toEqual([[2, 'One, two; three']])
    expect(rowsOf(await parse('sep=;\ntext_en;id\nOne;A1\n'))).toEqual([[3, 'One', 'A1']])
  })
  it('IM12 UTF-16 with and without its mark, and Windows-1252 with a notice', async () => {
    const csv = 'id\ttext_fr\nA1\tÉtudier l’œuvre\n'
    const utf16 = Buffer.from(csv, 'utf16le')
    for (const bytes of [
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      utf16,
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    ]) {
      expect(rowsOf(await parse(bytes, 'text/tab-separated-values'))).toEqual([[2, 'A1', 'Étudier l’œuvre']])
    }
    const windows = Buffer.from('id;text_fr\nA1;\xc9tudier l\x92\x9cuvre\n', 'latin1')
    const table = await parse(windows)
    expect(rowsOf(table)).toEqual([[2, 'A1', 'Étudier l’œuvre']])
    expect(table.notices).toMatchObject([{ line: 1, code: 'decoded-windows-1252' }])
  })
})

describe('what is no text', () => {
  it.each([
    ['a PDF', '%PDF-1.4\n%âãÏÓ\n'],
    ['a zip', 'PK\u0003\u0004rest'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ])('IM12 %s called .csv is another format', async (_name, content) => {
    expect((await refusal(parse(content))).code).toBe('format-unknown')
  })
  it('IM12 bytes that are no text are unreadable, nothing at all is empty', async () => {
    expect((await refusal(parse(Buffer.from([1, 2, 3, 0, 4, 255, 0, 0, 7])))).code).toBe('import-unreadable')
    for (const nothing of ['', '\ufeff', ' \n\n']) expect((await refusal(parse(nothing))).code).toBe('import-empty')
  })
  it('IM12 an unknown content type is another format', async () => {
    for (const type of ['application/pdf', 'application/json', 'text/html', 'application/octet-stream', '']) {
      expect((await refusal(parse('text\nx', type))).code).toBe('format-unknown')
    }
  })
})

describe('XLSX', () => {
  const book = (rows: (string | number | Date | null)[][], sheets = 1) =>
    writeXlsxFile(
      Array.from({ length: sheets }, (_, i) => ({
        data: rows.map((row) =>
          row.map((value) => (value === null ? null : { value, ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {}) })),
        ),
        sheet: `Sheet ${i + 1}`,
      })),
    ).toBuffer()
  it('IM12 cells of all kinds, blank rows skipped, lines as the spreadsheet numbers them', async () => {
    const table = await parse(
      await book([
        ['id', 'text_en', 'criterion', 'day'],
        [null, null, null, null],
        ['A1', 'One\ntwo', 3, new Date(Date.UTC(2026, 2, 1))],
      ]),
      xlsx,
    )
    expect(table.header).toEqual(['id', 'text_en', 'criterion', 'day'])
    expect(rowsOf(table)).toEqual([[3, 'A1', 'One\ntwo', '3', '2026-03-01']])
  })
  it('IM12 the first sheet with content is read, the others are named', async () => {
    expect((await parse(await book([['text_en'], ['One']], 2), xlsx)).notices).toMatchObject([{ code: 'other-sheets' }])
  })
  it('IM12 damaged and empty workbooks are refused', async () => {
    const whole = await book([['text_en'], ['One']])
    expect((await refusal(parse(whole.subarray(0, whole.length - 40), xlsx))).code).toBe('import-unreadable')
    expect((await refusal(parse(zipSync({ 'a.xml': strToU8('<a/>') }), xlsx))).code).toBe('import-unreadable')
    expect((await refusal(parse('%PDF-1.4', xlsx))).code).toBe('format-unknown')
    expect((await refusal(parse(await book([]), xlsx))).code).toBe('import-empty')
  })
  const sheet = (cells: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
      ),
    })
  it('IM13 a zip that opens to gigabytes, and a cell far out, cost nothing', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect((await refusal(parse(bomb, xlsx))).code).toBe('too-big')
    const far = ['XFD1', 'A1048576', 'XFD1048576'].map((at) => `<row><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`)
    for (const cells of far)
      expect((await refusal(parse(sheet(cells), xlsx))).code).toMatch(/^import-(unreadable|too-many-rows)$/)
  })
})

describe('Markdown and lines', () => {
  it('IM12 headings are themes, items rows, nested items sub-items; text outside lists is told', async () => {
    const table = await parse(
      '# Report\n\nIntro.\n\n## Data & *teams*\n\n- First **bold**\n  - Sub one\n    - Subsub\n  - Sub two\n- [ ] Second\n  continued\n\n## Two\n1. Third\n',
      'text/markdown; charset=utf-8',
    )
    expect(table.header).toEqual(['theme', 'text'])
    expect(table.rows).toEqual([
      { line: 7, cells: ['Data & teams', 'First bold'] },
      { line: 8, cells: ['Data & teams', 'Sub one'], parentLine: 7 },
      { line: 9, cells: ['Data & teams', 'Subsub'], parentLine: 7 },
      { line: 10, cells: ['Data & teams', 'Sub two'], parentLine: 7 },
      { line: 11, cells: ['Data & teams', 'Second\ncontinued'] },
      { line: 15, cells: ['Two', 'Third'] },
    ])
    expect(table.notices).toMatchObject([{ line: 3, code: 'text-outside-list' }])
  })
  it('IM12 without any list each paragraph is a row', async () => {
    expect(rowsOf(await parse('## T\n\nOne\ntwo\n\nThree', 'text/markdown'))).toEqual([
      [3, 'T', 'One\ntwo'],
      [6, 'T', 'Three'],
    ])
  })
  it('IM12 plain lines lose their bullets and numbers, not their words', async () => {
    const table = await parse('- One\n\n  • Two\n3) Three\n10. Ten\na) Letter\n–Dash\n2021 plan\n* Star', 'text/plain')
    expect(rowsOf(table)).toEqual([
      [1, 'One'],
      [3, 'Two'],
      [4, 'Three'],
      [5, 'Ten'],
      [6, 'Letter'],
      [7, '–Dash'],
      [8, '2021 plan'],
      [9, 'Star'],
    ])
  })
  it('IM13 nesting beyond reason is refused before it is parsed', async () => {
    for (const marker of ['> ', '- ', '1. ']) {
      expect((await refusal(parse(`${marker.repeat(5_000)}x`, 'text/markdown'))).code).toBe('import-unreadable')
    }
    expect((await refusal(parse('x'.repeat(2_000_001), 'text/markdown'))).code).toBe('too-big')
  })
  it('IM13 Markdown made to be slow is read or refused, and ends', async () => {
    for (const piece of ['*a_', '[', '[x][y]', '![](', '- a\n', '> a\n']) {
      const parsed = parse(piece.repeat(Math.floor(30_000 / piece.length)), 'text/markdown')
      expect(
        await parsed.then(
          ({ rows }) => rows.length > 0,
          (error) => error instanceof Refused,
        ),
        piece,
      ).toBe(true)
    }
  })
})

describe('real data', () => {
  it('IM12 a spreadsheet export with multi-line cells and ragged ends is read whole', async () => {
    const table = await parse(readFileSync(join(import.meta.dirname, '../fixtures/import/secure-client-hub-alpha-report.csv')))
    expect(table.header.slice(0, 2)).toEqual(['Standard', 'Responsibilities'])
    expect(table.rows.length).toBeGreaterThanOrEqual(10)
    expect(table.rejected).toEqual([])
    expect(table.rows.some(({ cells }) => cells.some((cell) => cell.includes('\n')))).toBe(true)
  })
})
