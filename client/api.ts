// HTTP from the browser: JSON in, JSON or a problem out; never an exception for what a server says.
import { z } from 'zod'
import { formatBoth } from '../shared/messages/catalogue.ts'
import { uiMessages } from '../shared/messages/ui.ts'
import { explorationIdSchema } from '../shared/model/ids.ts'
import { type Bilingual, bilingualSchema } from '../shared/model/schema.ts'

const problemSchema = z.object({ code: z.string(), detail: bilingualSchema })

export type ApiProblem = { status: number; code: string; detail: Bilingual }
export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; problem: ApiProblem }

type Request = {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  /** A file that is JSON already, instead of a body. */
  file?: Blob
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** The offline sentence, as a problem like any other (status 0). */
const unreachableServer = (): ApiProblem => ({
  status: 0,
  code: 'offline',
  detail: formatBoth(uiMessages['ui.offline']),
})

/**
 * Asks the server and reads its answer with `schema`. A refusal, or no answer at all (status 0, code
 * `offline`), comes back as a problem with a sentence in both languages.
 */
export async function api<T>(
  path: string,
  schema: z.ZodType<T>,
  { method = 'GET', body, file, headers = {}, signal }: Request = {},
): Promise<ApiAnswer<T>> {
  const json =
    body === undefined && !file
      ? {}
      : { body: file ?? JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
  try {
    const response = await fetch(path, { method, headers, signal: signal ?? null, credentials: 'same-origin', ...json })
    const text = await response.text()
    const value: unknown = text === '' ? null : JSON.parse(text)
    if (response.ok) return { ok: true, value: schema.parse(value) }
    const problem = problemSchema.safeParse(value)
    if (response.status === 410) void forgetErased(path)
    return {
      ok: false,
      problem: {
        status: response.status,
        ...(problem.success ? problem.data : { code: 'failed', detail: unreachableServer().detail }),
      },
    }
  } catch (error) {
    if (error instanceof z.ZodError) throw error
    return { ok: false, problem: unreachableServer() }
  }
}

/** Erased: the copies on this device go too, wherever it was said (TR5). */
async function forgetErased(path: string): Promise<void> {
  const { data: explorationId } = explorationIdSchema.safeParse(/^\/api\/explorations\/([^/]+)\//.exec(path)?.[1])
  if (explorationId === undefined) return
  const { forgetExploration, thisDevice } = await import('./room/on-device.ts')
  await forgetExploration(thisDevice(), explorationId)
}
