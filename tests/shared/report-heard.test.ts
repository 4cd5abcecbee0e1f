// Appendix A and what cites it: each chosen finding once and in its place, links both ways, nothing else.
import { describe, expect, test } from 'vitest'
import { gapsOf } from '../../shared/model/gaps.ts'
import { type Finding, langs, notCarriedForward, type Theme, type Workshop } from '../../shared/model/schema.ts'
import { plain, type Report } from '../../shared/report/blocks.ts'
import { chosenOf, printedWorkshop } from '../../shared/report/chosen.ts'
import { gatheredGapWords } from '../../shared/report/gap-words.ts'
import { reportHtml } from '../../shared/report/html.ts'
import { reportMarkdown } from '../../shared/report/markdown.ts'
import { toReport } from '../../shared/report/report.ts'
import { reportRows } from '../../shared/report/rows.ts'
import { TestBoard } from '../helpers/board.ts'
import { items, runsOf, section, textOf } from '../helpers/report-parts.ts'
import { at, both, finding, none, rank, recommendation, statesOf, theme, workshop } from '../helpers/report-workshop.ts'

const stamp = { version: 3, at: Date.UTC(2026, 0, 5, 12) }
const chosen = (id: string, number: number, more: Parameters<typeof finding>[3] = {}): Finding =>
  finding(id, number, both(`Heard ${id}.`, `Entendu ${id}.`), { inReport: true, ...more })
const placed = (themeId: string, order: number) => ({ ...finding('x', 0, none, { theme: themeId }).place, rank: rank(order) })

