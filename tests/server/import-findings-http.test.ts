// Findings over HTTP: rights, dry run, personal information, and one operation over two rooms that one undo takes back.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../../shared/import/answer.ts'
import { bilingualSchema } from '../../shared/model/schema.ts'
import type { WorkshopJson } from '../../shared/model/workshop-json.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'

let server: TestApp
let people: Awaited<ReturnType<TestApp['workshop']>>
beforeAll(async () => {
  server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0' } })
})
afterAll(() => server.close())
beforeEach(async () => {
  people = await server.workshop()
})

type Options = { query?: string; type?: string; who?: Joined }
const send = (body: string, { query = '', type = 'text/csv', who = people.team }: Options = {}) =>
  who.fetch(`import?kind=findings&lang=en&${query}`, { method: 'POST', headers: { 'content-type': type }, body })
async function answerOf(response: Promise<Response>): Promise<ImportAnswer> {
  const body = await (await response).json()
  expect((await response).status, JSON.stringify(body)).toBe(200)
  return body as ImportAnswer
}
async function problemOf(response: Promise<Response>) {
  const answered = await response
  const body = (await answered.json()) as { code: string; detail: unknown; columns?: { name: string }[] }
  const detail = bilingualSchema.parse(body.detail)
  expect(Math.min(detail.en.length, detail.fr.length)).toBeGreaterThan(10)
  return { status: answered.status, code: body.code, columns: body.columns }
}
const workshop = async (who = people.team) => (await (await who.fetch('workshop.json')).json()) as WorkshopJson
const undo = async (operationId: string | null, who = people.team) => {
  const response = await who.fetch('undo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operationId }),
  })
  const body = (await response.json()) as { code?: string; result?: { restored: number; kept: string[] }; operationId?: string }
  return { status: response.status, ...body }
}
const csv =
  'id,text_en,text_fr,theme_en,subtheme_en,parent_id,discussion,mood\nA1,One,Un,Data,It is slow,,3,good\nA2,Two,Deux,Rules,,A1,12,\nA3,,,Data,,,,\n'
const counts = ({ themes, findings }: WorkshopJson) => [themes.length, findings.length]

