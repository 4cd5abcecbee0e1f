// The import over HTTP (contract.md, Import and HTTP): rights, dry run, one operation, refusals that change nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../../shared/import/answer.ts'
import { bilingualSchema } from '../../shared/model/schema.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'

let server: TestApp
let people: Awaited<ReturnType<TestApp['workshop']>>
beforeAll(async () => {
  server = await startApp()
})
afterAll(() => server.close())
beforeEach(async () => {
  people = await server.workshop()
})

type Options = { query?: string; type?: string; who?: Joined }
const send = (body: string | Uint8Array<ArrayBuffer>, { query = '', type = 'text/csv', who = people.team }: Options = {}) =>
  who.fetch(`import?kind=recommendations&lang=en&${query}`, { method: 'POST', headers: { 'content-type': type }, body })
async function answerOf(response: Promise<Response>): Promise<ImportAnswer> {
  const { status, body } = { status: (await response).status, body: await (await response).json() }
  expect(status, JSON.stringify(body)).toBe(200)
  return body as ImportAnswer
}
async function problemOf(response: Promise<Response>) {
  const answered = await response
  const body = (await answered.json()) as { code: string; detail: unknown; columns?: { name: string }[] }
  expect(answered.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const detail = bilingualSchema.parse(body.detail)
  expect(detail.en.length).toBeGreaterThan(10)
  expect(detail.fr.length).toBeGreaterThan(10)
  return { status: answered.status, code: body.code, columns: body.columns, detail }
}
const board = async () => people.observer.json('workshop.json')
const csv = 'id,text_en,text_fr,theme_en,parent_id,mood\nA1,One,Un,Data,,good\nA2,Two,Deux,Data,,\nS1,Sub,Sous,,A2,\nA4,,,,,\n'

describe('an import', () => {
  it('IM6 a dry run says what the import then does, and writes nothing', async () => {
    const before = await board()
    const dry = await answerOf(send(csv, { query: 'dryRun=1' }))
    expect(await board()).toEqual(before)
    const { columns, rows, operationId, ...said } = dry
    expect(operationId).toBeNull()
    expect(columns?.map(({ name, field }) => [name, field])).toContainEqual(['mood', null])
    expect(rows?.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual(['2 created', '3 created', '4 created', '5 rejected'])
    const { operationId: done, ...did } = await answerOf(send(csv))
    expect(did).toEqual(said)
    expect(done).toMatch(/./)
    expect(did).toMatchObject({
      created: 3,
      updated: 0,
      unchanged: 0,
      conflicts: [],
      ignoredColumns: ['mood'],
      rejected: [{ line: 5, code: 'text-missing' }],
    })
    const { recommendations, themes } = await board()
    expect(recommendations.map(({ sourceId, text, number }) => [sourceId, text.en, number])).toEqual([
      ['A1', 'One', 1],
      ['A2', 'Two', 2],
    ])
    expect(recommendations[1]?.subItems).toEqual([{ sourceId: 'S1', text: { en: 'Sub', fr: 'Sous' } }])
    expect(themes).toHaveLength(1)
  })
  it('IM7 it is one operation: one commit, and one undo by who did it takes it back', async () => {
    const before = await board()
    const { operationId } = await answerOf(send(csv))
    expect((await board()).version).toBe(before.version + 1)
    const undo = (who: Joined) =>
      who.fetch('undo', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operationId }),
      })
    expect((await undo(people.facilitator)).status).toBe(403)
    expect((await undo(people.team)).status).toBe(200)
    const after = await board()
    expect([after.recommendations, after.themes]).toEqual([[], []])
  })
  it('IM2 the same file again changes nothing and makes no operation', async () => {
    await answerOf(send(csv))
    const before = await board()
    expect(await answerOf(send(csv))).toMatchObject({ created: 0, unchanged: 3, operationId: null })
    expect(await board()).toEqual(before)
  })
  it('IM11 the exported CSV comes back in both languages with nothing to do', async () => {
    await answerOf(send(csv))
    await people.team.command('addRecommendation', { text: { en: 'By hand,\nin two lines' } })
    const before = await board()
    for (const lang of ['en', 'fr']) {
      const file = new Uint8Array(await (await people.team.fetch(`report.csv?lang=${lang}`)).arrayBuffer())
      const answer = await people.team.fetch(`import?kind=recommendations&lang=${lang}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv; charset=utf-8' },
        body: file,
      })
      expect(await answer.json()).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 3,
        conflicts: [],
        rejected: [],
        notices: [],
      })
    }
    expect(await board()).toEqual(before)
  })
  it('IM1 columns are mapped by hand; a file without a text column says which columns it has', async () => {
    const file = 'Standard,Advice\nDesign,Test it\n'
    const problem = await problemOf(send(file))
    expect(problem).toMatchObject({ status: 422, code: 'import-no-text-column' })
    expect(problem.columns?.map(({ name }) => name)).toEqual(['Standard', 'Advice'])
    expect(await answerOf(send(file, { query: 'mapping=0:theme,1:text_fr' }))).toMatchObject({ created: 1 })
    expect((await board()).recommendations[0]?.text).toEqual({ en: '', fr: 'Test it' })
    for (const mapping of ['0:nonsense', 'x:text', '0', '0:text:more,']) {
      expect((await problemOf(send(file, { query: `mapping=${mapping}` }))).status).toBe(400)
    }
  })
  it('IM12 every format by its content type', async () => {
    const formats: [string, string, number][] = [
      ['text/tab-separated-values', 'text_en\ttheme_en\nOne\tT', 1],
      ['text/markdown; charset=utf-8', '## T\n- One\n  - Sub', 2],
      ['text/plain', '- One\n- Two', 2],
    ]
    for (const [type, body, created] of formats)
      expect(await answerOf(send(body, { type, query: 'dryRun=1' }))).toMatchObject({ created })
  })
  it('IM12 real messy files come in', async () => {
    const read = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/import', name), 'utf8')
    const actions = await answerOf(send(read('tanf-actions.csv'), { query: 'dryRun=1' }))
    expect(actions).toMatchObject({ created: 40, rejected: [], conflicts: [] })
    expect(actions.ignoredColumns).toEqual(expect.arrayContaining(['study', 'subtopic']))
    const review = await answerOf(send(read('secure-client-hub-alpha-report.csv'), { query: 'dryRun=1&mapping=0:theme,4:text' }))
    expect(review.created).toBeGreaterThanOrEqual(10)
    expect(review.created + review.rejected.length).toBe(review.rows?.length)
  })
})

describe('who may', () => {
  it('IM14 the facilitator and the team import; a partner and an observer may not even ask', async () => {
    for (const who of [people.partner, people.observer]) {
      expect(await problemOf(send(csv, { who, query: 'dryRun=1' }))).toMatchObject({ status: 403, code: 'not-allowed' })
    }
    await answerOf(send(csv, { who: people.facilitator, query: 'dryRun=1' }))
    const stranger = await fetch(`${server.url}/api/explorations/${people.id}/import?kind=recommendations&lang=en`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csv,
    })
    expect(stranger.status).toBe(401)
  })
  it('IM14 placing cards is moving them: a lock holds for the team, dry or not', async () => {
    await people.facilitator.command('setSettings', { movers: 'facilitator' })
    const placed = 'text_en,lane\nOne,near-term'
    for (const query of ['place=now', 'place=now&dryRun=1']) {
      expect(await problemOf(send(placed, { query }))).toMatchObject({ status: 403, code: 'locked' })
    }
    await answerOf(send(placed))
    await answerOf(send(placed, { query: 'place=now', who: people.facilitator }))
    expect((await board()).recommendations.map(({ laneId }) => laneId)).toEqual(['near-term', 'to-sort'])
  })
})

describe('bad input', () => {
  const rows = (n: number) => `text_en\n${Array.from({ length: n }, (_, i) => `N${i}`).join('\n')}`
  it.each([
    ['an unclosed quote', 'id,text_en\nA1,"open', 'text/csv', 422, 'import-unclosed-quote'],
    ['an empty file', '', 'text/csv', 422, 'import-empty'],
    ['a header alone', 'id,text_en\n', 'text/csv', 422, 'import-no-valid-row'],
    ['only rows without text', 'id,text_en\nA1,\nA2,\n', 'text/csv', 422, 'import-no-valid-row'],
    ['no text column', 'id,colour\nA1,red', 'text/csv', 422, 'import-no-text-column'],
    ['2,001 rows', rows(2_001), 'text/csv', 422, 'import-too-many-rows'],
    ['a PDF called .csv', '%PDF-1.7\n1 0 obj', 'text/csv', 415, 'format-unknown'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'application/pdf', 415, 'format-unknown'],
    ['JSON', '{"text":"x"}', 'application/json', 415, 'format-unknown'],
    ['bytes that are no text', 'a\u0000b\u0001c', 'text/csv', 422, 'import-unreadable'],
  ])('IM8 %s is refused whole, with a sentence, and the board stays', async (_name, body, type, status, code) => {
    const before = await board()
    expect(await problemOf(send(body, { type }))).toMatchObject({ status, code })
    expect(await problemOf(send(body, { type, query: 'dryRun=1' }))).toMatchObject({ status, code })
    expect(await board()).toEqual(before)
  })
  it('IM8 a language or kind that does not exist, or is missing where needed, is 400', async () => {
    const ask = (query: string, body = 'text\nWords') =>
      people.team.fetch(`import?${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body })
    expect(await problemOf(ask('kind=recommendations&lang=de'))).toMatchObject({ status: 400, code: 'bad-language' })
    expect(await problemOf(ask('kind=recommendations'))).toMatchObject({ status: 400, code: 'bad-language' })
    expect((await ask('kind=recommendations', 'text_fr\nMots')).status).toBe(200)
    expect(await problemOf(ask('kind=cards&lang=en'))).toMatchObject({ status: 400, code: 'bad-kind' })
    expect(await problemOf(ask('lang=en'))).toMatchObject({ status: 400, code: 'bad-kind' })
  })
  it('IM8 20 MB of rows is refused for its rows, over the body bound is 413', async () => {
    const line = `${'x'.repeat(9_999)}\n`
    expect(await problemOf(send(`text_en\n${line.repeat(2_100)}`))).toMatchObject({ status: 422, code: 'import-too-many-rows' })
    const over = new Uint8Array(26 * 1024 * 1024).fill(120)
    expect(await problemOf(send(over))).toMatchObject({ status: 413, code: 'too-big' })
  })
  it('IM1 formulas, HTML and script in a text stay text', async () => {
    await answerOf(send('id,text_en\nA1,"=HYPERLINK(""http://x"",""y"")"\nA2,<img src=x onerror=alert(1)>\n'))
    expect((await board()).recommendations.map(({ text }) => text.en)).toEqual([
      '=HYPERLINK("http://x","y")',
      '<img src=x onerror=alert(1)>',
    ])
  })
  it('IM1 500 rows are 500 recommendations', async () => {
    const many = `id,text_en,text_fr,theme_en,label_en\n${Array.from({ length: 500 }, (_, i) => `A${i},${'Word '.repeat(40)}${i},${'Mot '.repeat(50)}${i},Theme ${i % 20},Label ${i}`).join('\n')}`
    expect((await answerOf(send(many))).created).toBe(500)
  })
})
