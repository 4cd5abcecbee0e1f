// Builds the client and runs the unit tests. Browser tests: tests/playwright.config.ts.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/**
 * What libraries carry along and no page uses, 11 kB of the first load (FL2): zod's way to tell a schema as
 * JSON Schema, and its English for what is invalid (the server says that in both languages); the page elements
 * in which lib0 would show a log, with a schema language of their own.
 */
const unused = /\/(?:zod\/v4\/(?:core\/(?:to-json-schema|json-schema-processors)|locales\/en)|lib0\/dom)\.js$/
const withoutUnused: Plugin = {
  name: 'without-unused',
  apply: 'build',
  transform(code, id) {
    if (!unused.test(id)) return null
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    const whole = /^export default /m.test(code) ? ['export default () => undefined'] : []
    return [...whole, ...names.map((name) => `export const ${name} = () => undefined`)].join('\n')
  },
}

/**
 * tldraw's editor around its engine: menus, translations, rich text. We use none of it, and its packages do not
 * say that they may be left out: 465 kB gzipped with them, 180 without (D59).
 */
const ofEditorAround = /\/node_modules\/(?:@tldraw\/tldraw|tldraw)\/.*\.m?js$/

/** The canvas is for who looks at it: its engine is as large as all the rest, and kept once it was fetched. */
const ofCanvas = /\/client\/canvas\/Canvas\.tsx$|\/@tldraw\//

/** The service worker, with the names of all that this build's pages need. */
const shell: Plugin = {
  name: 'shell',
  apply: 'build',
  enforce: 'post',
  buildStart() {
    this.emitFile({ type: 'chunk', id: join(import.meta.dirname, 'client/shell/service-worker.ts'), fileName: 'sw.js' })
  },
  generateBundle(_options, bundle) {
    const canvas = new Set<string>()
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.moduleIds.some((id) => ofCanvas.test(id))) continue
      canvas.add(chunk.fileName)
      for (const sheet of chunk.viteMetadata?.importedCss ?? []) canvas.add(sheet)
    }
    const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|css|woff2)$/.test(name) && !canvas.has(name))
    const name = `atelier-${createHash('sha256').update(files.sort().join()).digest('hex').slice(0, 12)}`
    const worker = bundle['sw.js']
    if (worker?.type !== 'chunk') throw new Error('there is no service worker')
    worker.code = worker.code
      .replaceAll('__SHELL_NAME__', JSON.stringify(name))
      .replaceAll('__SHELL_FILES__', JSON.stringify(files.map((file) => `/${file}`)))
  },
}

export default defineConfig({
  root: 'client',
  plugins: [react(), withoutUnused, shell],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    // A data: font or icon would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: ofEditorAround, sideEffects: false }] },
      output: {
        advancedChunks: {
          groups: [
            {
              name: 'ground',
              // The libraries of documents, the model's and documents' code, and the room's own.
              test: /node_modules\/(?:yjs|lib0|y-protocols|y-websocket|fractional-indexing)\/|\/shared\/(?:doc\/(?!sample)|model\/(?!gaps)|protocol|presence-wire|errors|issue)|\/client\/(?:room\/(?!on-device|http-socket|posts|event-reader|departure|refused)\w[\w-]*\.ts$|api\.ts$)/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api/': server,
      '/healthz': server,
      '/rooms': { target: server, ws: true },
      '/check/echo': { target: server, ws: true },
    },
  },
  test: {
    root: '.',
    include: ['tests/{shared,server,client}/**/*.test.{ts,tsx}', 'tests/fuzz/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
