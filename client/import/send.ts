// The import's own talk with the server: a file goes up, an answer or a refusal with the columns comes back.
import { z } from 'zod'
import { columnSchema, type ImportAnswer, importAnswerSchema } from '../../shared/import/answer.ts'
import type { Field, ImportKind } from '../../shared/import/fields.ts'
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { type Bilingual, bilingualSchema, type Lang } from '../../shared/model/schema.ts'
import type { Source } from './source.ts'

export type Choices = { kind: ImportKind; lang: Lang; place: 'proposed' | 'now'; mapping: ReadonlyMap<number, Field | 'ignore'> }
export type AnswerColumns = z.infer<typeof columnSchema>[]
export type Answered = { ok: true; answer: ImportAnswer } | { ok: false; detail: Bilingual; columns: AnswerColumns | null }

const refusedSchema = z.object({ detail: bilingualSchema, columns: z.array(columnSchema).optional() })

/** Sends the source; `dry` only asks what would happen. */
export async function sendImport(id: ExplorationId, source: Source, choices: Choices, dry: boolean): Promise<Answered> {
  const query = new URLSearchParams({
    kind: choices.kind,
    lang: choices.lang,
    place: choices.place,
    dryRun: dry ? '1' : '0',
  })
  if (choices.mapping.size > 0) query.set('mapping', [...choices.mapping].map((pair) => pair.join(':')).join(','))
  try {
    const response = await fetch(`/api/explorations/${id}/import?${query}`, {
      method: 'POST',
      headers: { 'content-type': source.type },
      body: source.body,
      credentials: 'same-origin',
    })
    const value: unknown = await response.json()
    if (response.ok) return { ok: true, answer: importAnswerSchema.parse(value) }
    const refused = refusedSchema.parse(value)
    return { ok: false, detail: refused.detail, columns: refused.columns ?? null }
  } catch {
    return { ok: false, detail: formatBoth(uiMessages['ui.offline']), columns: null }
  }
}
