// The report model: sections, order, reasons, evidence, gaps; and that no text is lost or leaks.
import { describe, expect, test } from 'vitest'
import { inBoardOrder } from '../../shared/model/board.ts'
import { type Lang, langs, notCarriedForward, type Workshop } from '../../shared/model/schema.ts'
import { plain } from '../../shared/report/blocks.ts'
import { toReport } from '../../shared/report/report.ts'
import { headings, items, numbers, runsOf, section, textOf } from '../helpers/report-parts.ts'
import { at, both, finding, fullWorkshop, none, recommendation, statesOf, workshop } from '../helpers/report-workshop.ts'

const stamp = { version: 214, at: Date.UTC(2026, 10, 23, 20, 2) }

describe('sections', () => {
  test('EX1 they stand in the official order, what is missing first in a draft', () => {
    const report = toReport(fullWorkshop(), 'en', stamp)
    expect(report.sections.map((each) => each.id)).toEqual(['missing', '1', '2', '3', '4', '5', '6', '7', 'A', 'B'])
    expect(
      toReport(fullWorkshop(), 'fr', stamp)
        .sections.map((each) => plain(each.title))
        .slice(1),
    ).toEqual([
      'Sommaire',
      'Le processus d’exploration de Permis de rivière',
      'Recommandations',
      'Prochaines étapes',
      'Feuille de route proposée',
      'Recommandations non retenues',
      'Aide du SNC souhaitée',
      'Annexe A\u00a0: Ce que nous avons entendu',
      'Annexe B\u00a0: Les six critères',
    ])
  })

  test('EX1 the roadmap is the board: horizon, band, rank; what is unsorted comes after', () => {
    for (const lang of langs) {
      const roadmap = section(toReport(fullWorkshop(), lang, stamp), '5')
      const board = inBoardOrder(fullWorkshop()).filter((r) => r.placement.laneId !== notCarriedForward)
      expect(numbers(roadmap)).toEqual(board.map((r) => `R${r.number}`))
    }
    expect(headings(section(toReport(fullWorkshop(), 'fr', stamp), '5'))).toEqual([
      'Dès à présent',
      'Priorité élevée',
      'À court terme',
      'Priorité faible',
      'À moyen terme',
      'À long terme',
      'Encore à trier',
    ])
  })

  test('LN1 both languages have the same sections, items, links and numbers', () => {
    const shape = (lang: Lang) => {
      const report = toReport(fullWorkshop(), lang, stamp)
      return report.sections.map((each) => [
        each.id,
        each.blocks.map((block) =>
          block.kind === 'list' ? block.items.map((item) => item.runs[0]?.to ?? item.anchor) : block.kind,
        ),
      ])
    }
    expect(shape('fr')).toEqual(shape('en'))
  })

  test('EX1 recommendations stand once, under their first theme, those without a heading before the headings', () => {
    const recommendations = section(toReport(fullWorkshop(), 'en', stamp), '3')
    expect(headings(recommendations)).toEqual([
      'T1 Shared direction',
      'Settle who decides',
      'T2 Working in teams',
      'Recommendations without a theme',
    ])
    expect(numbers(recommendations)).toEqual(['R3', 'R1', 'R2', 'R6', 'R7'])
    expect(textOf(toReport(fullWorkshop(), 'en', stamp))).toContain('See also: R1')
  })

  test('section 7 can be switched off', () => {
    const full = fullWorkshop()
    const report = toReport({ ...full, report: { ...full.report, supportRequested: false } }, 'en', stamp)
    expect(report.sections.map((each) => each.id)).not.toContain('7')
  })
})

describe('next steps', () => {
  const many = workshop({
    recommendations: Array.from({ length: 9 }, (_, i) =>
      recommendation(`r${i}`, i + 1, { placement: at('right-away', 'high', i) }),
    ),
  })
  test('EX1 by default the top of the first horizon', () => {
    expect(numbers(section(toReport(many, 'en', stamp), '4'))).toEqual(['R1', 'R2', 'R3', 'R4', 'R5'])
  })
  test('EX1 chosen ones stand in board order', () => {
    const chosen = ['r7', 'r2', 'r4'].map(
      (id) => many.recommendations.find((r) => r.id === id)?.id ?? many.recommendations[0]?.id,
    )
    const nextStepIds = chosen.filter((id) => id !== undefined)
    const report = toReport({ ...many, report: { ...many.report, nextStepIds } }, 'en', stamp)
    expect(numbers(section(report, '4'))).toEqual(['R3', 'R5', 'R8'])
  })
})

