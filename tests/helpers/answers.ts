// Reading what HTTP answers: JSON, the session cookie, and problems as HT2 wants them.
import { expect } from 'vitest'

/** The body as JSON. */
export const json = async <T = Record<string, unknown>>(response: Response): Promise<T> => (await response.json()) as T

/** The cookie an answer sets, as a request sends it back. */
export const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

type Problem = { type: string; title: string; status: number; code: string; detail: { en: string; fr: string } }

/** Fails unless the answer is a problem of that status and code with a sentence in both languages. */
export async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  const body = await json<Problem>(response)
  expect(response.status, JSON.stringify(body)).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(body).toMatchObject({ status, code, type: `urn:atelier:problem:${code}` })
  expect(body.title.length).toBeGreaterThan(5)
  expect(body.detail.en.length).toBeGreaterThan(5)
  expect(body.detail.fr).not.toBe(body.detail.en)
}
