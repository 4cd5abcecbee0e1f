// The embedded store: SQLite files under the data directory, written by a worker thread. A promise
// resolves when its write is on disk. When the worker dies what it was asked rejects, and the next
// request starts another.
import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { cachedDirectory } from './cached-directory.ts'
import { StorageFault } from './fault.ts'
import type { Storage } from './storage.ts'
import type { Answer, Request } from './worker.ts'

type Waiting = { resolve(result: unknown): void; reject(error: Error): void }

/**
 * Opens the store under `dataDir`, making it if need be. Rejects with `StorageFault` when another process has
 * the folder or the directory file cannot be used.
 */
export async function openSqliteStorage(dataDir: string): Promise<Storage> {
  mkdirSync(dataDir, { recursive: true })
  const thread = new Thread(dataDir)
  try {
    await thread.ask('files', 'ready', [])
  } catch (error) {
    await thread.end()
    throw error
  }
  const directory = cachedDirectory(thread.part('directory'))
  return {
    directory,
    rooms: thread.part('rooms'),
    erase: async (id, at) => {
      directory.forget(id)
      await thread.ask('files', 'erase', [id, at])
    },
    abandon: (id) => thread.ask('files', 'abandon', [id]).then(() => {}),
    strays: () => thread.ask('files', 'strays', []) as Promise<string[]>,
    ready: () => thread.ask('files', 'ready', []).then(() => {}),
    close: () => thread.close(),
  }
}

class Thread {
  readonly #dataDir: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #asked = 0
  #closed = false

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  ask(part: Request['part'], method: string, args: unknown[]): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'))
    this.#asked += 1
    const n = this.#asked
    const worker = this.#started()
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve, reject })
      worker.postMessage({ n, part, method, args } satisfies Request)
    })
  }

  /** An interface of the store whose every method is asked of the worker. */
  part<K extends 'directory' | 'rooms'>(name: K): Storage[K] {
    return new Proxy({} as Storage[K], {
      // `then` would make the part itself look like a promise.
      get: (_target, method) => (method === 'then' ? undefined : (...args: unknown[]) => this.ask(name, String(method), args)),
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    const worker = this.#worker
    const closed = worker ? this.ask('files', 'close', []) : Promise.resolve()
    this.#closed = true
    await closed
    await worker?.terminate()
  }

  /** Ends the worker when there is nothing to close. */
  async end(): Promise<void> {
    this.#closed = true
    await this.#worker?.terminate()
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.#dataDir })
    this.#worker = worker
    worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.n)
      this.#waiting.delete(answer.n)
      if ('error' in answer)
        waiting?.reject(answer.fault ? new StorageFault(answer.fault, answer.error) : new Error(answer.error))
      else waiting?.resolve(answer.result)
    })
    const died = (reason: string) => {
      if (this.#worker !== worker) return
      this.#worker = null
      const lost = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const { reject } of lost) reject(new Error(reason))
    }
    worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => died('the storage worker ended'))
    return worker
  }
}
