// POST import: a file becomes recommendations, as one operation that one undo takes back; with dryRun the
// same plan is only shown. What is refused is refused whole, before anything is written.
import type * as Y from 'yjs'
import { z } from 'zod'
import { refusalOfRight } from '../../shared/doc/run.ts'
import { type Refusal, Refused } from '../../shared/errors.ts'
import { answerOf, type ImportAnswer, importAnswerSchema, previewOf } from '../../shared/import/answer.ts'
import { applyPlan, writesAnything } from '../../shared/import/apply.ts'
import { columnsOf, fields, type Mapping } from '../../shared/import/columns.ts'
import { standingOf } from '../../shared/import/imported.ts'
import { planImport } from '../../shared/import/plan.ts'
import type { ImportOptions, Plan } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import { must } from '../../shared/model/assert.ts'
import { langSchema, type Role, type Workshop } from '../../shared/model/schema.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { importTypes } from '../import/types.ts'
import type { ParseTask } from '../import/worker.ts'
import type { MembershipRecord } from '../storage/storage.ts'
import { TaskThread } from '../threads/task-thread.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { problems, sendRefusal } from './problem.ts'

/** What the worst honest file takes, twice over. */
const readerMegabytes = 512
/** Files of up to 25 MiB that may wait in memory behind the one that is read. */
const filesWaiting = 4

const meaningSchema = z.enum([...fields, 'ignore'])
/** `0:text,3:theme_fr,4:ignore`: column (from 0) : meaning. */
const mappingSchema = z
  .string()
  .max(20_000)
  .transform((text, context): Mapping => {
    const mapping = new Map<number, z.infer<typeof meaningSchema>>()
    for (const pair of text === '' ? [] : text.split(',')) {
      const [index = '', name] = pair.split(':')
      const meaning = meaningSchema.safeParse(name)
      if (/^\d{1,4}$/.test(index) && meaning.success) mapping.set(Number(index), meaning.data)
      else context.addIssue({ code: 'custom', message: 'mapping' })
    }
    return mapping
  })

const querystring = z.object({
  kind: z.enum(['recommendations', 'findings']),
  lang: langSchema.optional(),
  dryRun: z.enum(['1', 'true', '0', 'false', '']).default('0'),
  place: z.enum(['proposed', 'now']).default('proposed'),
  mapping: mappingSchema.optional(),
})

export const importRoutes: Routes =
  ({ rooms, authorize, config }) =>
  async (app) => {
    const reader = new TaskThread<ParseTask, Table>(new URL('../import/worker.ts', import.meta.url), {
      ...{ seconds: config.importSeconds, megabytes: readerMegabytes, tooSlow: 'import-too-slow', waiting: filesWaiting },
    })
    // Before the requests under way are waited for: a hostile one would keep the server from ending.
    app.addHook('preClose', () => reader.close())
    app.removeAllContentTypeParsers()
    app.addContentTypeParser([...importTypes], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    app.post(
      '/api/explorations/:id/import',
      {
        onRequest: guard(authorize, 'importRecommendations'),
        config: { takesFiles: true },
        schema: {
          summary: 'Imports recommendations; with dryRun=1 says what it would do',
          description: `Content types: ${importTypes.join(', ')}. mapping: column (from 0):meaning, …; meanings: ${fields.join(', ')}, ignore.`,
          tags: ['exploration'],
          security: [{ session: [] }],
          consumes: [...importTypes],
          params: z.object({ id: z.string() }),
          querystring,
          response: { 200: importAnswerSchema, ...problems(400, 401, 403, 404, 410, 413, 415, 422, 501, 503) },
        },
      },
      async (request, reply) => {
        const { kind, lang = null, dryRun, place, mapping } = request.query
        if (kind === 'findings') throw new Refused('not-yet')
        // A copy of its own, to be handed over: small bodies share one buffer of Node's.
        const bytes = new Uint8Array(request.body instanceof Uint8Array ? request.body : [])
        const table = await reader.run({ bytes, contentType: request.headers['content-type'] ?? '' }, [bytes.buffer])
        const options: ImportOptions = { lang, place, ...(mapping ? { mapping } : {}) }
        const dry = dryRun === '1' || dryRun === 'true'
        const run = dry ? preview : importNow
        const outcome = await run(rooms, membershipOf(request), table, options)
        if (outcome.ok) return outcome.answer
        // The columns go with it, so that a person can say which one holds the text.
        const more = outcome.refusal.code === 'import-no-text-column' ? { columns: columnsOf(table, mapping) } : {}
        return sendRefusal(reply, outcome.refusal, undefined, more)
      },
    )
  }

type Rooms = RouteDeps['rooms']
type Result = { ok: true; answer: ImportAnswer } | { ok: false; refusal: Refusal }

async function preview(
  rooms: Rooms,
  { explorationId, role }: MembershipRecord,
  table: Table,
  options: ImportOptions,
): Promise<Result> {
  const { doc } = await (await rooms.open(explorationId, 'board')).read()
  try {
    return { ok: true, answer: previewOf(planFor(doc, role, table, options), table) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, refusal: error.refusal }
  }
}

/** Plans against the board as it stands inside the one transaction that writes, so nothing comes between. */
async function importNow(rooms: Rooms, member: MembershipRecord, table: Table, options: ImportOptions): Promise<Result> {
  const { participantId, role, explorationId } = member
  const room = await rooms.open(explorationId, 'board')
  const plans: Plan[] = []
  const outcome = await room.transact({ participantId, role }, 'import', (hand) => {
    const plan = planFor(hand.writer.doc, role, table, options, hand.workshop)
    plans.push(plan)
    applyPlan(hand, plan)
    return {}
  })
  if (!outcome.ok) return outcome
  const plan = must(plans[0], 'a transaction that succeeded has planned')
  return { ok: true, answer: answerOf(plan, writesAnything(plan) ? outcome.operation.id : null) }
}

/** The plan, when `role` may do what it asks: placing cards is moving them. */
function planFor(doc: Y.Doc, role: Role, table: Table, options: ImportOptions, workshop?: Workshop): Plan {
  const locked = options.place === 'now' ? refusalOfRight(role, 'moveRecommendation', doc) : null
  if (locked) throw new Refused(locked.code)
  return planImport(table, standingOf(doc, workshop), options)
}
