// Work that takes long, on a thread of its own, so that no room waits for it: one task at a time, bounded in time and
// memory, a short queue. The thread starts at the first task and ends when idle; its end never ends the server.
import { type Transferable, Worker } from 'node:worker_threads'
import { type ErrorCode, Refused } from '../../shared/errors.ts'
import type { TaskAnswer } from './serve-tasks.ts'

export type TaskBounds = {
  /** For one task; then the thread is ended and the task refused with `tooSlow`. */
  seconds: number
  /** Of JavaScript objects; over it likewise. */
  megabytes: number
  tooSlow: ErrorCode
  /** Tasks that may wait while one is under way; one more is refused with `busy`. */
  waiting: number
  /** How long the thread stays for a next task, ms. */
  idle?: number
}

type Task<Input, Output> = {
  input: Input
  transfer: Transferable[]
  resolve(output: Output): void
  reject(error: Error): void
}

export class TaskThread<Input, Output> {
  readonly #script: URL
  readonly #bounds: TaskBounds
  readonly #waiting: Task<Input, Output>[] = []
  #task: Task<Input, Output> | null = null
  #worker: Worker | null = null
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /** `script`: a module that calls `serveTasks`. */
  constructor(script: URL, bounds: TaskBounds) {
    this.#script = script
    this.#bounds = bounds
  }

  /** The task's output. `transfer` is gone from here afterwards. Rejects with `Refused` when the task refuses, or a bound does. */
  run(input: Input, transfer: Transferable[] = []): Promise<Output> {
    if (this.#closed) return Promise.reject(new Refused('busy'))
    if (this.#task && this.#waiting.length >= this.#bounds.waiting) return Promise.reject(new Refused('busy'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, transfer, resolve, reject })
      this.#next()
    })
  }

  /** Ends the thread; what it was at, and what waits, is refused with `busy`. */
  async close(): Promise<void> {
    this.#closed = true
    const worker = this.#worker
    for (const { reject } of this.#waiting.splice(0)) reject(new Refused('busy'))
    this.#drop()
    this.#settle((task) => task.reject(new Refused('busy')))
    await worker?.terminate()
  }

  #next(): void {
    if (this.#task) return
    clearTimeout(this.#timer)
    const task = this.#waiting.shift()
    if (!task) {
      this.#worker?.unref()
      this.#timer = setTimeout(() => this.#drop(), this.#bounds.idle ?? 30_000).unref()
      return
    }
    this.#task = task
    const { seconds, tooSlow } = this.#bounds
    this.#timer = setTimeout(() => this.#fail(new Refused(tooSlow)), seconds * 1_000)
    this.#worker ??= this.#started()
    this.#worker.ref()
    try {
      this.#worker.postMessage(task.input, task.transfer)
    } catch (error) {
      // What cannot be sent must not keep the others waiting.
      this.#settle(({ reject }) => reject(error instanceof Error ? error : new Error(String(error))))
    }
  }

  #started(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: this.#bounds.megabytes } })
    worker.on('message', (answer: TaskAnswer<Output>) => {
      if (this.#worker !== worker) return
      this.#settle((task) => {
        if ('refusal' in answer) task.reject(new Refused(answer.refusal))
        else if ('error' in answer) task.reject(new Error(answer.error))
        else task.resolve(answer.output)
      })
    })
    const died = (error: Error) => {
      if (this.#worker === worker) this.#fail(error)
    }
    worker.on('error', (error: unknown) => {
      const isTooBig = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      died(isTooBig ? new Refused(this.#bounds.tooSlow) : error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('exit', () => died(new Error('a thread ended')))
    return worker
  }

  /** The thread is of no more use: the task under way fails with it, the next one gets another. */
  #fail(error: Error): void {
    this.#drop()
    this.#settle((task) => task.reject(error))
  }

  #drop(): void {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
  }

  #settle(tell: (task: Task<Input, Output>) => void): void {
    const task = this.#task
    this.#task = null
    if (task) tell(task)
    if (!this.#closed) this.#next()
  }
}