describe('an import of findings', () => {
  it('IF10 a dry run says what the import then does, and writes nothing', async () => {
    const before = await workshop()
    const { columns, rows, operationId, personal, ...said } = await answerOf(send(csv, { query: 'dryRun=1' }))
    expect(await workshop()).toEqual(before)
    expect([operationId, personal]).toEqual([null, []])
    expect(columns?.map(({ field }) => field)).toEqual([
      ...['id', 'text_en', 'text_fr', 'theme_en', 'subtheme_en', 'parent_id', 'discussion', null],
    ])
    expect(rows?.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual(['2 created', '3 created', '4 rejected'])
    const { operationId: done, ...did } = await answerOf(send(csv))
    expect(did).toEqual(said)
    expect(done).toMatch(/./)
    expect(did).toMatchObject({
      created: 2,
      notices: [{ line: 3, code: 'discussion-unknown' }],
      rejected: [{ line: 4, code: 'text-missing' }],
      ignoredColumns: ['mood'],
    })
    const { findings, themes } = await workshop()
    const [one, two] = findings
    const [data, claim, rules] = themes
    expect(themes.map(({ number, title }) => [number, title.en])).toEqual([
      [1, 'Data'],
      [2, 'It is slow'],
      [3, 'Rules'],
    ])
    expect(claim?.parentId).toBe(data?.id)
    expect([one, two]).toMatchObject([
      {
        number: 1,
        sourceId: 'A1',
        text: { en: 'One', fr: 'Un' },
        discussion: 3,
        kind: 'note',
        themeId: claim?.id,
        parentId: null,
      },
      { number: 2, sourceId: 'A2', discussion: null, themeId: rules?.id, parentId: one?.id, inReport: false },
    ])
  })
  it('IF2 the same file again changes nothing and makes no operation; what is left of it can be updated', async () => {
    await answerOf(send(csv))
    const before = await workshop()
    expect(await answerOf(send(csv))).toMatchObject({ created: 0, unchanged: 2, operationId: null })
    expect(await workshop()).toEqual(before)
    expect(await answerOf(send('id,text_fr\nA1,Un!'))).toMatchObject({ updated: 1 })
    expect((await workshop()).findings[0]?.text).toEqual({ en: 'One', fr: 'Un!' })
  })
  it('IF9 one undo takes back findings and themes, undoing that brings both back, and it can be imported anew', async () => {
    const { operationId } = await answerOf(send(csv))
    const imported = await workshop()
    expect(await undo(operationId, people.facilitator)).toMatchObject({ status: 403, code: 'not-yours' })
    const undone = await undo(operationId)
    expect(undone).toMatchObject({ status: 200, result: { restored: 5, kept: [] } })
    expect(counts(await workshop())).toEqual([0, 0])
    expect(await undo(operationId)).toMatchObject({ status: 409, code: 'already-undone' })
    const redone = await undo(undone.operationId ?? null)
    expect(redone).toMatchObject({ status: 200, result: { kept: [] } })
    const { version: _then, ...before } = imported
    expect(await workshop()).toMatchObject(before)
    expect(await undo(redone.operationId ?? null)).toMatchObject({ status: 200, result: { kept: [] } })
    expect(counts(await workshop())).toEqual([0, 0])
    expect(await answerOf(send(csv))).toMatchObject({ created: 2, conflicts: [] })
    expect(counts(await workshop())).toEqual([3, 2])
  })
  it('IF9 where everything is built upon nothing goes: evidence, what it stands under, their themes', async () => {
    const { operationId } = await answerOf(send(csv))
    const { themes, findings, version: _first, ...before } = await workshop()
    const claim = themes.find(({ title }) => title.en === 'It is slow')
    await people.facilitator.command('addFinding', { text: { en: 'Mine' }, themeId: claim?.id })
    const args = { text: { en: 'Do it' }, findingIds: [findings[1]?.id] }
    await people.facilitator.command('addRecommendation', args)
    expect(await undo(operationId)).toMatchObject({ status: 409, code: 'conflict' })
    const after = await workshop()
    expect(after.findings.map(({ text }) => text.en)).toEqual(['One', 'Two', 'Mine'])
    expect([after.themes, after.recommendations[0]?.findingIds]).toEqual([themes, args.findingIds])
    expect(before.recommendations).toEqual([])
  })
  it('IF9 of an import half used the other half goes', async () => {
    const { operationId } = await answerOf(send(csv))
    const { themes } = await workshop()
    await people.facilitator.command('addFinding', { text: { en: 'Mine' }, themeId: themes[2]?.id })
    expect(await undo(operationId)).toMatchObject({ status: 200, result: { restored: 4, kept: [themes[2]?.id] } })
    const after = await workshop()
    expect(after.themes.map(({ title }) => title.en)).toEqual(['Rules'])
    expect(after.findings.map(({ text, themeId }) => [text.en, themeId])).toEqual([['Mine', themes[2]?.id]])
  })
  it('IF9 themes that were there stay as they were; a title the file completed goes back', async () => {
    const { result } = await people.facilitator.command('addTheme', { title: { en: 'Data' } })
    const { operationId } = await answerOf(send('id,text_en,theme_en,theme_fr\nA1,One,data,Données'))
    expect((await workshop()).themes).toMatchObject([{ id: result.id, title: { en: 'Data', fr: 'Données' } }])
    expect((await undo(operationId)).status).toBe(200)
    expect((await workshop()).themes).toMatchObject([{ id: result.id, title: { en: 'Data', fr: '' } }])
  })
  it('IF9 a file that only completes themes is an operation too', async () => {
    await answerOf(send('id,text_en,theme_en\nA1,One,Data'))
    const { operationId } = await answerOf(send('id,theme_en,theme_fr,text_en\nA1,Data,Données,One'))
    expect((await workshop()).themes[0]?.title.fr).toBe('Données')
    expect((await undo(operationId)).status).toBe(200)
    expect((await workshop()).themes[0]?.title).toEqual({ en: 'Data', fr: '' })
  })
  it('IF1 columns are mapped by hand, to what findings have', async () => {
    const file = 'Area,Remark\nNorth,Slow\n'
    expect(await problemOf(send(file))).toEqual({
      status: 422,
      code: 'import-no-text-column',
      columns: [
        expect.objectContaining({ name: 'Area', field: 'area' }),
        expect.objectContaining({ name: 'Remark', field: null }),
      ],
    })
    await answerOf(send(file, { query: 'mapping=0:theme_en,1:text_fr' }))
    expect(await workshop()).toMatchObject({ themes: [{ title: { en: 'North' } }], findings: [{ text: { en: '', fr: 'Slow' } }] })
    for (const mapping of ['0:lane', '0:label_en', '0:nonsense']) {
      expect((await problemOf(send(file, { query: `mapping=${mapping}` }))).status).toBe(400)
    }
  })
  it('IF1 lists and plain lines come in; what is nested stands under what is above', async () => {
    await answerOf(send('## Data\n- One\n  - Sub', { type: 'text/markdown' }))
    await answerOf(send('• Three\n• Four', { type: 'text/plain' }))
    const { findings } = await workshop()
    expect(findings.map(({ text }) => text.en)).toEqual(['One', 'Sub', 'Three', 'Four'])
    expect(findings[1]?.parentId).toBe(findings[0]?.id)
  })
})

describe('bad input', () => {
  const rows = (n: number) => `text_en\n${Array.from({ length: n }, (_, i) => `N${i}`).join('\n')}`
  it.each([
    ['2,001 rows', rows(2_001), 422, 'import-too-many-rows'],
    ['an unclosed quote', 'id,text_en\nA1,"open', 422, 'import-unclosed-quote'],
    ['only circles', 'id,parent_id,text_en\nA1,A2,a\nA2,A1,b', 422, 'import-no-valid-row'],
    ['a file cut in half', 'PK\u0003\u0004', 415, 'format-unknown'],
  ])('IF8 %s is refused whole with a sentence, dry or not, and nothing is written', async (_name, body, status, code) => {
    const before = await workshop()
    for (const query of ['', 'dryRun=1']) expect(await problemOf(send(body, { query }))).toMatchObject({ status, code })
    expect(await workshop()).toEqual(before)
  })
  it('IF1 everything that is odd at once: the good rows in one operation, the others named', async () => {
    const file = [
      'id,text_en,theme_en,discussion,kind,x,y,colour,parent_id',
      'A1,<script>alert(1)</script>,Data,3,quote,1,2,#fc9,',
      'A2,AT&amp;T,DATA,99,rant,far,2,mud,A1',
      'A3,Out,data,,,1e9,0,,',
      'A4,Lost,,,,,,,nobody',
      'A5,Round,Only here,,,,,,A6',
      'A6,And round,,,,,,,A5',
      'A1,Twice,,,,,,,',
      'A7,,,,,,,,',
    ].join('\n')
    const answer = await answerOf(send(file))
    expect(answer.created).toBe(3)
    expect(answer.rejected.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '5 parent-unknown',
      '6 parent-circle',
      '7 parent-circle',
      '8 duplicate-id',
      '9 text-missing',
    ])
    expect(answer.notices.map(({ line, code }) => `${line} ${code}`).sort()).toEqual([
      '3 colour-unknown',
      '3 discussion-unknown',
      '3 entities-decoded',
      '3 kind-unknown',
      '3 position-unknown',
      '4 position-outside',
    ])
    for (const { detail } of [...answer.rejected, ...answer.notices]) expect(detail.fr).not.toBe(detail.en)
    const { findings, themes } = await workshop()
    expect(findings.map(({ text }) => text.en)).toEqual(['<script>alert(1)</script>', 'AT&T', 'Out'])
    expect(themes).toHaveLength(1)
    await undo(answer.operationId)
    expect(counts(await workshop())).toEqual([0, 0])
  })
})

