// Folding on a thread of its own: encoding a large document anew takes a tenth of a second, and every room
// would wait for it. The thread ends when there is nothing more to fold.
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { fold } from './rooms/fold.ts'
import type { Fold } from './rooms/room-state.ts'

/** Fewer bytes than this are folded at once: asking another thread would take longer. */
const small = 32 * 1024
/** Ms without work after which the thread ends. */
const patience = 10_000

type Request = { n: number; updates: readonly Uint8Array[] }
type Answer = { n: number; snapshot: Uint8Array } | { n: number; error: string }
type Waiting = { resolve(snapshot: Uint8Array): void; reject(error: Error): void }

if (!isMainThread && parentPort) serve(parentPort)

function serve(port: NonNullable<typeof parentPort>): void {
  port.on('message', ({ n, updates }: Request) => {
    try {
      const snapshot = fold(updates)
      port.postMessage({ n, snapshot } satisfies Answer, [snapshot.buffer as ArrayBuffer])
    } catch (error) {
      port.postMessage({ n, error: error instanceof Error ? error.message : String(error) } satisfies Answer)
    }
  })
}

/** Folds away from the caller's thread. `end` gives up what is under way: nothing is lost, the log stays. */
export function foldThread(): { fold: Fold; end(): Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let asked = 0

  const end = async (reason = 'folding ended'): Promise<void> => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
    await ended?.terminate()
  }
  const started = (): Worker => {
    if (worker) return worker
    const thread = new Worker(new URL(import.meta.url))
    thread.unref()
    thread.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.n)
      waiting.delete(answer.n)
      if ('error' in answer) asker?.reject(new Error(answer.error))
      else asker?.resolve(answer.snapshot)
    })
    const died = (error: Error) => {
      if (worker === thread) void end(error.message)
    }
    thread.on('error', died)
    thread.on('exit', () => died(new Error('the folding thread ended')))
    worker = thread
    return thread
  }
  return {
    fold: (updates) => {
      if (updates.reduce((sum, { length }) => sum + length, 0) < small) return Promise.resolve().then(() => fold(updates))
      asked += 1
      const n = asked
      clearTimeout(idle)
      const look = () => {
        if (waiting.size === 0) void end()
        else idle = setTimeout(look, patience).unref()
      }
      idle = setTimeout(look, patience).unref()
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject })
        started().postMessage({ n, updates } satisfies Request)
      })
    },
    end,
  }
}
