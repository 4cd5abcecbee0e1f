// The commands beside the server, backup, restore and verify: sentences in both languages, and an exit code.
// 0: done and sound. 1: refused or failed. 2: done, but something is damaged.
import { backupMessages } from '../shared/messages/backup.ts'
import { formatBoth, type Values } from '../shared/messages/catalogue.ts'
import type { Bilingual } from '../shared/model/schema.ts'
import { ConfigError } from './config.ts'
import { BackupError, type BackupMessage } from './storage/backup-error.ts'
import type { Checked } from './storage/check.ts'

const both = (id: BackupMessage, values: Values = {}): Bilingual => formatBoth(backupMessages[id], values)

/** Prints a sentence in both languages. */
export function say(id: BackupMessage, values: Values = {}): void {
  const { en, fr } = both(id, values)
  process.stdout.write(`${en}\n${fr}\n`)
}

/** One line a room: what it is, how many commits, how it is. No content. */
export function sayChecked(checked: readonly Checked[]): void {
  for (const { explorationId, room, commits, damage } of checked) {
    const { en, fr } = both(damage.length === 0 ? 'verify.sound' : 'verify.damaged')
    const what = room === null ? explorationId : `${explorationId} ${room} ${commits}`
    const details = damage.length === 0 ? '' : ` (${damage.join('; ')})`
    process.stdout.write(`${what}: ${en} · ${fr}${details}\n`)
  }
}

/** One line for each file of a backup that is not what was backed up. */
export function sayChanged(paths: readonly string[]): void {
  const { en, fr } = both('verify.changed')
  for (const path of paths) process.stdout.write(`${path}: ${en} · ${fr}\n`)
}

/** Runs a command and ends with the code it answers; what it throws is said. */
export async function runCommand(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    const { en, fr } = sentenceOf(error)
    process.stderr.write(`${en}\n${fr}\n`)
    process.exitCode = 1
  }
}

function sentenceOf(error: unknown): Bilingual {
  if (error instanceof BackupError || error instanceof ConfigError) return error.detail
  return both('backup.failed', { reason: error instanceof Error ? error.message : String(error) })
}
