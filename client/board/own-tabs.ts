// What my own other tabs look at: presence leaves them out, yet the projector is often a second tab of
// the facilitator's browser. One id under one key on this device; nothing else crosses.
import { currentKey } from '../room/keys.ts'
import type { Store } from '../room/room.ts'
import { remember, remembered } from '../ui/device.ts'

/** Tells my other tabs which card is current here. */
export const tellOwnTabs = (explorationId: string, id: string | null): void => remember(currentKey(explorationId), id)

/** The card my other tab looks at; null when none has said. */
export function ownTab(explorationId: string): Store<string | null> {
  const key = currentKey(explorationId)
  return {
    get: () => remembered(key),
    subscribe(changed) {
      const listener = (event: StorageEvent) => event.key === key && changed()
      addEventListener('storage', listener)
      return () => removeEventListener('storage', listener)
    },
  }
}
