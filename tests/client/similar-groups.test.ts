// Groups, similar findings and themes: the same for the same findings, each language on its own, any text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpusOf } from '../../client/similar/corpus.ts'
import { groupsOf } from '../../client/similar/groups.ts'
import type { Item, SuggestedGroup } from '../../client/similar/kinds.ts'
import { allPairs, pairAt } from '../../client/similar/likeness.ts'
import { similarOf } from '../../client/similar/nearest.ts'
import { cohesion } from '../../client/similar/strength.ts'
import { themesFor } from '../../client/similar/themes.ts'

const item = (id: string, en: string, fr = ''): Item => ({ id, text: { en, fr } })
const groups = (items: readonly Item[]): SuggestedGroup[] => groupsOf(corpusOf(items))

const passwords = [
  item('p1', 'Passwords expire every month', 'Les mots de passe expirent chaque mois'),
  item('p2', 'People forget passwords that expire', 'On oublie les mots de passe qui expirent'),
  item('p3', 'Passwords expire while people are away', 'Les mots de passe expirent pendant les absences'),
]
const maps = [
  item('m1', 'Flood maps are out of date', 'Les cartes des inondations sont désuètes'),
  item('m2', 'Provinces publish flood maps', 'Les provinces publient des cartes d’inondation'),
]
const lone = item('x', 'Lunch was good', 'Le dîner était bon')
const all = [...passwords, ...maps, lone]

describe('groups', () => {
  test('SG1 what belongs together is found, what fits nowhere is left alone', () => {
    expect(groups(all).map(({ ids }) => ids)).toEqual(
      expect.arrayContaining([
        ['p1', 'p2', 'p3'],
        ['m1', 'm2'],
      ]),
    )
    expect(groups(all).flatMap(({ ids }) => ids)).not.toContain('x')
  })
  test('SG1 no order changes anything', () => {
    const expected = groups(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(groups(shuffled)).toEqual(expected)
      }),
    )
  })
  test('SG1 random findings are each in one group at most, the same in any order', () => {
    const word = fc.constantFrom('portal', 'flood', 'map', 'team', 'error', 'file', 'user', 'access', 'data', 'report')
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
    const some = fc.array(fc.record({ en: text, fr: text }), { maxLength: 25 })
    fc.assert(
      fc.property(some, fc.integer(), (texts, seed) => {
        const items = texts.map((each, i) => ({ id: `f${String((i * 7 + seed) >>> 0).padStart(10, '0')}`, text: each }))
        const found = groups(items)
        const ids = found.flatMap((group) => group.ids)
        expect(new Set(ids).size).toBe(ids.length)
        expect(found.every((group) => group.ids.length >= 2)).toBe(true)
        expect(groups(items.toReversed())).toEqual(found)
      }),
    )
  })
  test('SG1 the fewest that make a group can be set, never below two', () => {
    expect(groupsOf(corpusOf(all), { smallest: 3 }).map(({ ids }) => ids)).toEqual([['p1', 'p2', 'p3']])
    expect(groupsOf(corpusOf(all), { smallest: 0 })).toEqual(groups(all))
  })
})

describe('order of groups', () => {
  test('SG1 the more alike come first, and of equally alike the larger', () => {
    const found = groups([
      ...['a1', 'a2'].map((id) => item(id, 'flood maps')),
      ...['b1', 'b2', 'b3'].map((id) => item(id, 'lost passwords')),
      item('c1', 'portal login team budget'),
      item('c2', 'portal login office paper'),
    ])
    expect(found.map(({ ids }) => ids[0])).toEqual(['b1', 'a1', 'c1'])
  })
  test('SG1 what is measured is the mean likeness of the pairs, in each language they speak', () => {
    const corpus = corpusOf([...all, item('y', '', 'Les cartes sont désuètes')])
    const members = ['m1', 'm2', 'p1'].map((id) => corpus.ids.indexOf(id))
    const pairs = allPairs(corpus)
    const [a = 0, b = 0, c = 0] = members
    const mean = ((pairs[pairAt(a, b)] ?? 0) + (pairs[pairAt(a, c)] ?? 0) + (pairs[pairAt(b, c)] ?? 0)) / 3
    expect(cohesion(corpus, members)).toBeCloseTo(mean, 6)
    expect(cohesion(corpus, [0])).toBe(0)
  })
})

