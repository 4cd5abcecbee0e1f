// Words that are not in the document yet: a refused change, a dialog half filled in. They stay on this
// device until they are saved or dropped, so that closing or reloading loses nothing typed.
import { useCallback, useRef, useState } from 'react'
import type { z } from 'zod'
import { keptPrefix } from '../room/keys.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { RoomApi } from '../room/room.ts'
import { remember, remembered } from '../ui/device.ts'

/**
 * Reads, writes and drops one kept value of one person. What is a month old, or of an exploration that
 * was erased, goes with the journal's. A full or forbidden storage is no reason to stop.
 */
export function keeper<T>({ explorationId, me }: Pick<RoomApi, 'explorationId' | 'me'>, key: string, schema: z.ZodType<T>) {
  const name = `${keptPrefix}${explorationId}:${me.participantId}:${key}`
  return {
    read(): T | null {
      try {
        const stored = JSON.parse(remembered(name) ?? 'null') as { value?: unknown } | null
        const parsed = schema.safeParse(stored?.value)
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
    keep: (value: T): void => remember(name, JSON.stringify({ at: Date.now(), value })),
    drop: (): void => remember(name, null),
  }
}

/** `set` takes a value, or what makes one of the latest: two changes before the next render both count. */
type Draft<T> = [value: T, set: (next: T | ((latest: T) => T)) => void, drop: () => void]

/** State of a dialog that outlives it. `drop` after it was saved. */
export function useDraft<T>(key: string, schema: z.ZodType<T>, initial: () => T): Draft<T> {
  const room = useRoom()
  const [value, set] = useState<T>(() => keeper(room, key, schema).read() ?? initial())
  const latest = useRef(value)
  const change = useCallback(
    (next: T | ((latest: T) => T)) => {
      latest.current = next instanceof Function ? next(latest.current) : next
      set(latest.current)
      keeper(room, key, schema).keep(latest.current)
    },
    [room, key, schema],
  )
  const drop = useCallback(() => keeper(room, key, schema).drop(), [room, key, schema])
  return [value, change, drop]
}
