// What my own other tabs look at: presence leaves them out, yet the projector is often a second tab of
// the facilitator's browser. One id under one key on this device; nothing else crosses.
import type { Store } from '../room/room.ts'
import { remember, remembered } from '../ui/device.ts'

const keyOf = (explorationId: string): string => `atelier:current:${explorationId}`

/** Tells my other tabs which card is current here. */
export const tellOwnTabs = (explorationId: string, id: string | null): void => remember(keyOf(explorationId), id)

/** The card my other tab looks at; null when none has said. */
export function ownTab(explorationId: string): Store<string | null> {
  const key = keyOf(explorationId)
  return {
    get: () => remembered(key),
    subscribe(changed) {
      const listener = (event: StorageEvent) => event.key === key && changed()
      addEventListener('storage', listener)
      return () => removeEventListener('storage', listener)
    },
  }
}
