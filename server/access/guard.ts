// Asks `authorize` before a request's body is read: who may not come in costs no parsing.
import type { FastifyRequest } from 'fastify'
import { must } from '../../shared/model/assert.ts'
import type { MembershipRecord } from '../storage/storage.ts'
import type { Authorize, Right } from './authorize.ts'

const memberships = new WeakMap<FastifyRequest, MembershipRecord>()

/** An `onRequest` hook for routes under `/api/explorations/:id`: refuses who has not `right`. */
export const guard =
  (authorize: Authorize, right: Right) =>
  async (request: FastifyRequest): Promise<void> => {
    const { id } = request.params as { id: string }
    memberships.set(request, await authorize(request, id, right))
  }

/** The membership a guarded request came in with. */
export const membershipOf = (request: FastifyRequest): MembershipRecord =>
  must(memberships.get(request), 'this route has a guard')
