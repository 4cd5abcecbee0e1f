// Browser tests: the built client on a real server of its own, in the system's Chromium where there is
// one, in Playwright's elsewhere.
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 625 },
    // It answers for files that tests hold back; the test that wants it allows it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { args: quiet, ...(systemChromium ? { executablePath: systemChromium } : {}) },
  },
})
