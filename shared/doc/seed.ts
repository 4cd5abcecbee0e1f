// A new exploration's board, before anyone sees it. The server alone seeds, in one transaction, before
// the first sync (SY5); every text exists in both languages from the start.
import { type Bilingual, langs, reportTextFields, type SettingsTextField, settingsTextFields } from '../model/schema.ts'
import type { Template } from '../model/templates.ts'
import { schemaVersion, textKey } from './layout.ts'
import type { Writer } from './operation.ts'

export type BoardSeed = Record<SettingsTextField, Bilingual> & Template

/** Writes the settings and the empty report of a new board. Call inside a transaction. */
export function seedBoard(writer: Writer, seed: BoardSeed): void {
  for (const field of settingsTextFields) {
    for (const lang of langs) writer.write('settings', '', textKey(field, lang), seed[field][lang])
  }
  writer.set('settings', '', 'schemaVersion', schemaVersion)
  writer.set('settings', '', 'lanes', seed.lanes)
  writer.set('settings', '', 'bands', seed.bands)
  writer.set('settings', '', 'movers', 'everyone')
  writer.set('settings', '', 'synthesisOpen', false)
  writer.set('report', '', 'status', 'draft')
  for (const field of reportTextFields) {
    for (const lang of langs) writer.write('report', '', textKey(field, lang), '')
  }
}
