// What every route plugin is given. A route refuses by throwing `Refused` (shared/errors.ts) or with
// `sendRefusal` (problem.ts): both answer application/problem+json.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Authorize } from '../access/authorize.ts'
import type { Origins } from '../access/origins.ts'
import type { Config } from '../config.ts'
import type { Rooms } from '../rooms/registry.ts'
import type { Storage } from '../storage/storage.ts'

export type RouteDeps = {
  rooms: Rooms
  storage: Storage
  config: Config
  authorize: Authorize
  origins: Origins
}

/** A plugin of routes: zod schemas give the request its types and OpenAPI its page. */
export type Routes = (deps: RouteDeps) => FastifyPluginAsyncZod
