// The two languages as a value; taken from the schema they would bring all of zod onto the thread.
import type { Lang } from '../../shared/model/schema.ts'

export const langs = ['en', 'fr'] as const satisfies readonly Lang[]
