// What the address of an import says: kind, language, which column means what.
import { z } from 'zod'
import type { Mapping } from '../../shared/import/columns.ts'
import { fields, fieldsOf, importKinds } from '../../shared/import/fields.ts'
import { langSchema } from '../../shared/model/schema.ts'

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

export const importQuerySchema = z
  .object({
    kind: z.enum(importKinds),
    lang: langSchema.optional(),
    dryRun: z.enum(['1', 'true', '0', 'false', '']).default('0'),
    place: z.enum(['proposed', 'now']).default('proposed'),
    mapping: mappingSchema.optional(),
  })
  .refine(
    ({ kind, mapping = new Map() }) =>
      [...mapping.values()].every((meaning) => meaning === 'ignore' || fieldsOf[kind].includes(meaning)),
    { message: 'mapping', path: ['mapping'] },
  )
export type ImportQuery = z.infer<typeof importQuerySchema>
