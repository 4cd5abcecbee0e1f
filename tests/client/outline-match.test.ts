// A few letters find a theme (OU2).
import { describe, expect, test } from 'vitest'
import { isTitle, matchingThemes } from '../../client/outline/theme-match.ts'
import { fileEntries } from '../../client/synthesis/file-entries.ts'
import { quoted, sentencesOf } from '../../client/synthesis/sentences.ts'
import { themeIdSchema } from '../../shared/model/ids.ts'
import { both, theme, workshop } from '../helpers/report-workshop.ts'

const errors = theme('a', 2, both('Nobody owns an error from end to end', 'Personne n’est responsable d’une erreur'))
const words = theme('b', 3, both('Messages speak to programmers', 'Les messages s’adressent aux programmeurs'))
const carried = theme('c', 12, both('Putting policy to work', 'Mettre en œuvre les politiques'))
const team = theme('d', 21, both('The team changes', 'L’équipe change'))
const themes = [carried, team, words, errors]
const found = (query: string) => matchingThemes(themes, query).map((one) => one.number)

describe('matching', () => {
  test('OU2 beginnings of words in either language, accents, case, apostrophes and ligatures aside', () => {
    expect(found('nob')).toEqual([2])
    expect(found('ERR')).toEqual([2])
    expect(found('equ')).toEqual([21])
    expect(found('Équ')).toEqual([21])
    expect(found('oeuv')).toEqual([12])
    expect(found('œuv')).toEqual([12])
    expect(found('erreur resp')).toEqual([2])
    expect(found('xyz')).toEqual([])
  })

  test('OU2 a number is that theme first, then those that begin with it', () => {
    expect(found('t2')).toEqual([2, 21])
    expect(found('2')).toEqual([2, 21])
    expect(found('T21')).toEqual([21])
    expect(found('t9')).toEqual([])
  })

  test('OU2 a title that begins so comes before one that only has such a word, and that before a part of a word', () => {
    const other = theme('e', 1, both('Error messages', 'Erreurs'))
    const part = theme('f', 0, both('Terrors', 'Terreurs'))
    expect(matchingThemes([part, errors, other], 'err').map((one) => one.number)).toEqual([1, 2, 0])
  })

  test('OU2 a settled theme comes after others that fit as well', () => {
    const settled = { ...theme('g', 1, both('Error rates', 'Erreurs')), settled: true }
    const open = theme('h', 4, both('Error words', 'Mots'))
    expect(matchingThemes([settled, open], 'err').map((one) => one.number)).toEqual([4, 1])
  })

  test('OU2 nothing typed: all, by number', () => expect(found('')).toEqual([2, 3, 12, 21]))

  test('OU2 a theme of that name is known whatever the case and accents', () => {
    expect(isTitle(themes, 'l’EQUIPE change')).toBe(true)
    expect(isTitle(themes, 'equipe')).toBe(false)
  })
})

describe('what can be chosen', () => {
  const kinds = (typed: string, more: Partial<Parameters<typeof fileEntries>[0]> = {}) =>
    fileEntries({ workshop: { themes }, typed, last: null, filed: false, ...more }).map((entry) =>
      entry.kind === 'theme' ? entry.theme.number : entry.kind === 'new' ? `new ${entry.title}` : 'tray',
    )

  test('OU2 letters that fit no theme make a new one; those that fit offer it last', () => {
    expect(kinds(' Screen readers ')).toEqual(['new Screen readers'])
    expect(kinds('mess')).toEqual([3, 'new mess'])
    expect(kinds('the team changes')).toEqual([21])
  })

  test('OU2 a number alone never becomes the name of a theme', () => expect(kinds('t9')).toEqual([]))

  test('OU2 nothing typed: where one last filed comes first, the tray last and only for what is filed', () => {
    expect(kinds('', { last: themeIdSchema.parse('c'), filed: true })).toEqual([12, 2, 3, 21, 'tray'])
    expect(kinds('')).toEqual([2, 3, 12, 21])
  })

  test('OU2 a claim stands under its theme', () => {
    const claim = theme('z', 1, both('It takes a month.', 'Il faut un mois.'), both(''), 'b')
    expect(
      fileEntries({ workshop: { themes: [...themes, claim] }, typed: '', last: null, filed: false }).map((entry) =>
        entry.kind === 'theme' ? entry.theme.number : entry.kind,
      ),
    ).toEqual([2, 3, 1, 12, 21])
  })
})

describe('what is said', () => {
  test('OU3 a title that is a sentence lends it no second full stop', () => {
    const claim = theme('z', 1, both('It takes a month.', 'Il faut un mois.'))
    expect(sentencesOf(workshop({ themes: [claim] }), 'fr').theme(claim.id)).toBe('T1 Il faut un mois')
    expect([quoted('And so on...'), quoted('Why? '), quoted('No. 3')]).toEqual(['And so on...', 'Why?', 'No. 3'])
  })
})
