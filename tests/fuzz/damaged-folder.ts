// A data folder with two explorations in it, and what a server says of one of them when the files have suffered.
import { expect, vi } from 'vitest'
import { createExploration, Joined } from '../helpers/http.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { type Server, startServer } from '../helpers/server.ts'
import { error, logOf } from './hostile/log.ts'

const cards = 30
export const env = { LOG_LEVEL: 'warn' }

export type Prepared = { folder: string; id: string; sound: string; cookie: string; participantId: string }
export type Body = { code?: string; problems: { code: string }[]; recommendations: { id: string; text: { en: string } }[] }

/** Two explorations with cards in them, the files as `end` leaves them. */
export async function prepare(end: 'kill' | 'stop'): Promise<Prepared> {
  const folder = scratchFolder()
  const server = await startServer({ kept: folder, env })
  const [{ id, tokens }, sound] = [await createExploration(server.url), await createExploration(server.url)]
  const { cookie, participantId } = await Joined.join(server.url, tokens.facilitator, 'Fatima')
  const also = await fetch(`${server.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ token: sound.tokens.facilitator, name: 'Fatima' }),
  })
  expect(also.status).toBe(200)
  for (const at of [id, sound.id]) {
    const joined = new Joined(server.url, at, cookie, participantId)
    for (let n = 0; n < cards; n++) await joined.command('addRecommendation', { id: `card-${n}`, text: { en: textOf(n) } })
    await joined.command('addFinding', { text: { en: 'A finding' } })
  }
  await server[end]()
  return { folder, id, sound: sound.id, cookie, participantId }
}

const textOf = (n: number): string => `card ${n} ${'words '.repeat(40)}`

/** What the server says of an exploration; whatever is shown is as it was written. */
export async function look(server: Server, { cookie, participantId }: Prepared, id: string): Promise<string> {
  const response = await new Joined(server.url, id, cookie, participantId).fetch('workshop.json')
  const body = (await response.json()) as Body
  if (response.status !== 200) {
    const told = response.status < 500 || (await logged(server, (line) => line.level >= error && names(line, id)))
    return `${response.status} ${body.code}${told ? '' : ' WITHOUT A WORD'}`
  }
  const ours = body.recommendations.filter((r) => r.id.startsWith('card-'))
  for (const { id: card, text } of ours) expect([card, text.en]).toEqual([card, textOf(Number(card.slice(5)))])
  const said = body.problems.some(({ code }) => code === 'damaged')
  if (ours.length === cards) return said ? 'whole, something else damaged' : 'whole'
  // Less than was known of: it must say so, to readers and in the log, with the room's name.
  const told = await logged(server, (line) => line.msg === 'a room is damaged' && JSON.stringify(line).includes(id))
  return said && told ? 'in part, and said' : `LOST WITHOUT A WORD (problems ${said}, log ${told})`
}

/** True once the log has such a line: it comes through a pipe of its own, behind the answer or before it. */
const logged = (server: Server, isIt: (line: ReturnType<typeof logOf>[number]) => boolean): Promise<boolean> =>
  vi
    .waitUntil(() => logOf(server).some(isIt), { timeout: 5_000 })
    .then(
      () => true,
      () => false,
    )

/** True when a line of the log says which exploration, or that it is the directory. */
const names = (line: object, id: string): boolean => {
  const words = JSON.stringify(line)
  return words.includes(id) || words.includes('directory')
}
