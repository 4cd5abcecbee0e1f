// The built client: hashed assets for ever, the page itself fresh each time. Addresses that are pages of
// the client answer with index.html, which is given the answer's nonce; anything else unknown is a problem.
import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusal } from '../shared/errors.ts'
import { nonceOf } from './nonce.ts'
import { sendRefusal } from './routes/problem.ts'

const pages = /^\/(?:join\/?|check\/?|e\/[A-Za-z0-9_-]+(?:\/[a-z]+)?\/?)?$/
const server = /^\/(?:api|rooms)(?:\/|$)/
const file = /\.[^/]*$/

/** Serves the client built in `folder`; without one, every page is an honest 404. `licenceKey` is tldraw's. */
export async function serveClient(app: FastifyInstance, folder: string, licenceKey: string | null): Promise<void> {
  const page = join(folder, 'index.html')
  const built = existsSync(page)
  const html = built ? readFileSync(page, 'utf8').replaceAll('__TLDRAW_LICENCE_KEY__', () => inAttribute(licenceKey ?? '')) : ''
  /** The client says “not found” itself, in the reader's language; the status says so too. */
  const sendPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .code(pages.test(pathOf(request)) ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html.replaceAll('__NONCE__', nonceOf(request.raw)))
  if (built) {
    await app.register(staticFiles, {
      root: folder,
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes(`${sep}assets${sep}`)
        const page = /index\.html(?:\.br|\.gz)?$/.test(path)
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : page ? 'no-store' : 'no-cache')
      },
    })
    // The files' own route would take the root for a folder, and refuse it to who takes no compression.
    app.get('/', { schema: { hide: true } }, sendPage)
  }
  app.setNotFoundHandler((request, reply) =>
    built && wantsPage(request) ? sendPage(request, reply) : sendRefusal(reply, refusal('unknown')),
  )
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/'

function wantsPage(request: FastifyRequest): boolean {
  const path = pathOf(request)
  return (request.method === 'GET' || request.method === 'HEAD') && !server.test(path) && !file.test(path)
}

const inAttribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