describe('who may, and what is told', () => {
  it('IF11 the facilitator and the team import; a partner, even with the synthesis open, and an observer may not', async () => {
    await people.facilitator.command('setSettings', { synthesisOpen: true })
    for (const who of [people.partner, people.observer]) {
      for (const query of ['', 'dryRun=1']) {
        expect(await problemOf(send(csv, { who, query }))).toMatchObject({ status: 403, code: 'not-allowed' })
      }
    }
    await answerOf(send(csv, { who: people.facilitator }))
    expect((await workshop(people.partner)).findings).toHaveLength(2)
    await people.facilitator.command('setSettings', { synthesisOpen: false })
    expect((await workshop(people.partner)).findings).toEqual([])
  })
  it('IF12 likely personal information is told with its line before anything is written; nothing is blocked', async () => {
    const file = [
      'id,text_en,theme_en,remark',
      'A1,Forms are slow,Data,',
      'A2,Write to ana.roy@example.org or 613-555-0142,Data,',
      'A3,Slow too,Data,bob@example.org',
      'A4,,Call 613-555-0199,',
    ].join('\n')
    const { personal } = await answerOf(send(file, { query: 'dryRun=1' }))
    expect(personal).toEqual([
      {
        line: 3,
        found: [
          { kind: 'email', text: 'ana.roy@example.org' },
          { kind: 'telephone', text: '613-555-0142' },
        ],
      },
    ])
    const mapped = await answerOf(send(file, { query: 'dryRun=1&mapping=3:area' }))
    expect(mapped.personal?.map(({ line }) => line)).toEqual([3, 4])
    const done = await answerOf(send(file))
    expect([done.created, done.personal]).toEqual([3, undefined])
    // Known already and unchanged: nothing to decide.
    expect((await answerOf(send(file, { query: 'dryRun=1' }))).personal).toEqual([])
  })
})
