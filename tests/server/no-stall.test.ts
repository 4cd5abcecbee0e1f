// What takes long over HTTP holds up nobody: another request, sent when it is under way, is answered before it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'
import { threadStarted } from '../helpers/threads.ts'

let server: TestApp
let people: Awaited<ReturnType<TestApp['workshop']>>
beforeEach(async () => {
  server = await startApp()
  people = await server.workshop()
})
afterEach(() => server.close())

/** In which order `slow` and a request of somebody else, sent once `slow` is under way, were answered. */
async function orderOf(slow: () => Promise<Response>): Promise<{ order: string[]; status: number }> {
  const order: string[] = []
  const underWay = threadStarted()
  const answered = slow().then((response) => {
    order.push('the slow one')
    return response.status
  })
  await underWay
  await people.observer.json('workshop.json')
  order.push('another')
  return { status: await answered, order }
}

const imported = (who: Joined, body: string | Uint8Array<ArrayBuffer>, query = '') =>
  who.fetch(`import?kind=recommendations&lang=en${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body })

test('IM15 while a hostile file is read another request is answered', async () => {
  const quotes = new Uint8Array(20_000_000).fill('"'.charCodeAt(0))
  expect(await orderOf(() => imported(people.team, quotes))).toEqual({ status: 422, order: ['another', 'the slow one'] })
  expect((await imported(people.team, 'text_en\nOne\n')).status).toBe(200)
})

test('IM15 a server that ends does not wait for a file to be read', async () => {
  const underWay = threadStarted()
  const answered = imported(people.team, new Uint8Array(20_000_000).fill('"'.charCodeAt(0)))
  await underWay
  await server.app.close()
  expect((await answered).status).toBe(503)
})

test('EX5 while a large document is made another request is answered', async () => {
  const rows = Array.from({ length: 900 }, (_, n) => `"Recommendation ${n}, ${'word '.repeat(60)}",near-term,high`)
  expect((await imported(people.team, `text_en,lane,band\n${rows.join('\n')}`, '&place=now')).status).toBe(200)
  const order = await orderOf(() => people.partner.fetch('report.docx?lang=en'))
  expect(order).toEqual({ status: 200, order: ['another', 'the slow one'] })
})
