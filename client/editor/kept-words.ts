// Words that are not in the document yet: a refused change, a dialog half filled in. They stay on this
// device until they are saved or dropped, so that closing or reloading loses nothing typed.
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { useRoom } from '../room/RoomContext.tsx'

/** Everything kept for one exploration begins with this; erasing the exploration may wipe it. */
export const keptPrefix = (explorationId: string): string => `atelier:kept:${explorationId}:`

/** Reads, writes and drops one kept value; a full or forbidden storage is no reason to stop. */
export function keeper<T>(explorationId: string, key: string, schema: z.ZodType<T>) {
  const name = keptPrefix(explorationId) + key
  return {
    read(): T | null {
      try {
        const stored = localStorage.getItem(name)
        const parsed = stored === null ? null : schema.safeParse(JSON.parse(stored))
        return parsed?.success ? parsed.data : null
      } catch {
        return null
      }
    },
    keep(value: T): void {
      try {
        localStorage.setItem(name, JSON.stringify(value))
      } catch {
        // The words are still on the screen.
      }
    },
    drop(): void {
      try {
        localStorage.removeItem(name)
      } catch {
        // Nothing was kept.
      }
    },
  }
}

/** State of a dialog that outlives it: `[value, setValue, drop]`. `drop` after it was saved. */
export function useDraft<T>(key: string, schema: z.ZodType<T>, initial: () => T): [T, (value: T) => void, () => void] {
  const { explorationId } = useRoom()
  const [value, set] = useState<T>(() => keeper(explorationId, key, schema).read() ?? initial())
  const change = useCallback(
    (next: T) => {
      set(next)
      keeper(explorationId, key, schema).keep(next)
    },
    [explorationId, key, schema],
  )
  const drop = useCallback(() => keeper(explorationId, key, schema).drop(), [explorationId, key, schema])
  return [value, change, drop]
}
