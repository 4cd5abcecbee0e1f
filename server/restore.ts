// `npm run restore -- BACKUP`: a backup into an empty DATA_DIR (storage/restore.ts).
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseConfig } from './config.ts'
import { restore } from './storage/restore.ts'
import { runCommand, say, sayChanged, sayChecked } from './terminal.ts'

await runCommand(() => {
  const { values, positionals } = parseArgs({ options: { anyway: { type: 'boolean' } }, allowPositionals: true, strict: false })
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0) {
    say('restore.usage')
    return 1
  }
  const { dataDir } = parseConfig(process.env)
  const { manifest, changed, rooms, erased, sound } = restore(resolve(source), dataDir, { anyway: values.anyway === true })
  sayChanged(changed)
  sayChecked(rooms)
  if (erased.length > 0) say('restore.erased', { explorations: erased.length })
  const explorations = manifest.files.filter(({ path }) => path.startsWith('explorations/')).length - erased.length
  say('restore.done', { folder: dataDir, at: manifest.begunAt, explorations })
  return sound ? 0 : 2
})
