// The measures the board's structure (not only its looks) depends on.
import { useSyncExternalStore } from 'react'

/** A hook for one query; its functions stay the same, so that React listens once and not anew at each render. */
function mediaHook(query: string): () => boolean {
  const subscribe = (changed: () => void) => {
    const list = matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  const matches = () => matchMedia(query).matches
  return () => useSyncExternalStore(subscribe, matches)
}

/** Lanes are disclosures below one another: phones, and desktops at 200 %. */
export const useNarrow = mediaHook('(max-width: 760px)')
/** The bar's links go into its menu: tablets, and desktops at 150 %. */
export const useTight = mediaHook('(max-width: 1100px)')
/** Only a line of the current card stays: 200 % zoom on a laptop. */
export const useShort = mediaHook('(max-height: 420px)')
/** A laptop: drawer and whole current card together would leave no room for the lanes. */
export const useLow = mediaHook('(max-height: 800px)')
