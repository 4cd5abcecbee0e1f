// POST import: a file becomes recommendations or findings, as one operation that one undo takes back; with dryRun
// the same plan is only shown. What is refused is refused whole, before anything is written.
import { z } from 'zod'
import { Refused } from '../../shared/errors.ts'
import { importAnswerSchema } from '../../shared/import/answer.ts'
import { columnsOf } from '../../shared/import/columns.ts'
import { fieldsOf } from '../../shared/import/fields.ts'
import type { ImportOptions } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { importFindings } from '../import/import-findings.ts'
import { importRecommendations } from '../import/import-recommendations.ts'
import { importQuerySchema } from '../import/query.ts'
import { importTypes } from '../import/types.ts'
import type { ParseTask } from '../import/worker.ts'
import { TaskThread } from '../threads/task-thread.ts'
import type { Routes } from './deps.ts'
import { problems, sendRefusal } from './problem.ts'

/** What the worst honest file takes, twice over. */
const readerMegabytes = 512
/** Files of up to 25 MiB that may wait in memory behind the one that is read. */
const filesWaiting = 4

const works = { recommendations: importRecommendations, findings: importFindings }

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
          summary: 'Imports recommendations or findings; with dryRun=1 says what it would do',
          description: [
            `Content types: ${importTypes.join(', ')}.`,
            'mapping: column (from 0):meaning, …; meanings:',
            `recommendations ${fieldsOf.recommendations.join(', ')}; findings ${fieldsOf.findings.join(', ')}; ignore.`,
          ].join(' '),
          tags: ['exploration'],
          security: [{ session: [] }],
          consumes: [...importTypes],
          params: z.object({ id: z.string() }),
          querystring: importQuerySchema,
          response: { 200: importAnswerSchema, ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422, 503) },
        },
      },
      async (request, reply) => {
        const { kind, lang = null, dryRun, place, mapping } = request.query
        // A copy of its own, to be handed over: small bodies share one buffer of Node's.
        const bytes = new Uint8Array(request.body instanceof Uint8Array ? request.body : [])
        const contentType = request.headers['content-type'] ?? ''
        const dry = dryRun === '1' || dryRun === 'true'
        const look = dry && kind === 'findings' ? { lang, mapping } : null
        const table = await reader.run({ bytes, contentType, kind, look }, [bytes.buffer])
        const options: ImportOptions = { lang, place, ...(mapping ? { mapping } : {}) }
        const run = dry ? works[kind].preview : works[kind].carryOut
        try {
          return await run(rooms, membershipOf(request), table, options)
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          // The columns go with it, so that a person can say which one holds the text.
          const isNameless = error.refusal.code === 'import-no-text-column'
          return sendRefusal(reply, error.refusal, undefined, isNameless ? { columns: columnsOf(table, kind, mapping) } : {})
        }
      },
    )
  }
