// The live room for every component below: one context, one hook a store.
import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import { must } from '../../shared/model/assert.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import type { FindingsStatus, Other, RefusedCommand, RemoteChange, RoomApi, Saving, Store, UndoState } from './room.ts'

export const RoomContext = createContext<RoomApi | null>(null)

/** The room; throws outside a RoomContext. */
export const useRoom = (): RoomApi => must(use(RoomContext), 'useRoom inside a RoomContext')

/** The present value of a store; renders again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** What `select` makes of a store; renders again only when that changes (by identity: answer plain values). */
export function useSelected<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

export const useWorkshop = (): Workshop => useStore(useRoom().workshop)
export const useSaving = (): Saving => useStore(useRoom().saving)
export const useOthers = (): readonly Other[] => useStore(useRoom().others)
export const useRemoteChanges = (): readonly RemoteChange[] => useStore(useRoom().remoteChanges)
export const useRefused = (): readonly RefusedCommand[] => useStore(useRoom().refused)
export const useUndoState = (): UndoState => useStore(useRoom().undoState)

/** Enters the findings' room for as long as the exploration is open, and answers how that stands. */
export function useFindings(): FindingsStatus {
  const { findings } = useRoom()
  const status = useStore(findings.status)
  useEffect(() => findings.enter(), [findings])
  return status
}
