// Makes documents on a thread of its own: a large one takes seconds, and no room waits for it (EX5).
import type { Lang, Workshop } from '../../shared/model/schema.ts'
import type { Stamp } from '../../shared/report/blocks.ts'
import type { Heard } from '../../shared/report/context.ts'
import { serveTasks } from '../threads/serve-tasks.ts'
import type { EngagementFormat, Rendered, ReportFormat } from './formats.ts'
import { renderEngagements, renderReport } from './render.ts'

type Document = { kind: 'report'; to: ReportFormat } | { kind: 'engagements'; to: EngagementFormat }
/** `workshop` holds the findings chosen for the document; `heard` counts them all. */
export type DocumentTask = Document & { workshop: Workshop; heard: Heard; lang: Lang; stamp: Stamp }

serveTasks<DocumentTask, Rendered>((task) => {
  const { workshop, lang, stamp, heard } = task
  if (task.kind === 'engagements') return renderEngagements(task.to, workshop, lang, stamp)
  return renderReport(task.to, workshop, lang, stamp, heard)
})
