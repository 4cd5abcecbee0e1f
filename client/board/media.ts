// The measures the board's structure (not only its looks) depends on.
import { useSyncExternalStore } from 'react'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Lanes are disclosures below one another: phones, and desktops at 200 %. */
export const useNarrow = (): boolean => useMedia('(max-width: 760px)')
/** Only a line of the current card stays: 200 % zoom on a laptop. */
export const useShort = (): boolean => useMedia('(max-height: 420px)')
/** A laptop: drawer and whole current card together would leave no room for the lanes. */
export const useLow = (): boolean => useMedia('(max-height: 800px)')
