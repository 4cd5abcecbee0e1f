// `npm run verify`: walks every room of DATA_DIR, in use or not, or of a backup, and changes nothing.
import { resolve } from 'node:path'
import { parseConfig } from './config.ts'
import { checkFolder } from './storage/check.ts'
import { examine, isBackup } from './storage/restore.ts'
import { runCommand, say, sayChanged, sayChecked } from './terminal.ts'

await runCommand(() => {
  const [named, ...more] = process.argv.slice(2)
  if (named?.startsWith('-') || more.length > 0) {
    say('verify.usage')
    return 1
  }
  const folder = named === undefined ? parseConfig(process.env).dataDir : resolve(named)
  // A folder that is named is a backup: only its manifest can say that no byte of it changed.
  const { changed, rooms } =
    named !== undefined || isBackup(folder) ? examine(folder) : { changed: [], rooms: [...checkFolder(folder, { still: false })] }
  sayChanged(changed)
  sayChecked(rooms)
  const count = changed.length + rooms.filter(({ damage }) => damage.length > 0).length
  if (count === 0) say('verify.allSound', { folder })
  else say('verify.someDamaged', { folder, count })
  return count === 0 ? 0 : 2
})