const heard = workshop({
  themes: [
    theme('t2', 2, both('Second theme', 'Deuxième thème')),
    theme('t1', 1, both('First theme', 'Premier thème')),
    theme('c1', 3, both('Nobody owns it from end to end.', 'Personne n’en est responsable.'), none, 't1'),
    theme('c2', 4, both('A claim nobody prints.', 'Un énoncé non imprimé.'), none, 't1'),
    theme('c3', 5, both('A claim that is cited.', 'Un énoncé cité.'), none, 't2'),
    theme('t6', 6, both('An idle theme', 'Un thème inutilisé')),
  ],
  findings: [
    chosen('fa', 1, { place: placed('t1', 5) }),
    chosen('fb', 2, { place: placed('t1', 1) }),
    chosen('fc', 3, { theme: 'c1', parentId: chosen('fd', 4).id }),
    chosen('fd', 4, { theme: 'c1' }),
    finding('fx', 5, both('Unchosen words', 'Paroles non choisies'), { theme: 'c1', discussion: 7 }),
    chosen('fe', 6, { theme: 'c1', parentId: finding('fx', 5, none).id }),
    chosen('fg', 7, { theme: 't2', parentId: chosen('fd', 4).id }),
    chosen('fh', 8),
    finding('fi', 9, both('Unchosen too', 'Non choisie aussi'), { theme: 't6' }),
  ],
  recommendations: [
    recommendation('r1', 1, { themes: ['t1', 'c3'], findingIds: ['fb', 'fc', 'fx'], placement: at('right-away', 'high', 0) }),
    recommendation('r2', 2, {
      findingIds: ['fb'],
      placement: at('right-away', 'high', 1),
      help: { answer: 'yes', rank: rank(1) },
    }),
    recommendation('r3', 3, { findingIds: ['fx'], placement: at('near-term', 'low', 0) }),
    recommendation('r4', 4, { themes: ['t2'], placement: at(notCarriedForward, null, 0), reason: both('No.', 'Non.') }),
  ],
})
const lines = (report: Report) =>
  section(report, 'A').blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${plain(block.runs)}`]
    if (block.kind !== 'list') return block.kind === 'paragraph' ? [plain(block.runs)] : []
    return block.items.flatMap((item) => [`* ${plain(item.runs)}`, ...item.subItems.map((sub) => `  - ${plain(sub.runs)}`)])
  })

describe('EX6 each chosen finding once, in its place', () => {
  test('EX6 theme, claim, findings in the team’s order, sub-points below their parent, the rest at the end', () => {
    expect(lines(toReport(heard, 'en', stamp))).toEqual([
      'The findings below were chosen by the exploration team. They name no one.',
      '## T1 First theme',
      'Behind\u00a0R1',
      '* F2 Heard fb. (behind\u00a0R1, R2)',
      '* F1 Heard fa.',
      '### T3 Nobody owns it from end to end.',
      '* F4 Heard fd.',
      '  - F3 Heard fc. (behind\u00a0R1)',
      '* F6 Heard fe.',
      '## T2 Second theme',
      'Behind\u00a0R4',
      '* F7 Heard fg.',
      '### T5 A claim that is cited.',
      'Behind\u00a0R1',
      '## Other findings',
      '* F8 Heard fh.',
    ])
  })
  test('EX6 in French too, with its own words', () => {
    const french = lines(toReport(heard, 'fr', stamp))
    expect(french).toContain('* F2 Entendu fb. (à l’appui de\u00a0R1, R2)')
    expect(french).toContain('### T3 Personne n’en est responsable.')
    expect(french).toHaveLength(lines(toReport(heard, 'en', stamp)).length)
  })
  test('EX6 in every format as text: each chosen one once, no other', () => {
    for (const lang of langs) {
      const report = toReport(heard, lang, stamp)
      for (const text of [textOf(report), reportHtml(report).body, reportMarkdown(report)]) {
        for (const { text: words, inReport } of heard.findings) {
          expect([words[lang], text.split(words[lang]).length - 1]).toEqual([words[lang], inReport ? 1 : 0])
        }
      }
    }
  })
  test('EX6 findings that hang on each other in a circle, and what hangs on those, stand once', () => {
    const circle = [chosen('fa', 1), chosen('fb', 2), chosen('fc', 3)]
    const [a, b, c] = circle
    if (!a || !b || !c) throw new Error('empty')
    const board = workshop({
      findings: [
        { ...a, parentId: b.id },
        { ...b, parentId: a.id },
        { ...c, parentId: a.id },
      ],
    })
    const printed = textOf(toReport(board, 'en', stamp))
    for (const id of ['fa', 'fb', 'fc']) expect(printed.split(`Heard ${id}.`)).toHaveLength(2)
  })
  test('EX6 a chain of thousands of sub-points is printed, each after the one it hangs on', () => {
    const chain = Array.from({ length: 5_000 }, (_, n) => chosen(`f${n}`, n + 1))
    const board = workshop({ findings: chain.map((each, n) => ({ ...each, parentId: chain[n - 1]?.id ?? null })) })
    const [top] = items(section(toReport(board, 'en', stamp), 'A'))
    expect(top?.subItems.map(({ anchor }) => anchor)).toEqual(chain.slice(1).map(({ number }) => `f${number}`))
  })
  test('EX6 a quote stands in the quotation marks of its language, once', () => {
    const quotes = workshop({
      findings: [
        chosen('fa', 1, { kind: 'quote' }),
        finding('fb', 2, both('“Said so”', '« Dit »'), { kind: 'quote', inReport: true }),
      ],
    })
    expect(lines(toReport(quotes, 'en', stamp)).slice(1)).toEqual(['* F1 “Heard fa.”', '* F2 “Said so”'])
    expect(lines(toReport(quotes, 'fr', stamp)).slice(1)).toEqual(['* F1 «\u00a0Entendu fa.\u00a0»', '* F2 « Dit »'])
  })
  test('EX6 nothing chosen: the appendix says so', () => {
    const none = workshop({ findings: [finding('fx', 1, both('Unchosen'))] })
    expect(lines(toReport(none, 'en', stamp))).toEqual(['No findings have been chosen for this document.'])
  })
  test('EX6 what was merged away is not printed; the one it went into is cited in its place, by the preview too', () => {
    const board = new TestBoard()
    for (const id of ['fa', 'fb', 'fc']) board.run('addFinding', { id, text: both(`Heard ${id}.`), discussion: 7 })
    board.run('chooseFindings', { ids: ['fa', 'fb'], inReport: true })
    board.run('addRecommendation', { id: 'r1', text: both('Do it.'), findingIds: ['fb', 'fc'] })
    board.run('mergeFindings', { into: 'fa', from: ['fb'] })
    const state = chosenOf(board.workshop)
    // A browser that never opened the findings knows the board alone.
    const { findings: _, ...known } = { ...board.workshop, recommendations: board.boardAlone.recommendations }
    const preview = toReport(printedWorkshop({ ...known, findings: [] }, state), 'en', stamp, state.heard)
    const exported = toReport(printedWorkshop(board.workshop, state), 'en', stamp, state.heard)
    expect(preview).toEqual(exported)
    expect(textOf(exported)).toContain('Heard fa.')
    expect(textOf(exported)).not.toMatch(/Heard f[bc]/)
    expect(items(section(exported, '3'))[0]?.details.map(plain).join()).not.toContain('F3')
    expect(JSON.stringify(state)).not.toMatch(/Heard f[bc]|"discussion":7/)
  })
  test('EX6 an id that every object answers to is an id like any other', () => {
    const board = new TestBoard()
    for (const findingIds of [['constructor', 'toString'], ['constructor']])
      expect(board.run('addRecommendation', { text: both('Do it.'), findingIds })).toBe('ok')
    const { recommendations } = printedWorkshop(board.workshop, chosenOf(board.workshop))
    expect(recommendations.map(({ findingIds }) => findingIds)).toEqual([['constructor', 'toString'], ['constructor']])
  })
})

describe('EX7 citations lead both ways', () => {
  test('EX7 a recommendation cites its themes and chosen findings wherever its paragraph stands', () => {
    const report = toReport(heard, 'en', stamp)
    for (const [id, number] of [
      ['3', 'R1'],
      ['4', 'R1'],
      ['5', 'R1'],
    ] as const) {
      const item = items(section(report, id)).find((each) => each.runs[0]?.text === number)
      expect(item?.details.map(plain).join()).toContain('T1, T5, F2, F3')
    }
    expect(items(section(report, '7'))[0]?.details.map(plain)).toContain('Themes and findings: F2')
    expect(items(section(report, '6'))[0]?.details.map(plain).join()).toContain('T2')
    expect(reportRows(heard, 'fr').map((row) => row.evidence)).toEqual(['T1; T5; F2; F3', 'F2', '', 'T2'])
  })
  test('EX7 each number cited stands somewhere, sub-points too, and each link leads to it', () => {
    const report = toReport(heard, 'en', stamp)
    const page = reportHtml(report).body
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    const hrefs = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(hrefs.filter((to) => !ids.has(to))).toEqual([])
    const cited = runsOf(report).filter(({ text }) => /^[RTF]\d+$/.test(text))
    for (const run of cited.filter(({ strong }) => !strong)) expect([run.text, run.to]).toEqual([run.text, expect.any(String)])
    expect(ids.has('f3')).toBe(true)
  })
  test('EX7 a theme that only the summary tells of is numbered there, and a link to it leads there', () => {
    const told = theme('t7', 7, both('Told of', 'Raconté'), both('What it means.', 'Ce que cela veut dire.'))
    const withSummary = (each: Theme) => (each.id === 't1' ? { ...each, summary: both('First of all.') } : each)
    const report = toReport({ ...heard, themes: [...heard.themes.map(withSummary), told] }, 'en', stamp)
    const summaries = items(section(report, '1'))
    expect(summaries.map(({ anchor, runs }) => [anchor, plain(runs), runs.find(({ to }) => to)?.to])).toEqual([
      [null, 'First theme (T1) – First of all.', 't1'],
      ['t7', 'Told of (T7) – What it means.', undefined],
    ])
  })
  test('EX7 themes that are each other’s parents stand in the summary and in the count as one', () => {
    const circle = [
      theme('t1', 1, both('First', 'Premier'), both('What it means.', 'Ce que cela veut dire.'), 't2'),
      theme('t2', 2, both('Second', 'Deuxième'), none, 't1'),
    ]
    const report = toReport(workshop({ themes: circle }), 'en', stamp)
    expect(items(section(report, '1')).map(({ anchor }) => anchor)).toEqual(['t1'])
    expect(textOf(report)).toContain('1 theme')
  })
  test('EX7 a draft says which recommendations cite nothing', () => {
    const report = toReport(heard, 'en', stamp)
    const told = items(section(report, 'missing')).map((item) => plain(item.runs))
    expect(told).toContain('1 recommendation cites no theme and no finding: R3.')
    const french = items(section(toReport(heard, 'fr', stamp), 'missing')).map((item) => plain(item.runs))
    expect(french).toContain('1 recommandation ne cite ni thème ni constatation\u00a0: R3.')
  })
})

describe('LN3 what is printed has both languages', () => {
  const onlyEnglish = (each: Finding): Finding => {
    const text = { en: each.text.en, fr: '' }
    return { ...each, text, states: { text: statesOf(text) } }
  }
  const board: Workshop = {
    ...heard,
    findings: heard.findings.map((each) => (each.number === 3 || each.number === 9 ? onlyEnglish(each) : each)),
  }
  test('LN1 a chosen finding without French is printed in English, says so, and is a gap; one not chosen is none', () => {
    const report = toReport(board, 'fr', stamp)
    const run = runsOf(report).find(({ text }) => text === 'Heard fc.')
    expect(run?.lang).toBe('en')
    expect(reportHtml(report).body).toContain('<span lang="en-CA">Heard fc.</span>')
    expect(gapsOf(board).filter(({ kind }) => kind === 'finding')).toMatchObject([{ lang: 'fr', state: 'missing' }])
  })
  test('LN3 gaps are looked for in the themes and claims that are printed, and in no others', () => {
    const untitled = board.themes.map((each) => ({ ...each, states: { ...each.states, title: statesOf({ en: 'x', fr: '' }) } }))
    const asked = gapsOf({ ...board, themes: untitled }).filter(({ kind }) => kind === 'theme')
    expect(asked.map(({ id }) => id)).toEqual(['t1', 't2', 'c1', 'c3'])
  })
  test('LN3 the summary of a claim is printed nowhere, and no gap', () => {
    const english = { en: 'In English alone.', fr: '' }
    const summed = ['t1', 'c1', 'c2', 't6'].map((id, n) => theme(id, n + 1, both('x'), english, id.startsWith('c') ? 't1' : null))
    const asked = gapsOf({ ...heard, themes: summed }).filter(({ field }) => field === 'summary')
    expect(asked.filter(({ kind }) => kind === 'theme').map(({ id }) => id)).toEqual(['t1', 't6'])
  })
  test('LN3 a draft gathers what lacks the same in one line, in the order of the numbers', () => {
    const lacking = { ...heard, findings: heard.findings.map((each) => (each.inReport ? onlyEnglish(each) : each)) }
    const told = items(section(toReport(lacking, 'en', stamp), 'missing')).map((item) => plain(item.runs))
    expect(told.filter((line) => line.startsWith('F'))).toEqual(['F1, F2, F3, F4, F6, F7, F8, text: French to be written'])
  })
  test('LN3 a thousand gaps are gathered without a search for each', () => {
    let looks = 0
    const findings = Array.from({ length: 1_000 }, (_, n) => {
      const each = onlyEnglish(chosen(`f${n}`, n + 1))
      const { id } = each
      const seen = () => {
        looks++
        return id
      }
      return Object.defineProperty(each, 'id', { get: seen, enumerable: true })
    })
    expect(gatheredGapWords(gapsOf(workshop({ findings })), workshop({ findings }), 'en')).toHaveLength(1)
    expect(looks).toBeLessThanOrEqual(5_000)
  })
})
