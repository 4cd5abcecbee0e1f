// A new theme with findings in it, whole or not at all: two documents, one step of undo (D47).
import type { Outcome } from '../../shared/doc/hand.ts'
import { newId } from '../../shared/doc/layout.ts'
import { type FindingId, type ThemeId, themeIdSchema } from '../../shared/model/ids.ts'
import type { Args } from '../../shared/model/verbs.ts'
import type { RoomApi } from '../room/room.ts'

/** `name`: of the step. When the findings are refused no theme stays: the next try would make another. */
export async function themeWith(
  room: Pick<RoomApi, 'asOne'>,
  name: string,
  theme: Args<'addTheme'>,
  ids: readonly FindingId[],
): Promise<{ outcome: Outcome; themeId: ThemeId }> {
  const themeId = themeIdSchema.parse(newId())
  const outcome = await room.asOne(name, async (run, back) => {
    const added = await run('addTheme', { ...theme, id: themeId })
    if (!added.ok || ids.length === 0) return added
    const placed = await run('placeFindings', { places: ids.map((id) => ({ id, themeId })) })
    if (!placed.ok) await back()
    return placed
  })
  return { outcome, themeId }
}
