// Builds the client and runs the unit tests. Browser tests: tests/playwright.config.ts.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    // A data: font or icon would need a wider content security policy.
    assetsInlineLimit: 0,
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
