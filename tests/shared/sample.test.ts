// The sample exploration: a whole workshop at every step of its making, in both languages, with nobody's name.
import { expect, test } from 'vitest'
import { readWorkshop } from '../../shared/doc/read.ts'
import { transact } from '../../shared/doc/run.ts'
import { sampleWrites } from '../../shared/doc/sample.ts'
import { sampleReport } from '../../shared/doc/sample-data.ts'
import { sampleFindings } from '../../shared/doc/sample-findings-data.ts'
import { gapsOf, unreviewedIn } from '../../shared/model/gaps.ts'
import { langs, type Workshop } from '../../shared/model/schema.ts'
import { findingsIn, themeTree } from '../../shared/model/themes.ts'
import { plain } from '../../shared/report/blocks.ts'
import { toReport } from '../../shared/report/report.ts'
import { TestBoard } from '../helpers/board.ts'
import { headings, items, section } from '../helpers/report-parts.ts'

/** Makes the sample; `look` sees what stands after each write. */
function makeSample(look: (made: TestBoard) => void = () => {}): Workshop {
  const made = new TestBoard()
  for (const { room, write } of sampleWrites()) {
    const docs = { doc: room === 'board' ? made.doc : made.findings, board: made.doc }
    expect(transact(docs, made.actor('facilitator'), 'test', write, 'sample').ok).toBe(true)
    look(made)
  }
  return made.workshop
}

test('SM1 whenever the making stops, the board has all drafts and points to nothing that is not there', () => {
  const counts: number[] = []
  makeSample(({ doc, findings }) => {
    expect(readWorkshop({ board: doc, findings }).problems).toEqual([])
    // Read alone, the board gives every id that was written, of findings that stand or not.
    const board = readWorkshop({ board: doc }).workshop
    const standing = new Set(findings.getMap('findings').keys())
    expect(board.recommendations).toHaveLength(24)
    expect(board.recommendations.flatMap((r) => r.findingIds).filter((id) => !standing.has(id))).toEqual([])
    counts.push(standing.size)
  })
  expect(counts).toEqual([0, sampleFindings.length, sampleFindings.length])
})

test('SM1 every link of the findings is there at the end: themes, sub-points, drafts, comments', () => {
  const { findings, comments, recommendations } = makeSample()
  const written = (pick: (sample: (typeof sampleFindings)[number]) => unknown) => sampleFindings.filter(pick).length
  expect(findings.filter(({ place }) => place.themeId !== null)).toHaveLength(written(({ under }) => under !== undefined))
  expect(findings.filter(({ parentId }) => parentId !== null)).toHaveLength(written(({ parent }) => parent))
  expect(findings.filter(({ inReport }) => inReport)).toHaveLength(written(({ inReport }) => inReport))
  expect(comments).toHaveLength(written(({ comment }) => comment))
  expect(recommendations.flatMap((r) => r.findingIds)).toHaveLength(sampleFindings.flatMap(({ behind }) => behind ?? []).length)
  for (const { parentId, place } of findings) {
    if (parentId) expect(findings.find(({ id }) => id === parentId)?.place.themeId).toBe(place.themeId)
  }
})

test('SM2 nothing printed is missing in either language, and every French text of findings and themes is a machine’s', () => {
  const workshop = makeSample()
  expect(gapsOf(workshop)).toEqual([])
  for (const { text, states } of workshop.findings) {
    expect(langs.map((lang) => text[lang].trim() === '')).toEqual([false, false])
    expect(states.text).toEqual({ en: 'reviewed', fr: 'machine' })
  }
  const unreviewed = unreviewedIn(workshop)
  expect(new Set(unreviewed.map(({ lang }) => lang))).toEqual(new Set(['fr']))
  expect(unreviewed.filter(({ kind }) => kind === 'finding')).toHaveLength(workshop.findings.filter((f) => f.inReport).length)
})

test('SM2 the French keeps its typography', () => {
  const texts = makeSample().findings.map(({ text }) => text.fr)
  expect(texts.filter((text) => /« | »| :|\s[;?!]|["']/.test(text.replaceAll('\u00a0', '_')))).toEqual([])
})

test('SM3 each theme and claim has findings, sub-points and a tray are there, and some drafts stand on none', () => {
  const workshop = makeSample()
  const { tops: themes, claimsOf } = themeTree(workshop)
  const claims = themes.flatMap((theme) => claimsOf(theme.id))
  expect([themes.length, claims.length]).toEqual([5, 5])
  for (const { id, title } of [...themes, ...claims])
    expect([title.en, findingsIn(workshop, id).length > 0]).toEqual([title.en, true])
  expect(findingsIn(workshop, null)).toHaveLength(14)
  expect(new Set(workshop.findings.map(({ discussion }) => discussion))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]))
  const counts = workshop.recommendations.map((r) => r.findingIds.length)
  expect(counts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(2)
  expect(Math.max(...counts)).toBe(4)
  expect(
    workshop.findings.filter(({ id }) => workshop.recommendations.filter((r) => r.findingIds.includes(id)).length > 1),
  ).not.toEqual([])
})

test.each(langs)('SM3 the appendix tells every claim and every chosen finding in %s', (lang) => {
  const workshop = makeSample()
  const appendix = section(toReport(workshop, lang, { version: 1, at: 0 }), 'A')
  const titles = headings(appendix).join('\n')
  for (const { parentId, title } of workshop.themes) if (parentId !== null) expect(titles).toContain(title[lang])
  const words = items(appendix)
    .flatMap(({ runs, subItems }) => [plain(runs), ...subItems.map((line) => plain(line.runs))])
    .join('\n')
  for (const { inReport, text } of workshop.findings) expect(words.includes(text[lang])).toBe(inReport)
})

test('SM4 no e-mail address, telephone number or link stands in it', () => {
  const words = JSON.stringify([makeSample(), sampleReport])
  expect(words.match(/\S+@\S+\.\S+|https?:|www\.|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\d{3}[-. ]\d{4}\b/g)).toBeNull()
})