describe('languages', () => {
  test('SG3 French alone groups as English alone does', () => {
    const only = (lang: 'en' | 'fr') => all.map(({ id, text }) => ({ id, text: { en: '', fr: '', [lang]: text[lang] } }))
    for (const lang of ['en', 'fr'] as const) {
      const found = groups(only(lang)).map(({ ids }) => ids)
      expect(found).toEqual(expect.arrayContaining([['m1', 'm2']]))
      expect(found.flat()).not.toContain('x')
    }
    expect(groups(only('fr')).map(({ ids }) => ids)).toContainEqual(['p1', 'p2', 'p3'])
  })
  test('SG3 of an English and a French finding nothing is said, even with the same letters', () => {
    const items = [item('a', 'Transmission portal', ''), item('b', '', 'Transmission portal')]
    expect(groups(items)).toEqual([])
    expect(similarOf(corpusOf(items), 'a')).toEqual([])
  })
  test('SG3 who has both languages joins those who have one', () => {
    const items = [
      item('a', 'flood maps portal'),
      item('b', 'flood maps portal', 'cartes d’inondation portail'),
      item('c', '', 'cartes d’inondation portail'),
      item('d', 'lunch menu', 'menu du dîner'),
    ]
    expect(groups(items).map(({ ids }) => ids)).toEqual([['a', 'b', 'c']])
  })
  test('SG3 a language that one of two lacks does not make them less alike', () => {
    const [first] = similarOf(corpusOf([item('a', 'flood maps'), item('b', 'flood maps', 'cartes')]), 'a')
    expect(first?.score).toBeCloseTo(1)
  })
})

describe('similar findings and themes', () => {
  test('SG1 the most alike come first, each with a reason, never itself', () => {
    const found = similarOf(corpusOf(all), 'p2')
    expect(found.map(({ id }) => id).sort()).toEqual(['p1', 'p3'])
    expect(found.every(({ words }) => words.en.length > 0 && words.fr.length > 0)).toBe(true)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
  })
  test('SG1 a finding that is not there, or says nothing, resembles none', () => {
    expect(similarOf(corpusOf(all), 'gone')).toEqual([])
    expect(similarOf(corpusOf([...all, item('e', '')]), 'e')).toEqual([])
  })
  test('SG2 a theme fits by its findings or its title, and says why in the finding’s words', () => {
    const title = { en: 'Signing in', fr: 'Connexion' }
    const themes = [
      { id: 't1', title, findingIds: ['p1', 'p3'] },
      { id: 't2', title: { en: 'Flooding', fr: 'Inondations' }, findingIds: ['gone'] },
    ]
    const corpus = corpusOf(all)
    expect(themesFor(corpus, 'p2', themes).map(({ id }) => id)).toEqual(['t1'])
    expect(themesFor(corpus, 'p2', themes)[0]?.words.en).toContain('passwords')
    const [byTitle] = themesFor(corpus, 'm2', themes)
    expect(byTitle?.id).toBe('t2')
    expect(byTitle?.words).toEqual({ en: ['flood'], fr: ['inondation'] })
    expect(themesFor(corpus, 'x', themes)).toEqual([])
  })
  test('SG1 a finding is no reason for its own theme', () => {
    const title = { en: '', fr: '' }
    expect(themesFor(corpusOf(all), 'x', [{ id: 't', title, findingIds: ['x'] }])).toEqual([])
  })
})

describe('any texts', () => {
  test('SG6 none, one, and two with one id', () => {
    expect(groups([])).toEqual([])
    expect(groups([item('a', 'flood maps')])).toEqual([])
    expect(groups([item('a', 'flood maps'), item('a', 'flood maps')])).toEqual([])
    const first = [item('a', 'flood maps'), item('b', 'flood maps'), item('a', 'lunch'), item('c', 'lunch')]
    expect(groups(first).map(({ ids }) => ids)).toEqual([['a', 'b']])
  })
  test('SG6 the same text twice is a group, a hundred times too', () => {
    const same = Array.from({ length: 100 }, (_, i) => item(`s${i}`, 'flood maps are old'))
    expect(groups(same)).toHaveLength(1)
    expect(groups(same)[0]?.ids).toHaveLength(100)
  })
  test('SG6 hostile texts come out as the words they are', () => {
    const hostile = '<img src=x onerror=alert(1)> constructor __proto__ hasOwnProperty 🙂 \u202eevil مرحبا'
    const [group] = groups([item('__proto__', hostile), item('constructor', hostile), item('z', 'lunch')])
    expect(group?.ids).toEqual(['__proto__', 'constructor'])
    expect(group?.words.en.length).toBeGreaterThan(0)
  })
  test('SG6 texts as long as they may be, and 5,000 findings, come to an end with groups', { timeout: 300_000 }, () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `word${(i * 7_919) % 3_000}`)
    const text = (i: number, length: number) =>
      Array.from({ length }, (_, k) => words[(i * 31 + k * k * 17) % words.length]).join(' ')
    groups(Array.from({ length: 50 }, (_, i) => item(`l${i}`, text(i, 3_000).slice(0, 20_000))))
    const found = groups(Array.from({ length: 5_000 }, (_, i) => item(`f${i}`, text(i, 20), text(i + 1, 24))))
    expect(found.length).toBeGreaterThan(0)
  })
})
