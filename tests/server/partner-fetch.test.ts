// Everything a partner or an observer can fetch, searched for words that are not theirs to read: findings not
// chosen, merged away, removed; comments; what leads to a discussion. The routes are asked of the server itself, so
// a new one is searched the day it is made.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { langs } from '../../shared/model/schema.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Created, Joined } from '../helpers/http.ts'
import { rawSocket, StockClient } from '../helpers/stock-client.ts'

/** Each stands in one place only; the French ones too. */
const secrets = [
  'Quagga unchosen remark',
  'Couagga remarque tue',
  'Quagga in the tray',
  'Quagga merged away',
  'Quagga taken back',
  'Quagga said in a comment',
  'Quagga area of a board',
  'quagga-source',
  'Quagga reworded since',
]
const chosenWords = { en: 'A pangolin queues for an hour', fr: 'Un pangolin attend une heure' }
const reportFormats = ['docx', 'html', 'md', 'csv', 'xlsx']

let app: TestApp
let board: Created & Record<'facilitator' | 'team' | 'partner' | 'observer', Joined>
let secretId = ''
let operationId = ''
beforeAll(async () => {
  app = await startApp()
  board = await app.workshop()
  const { facilitator } = board
  const add = async (args: Record<string, unknown>): Promise<string> =>
    String((await facilitator.command('addFinding', args)).result.id)
  const { result } = await facilitator.command('addTheme', { title: { en: 'A public theme', fr: 'Un thème public' } })
  const themeId = result.id
  const about = { discussion: 7, themeId, area: 'Quagga area of a board', sourceId: 'quagga-source', colour: '#123456' }
  const chosen = await add({ text: chosenWords, ...about })
  secretId = await add({ text: { en: 'Quagga unchosen remark', fr: 'Couagga remarque tue' }, discussion: 7, themeId })
  const tray = await add({ text: { en: 'Quagga in the tray' } })
  const merged = await add({ text: { en: 'Quagga merged away' }, themeId })
  const removed = await add({ text: { en: 'Quagga taken back' } })
  const reworded = await add({ text: { en: 'Quagga reworded since', fr: 'Ancien' }, themeId })
  await facilitator.command('editText', { kind: 'finding', id: reworded, field: 'text', lang: 'en', text: 'A pangolin again' })
  await facilitator.command('chooseFindings', { ids: [chosen, merged, removed, reworded], inReport: true })
  await facilitator.command('addRecommendation', {
    text: { en: 'Shorten the queue.', fr: 'Raccourcir la file.' },
    themeIds: [themeId],
    findingIds: [chosen, secretId, tray, merged],
  })
  await facilitator.command('mergeFindings', { into: chosen, from: [merged] })
  await facilitator.command('removeFindings', { ids: [removed] })
  await facilitator.command('addComment', { on: { kind: 'theme', id: themeId }, text: 'Quagga said in a comment' })
  operationId = (await facilitator.command('editFinding', { id: secretId, criterion: 2 })).operationId
})
afterAll(() => app.close())

/** The words in what was answered, whatever its format; zip files are opened. */
function wordsIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('PK')) return text
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

const leaksIn = (words: string): string[] => secrets.filter((secret) => words.includes(secret))

/** Every address that OpenAPI lists for GET, with this exploration's ids in it; streams are asked as sockets are. */
async function addresses(): Promise<string[]> {
  const docs = (await (await fetch(`${app.url}/api/docs`)).json()) as { paths: Record<string, Record<string, unknown>> }
  return Object.entries(docs.paths)
    .filter(([path, methods]) => 'get' in methods && !path.startsWith('/rooms/') && !path.startsWith('/api/check/'))
    .map(([path]) => path.replace('{id}', board.id).replace('{explorationId}', board.id))
    .flatMap((path) => (path.includes('{format}') ? reportFormats.map((format) => path.replace('{format}', format)) : [path]))
    .flatMap((path) => [path, `${path}?all=1`, ...langs.map((lang) => `${path}?lang=${lang}&all=1`)])
}

const bytesOf = async (who: Joined, path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`${app.url}${path}`, { headers: { cookie: who.cookie } })).arrayBuffer())

