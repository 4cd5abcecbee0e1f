// The server, built but not listening: settings and storage in, a Fastify out. Its plugins stand here in
// one visible list.
import { join } from 'node:path'
import cookies from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { readSettings } from '../shared/doc/read.ts'
import { Refused } from '../shared/errors.ts'
import { addressWith } from './access/address.ts'
import { Seats } from './access/admission.ts'
import { authorizeWith } from './access/authorize.ts'
import { authorizeSocketWith } from './access/authorize-socket.ts'
import { originsOf } from './access/origins.ts'
import { Buckets } from './access/rate.ts'
import { sessionCookie } from './access/sessions.ts'
import { echoPath, registerEchoSocket } from './check-socket.ts'
import { serveClient } from './client-pages.ts'
import { closeReadily } from './closing.ts'
import type { Config } from './config.ts'
import { foldThread } from './fold-thread.ts'
import { sendSecurityHeaders } from './headers.ts'
import { releaseMemory } from './release-memory.ts'
import { defaultRoomBounds } from './rooms/bounds.ts'
import { Rooms } from './rooms/registry.ts'
import { archiveRoutes } from './routes/archive.ts'
import { checkRoutes } from './routes/check.ts'
import { commandRoutes } from './routes/commands.ts'
import type { RouteDeps } from './routes/deps.ts'
import { publishOpenApi } from './routes/docs.ts'
import { explorationRoutes } from './routes/explorations.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { joinRoutes } from './routes/join.ts'
import { peopleRoutes } from './routes/people.ts'
import { answerFrameworkError, answerNoRequest, answerProblems } from './routes/problem.ts'
import { reportRoutes } from './routes/report.ts'
import { sessionRoutes } from './routes/session.ts'
import { streamRoutes } from './routes/stream.ts'
import { workshopRoutes } from './routes/workshop.ts'
import type { Storage } from './storage/storage.ts'
import { dispatchUpgrades } from './upgrades.ts'
import { registerRoomSockets } from './websocket.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What the routes were given: the rooms, the storage, the origins. */
    deps: RouteDeps
  }
}

const minute = 60_000
const second = 1_000
const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * Builds the server. The caller listens, and closes `storage` after the app: closing the app flushes
 * every room first. `clientDir` is the built client (default: dist/).
 */
export async function buildApp({
  storage,
  config,
  clientDir = join(import.meta.dirname, '../dist'),
}: {
  storage: Storage
  config: Config
  clientDir?: string
}): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: config.logLevel },
    bodyLimit: Math.min(config.bounds.bodyBytes, Number.MAX_SAFE_INTEGER),
    trustProxy: config.trustProxy === null ? false : [...config.trustProxy],
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerNoRequest,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerProblems(app)
  // Node cuts a CONNECT that nobody listens for, without an answer.
  app.server.on('connect', answerNoRequest)
  // JSON only, but where a route says otherwise (import).
  app.removeContentTypeParser('text/plain')

  const origins = originsOf(config.publicOrigins, app.server)
  const cookie = sessionCookie({ secure: origins.secure, days: config.sessionDays })
  const folding = foldThread()
  const rooms = new Rooms({
    store: storage.rooms,
    bounds: { ...defaultRoomBounds, ...config.bounds },
    log: app.log,
    fold: folding.fold,
    onQuiet: releaseMemory,
  })
  const authorize = authorizeWith({
    directory: storage.directory,
    cookie,
    settingsOf: async (id) => readSettings((await (await rooms.open(id, 'board')).read()).doc),
  })
  const deps: RouteDeps = { rooms, storage, config, authorize, origins }
  app.decorate('deps', deps)
  closeReadily(app)
  for (const explorationId of await storage.strays()) {
    app.log.error({ explorationId }, 'the directory does not know this exploration, though its file is there: was its log lost?')
  }
  // Before the sockets' own closing: everyone's work reaches the disk, then they are told to come back.
  app.addHook('preClose', () => rooms.close())
  app.addHook('onClose', () => folding.end())

  await app.register(cookies)
  await sendSecurityHeaders(app, origins)
  app.addHook('onRequest', async ({ method, headers: { origin } }) => {
    if (!reading.includes(method) && origin !== undefined && !origins.has(origin)) throw new Refused('origin-not-allowed')
  })
  await publishOpenApi(app, cookie)

  const failures = () => new Buckets(config.bounds.failedJoinsPerMinute, minute)
  const failedKeys = failures()
  await app.register(healthRoutes(deps))
  const checks = new Buckets(config.bounds.checksPerMinute, minute)
  await app.register(checkRoutes(checks))
  await app.register(explorationRoutes(deps, failedKeys))
  await app.register(joinRoutes(deps, cookie, failures()))
  await app.register(sessionRoutes(deps, cookie))
  await app.register(commandRoutes(deps, new Buckets(config.bounds.framesPerSecond, second)))
  await app.register(workshopRoutes(deps))
  await app.register(peopleRoutes(deps))
  await app.register(importRoutes(deps))
  await app.register(reportRoutes(deps))
  await app.register(invitationRoutes(deps, failedKeys))
  await app.register(archiveRoutes(deps, failedKeys))
  const door = {
    log: app.log,
    rooms,
    authorizeSocket: authorizeSocketWith(authorize),
    originAllowed: origins.has,
    seats: new Seats(config.bounds.connectionsPerParticipant),
  }
  const roomSockets = registerRoomSockets(app, { ...door, frameBytes: config.bounds.frameBytes })
  await app.register(streamRoutes({ ...door, bounds: config.bounds, sessionOf: cookie.read }))
  const echo = registerEchoSocket(app, {
    originAllowed: origins.has,
    addressOf: addressWith(config.trustProxy),
    seats: new Seats(config.bounds.checkSocketsPerAddress),
    checks,
  })
  dispatchUpgrades(app, roomSockets, { [echoPath]: echo })
  await serveClient(app, clientDir, config.tldrawLicenseKey)
  return app
}
