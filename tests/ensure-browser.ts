// Before the browser tests: is there a Chromium? If not, try to get one; else say in one line what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const present = (): boolean =>
  existsSync('/usr/bin/chromium') || existsSync('/usr/bin/chromium-browser') || existsSync(chromium.executablePath())

if (!present()) {
  process.stdout.write('No Chromium found: fetching Playwright’s own…\n')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  if (!present()) {
    process.stderr.write(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium) and run the command again.\n',
    )
    process.exit(1)
  }
}