describe('TR6 while the synthesis is closed', () => {
  test('TR6 no address answers a partner or an observer with a word that was not chosen', async () => {
    const paths = await addresses()
    expect(paths).toEqual(
      expect.arrayContaining([expect.stringContaining('workshop.json'), expect.stringContaining('report.docx')]),
    )
    for (const who of [board.partner, board.observer]) {
      for (const path of paths) expect([path, leaksIn(wordsIn(await bytesOf(who, path)))]).toEqual([path, []])
    }
  })

  test('TR6 the same search finds them in what the team fetches', async () => {
    const found = new Set<string>()
    for (const path of await addresses()) for (const leak of leaksIn(wordsIn(await bytesOf(board.team, path)))) found.add(leak)
    expect([...found].sort()).toEqual(secrets.filter((each) => !/taken back|reworded/.test(each)).sort())
  })

  test('EX6 the chosen one is in every document of words, in its language, once', async () => {
    for (const lang of langs) {
      for (const format of ['docx', 'html', 'md']) {
        const words = wordsIn(await bytesOf(board.partner, `/api/explorations/${board.id}/report.${format}?lang=${lang}`))
        expect([format, words.split(chosenWords[lang]).length - 1]).toEqual([format, 1])
      }
    }
  })

  test('TR6 the board’s room says nothing of them, and the findings’ room says nothing at all', async () => {
    for (const who of [board.partner, board.observer]) {
      const door = { url: app.url, id: board.id, cookie: who.cookie }
      const client = await new StockClient(door).join()
      expect(client.doc.getMap('recommendations').size).toBe(1)
      expect(leaksIn(new TextDecoder().decode(Y.encodeStateAsUpdate(client.doc)))).toEqual([])
      client.provider.destroy()
      const socket = rawSocket({ ...door, room: 'findings' })
      let received = 0
      socket.on('message', () => received++)
      const code = await new Promise<number>((resolve) => socket.on('close', resolve))
      expect([code, received, socket.readyState]).toEqual([4403, 0, WebSocket.CLOSED])
    }
  })

  test('TR6 no verb on a finding answers its words, and none is done', async () => {
    const id = secretId
    const calls: [string, unknown][] = [
      ['editText', { kind: 'finding', id, field: 'text', lang: 'en', text: 'x', before: '' }],
      ['editFinding', { id, kind: 'quote' }],
      ['placeFinding', { id, themeId: null }],
      ['splitFinding', { id, seen: { en: 'guess' }, parts: [{ text: { en: 'a' } }, { text: { en: 'b' } }] }],
      ['mergeFindings', { into: id, from: ['another'] }],
      ['chooseFindings', { ids: [id], inReport: true }],
      ['removeFindings', { ids: [id] }],
      ['addComment', { on: { kind: 'finding', id }, text: 'x' }],
      ['confirmLanguage', { kind: 'finding', id, lang: 'fr' }],
    ]
    for (const who of [board.partner, board.observer]) {
      for (const [verb, args] of calls) {
        const answer = await who.ask(verb, args)
        expect([verb, answer.status, leaksIn(await answer.text())]).toEqual([verb, 403, []])
      }
      const undone = await who.fetch('undo', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operationId }),
      })
      expect([undone.ok, leaksIn(await undone.text())]).toEqual([false, []])
      for (const dryRun of ['', '&dryRun=1']) {
        const answer = await who.fetch(`import?kind=findings&lang=en${dryRun}`, {
          method: 'POST',
          headers: { 'content-type': 'text/csv' },
          body: 'id,text\nquagga-source,Other words',
        })
        expect([answer.status, leaksIn(await answer.text())]).toEqual([403, []])
      }
    }
  })

  test('TR6 workshop.json counts what the board says and names nothing', async () => {
    const { recommendations, findings, comments } = (await board.partner.json('workshop.json?all=1')) as unknown as {
      recommendations: { findingIds: string[]; findingCount: number; themeIds: string[] }[]
      findings: unknown[]
      comments: unknown[]
    }
    expect([findings, comments]).toEqual([[], []])
    expect(recommendations).toMatchObject([{ findingIds: [], findingCount: 4, themeIds: [expect.any(String)] }])
  })
})

test('EX6 with the synthesis open a partner reads the findings, and the documents still print the chosen ones alone', async () => {
  await board.facilitator.command('setSettings', { synthesisOpen: true })
  const all = wordsIn(await bytesOf(board.partner, `/api/explorations/${board.id}/workshop.json`))
  expect(leaksIn(all)).toContain('Quagga unchosen remark')
  for (const path of (await addresses()).filter((each) => each.includes('/report'))) {
    expect([path, leaksIn(wordsIn(await bytesOf(board.partner, path)))]).toEqual([path, []])
  }
})
