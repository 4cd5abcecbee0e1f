// Help with clustering, computed in this browser. What it answers are hints: a person accepts them or not.
import type { GroupOptions, Item, Similar, StandingTheme, SuggestedGroup } from './kinds.ts'
import { lineTo } from './line.ts'
import type { FromWorker } from './questions.ts'

const line = lineTo((heard, broken) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'similar' })
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data)
  worker.onerror = broken
  worker.onmessageerror = broken
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
})

/**
 * Groups of `items` that share words, the clearest first; what fits nowhere is in none. The same items give the
 * same groups in whatever order they stand. Rejects as `Line.ask` says.
 */
export const suggestGroups = <Id extends string>(
  items: readonly Item<Id>[],
  options: GroupOptions = {},
  signal?: AbortSignal,
): Promise<SuggestedGroup<Id>[]> => line.ask({ kind: 'groups', options }, items, signal) as Promise<SuggestedGroup<Id>[]>

/** Those of `items` that share words with the one with `id`, most alike first, ten at most. Rejects as `Line.ask` says. */
export const similarTo = <Id extends string>(id: Id, items: readonly Item<Id>[], signal?: AbortSignal): Promise<Similar<Id>[]> =>
  line.ask({ kind: 'similar', id }, items, signal) as Promise<Similar<Id>[]>

/**
 * The themes that the one of `items` with `id` may belong to, best first, three at most. `items` holds the
 * findings of the themes too: words are weighed over all of them. Rejects as `Line.ask` says.
 */
export const suggestThemes = <Id extends string>(
  id: string,
  items: readonly Item[],
  themes: readonly StandingTheme<Id>[],
  signal?: AbortSignal,
): Promise<Similar<Id>[]> => line.ask({ kind: 'themes', id, themes }, items, signal) as Promise<Similar<Id>[]>