describe('what became of the drafts', () => {
  const notCarried = section(toReport(fullWorkshop(), 'en', stamp), '6')

  test('LG1 what was set aside stands with its reason', () => {
    expect(items(notCarried)[0]?.details.map(plain)).toContain('Reason: Another group does it already.')
  })
  test('LG1 merges and splits are told', () => {
    const told = items(notCarried).map((item) => plain(item.runs))
    expect(told).toContain('R5 was merged into R3. Text ee')
    expect(told).toContain('R6 was split from R3. Text ff')
  })
  test('LG1 every imported draft is accounted for, sub-items and merged ones too', () => {
    const table = notCarried.blocks.find((block) => block.kind === 'table')
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(plain)) : []
    expect(rows).toEqual([
      ['D-01', 'R1 One owner', 'Start right away – High priority'],
      ['D-01a', 'Write down the mandate.', 'Part of R1'],
      ['D-02', 'R2 Talk with river guides every month.', 'Start right away – High priority'],
      ['D-03', 'R3 Text cc', 'Start in the near term – Low priority. Split; see also R6'],
      ['D-04', 'R4 Text dd', 'Not carried forward'],
      ['D-05', 'R5 Text ee', 'Merged into R3'],
    ])
  })
  test('LG2 a circle of merges ends at the one that stays', () => {
    const circle = workshop({
      recommendations: [
        recommendation('aa', 1, { sourceId: 'A', mergedInto: 'bb', placement: at('right-away', 'high', 0) }),
        recommendation('bb', 2, { sourceId: 'B', mergedInto: 'aa' }),
      ],
    })
    const table = section(toReport(circle, 'en', stamp), '6').blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map((row) => plain(row[2] ?? []))).toEqual([
      'Start right away – High priority',
      'Merged into R1',
    ])
  })
})

describe('findings', () => {
  test('TR6 only findings chosen for the document are printed or cited, without their discussion', () => {
    for (const lang of langs) {
      const text = textOf(toReport(fullWorkshop(), lang, stamp))
      expect(text).toContain(lang === 'en' ? 'Three groups decide on one form.' : 'Trois groupes décident d’un même formulaire.')
      expect(text).not.toMatch(/Secret remark|Remarque confidentielle|F2/)
      expect(text).toContain('F1')
    }
  })
  test('findings that hang on each other in a circle are still printed', () => {
    const base = finding('xx', 1, both('First'), { inReport: true })
    const other = finding('yy', 2, both('Second'), { inReport: true, parentId: base.id })
    const text = textOf(toReport(workshop({ findings: [{ ...base, parentId: other.id }, other] }), 'en', stamp))
    expect(text).toContain('First')
    expect(text).toContain('Second')
  })
  test('each link points to an anchor that is there', () => {
    const report = toReport(fullWorkshop(), 'en', stamp)
    const anchors = report.sections.flatMap((each) =>
      each.blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.anchor] : block.kind === 'list' ? block.items.map((item) => item.anchor) : [],
      ),
    )
    const links = runsOf(report).flatMap((run) => run.to ?? [])
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((to) => !anchors.includes(to))).toEqual([])
    const standing = anchors.filter((anchor) => anchor !== null)
    expect(new Set(standing).size).toBe(standing.length)
  })
})

describe('draft and final', () => {
  const written: Workshop = {
    ...fullWorkshop(),
    report: { ...fullWorkshop().report, status: 'final' },
  }
  test('LN3 final needs the decision and no gap; then nothing is listed first', () => {
    const report = toReport(written, 'en', stamp)
    expect(report.status).toBe('final')
    expect(report.sections[0]?.id).toBe('1')
    expect(report.subtitle.map(plain)).toContain('Final')
  })
  test('LN3 a text that goes missing makes it a draft again that says so first and shows the other language', () => {
    const [first, ...rest] = written.recommendations
    if (!first) throw new Error('empty')
    const text = { en: 'Only in English', fr: '' }
    const report = toReport(
      { ...written, recommendations: [{ ...first, text, states: { ...first.states, text: statesOf(text) } }, ...rest] },
      'fr',
      stamp,
    )
    expect(report.status).toBe('draft')
    expect(items(section(report, 'missing')).map((item) => plain(item.runs))).toContain('R1, texte\u00a0: français à écrire')
    const shown = runsOf(report).filter((run) => run.text === 'Only in English')
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.every((run) => run.lang === 'en')).toBe(true)
  })
  test('a blank summary says it is to be written', () => {
    const blank = { ...written.report, summary: none, states: { ...written.report.states, summary: statesOf(none) } }
    const report = toReport({ ...written, report: blank }, 'en', stamp)
    expect(section(report, '1').blocks[0]).toMatchObject({ kind: 'paragraph', tone: 'missing' })
    expect(report.status).toBe('draft')
  })
  test('written words become paragraphs and real lists', () => {
    const summary = both('First.\nStill first.\n\nSecond:\n- one\n• two')
    const report = toReport({ ...written, report: { ...written.report, summary } }, 'en', stamp)
    expect(section(report, '1').blocks.slice(0, 3)).toMatchObject([
      { kind: 'paragraph', runs: [{ text: 'First.\nStill first.' }] },
      { kind: 'paragraph', runs: [{ text: 'Second:' }] },
      { kind: 'list', style: 'bulleted', items: [{ runs: [{ text: 'one' }] }, { runs: [{ text: 'two' }] }] },
    ])
  })
  test('EX2 version and date of the last commit are printed, on the clock of Ottawa', () => {
    expect(toReport(written, 'fr', stamp).subtitle.map(plain)).toContain('Version 214 du 23 novembre 2026, 15 h 02 HE')
    expect(plain(toReport(written, 'fr', stamp).title)).toMatch(/Permis de rivière, 1er novembre 2026$/)
  })
})
