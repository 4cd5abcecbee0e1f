// How long groups take: in Node, by ml-hclust for comparison, and in Chromium under the server's own content
// security policy, where what counts is the worker's time and the longest the page itself was held up.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { corpusOf } from '../../../client/similar/corpus.ts'
import { groupsOf } from '../../../client/similar/groups.ts'
import type { Item } from '../../../client/similar/kinds.ts'
import { startApp } from '../../helpers/app.ts'
import { percentile } from '../measure.ts'
import type { Timed } from './page/main.ts'
import { ways } from './ways.ts'

/** `count` items made of real ones: beginnings and ends are mixed, so that none is there twice. */
export function manyOf(items: readonly Item[], count: number): Item[] {
  const halves = items.map(({ text }) => {
    const words = text.en.split(' ')
    return { first: words.slice(0, words.length >> 1), second: words.slice(words.length >> 1) }
  })
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [halves[i % halves.length], halves[(i + 17 * Math.floor(i / halves.length)) % halves.length]]
    return { id: `f${i}`, text: { en: [...(a?.first ?? []), ...(b?.second ?? [])].join(' '), fr: '' } }
  })
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

export async function measureSpeed(items: readonly Item[]): Promise<void> {
  print('\nTime for groups, ms (median of five)\n')
  for (const count of [500, 2_000, 5_000]) {
    const many = manyOf(items, count)
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      groupsOf(corpusOf(many))
      return performance.now() - start
    })
    print(`Node, ${count} findings: ${percentile(times, 0.5).toFixed(0)}`)
  }
  const start = performance.now()
  ways['complete linkage'](manyOf(items, 500))
  print(`Node, 500 findings, ml-hclust: ${(performance.now() - start).toFixed(0)}`)

  const folder = mkdtempSync(join(tmpdir(), 'atelier-similar-'))
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = await serve(folder)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => print(`the page failed: ${error.message}`))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'timed' in window)
    for (const count of [500, 2_000, 5_000]) {
      const many = manyOf(items, count)
      const times = await page.evaluate((all) => (window as unknown as { timed: Timed }).timed(all), many)
      print(
        `Chromium worker, ${count} findings: first ${times.first.toFixed(0)} with starting and sending, again ${percentile(times.again, 0.5).toFixed(0)}, ` +
          `similar ${percentile(times.similar, 0.5).toFixed(0)}; page held up at most ${times.heldUp.map((value) => value.toFixed(0)).join(', ')} (doing nothing ${times.idle.toFixed(0)}), sending took ${times.sending.toFixed(1)}`,
      )
    }
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
}

/** Serves `folder` with the headers Atelier sends. */
async function serve(folder: string): Promise<Server> {
  const app = await startApp({})
  const policy = (await fetch(`${app.url}/healthz`)).headers.get('content-security-policy') ?? ''
  await app.close()
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    try {
      const body = readFileSync(join(folder, path))
      response
        .writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-security-policy': policy })
        .end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
