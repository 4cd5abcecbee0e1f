// Someone who drives Atelier through the contract: creates, joins, runs verbs, imports, reads.
import type { Role } from '../../shared/model/schema.ts'
import type { TemplateName } from '../../shared/model/templates.ts'
import type { BoardJson, Facilitator, ImportAnswer } from './roadmap.ts'
import { operatorKey } from './server.ts'

export type Created = { id: string; tokens: Record<Role, string> }

/** A new exploration and its four invitations. */
export async function createExploration(
  server: string,
  template: TemplateName = 'horizons-priority',
  key = operatorKey,
): Promise<Created> {
  const created = await answer<{ id: string; invitations: Record<Role, { token: string }> }>(
    await fetch(`${server}/api/explorations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({
        title: { en: 'Test exploration', fr: 'Exploration d’essai' },
        partner: { en: 'Department', fr: 'Ministère' },
        service: { en: 'Service', fr: 'Service' },
        template,
      }),
    }),
  )
  const tokens = Object.fromEntries(Object.entries(created.invitations).map(([role, { token }]) => [role, token]))
  return { id: created.id, tokens: tokens as Record<Role, string> }
}

/** One joined person: a cookie, and what they may do over HTTP. */
export class Joined implements Facilitator {
  readonly server: string
  readonly id: string
  readonly cookie: string
  readonly participantId: string

  constructor(server: string, id: string, cookie: string, participantId: string) {
    this.server = server
    this.id = id
    this.cookie = cookie
    this.participantId = participantId
  }

  static async join(server: string, token: string, name: string): Promise<Joined> {
    const response = await fetch(`${server}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name }),
    })
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const joined = await answer<{ explorationId: string; participantId: string }>(response)
    return new Joined(server, joined.explorationId, cookie, joined.participantId)
  }

  /** Any path of this exploration, with the cookie. */
  fetch(
    path: string,
    init: { method?: string; body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return fetch(`${this.server}/api/explorations/${this.id}/${path}`, {
      ...init,
      headers: { ...init.headers, cookie: this.cookie },
    })
  }

  async json(path: string): Promise<BoardJson> {
    return answer(await this.fetch(path))
  }

  /** One verb, and the answer as it comes, a refusal too. */
  ask(command: string, args?: unknown): Promise<Response> {
    return this.fetch('commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command, args }),
    })
  }

  async command(command: string, args: unknown): Promise<{ result: Record<string, unknown>; operationId: string }> {
    return answer(await this.ask(command, args))
  }

  async importCsv(csv: string, query: string): Promise<ImportAnswer> {
    return answer(await this.fetch(`import?${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv }))
  }
}

/** The body of a good answer; anything else is an error with what the server said. */
async function answer<T>(response: Response): Promise<T> {
  const body = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${response.url}: ${body}`)
  return JSON.parse(body) as T
}
