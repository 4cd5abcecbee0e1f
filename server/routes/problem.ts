// Every refusal leaves as application/problem+json: `code`, and `detail` in both languages (HT2).
import type { Duplex } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type ErrorCode, type Refusal, Refused, refusal, statusOf } from '../../shared/errors.ts'
import { issueIn } from '../../shared/issue.ts'
import { bilingualSchema } from '../../shared/model/schema.ts'
import { StorageFault } from '../storage/fault.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes files, so a content type it does not know is an unknown format, not “JSON only”. */
    takesFiles?: boolean
  }
}

/** The body of every refusal (RFC 9457, with `code` and both languages). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: bilingualSchema,
})

/** The refusals of a route, for its `response` schema and so for OpenAPI. */
export function problems<const Status extends number>(...statuses: Status[]) {
  const answer = { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } }
  return Object.fromEntries(statuses.map((status) => [status, answer])) as Record<Status, typeof answer>
}

/** Answers with a refusal. `status` where one code has several; `more` members beside those of the problem. */
export function sendRefusal(
  reply: FastifyReply,
  refused: Refusal,
  status: number = statusOf[refused.code],
  more: Record<string, unknown> = {},
): FastifyReply {
  const body: z.infer<typeof problemSchema> & Record<string, unknown> = {
    ...more,
    type: `urn:atelier:problem:${refused.code}`,
    title: refused.detail.en,
    status,
    code: refused.code,
    detail: refused.detail,
  }
  return reply
    .code(status)
    .serializer((value: unknown) => JSON.stringify(value))
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(body)
}

/** Makes every error of `app` a problem. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refused = refusalOf(error, request)
    // The parameters of a path are ids: whose file it is that cannot be read.
    if (statusOf[refused.code] >= 500) request.log.error({ err: error, params: request.params }, 'a request failed')
    return sendRefusal(reply, refused)
  })
}

/** For what goes wrong before a route is found: a malformed address. */
export const answerFrameworkError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  sendRefusal(reply, refusalOf(error, request))
}

/** For bytes that are no HTTP at all, and for CONNECT. The socket may be gone already, or half closed. */
export function answerNoRequest(_asked: unknown, socket: Duplex): void {
  // Node leaves the socket of a CONNECT without a listener: its error would end the process.
  socket.on('error', () => socket.destroy())
  if (socket.destroyed) return
  if (socket.writable) socket.write('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  socket.destroy()
}

/** One exploration's file is the matter: the others go on. */
const codeOfFault: Partial<Record<StorageFault['code'], ErrorCode>> = {
  newer: 'file-newer',
  erased: 'erased',
  full: 'not-saved',
}
const refusalOfFault = ({ code }: StorageFault): Refusal => refusal(codeOfFault[code] ?? 'file-unreadable')

const codeOfFastify: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-big',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'format-unknown',
  FST_ERR_NOT_FOUND: 'unknown',
}

function refusalOf(error: FastifyError, request: FastifyRequest): Refusal {
  if (error instanceof Refused) return error.refusal
  if (error instanceof StorageFault) return refusalOfFault(error)
  if (hasZodFastifySchemaValidationErrors(error))
    return refusalOfIssue(error.validation[0], error.validationContext, request.body)
  const code = codeOfFastify[error.code]
  if (code === 'too-big') {
    const limit = request.routeOptions.bodyLimit ?? 0
    return refusal(code, { limit: bytes(limit, 'MiB', 'B') }, { limit: bytes(limit, 'Mio', 'o') })
  }
  if (code === 'format-unknown' && !request.routeOptions.config.takesFiles) return refusal('not-json')
  if (code !== undefined) return refusal(code)
  return refusal((error.statusCode ?? 500) < 500 ? 'malformed' : 'failed')
}

type Issue = NonNullable<FastifyError['validation']>[number]

/** Not an object at all is malformed; an id that cannot be is unknown; the rest is understood but invalid. */
function refusalOfIssue(issue: Issue | undefined, context: string | undefined, body: unknown): Refusal {
  const path = (issue?.instancePath ?? '/').slice(1)
  if (context === 'params') return refusal('unknown')
  if (context === 'querystring' && path === 'lang') return refusal('bad-language')
  if (context === 'querystring' && path === 'kind') return refusal('bad-kind')
  if (context === 'querystring' || path === '' || issue === undefined) return refusal('malformed')
  const { keyword: code, params, message = '' } = issue
  const what = issueIn(body, { ...params, code, path: path.split('/'), message } as z.core.$ZodIssue)
  return refusal('invalid', { what: what.en }, { what: what.fr })
}

const mebibyte = 1024 * 1024
const bytes = (n: number, mega: string, one: string): string =>
  n >= mebibyte ? `${Math.round(n / mebibyte)} ${mega}` : `${n} ${one}`
