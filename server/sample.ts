// The sample exploration of the first start: made like any other, filled through the verbs.
import { newId } from '../shared/doc/layout.ts'
import { sampleWrites } from '../shared/doc/sample.ts'
import { sampleSettings } from '../shared/doc/sample-data.ts'
import { assert } from '../shared/model/assert.ts'
import { explorationIdSchema, participantIdSchema } from '../shared/model/ids.ts'
import { templates } from '../shared/model/templates.ts'
import { type Created, createExploration } from './explorations.ts'
import type { RouteDeps } from './routes/deps.ts'

/** Makes the sample when there is no exploration yet; null when there is one. */
export async function makeSample(deps: RouteDeps): Promise<Created | null> {
  if ((await deps.storage.directory.explorations()).length > 0) return null
  const created = await createExploration(deps, { ...sampleSettings, ...templates['horizons-priority'] })
  const actor = { participantId: participantIdSchema.parse(newId()), role: 'facilitator' as const }
  for (const { room: name, write } of sampleWrites()) {
    const room = await deps.rooms.open(explorationIdSchema.parse(created.id), name)
    const outcome = await room.transact(actor, 'sample', write)
    assert(outcome.ok, 'the sample is made of good verbs')
  }
  return created
}
