// What zod found wrong in a stranger's data, said in both languages.
import type { z } from 'zod'
import frenchCanada from 'zod/v4/locales/fr-CA.js'
import type { Bilingual } from './model/schema.ts'

const french = frenchCanada()

/** What stands at `path` in `root`; undefined when nothing does. */
export const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], root)

/** One issue found in `root`: where it is and what is wrong with it. */
export function issueIn(root: unknown, issue: z.core.$ZodIssue): Bilingual {
  // An issue no longer knows the value it was found at; the French sentence names its type.
  const said = french.localeError({ ...issue, input: valueAt(root, issue.path) } as z.core.$ZodRawIssue)
  const fr = (typeof said === 'string' ? said : (said?.message ?? '')).replaceAll(' :', '\u00a0:')
  const path = issue.path.join('.')
  return path === '' ? { en: issue.message, fr } : { en: `${path}: ${issue.message}`, fr: `${path}\u00a0: ${fr}` }
}
