// What is read of a text in each language, and what two texts share.
import { describe, expect, test } from 'vitest'
import { corpusOf } from '../../client/similar/corpus.ts'
import type { Item } from '../../client/similar/kinds.ts'
import { similarOf } from '../../client/similar/nearest.ts'
import { sharedWords } from '../../client/similar/shared-words.ts'
import { readLength, wordsOf } from '../../client/similar/words.ts'
import type { Lang } from '../../shared/model/schema.ts'

const stems = (text: string, lang: Lang): string[] => wordsOf(text, lang).map(({ stem }) => stem)
const forms = (text: string, lang: Lang): string[] => wordsOf(text, lang).map(({ as }) => as)
const item = (id: string, en: string, fr = ''): Item => ({ id, text: { en, fr } })

describe('French', () => {
  test.each([
    ['l’équipe', 'équipe'],
    ["l'équipe", 'équipe'],
    ['L’ÉQUIPE', 'équipes'],
    ['d’accès', 'accès'],
    ['qu’utilisateurs', 'utilisateur'],
    ['Jusqu’aux ministères', 'ministère'],
    ['lorsqu’approuvé', 'approuvé'],
    ['equipe', 'équipe'],
    ['E\u0301quipe', 'équipe'],
    ['œuvre', 'oeuvre'],
    ['l’approbation des formulaires', 'approbations et formulaire'],
  ])('SG2 « %s » and « %s » are the same words', (a, b) => {
    expect(stems(a, 'fr')).toEqual(stems(b, 'fr'))
    expect(stems(a, 'fr').length).toBeGreaterThan(0)
  })
  test('SG2 elided and empty words say nothing, what they hang on does', () => {
    expect(forms('C’est qu’il n’y a pas d’entente, aujourd’hui, avec l’autre ministère.', 'fr')).toEqual(['entente', 'ministère'])
  })
  test('SG2 an elision is taken off French alone', () => {
    expect(forms('l’équipe', 'fr')).toEqual(['équipe'])
    expect(forms('l’équipe', 'en')).toEqual(['l’équipe'])
  })
})

describe('English', () => {
  test.each([
    ['submissions', 'Submission'],
    ['the participant’s reports', "participant's reported"],
    ['RÉSUMÉ', 'resume'],
    ['policies', 'policy'],
  ])('SG2 “%s” and “%s” are the same words', (a, b) => {
    expect(stems(a, 'en')).toEqual(stems(b, 'en'))
    expect(stems(a, 'en').length).toBeGreaterThan(0)
  })
  test('SG2 contractions and empty words say nothing', () => {
    expect(forms("They don’t know; it isn't theirs, and we’ve been told.", 'en')).toEqual(['know', 'told'])
  })
  test('SG2 French and English have their own empty words', () => {
    expect(forms('car main son', 'en')).toEqual(['car', 'main', 'son'])
    expect(forms('car main son', 'fr')).toEqual(['main'])
  })
})

describe('what is shared', () => {
  test('SG2 is shown as it stands in the text, in each language', () => {
    const corpus = corpusOf([
      item('a', 'Grantees wait for transmission reports.', 'L’attente des rapports de transmission est longue.'),
      item('b', 'The Transmission report is late.', 'Le rapport de transmission arrive en retard.'),
      item('c', 'Login needs a phone.', 'Il faut un téléphone pour se connecter.'),
    ])
    const [first] = similarOf(corpus, 'a')
    expect(first?.id).toBe('b')
    expect([...(first?.words.en ?? [])].sort()).toEqual(['Transmission', 'report'])
    expect([...(first?.words.fr ?? [])].sort()).toEqual(['rapport', 'transmission'])
  })
  test('SG2 a group says what most of its texts say, in the form that most use, without a capital where some have none', () => {
    const items = [
      item('a', 'Passwords expire too soon'),
      item('b', 'An old password, forgotten passwords'),
      item('c', 'Forgotten passwords lock people out'),
      item('d', 'Lunch was good'),
    ]
    const words = sharedWords(corpusOf(items), [0, 1, 2])
    expect([...words.en].sort()).toEqual(['forgotten', 'passwords'])
    expect(words.fr).toEqual([])
  })
})

describe('odd texts', () => {
  test.each(['', ' \n\t', '!!! … —', '🙂🙂 👩‍👩‍👧', '1 2 33', 'the of and', '\u202e\u2066'])('SG6 %j has no words', (text) => {
    expect(wordsOf(text, 'en')).toEqual([])
  })
  test('SG6 addresses and what is too long for a word are passed over', () => {
    expect(forms(`see https://example.org/a?b=c and ${'x'.repeat(500)} portal`, 'en')).toEqual(['see', 'portal'])
  })
  test('SG6 other scripts are words like any other', () => {
    expect(forms('مرحبا بالعالم', 'en')).toEqual(['مرحبا', 'بالعالم'])
  })
  test('SG6 what comes after the read length is not read', () => {
    const filler = 'portal '.repeat(Math.ceil(readLength / 7))
    expect(forms(`${filler}unreadable`, 'en')).not.toContain('unreadable')
  })
  test('SG6 markup is words, and stays text', () => {
    expect(forms('<script>alert("x")</script>', 'en')).toEqual(['script', 'alert', 'script'])
  })
})
