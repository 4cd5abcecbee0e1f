// Why a backup is not made, or not restored, as a sentence in both languages.

import { backupMessages } from '../../shared/messages/backup.ts'
import { formatBoth, type Values } from '../../shared/messages/catalogue.ts'
import type { Bilingual } from '../../shared/model/schema.ts'

export type BackupMessage = keyof typeof backupMessages

/** Nothing was changed; `detail` says why and what to do. */
export class BackupError extends Error {
  readonly detail: Bilingual
  constructor(id: BackupMessage, values: Values = {}) {
    const detail = formatBoth(backupMessages[id], values)
    super(detail.en)
    this.detail = detail
  }
}
