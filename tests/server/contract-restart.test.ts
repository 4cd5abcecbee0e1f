// kill -9 in the middle of commands and imports over HTTP, then the same folder again: what was answered is
// there, imports are whole or not at all, sessions still count, and a document has the same bytes.
import { expect, it } from 'vitest'
import { createExploration, Joined } from '../helpers/http.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { startServer } from '../helpers/server.ts'

const workers = 4
const rowsPerFile = 5
/** Answers to wait for before the process is killed. */
const answers = 30
const documents = [
  'report.docx?lang=fr',
  'report.xlsx?lang=en',
  'report.html?lang=fr',
  'report.csv?lang=en',
  'engagements.docx?lang=en',
]

type Told = { acknowledged: Set<string>; answered: number; imports: number }

/** Works until the server is gone; resolves then. Calls `enough` once when there were answers enough, one import's too. */
async function workUntilGone(who: Joined, told: Told, enough: () => void): Promise<void> {
  let isEnough = false
  const note = (texts: string[]) => {
    for (const text of texts) told.acknowledged.add(text)
    told.answered += 1
    if (texts.length === rowsPerFile) told.imports += 1
    if (isEnough || told.answered < answers || told.imports === 0) return
    isEnough = true
    enough()
  }
  const commands = async (worker: number) => {
    for (let n = 0; ; n++) {
      const text = `command ${worker} ${n}`
      await who.command('addRecommendation', { text: { en: text } })
      note([text])
    }
  }
  const imports = async () => {
    for (let n = 0; ; n++) {
      const texts = Array.from({ length: rowsPerFile }, (_, row) => `file ${n} ${row}`)
      const rows = texts.map((text, row) => `${n}-${row},${text}`)
      await who.importCsv(['id,text', ...rows].join('\n'), 'kind=recommendations&lang=en')
      note(texts)
    }
  }
  await Promise.allSettled([imports(), ...Array.from({ length: workers }, (_, worker) => commands(worker))])
}

const bytesOf = async (who: Joined): Promise<string[]> =>
  Promise.all(documents.map(async (path) => Buffer.from(await (await who.fetch(path)).arrayBuffer()).toString('base64')))

it('SY1 CT7 what HTTP answered before kill -9 is there after it, whole, for the same sessions, in the same bytes', {
  timeout: 60_000,
}, async () => {
  const folder = scratchFolder()
  let server = await startServer(folder)
  const { id, tokens } = await createExploration(server.url)
  const { cookie, participantId } = await Joined.join(server.url, tokens.facilitator, 'Fatima')
  const sameSession = () => new Joined(server.url, id, cookie, participantId)
  const told = { acknowledged: new Set<string>(), answered: 0, imports: 0 }
  let killed: Promise<void> = Promise.resolve()
  await workUntilGone(sameSession(), told, () => {
    killed = server.kill()
  })
  await killed

  server = await startServer(folder)
  const texts = (await sameSession().json('workshop.json?all=1')).recommendations.map(({ text }) => text.en)
  expect(told.answered).toBeGreaterThanOrEqual(answers)
  expect([...told.acknowledged].filter((text) => !texts.includes(text))).toEqual([])
  expect(new Set(texts).size).toBe(texts.length)
  const files = Map.groupBy(
    texts.filter((text) => text.startsWith('file ')),
    (text) => text.split(' ')[1],
  )
  expect(files.size).toBeGreaterThan(0)
  expect([...files.values()].filter((rows) => rows.length !== rowsPerFile)).toEqual([])
  const first = await bytesOf(sameSession())
  expect(await bytesOf(sameSession())).toEqual(first)

  await server.stop()
  server = await startServer(folder)
  expect(await bytesOf(sameSession())).toEqual(first)
  await server.stop()
})
