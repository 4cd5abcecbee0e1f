// What leaves the reader's thread is of honest size, and what is left out says nothing.
import { expect, it } from 'vitest'
import { boundedTable } from '../../server/import/bounded.ts'
import { parseFile } from '../../server/import/parse.ts'
import { refusalOf } from '../helpers/import.ts'

const read = (text: string) => parseFile(new TextEncoder().encode(text), 'text/csv')

it('IM15 blank rows and blank columns far out are left out, the rest is as it was read', async () => {
  const table = await read(`id,text_en\nA1,One,,\n${' \n'.repeat(5_000)}A2,Two${','.repeat(5_000)}\n`)
  const bounded = boundedTable(table)
  expect(bounded.rows.map(({ line, cells }) => [line, cells.length, cells.slice(0, 2)])).toEqual([
    [2, 4, ['A1', 'One']],
    [5_003, 1_000, ['A2', 'Two']],
  ])
  expect({ ...bounded, rows: [] }).toEqual({ ...table, rows: [] })
})

it('IM15 more columns than anyone has, and more rows than an import takes, are refused', async () => {
  const wide = await read(`${Array.from({ length: 1_001 }, (_, n) => `c${n}`).join(',')}\n`)
  expect(refusalOf(() => boundedTable(wide))).toBe('import-unreadable')
  const long = await read(`text_en\n${'x\n'.repeat(2_001)}`)
  expect(refusalOf(() => boundedTable(long))).toBe('import-too-many-rows')
  expect(boundedTable(await read(`${'x'.repeat(5_000)}\ny\n`)).header).toEqual(['x'.repeat(1_000)])
})
