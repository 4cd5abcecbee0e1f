// What a browser is given besides the API: headers, pages, assets, health, OpenAPI.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
let client: string
beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'atelier-client-'))
  await mkdir(join(client, 'dist/assets'), { recursive: true })
  await writeFile(join(client, 'dist/index.html'), '<!doctype html><title>Atelier</title>')
  await writeFile(join(client, 'dist/assets/main-abc123.js'), 'export {}')
  await writeFile(join(client, 'dist/.secret'), 'hidden')
  await writeFile(join(client, 'outside.txt'), 'outside')
  server = await startApp({ clientDir: join(client, 'dist') })
})
afterAll(async () => {
  await server.close()
  await rm(client, { recursive: true, force: true })
})

describe('headers', () => {
  it.each(['/', '/api/session', '/api/nothing', '/assets/main-abc123.js', '/healthz'])('HT8 %s', async (path) => {
    const { headers } = await fetch(`${server.url}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("worker-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain(`connect-src 'self' ${server.url.replace('http://127.0.0.1', 'ws://localhost')}`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })
  it('HT8 nothing of the API is cached', async () => {
    expect((await fetch(`${server.url}/api/session`)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('pages', () => {
  it.each(['/', '/join', '/e/abc123'])('HT9 %s is served to who takes no compression', async (url) => {
    const { statusCode, body } = await server.app.inject({ method: 'GET', url })
    expect(statusCode).toBe(200)
    expect(body).toContain('<title>Atelier</title>')
  })
  it.each(['/', '/join', '/join?lang=fr', '/check', '/check/', '/e/abc123', '/e/abc123/report', '/e/abc123/invitations'])(
    'HT9 %s is the client',
    async (path) => {
      const response = await fetch(`${server.url}${path}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(await response.text()).toContain('Atelier')
    },
  )
  it('HT9 an address that is no page shows the client with an honest 404', async () => {
    const response = await fetch(`${server.url}/nowhere`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('text/html')
  })
  it('HT9 hashed assets are kept for ever', async () => {
    const response = await fetch(`${server.url}/assets/main-abc123.js`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
  it.each([
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/.secret',
    '/assets/',
    '/assets/other.js',
  ])('HT9 %s gives no file', async (path) => {
    const response = await server.app.inject({ method: 'GET', url: path })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.body).not.toMatch(/outside|hidden/)
  })
})

describe('health and documentation', () => {
  it('HT7 healthz and readyz answer; readyz is 503 when storage does not', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    const { ready } = server.storage
    server.storage.ready = () => Promise.reject(new Error('disk full'))
    const down = await fetch(`${server.url}/readyz`)
    server.storage.ready = ready
    expect(down.status).toBe(503)
    expect(await down.json()).toMatchObject({ code: 'not-saved' })
  })

  it('HT7 OpenAPI lists every route of the contract, with its refusals', async () => {
    const document = (await (await fetch(`${server.url}/api/docs`)).json()) as {
      openapi: string
      paths: Record<string, Record<string, { summary?: string; responses?: Record<string, { content?: object }> }>>
    }
    expect(document.openapi).toBe('3.1.0')
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(routes).toEqual(
      expect.arrayContaining([
        'GET /healthz',
        'GET /readyz',
        'POST /api/explorations',
        'GET /api/check/time',
        'POST /api/check/body',
        'POST /api/check/bytes',
        'GET /api/check/stream',
        'POST /api/join',
        'POST /api/invitations/look',
        'GET /api/session',
        'GET /api/explorations/{id}/workshop.json',
        'POST /api/explorations/{id}/commands',
        'POST /api/explorations/{id}/undo',
        'POST /api/explorations/{id}/import',
        'GET /api/explorations/{id}/report.{format}',
        'GET /api/explorations/{id}/engagements.{format}',
        'GET /api/explorations/{id}/invitations',
        'POST /api/explorations/{id}/invitations',
        'DELETE /api/explorations/{id}/invitations',
        'DELETE /api/explorations/{id}/invitations/{invitationId}',
        'GET /api/explorations/{id}/archive.json',
        'POST /api/explorations/archive',
        'GET /rooms/{explorationId}/{room}/stream',
        'GET /rooms/{explorationId}/{room}/stream/{streamId}',
        'POST /rooms/{explorationId}/{room}/stream/{streamId}',
      ]),
    )
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { summary }] of Object.entries(methods)) expect(summary, `${method} ${path}`).toBeTruthy()
    }
    const refused = document.paths['/api/explorations/{id}/commands']?.post?.responses?.[409]
    expect(Object.keys(refused?.content ?? {})).toEqual(['application/problem+json'])
  })
})
