// The page's nonce: what lets the canvas's engine style its watermark without letting anybody else style anything.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'

const html =
  '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><meta name="tldraw-licence" content="__TLDRAW_LICENCE_KEY__">'
let client: string
let server: TestApp
beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'atelier-nonce-'))
  await mkdir(join(client, 'dist/assets'), { recursive: true })
  await writeFile(join(client, 'dist/index.html'), html)
  await writeFile(join(client, 'dist/index.html.gz'), 'stale')
  server = await startApp({ clientDir: join(client, 'dist'), env: { TLDRAW_LICENSE_KEY: 'tldraw-1/"&<key' } })
})
afterAll(async () => {
  await server.close()
  await rm(client, { recursive: true, force: true })
})

const nonceIn = (text: string): string => /nonce[="-]+([\w-]+)/.exec(text)?.[1] ?? ''
const ask = async (path: string) => {
  const response = await fetch(`${server.url}${path}`)
  const policy = response.headers.get('content-security-policy') ?? ''
  const styles = policy.split(';').find((part) => part.trim().startsWith('style-src')) ?? ''
  return { styles, body: await response.text() }
}

test.each(['/', '/e/abc123/synthesis', '/nowhere'])('HT10 %s carries the nonce that its own header allows', async (path) => {
  const { styles, body } = await ask(path)
  const nonce = nonceIn(body)
  expect(nonce).toMatch(/^[\w-]{24}$/)
  expect(styles.trim()).toBe(`style-src 'self' 'nonce-${nonce}'`)
  expect(body).not.toContain('__')
})

test('HT10 no two answers have the same nonce, and none is a script’s', async () => {
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => nonceIn((await ask('/')).body)))
  expect(new Set(nonces).size).toBe(20)
  const { headers } = await fetch(`${server.url}/`)
  expect(headers.get('content-security-policy')).toContain("script-src 'self';")
})

test('HT10 the licence key of the settings reaches the page as text and nothing else', async () => {
  const { body } = await ask('/')
  expect(body).toContain('content="tldraw-1/&#34;&#38;&#60;key"')
})
