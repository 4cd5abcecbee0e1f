// All kinds of hostile frames by name.
import type { Kind } from './material.ts'
import { presenceKinds } from './presence-kinds.ts'
import { protocolKinds } from './protocol-kinds.ts'
import { schemaKinds } from './schema-kinds.ts'
import { updateKinds } from './update-kinds.ts'

export const frameKinds: Record<string, Kind> = { ...protocolKinds, ...updateKinds, ...schemaKinds, ...presenceKinds }
