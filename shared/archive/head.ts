// What stands around the things of an archive: what it is, of which version, whose names it holds. A stranger's
// file is refused with the reason, never half read.
import { z } from 'zod'
import { rootNames, schemaVersion } from '../doc/layout.ts'
import { Refused } from '../errors.ts'
import { issueIn } from '../issue.ts'
import { explorationIdSchema, participantIdSchema } from '../model/ids.ts'
import { bounds, roleSchema } from '../model/schema.ts'
import { archiveFormat, archiveVersion, numberedRoots } from './format.ts'

/** No exploration gets so far; a counter near the end of whole numbers could not go on. */
export const highestNumber = 1_000_000_000
/** People of one exploration. */
const mostPeople = 10_000

const time = z.number().int().min(0)
const count = z.number().int().min(0)
const personSchema = z.strictObject({
  participantId: participantIdSchema,
  name: z.string().max(10 * bounds.nameCharacters),
  role: roleSchema,
})
const headSchema = z.strictObject({
  format: z.literal(archiveFormat),
  formatVersion: z.literal(archiveVersion),
  exploration: z.strictObject({
    id: explorationIdSchema,
    createdAt: time,
    at: time,
    versions: z.strictObject({ board: count, findings: count }),
  }),
  counters: z.strictObject(
    Object.fromEntries(numberedRoots.map((root) => [root, z.number().int().min(0).max(highestNumber).default(0)])),
  ),
  people: z.array(personSchema).max(mostPeople),
  leftOut: z.array(z.strictObject({ code: z.string(), root: z.string(), id: z.string(), key: z.string(), value: z.unknown() })),
})
export type Head = z.infer<typeof headSchema>

/** The head of the archive, and what stands beside it: its roots. Throws `Refused`. */
export function readHead(value: unknown): { head: Head; roots: Record<string, unknown> } {
  if (!isObject(value) || value.format !== archiveFormat) throw new Refused('not-an-archive')
  const { formatVersion: version } = value
  if (typeof version === 'number' && version > archiveVersion) {
    throw new Refused('archive-newer', { version: Math.min(version, highestNumber), known: archiveVersion })
  }
  // The documents have a version of their own.
  const documents = isObject(value.settings) ? value.settings.schemaVersion : undefined
  if (typeof documents === 'number' && documents > schemaVersion) {
    throw new Refused('archive-newer', { version: Math.min(documents, highestNumber), known: schemaVersion })
  }
  const isRoot = (key: string): boolean => rootNames.some((root) => root === key)
  const entries = Object.entries(value)
  const rest = Object.fromEntries(entries.filter(([key]) => !isRoot(key)))
  const parsed = headSchema.safeParse(rest)
  if (!parsed.success) throw refusedIssue(parsed.error.issues[0], rest, [])
  return { head: parsed.data, roots: Object.fromEntries(entries.filter(([key]) => isRoot(key))) }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where in the archive, for a person to find it: shortened, since a stranger wrote it. */
export const whereOf = (path: readonly PropertyKey[]): string => path.map((part) => String(part).slice(0, 70)).join(' › ')

/** What zod found in `root`, which stands at `path` of the archive. */
export function refusedIssue(issue: z.core.$ZodIssue | undefined, root: unknown, path: readonly PropertyKey[]): Refused {
  if (issue === undefined) return new Refused('archive-invalid', { what: whereOf(path) })
  if (issue.code === 'unrecognized_keys') {
    return new Refused('archive-unknown-part', { where: whereOf([...path, ...issue.path, ...issue.keys.slice(0, 1)]) })
  }
  const said = issueIn(root, { ...issue, path: [] })
  const where = whereOf([...path, ...issue.path])
  return new Refused('archive-invalid', { what: `${where}: ${said.en}` }, { what: `${where}\u00a0: ${said.fr}` })
}
