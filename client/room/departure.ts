// Leaving a device, and losing access while away: what must go from here, and how the server is asked.
import { z } from 'zod'
import { explorationIdSchema } from '../../shared/model/ids.ts'
import { type ApiAnswer, api } from '../api.ts'
import { type JoinedExploration, sessionSchema } from '../home/explorations.ts'
import { dropShell } from '../shell/shell.ts'
import { documentKey } from './keys.ts'
import { forgetEverything, keptExplorations, thisDevice } from './on-device.ts'
import { tellLeft } from './surroundings.ts'

/** Leaves every exploration on this device. The value, once the server let us go: whether nothing of them stayed here. */
export async function leaveDevice(): Promise<ApiAnswer<boolean>> {
  const answer = await api('/api/session', z.unknown(), { method: 'DELETE' })
  if (!answer.ok) return answer
  const going = Promise.all([forgetEverything(thisDevice()), dropShell()])
  // Not after it: a removal may wait for the browser, and other tabs must keep nothing new meanwhile.
  tellLeft()
  const [gone] = await going
  return { ok: true, value: gone }
}

/**
 * The server said what this browser is in. Copies of other boards go; unsaved words stay for whoever
 * comes back with an invitation, unless the exploration was erased meanwhile: asked for it, the server says
 * 410, and `api` lets all of it go (TR5).
 */
export async function keepOnlyJoined(joined: readonly Pick<JoinedExploration, 'id'>[]): Promise<void> {
  const device = thisDevice()
  const kept = [...(await keptExplorations(device))].flatMap((id) => explorationIdSchema.safeParse(id).data ?? [])
  if (kept.every((id) => joined.some((one) => one.id === id))) return
  // One may have been joined since: only the latest word counts.
  const latest = await api('/api/session', sessionSchema)
  if (!latest.ok) return
  for (const id of kept.filter((id) => !latest.value.explorations.some((one) => one.id === id))) {
    await device.cabinet.remove('documents', documentKey(id))
    await api(`/api/explorations/${id}/workshop.json`, z.unknown())
  }
}
