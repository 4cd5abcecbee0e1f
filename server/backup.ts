// `npm run backup -- NEW-FOLDER`: copies DATA_DIR while the server runs (storage/backup.ts).
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseConfig } from './config.ts'
import { backUp } from './storage/backup.ts'
import { runCommand, say, sayChecked } from './terminal.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }

await runCommand(async () => {
  const [destination, ...more] = process.argv.slice(2)
  if (destination === undefined || destination.startsWith('-') || more.length > 0) {
    say('backup.usage')
    return 1
  }
  const folder = resolve(destination)
  const { manifest, rooms } = await backUp(parseConfig(process.env).dataDir, folder, version)
  const explorations = manifest.files.filter(({ path }) => path.startsWith('explorations/')).length
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  say('backup.made', { folder, explorations, bytes })
  const damaged = rooms.filter(({ damage }) => damage.length > 0)
  if (damaged.length === 0) return 0
  sayChecked(damaged)
  say('backup.madeDamaged')
  return 2
})
