import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { sampleRecommendations, sampleThemes } from '../../shared/doc/sample-data.ts'
import { criteriaMessages } from '../../shared/messages/criteria.ts'
import { personalIn } from '../../shared/personal/personal.ts'

const found = (text: string): string[] => personalIn(text).map((mark) => `${mark.kind}: ${mark.text}`)

describe('ways to reach a person', () => {
  test.each([
    ['Write to marie.roy@example.ca.', 'email: marie.roy@example.ca'],
    ['(j.o’neil+test@sub.example.co.uk)', 'email: j.o’neil+test@sub.example.co.uk'],
    ['Call 613-555-0147 ext. 22', 'telephone: 613-555-0147 ext. 22'],
    ['Tél. : 1 (819) 555-0123, poste 4', 'telephone: 1 (819) 555-0123, poste 4'],
    ['One line (613-555-0147) rings', 'telephone: 613-555-0147'],
    ['Reach them at 6135550147 today', 'telephone: 6135550147'],
    ['Her cell is 555-0147', 'telephone: 555-0147'],
    ['Le +33 6 12 34 56 78, le soir', 'telephone: +33 6 12 34 56 78'],
    ['+44 20 7946 0958 in London', 'telephone: +44 20 7946 0958'],
    ['They live at K1A 0B1', 'postal-code: K1A 0B1'],
    ['They moved to 24 Sussex Drive', 'address: 24 Sussex Drive'],
    ['Au 12, rue Principale', 'address: 12, rue Principale'],
  ])('PI1 %s', (text, mark) => {
    expect(found(text)).toEqual([mark])
  })

  test.each([
    'People call 1-800-622-6232 and wait.',
    'On compose le 1 877 555-0147 et on attend.',
    'Between 2019-2020, 12 500 forms; dial 911.',
    'File 6135550147 is missing.',
    'Pages 123-4567 of version 1.2.3.4',
    'Growth of +10 000 users, +5 %',
    'user@host, a@b, @mention, 42 @ 10 $',
    'H2O 1B2C and K1A, ISO 27001',
    '3 Google Drive folders and 2 new ways',
  ])('PI1 nothing to reach anyone by in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('social insurance numbers', () => {
  test.each([
    ['130 692 544 was on the form', '130 692 544'],
    ['130-692-544', '130-692-544'],
    ['Le 130\u00a0692\u00a0544', '130\u00a0692\u00a0544'],
    ['The number 130692544', '130692544'],
    // A slip in a digit is still somebody's number where the words say so.
    ['NAS : 130 692 545', '130 692 545'],
    ['Her social insurance number is 123456789', '123456789'],
    ['numéro d’assurance sociale 046 454 286', '046 454 286'],
  ])('PI1 %s', (text, number) => {
    expect(found(text)).toEqual([`sin: ${number}`])
  })

  test.each([
    '130 692 545',
    '$130 692 544 over five years',
    'Un budget de 130 692 544 $',
    '250 000 000',
    '1 130 692 544',
    '130 692 544 130',
    '130-692 544',
  ])('PI1 the check digit, an amount or another grouping speaks against %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['We asked Marie about it.', 'Marie'],
    ['Selon Pierre, c’est long.', 'Pierre'],
    ['Marie’s team waits.', 'Marie'],
    ['L’équipe d’Étienne attend.', 'Étienne'],
    ['On sait qu’Amélie travaille seule.', 'Amélie'],
    ['Mme Tremblay a dit non.', 'Mme Tremblay'],
    ['C’est M. Roy. Funding ends.', 'M. Roy'],
    ['C’est Me Gagnon, notaire.', 'Me Gagnon'],
    ['Ask madame Lavoie', 'madame Lavoie'],
    ['Mr. Singh signs.', 'Mr. Singh'],
    ['Dr. Ana Silva signs.', 'Dr. Ana Silva'],
    ['We met J. Tremblay twice.', 'J. Tremblay'],
    ['J.-P. Roy était là.', 'J.-P. Roy'],
    ['Signed by A. B. Singh', 'A. B. Singh'],
    ['Marie-Ève nous a écrit.', 'Marie-Ève'],
    ['Jean-François Lavoie anime.', 'Jean-François Lavoie'],
    ['Kevin O’Brien does it all.', 'Kevin O’Brien'],
    ['Deputy Minister Sylvie Bérubé', 'Sylvie Bérubé'],
    ['They wait for MARIE TREMBLAY.', 'MARIE TREMBLAY'],
    ['Grant Tremblay leads it.', 'Grant Tremblay'],
    ['May Wong does the intake.', 'May Wong'],
    ['We asked Grant about the grant.', 'Grant'],
    ['Grant said no.', 'Grant'],
    ['Rose nous a dit que non.', 'Rose'],
    ['Talked to Mark yesterday.', 'Mark'],
    ['According to Jordan, it is slow.', 'Jordan'],
    ['Selon Nguyen, c’est long.', 'Nguyen'],
    ['Tremblay said it twice.', 'Tremblay'],
    // As people type it without accents.
    ['Selon Stephane et son equipe', 'Stephane'],
  ])('PI2 %s', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`])
  })

  test('PI2 several stand in order, each where it is', () => {
    const text = 'Dan and Malcolm asked Josée (613-555-0147).'
    const marks = personalIn(text)
    expect(marks.map(({ kind }) => kind)).toEqual(['name', 'name', 'name', 'telephone'])
    expect(marks.every(({ start, end, text: own }) => text.slice(start, end) === own)).toBe(true)
  })

  test.each([
    'Grant recipients wait for months. The Grant program is slow.',
    'Mark each item as done. Will it work? Hope is no plan. Rose to 40 %.',
    'Frank discussions helped. Rich text. Faith in the data is low. Grace period.',
    'In May, June and August; April 2022; en mai, en juin, avril 2022.',
    'Service Canada, Treasury Board, Statistics Canada and GC Notify',
    'Selon Statistique Canada et Santé Canada; d’après l’ARC et le SCT.',
    'We asked Service Canada and IRCC. Interviewed HR, IT and CRA.',
    'Simon Fraser University and the Terry Fox Foundation',
    'The Bradley method, the Duncan Report, hurricane Fiona',
    'Lake Louise, St. John’s, Prince Edward Island, Jordan’s Principle',
    'École Marie-Victorin, rue Sainte-Catherine, lac Simon, ouragan Fiona',
    'À Hamilton, à Victoria, à Charlottetown, à Saint-Laurent; in Kingston, ON',
    'Tell Me Once. Annex A. Results. Option B. Keep it. U.S. Government. Plan B. Users wait.',
    'Bill C-11, Amber status, Lane 2, Page 3, Ruby on Rails, Chase Bank, Art. 12',
    'Lois et règlements. Manuel de l’utilisateur. Avis de confidentialité. Ben, on fait avec. Clair et net.',
    'Constance et rigueur. Victoire rapide. Marine Safety. Le Principe. France Travail.',
    'Participant P3 said no. Ms. A said yes. Mr. Speaker. Persona A. Then',
    'Line items are wrong, see Line 5 and the Grant line.',
  ])('PI3 no person in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('PI3 the criteria, the themes and recommendations of the sample name nobody', () => {
    const texts = [
      ...Object.values(criteriaMessages),
      ...sampleThemes.flatMap(({ title, summary }) => [title, summary]),
      ...sampleRecommendations.flatMap(({ text, label }) => [text, label]),
    ].flatMap(({ en, fr }) => [en, fr])
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.flatMap(found)).toEqual([])
  })

  test('PI3 in real files of findings and recommendations only persons are found', () => {
    const cells = ['tanf-actions.csv', 'secure-client-hub-alpha-report.csv'].flatMap((name) =>
      Papa.parse<string[]>(readFileSync(join(import.meta.dirname, '../fixtures/import', name), 'utf8')).data.flat(),
    )
    expect(cells.length).toBeGreaterThan(300)
    expect(cells.flatMap(found)).toEqual([])
  })
})

describe('hostile text', () => {
  const repeated = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

  test.each(
    ['a', '@', 'a@', 'a.', 'a@a.', '+1 ', '1', '(613)', '613-', '130 692 544 ', 'Marie ', 'Marie-', 'l’', 'J. ', 'Mme '].concat([
      '12 Aaaa Aaaa ',
      '12, rue de la ',
      'tel 555-',
      'sin 1',
      '\u0301',
      '« ',
      '613-555-0147 ext. ',
      '\ud800',
      '🧑‍🧑‍🧒',
      'asked Grant ',
    ]),
  )('PI4 takes %j over and over: one look back at each letter would not end before this test does', (part) => {
    // Half a second when every letter is looked at a bounded number of times; 1.6e11 looks when not.
    expect(personalIn(repeated(part, 400_000))).toBeInstanceOf(Array)
  })
})
