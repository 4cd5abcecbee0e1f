// How a question stands, for those who show it. Only the newest counts; one that was given up tells nothing.
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { similarMessages } from '../../shared/messages/similar.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import type { Store } from '../room/room.ts'
import { hold } from '../room/store.ts'
import { Refusal } from './refusal.ts'

export type Asked<T> =
  | { status: 'idle' }
  | { status: 'working' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; detail: Bilingual }

export type Asking<T> = {
  state: Store<Asked<T>>
  /** Puts a question in place of the one before. */
  put(ask: (signal: AbortSignal) => Promise<T>): void
  /** Gives up what is under way, at once, and forgets what was answered. */
  stop(): void
}

/** A place for one question at a time. */
export function asking<T>(): Asking<T> {
  const state = hold<Asked<T>>({ status: 'idle' })
  let newest: AbortController | null = null
  return {
    state,
    put(ask) {
      // The one before is not aborted: that would end the worker, and the newer one needs it.
      const mine = new AbortController()
      newest = mine
      state.set({ status: 'working' })
      const tell = (next: Asked<T>) => {
        if (newest === mine) state.set(next)
      }
      ask(mine.signal).then(
        (value) => tell({ status: 'ready', value }),
        (error: unknown) => tell(failure(error)),
      )
    },
    stop() {
      const before = newest
      newest = null
      before?.abort()
      state.set({ status: 'idle' })
    },
  }
}

function failure(error: unknown): Asked<never> {
  if (error instanceof DOMException && error.name === 'AbortError') return { status: 'idle' }
  return { status: 'failed', detail: error instanceof Refusal ? error.detail : formatBoth(similarMessages['similar.failed']) }
}
