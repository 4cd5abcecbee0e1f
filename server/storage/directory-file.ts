// The directory in SQLite: operator key, explorations, invitations, memberships. Tokens and cookies
// are here as SHA-256 only.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import { roleSchema } from '../../shared/model/schema.ts'
import { forgetBegun, noteBegun } from './begun.ts'
import { StorageFault } from './fault.ts'
import { inTransaction } from './in-transaction.ts'
import { statement } from './statements.ts'
import type { Directory, ExplorationRecord, InvitationRecord, MembershipRecord } from './storage.ts'

/** Directory's methods, answering at once. */
type Now<T> = { [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : never }

const explorationSchema = z.object({
  id: explorationIdSchema,
  createdAt: z.number(),
  erasedAt: z.number().nullable(),
}) satisfies z.ZodType<ExplorationRecord>

const invitationSchema = z.object({
  id: z.string(),
  explorationId: explorationIdSchema,
  role: roleSchema,
  tokenHash: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
}) satisfies z.ZodType<InvitationRecord>

const membershipSchema = z.object({
  sessionHash: z.string(),
  explorationId: explorationIdSchema,
  participantId: participantIdSchema,
  invitationId: z.string(),
  name: z.string(),
  role: roleSchema,
  joinedAt: z.number(),
}) satisfies z.ZodType<MembershipRecord>

/** The directory in `db`. */
export function directoryIn(db: DatabaseSync): Now<Directory> {
  const all = <T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T[] =>
    statement(db, sql)
      .all(...values)
      .map((row) => sound(schema, row))
  const one = <T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T | null =>
    all(schema, sql, ...values)[0] ?? null
  const write = (sql: string, ...values: SQLInputValue[]): void => {
    statement(db, sql).run(...values)
  }
  const addInvitation = (i: InvitationRecord): void =>
    write(
      `INSERT INTO invitations (id, explorationId, role, tokenHash, createdAt, expiresAt, revokedAt)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[i.id, i.explorationId, i.role, i.tokenHash, i.createdAt, i.expiresAt, i.revokedAt],
    )
  const putMembership = (m: MembershipRecord): void =>
    write(
      `INSERT INTO memberships (sessionHash, explorationId, participantId, invitationId, name, role, joinedAt)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (sessionHash, explorationId) DO UPDATE SET participantId = excluded.participantId,
       invitationId = excluded.invitationId, name = excluded.name, role = excluded.role, joinedAt = excluded.joinedAt`,
      ...[m.sessionHash, m.explorationId, m.participantId, m.invitationId, m.name, m.role, m.joinedAt],
    )
  return {
    operatorKeyHash: () =>
      one(z.object({ value: z.string() }), "SELECT value FROM meta WHERE key = 'operatorKey'")?.value ?? null,
    setOperatorKeyHash: (hash) => write("INSERT OR REPLACE INTO meta (key, value) VALUES ('operatorKey', ?)", hash),
    beginExploration: (id, at) => noteBegun(db, id, at),
    addExploration: ({ id, createdAt, erasedAt }, { invitations, memberships } = { invitations: [], memberships: [] }) =>
      inTransaction(db, () => {
        write('INSERT INTO explorations (id, createdAt, erasedAt) VALUES (?, ?, ?)', id, createdAt, erasedAt)
        for (const invitation of invitations) addInvitation(invitation)
        for (const membership of memberships) putMembership(membership)
        forgetBegun(db, id)
      }),
    exploration: (id) => one(explorationSchema, 'SELECT * FROM explorations WHERE id = ?', id),
    explorations: () => all(explorationSchema, 'SELECT * FROM explorations ORDER BY createdAt, rowid'),
    addInvitation,
    invitationByHash: (tokenHash) => one(invitationSchema, 'SELECT * FROM invitations WHERE tokenHash = ?', tokenHash),
    invitations: (id) => all(invitationSchema, 'SELECT * FROM invitations WHERE explorationId = ? ORDER BY rowid', id),
    revokeInvitation: (id, at) => write('UPDATE invitations SET revokedAt = ? WHERE id = ? AND revokedAt IS NULL', at, id),
    putMembership,
    memberships: (hash) => all(membershipSchema, 'SELECT * FROM memberships WHERE sessionHash = ? ORDER BY rowid', hash),
    membershipsOf: (id) => all(membershipSchema, 'SELECT * FROM memberships WHERE explorationId = ? ORDER BY rowid', id),
  }
}

/** SQLite checks pages, not rows: a flipped bit in one is seen here only. */
function sound<T>(schema: z.ZodType<T>, row: unknown): T {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new StorageFault('unreadable', `a row of the directory is damaged: ${where}`)
}
