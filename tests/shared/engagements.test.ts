// The leadership brief: the decision first, requests in their one rank order, no names.
import { describe, expect, test } from 'vitest'
import { notCarriedForward } from '../../shared/model/schema.ts'
import { plain } from '../../shared/report/blocks.ts'
import { toEngagements } from '../../shared/report/engagements.ts'
import { items, numbers, section, textOf } from '../helpers/report-parts.ts'
import { at, fullWorkshop, rank, recommendation } from '../helpers/report-workshop.ts'

const stamp = { version: 214, at: Date.UTC(2026, 10, 23, 20, 2) }

describe('potential engagements', () => {
  test('HP2 the decision first, then one entry a request in rank order', () => {
    const brief = toEngagements(fullWorkshop(), 'en', stamp)
    expect(brief.sections.map((each) => each.id)).toEqual(['missing', 'decision', 'requests'])
    expect(numbers(section(brief, 'requests'))).toEqual(['R2', 'R1'])
    const details = items(section(brief, 'requests'))[1]?.details.map(plain)
    expect(details).toEqual([
      'Kind of help: advisory services, CDS platform services',
      'Readiness: ready now',
      'Why and what exactly: To learn how others did it.',
      'Roadmap: Start right away – High priority',
      'Themes and findings: T1, T2, F1',
    ])
  })
  test('HP1 a request that was set aside asks for nothing', () => {
    const full = fullWorkshop()
    const aside = recommendation('zz', 9, { placement: at(notCarriedForward, null, 1), help: { answer: 'yes', rank: rank(0) } })
    const brief = toEngagements({ ...full, recommendations: [...full.recommendations, aside] }, 'en', stamp)
    expect(numbers(section(brief, 'requests'))).toEqual(['R2', 'R1'])
  })
  test('EX4 no finding and no discussion is told', () => {
    const text = textOf(toEngagements(fullWorkshop(), 'en', stamp))
    expect(text).not.toMatch(/Three groups|Secret|[Dd]iscussion/)
  })
})
