// By what content type a file or pasted text goes to the server.
import { describe, expect, it } from 'vitest'
import { typeOfFile, typeOfPasted } from '../../client/import/source.ts'

describe('files', () => {
  it.each([
    ['Recommandations (finales).CSV', 'text/csv'],
    ['x.tsv', 'text/tab-separated-values'],
    ['x.md', 'text/markdown'],
    ['x.txt', 'text/plain'],
    ['x.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['x.pdf', 'application/octet-stream'],
    ['csv', 'text/csv'],
    ['x.constructor', 'application/octet-stream'],
    ['no ending', 'application/octet-stream'],
  ])('IM12 %s goes as %s', (name, type) => {
    expect(typeOfFile(name)).toBe(type)
  })
})

describe('pasted text', () => {
  it.each([
    ['cells of a spreadsheet', 'id\ttext\nA1\tOne', 'text/tab-separated-values'],
    ['a table with commas', 'id,text_en\nA1,"One, two"', 'text/csv'],
    ['a table with semicolons', 'Texte;Thème\nUn;T', 'text/csv'],
    ['headings and lists', '## Data\n- One', 'text/markdown'],
    ['a nested list', '- One\n  - Sub', 'text/markdown'],
    ['a flat list', '- One\n- Two', 'text/plain'],
    ['prose with commas', 'Fund a team, and staff it.\nThen test, often.', 'text/plain'],
    ['one line', 'Fund a team', 'text/plain'],
  ])('IM12 %s is recognized', (_name, text, type) => {
    expect(typeOfPasted(text, 'recommendations')).toBe(type)
  })
  it('IM12 what a person says it is counts', () => {
    expect(typeOfPasted('id,text\nA1,One', 'recommendations', 'lines')).toBe('text/plain')
  })
})
