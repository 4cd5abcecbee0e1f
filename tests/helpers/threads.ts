// Noticing that the server has begun something on a thread of its own.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/** Resolves when this process next starts a thread. */
export const threadStarted = (): Promise<void> =>
  new Promise((resolve) => {
    const started = () => {
      unsubscribe('worker_threads', started)
      resolve()
    }
    subscribe('worker_threads', started)
  })
