// A server in this process, for tests of what HTTP answers: memory or SQLite, a port of the system's
// choice, nothing shared with another test.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ensureOperatorKey } from '../../server/access/operator.ts'
import { buildApp } from '../../server/app.ts'
import { parseConfig } from '../../server/config.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { Role } from '../../shared/model/schema.ts'
import type { TemplateName } from '../../shared/model/templates.ts'
import { type Created, createExploration, Joined } from './http.ts'
import { operatorKey } from './server.ts'

export type TestApp = {
  url: string
  operatorKey: string
  app: FastifyInstance
  storage: Storage
  createExploration(template?: TemplateName): Promise<Created>
  /** Someone new with a cookie of their own. */
  join(token: string, name?: string): Promise<Joined>
  /** A new exploration and one person of each role in it. */
  workshop(template?: TemplateName): Promise<Created & Record<Role, Joined>>
  /** POST of JSON to any path. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

/** Starts a server. `env`: settings as the environment would give them; `store`: where it keeps things. */
export async function startApp({
  env = {},
  store = 'memory',
  clientDir,
  folder,
}: {
  env?: Record<string, string>
  store?: 'memory' | 'sqlite'
  clientDir?: string
  /** A data folder that outlasts the server. */
  folder?: string
} = {}): Promise<TestApp> {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'atelier-test-')))
  const config = parseConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    OPERATOR_KEY: operatorKey,
    SAMPLE: 'off',
    LOG_LEVEL: 'silent',
    ...env,
  })
  const storage = store === 'memory' ? memoryStorage() : await openSqliteStorage(dataDir)
  const app = await buildApp({ storage, config, clientDir: clientDir ?? dataDir })
  await ensureOperatorKey(storage.directory, config.operatorKey)
  const url = await app.listen({ port: config.port, host: config.host })

  const newExploration = (template?: TemplateName) => createExploration(url, template, config.operatorKey ?? operatorKey)
  const enter = (token: string, name = 'Test') => Joined.join(url, token, name)
  return {
    url,
    operatorKey,
    app,
    storage,
    createExploration: newExploration,
    join: enter,
    workshop: async (template) => {
      const created = await newExploration(template)
      return {
        ...created,
        facilitator: await enter(created.tokens.facilitator, 'Fatima'),
        team: await enter(created.tokens.team, 'Théo'),
        partner: await enter(created.tokens.partner, 'Priya'),
        observer: await enter(created.tokens.observer, 'Omar'),
      }
    },
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await app.close()
      await storage.close()
      if (folder === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
