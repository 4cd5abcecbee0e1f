// One line to one worker: begun with the first question, one question at a time, the newest of a kind in place
// of an older one, ended after a minute of silence or when it takes too long.
import { similarMessages } from '../../shared/messages/similar.ts'
import type { Item } from './kinds.ts'
import type { Answers, FromWorker, Kind, Question, ToWorker } from './questions.ts'
import { Refusal, superseded } from './refusal.ts'
import { sameItems, slicesOf } from './slices.ts'

export type Thread = { post(message: ToWorker): void; end(): void }
/** Begins a thread; `heard` with each of its messages, `broken` when it can say no more. */
export type Start = (heard: (message: FromWorker) => void, broken: () => void) => Thread

/** How long a worker without questions stays, and how long one question may take, ms. */
export const silence = 60_000
export const patience = 20_000
/** All a findings room holds; twice as many would take four times the memory (50 MB for these). */
export const comparedAtMost = 5_000

type Pending = {
  question: Question
  items: readonly Item[]
  resolve(answer: Answers[Kind]): void
  reject(reason: unknown): void
}
type Running = { thread: Thread; sent: readonly Item[] | null }

export type Line = {
  /**
   * Rejects with a `Refusal` (sentences in both languages), or with an AbortError when `signal` aborts or a
   * newer question of the same kind takes its place.
   */
  ask<Q extends Question>(question: Q, items: readonly Item[], signal?: AbortSignal): Promise<Answers[Q['kind']]>
}

export function lineTo(start: Start): Line {
  let running: Running | null = null
  let current: (Pending & { n: number }) | null = null
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = new Map<Kind, Pending>()

  const end = () => {
    clearTimeout(timer)
    running?.thread.end()
    running = null
  }

  const settle = (say: (pending: Pending) => void) => {
    clearTimeout(timer)
    const done = current
    current = null
    if (done) say(done)
    void next()
  }

  const fail = (refusal: Refusal) => {
    end()
    settle(({ reject }) => reject(refusal))
  }

  const threadFor = (): Running => {
    if (running) return running
    const heard = (message: FromWorker) => {
      // What an older question answers late is nobody's any more.
      if (message.n !== current?.n) return
      if ('failed' in message) settle(({ reject }) => reject(new Refusal(similarMessages['similar.failed'])))
      else settle(({ resolve }) => resolve(message.answer))
    }
    const mine: Running = {
      thread: start(heard, () => {
        if (running === mine) fail(new Refusal(similarMessages['similar.failed']))
      }),
      sent: null,
    }
    running = mine
    return mine
  }

  const next = async (): Promise<void> => {
    if (current) return
    const [first] = waiting.values()
    if (!first) {
      if (running) timer = setTimeout(end, silence)
      return
    }
    waiting.delete(first.question.kind)
    const mine = { ...first, n: ++asked }
    current = mine
    clearTimeout(timer)
    timer = setTimeout(() => fail(new Refusal(similarMessages['similar.slow'])), patience)
    try {
      const to = threadFor()
      if (!to.sent || !sameItems(to.sent, mine.items)) await send(to, mine.items, () => current === mine && running === to)
      if (current === mine && running === to) to.thread.post({ n: mine.n, question: mine.question })
    } catch {
      if (current === mine) fail(new Refusal(similarMessages['similar.failed']))
    }
  }

  return {
    ask: (question, items, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        if (items.length > comparedAtMost) throw new Refusal(similarMessages['similar.tooMany'], { limit: comparedAtMost })
        waiting.get(question.kind)?.reject(superseded())
        // The one under way goes on, its answer unheard: ending the worker would cost more than it has left to do.
        if (current?.question.kind === question.kind) current.reject(superseded())
        const pending: Pending = { question, items, resolve: (answer) => resolve(answer as never), reject }
        waiting.set(question.kind, pending)
        signal?.addEventListener('abort', () => {
          reject(signal.reason)
          if (waiting.get(question.kind) === pending) waiting.delete(question.kind)
          if (current?.question !== question) return
          end()
          settle(() => undefined)
        })
        void next()
      }),
  }
}

/** Sends `items` slice by slice, the page having its turn between two, as long as they are `wanted`. */
async function send(to: Running, items: readonly Item[], wanted: () => boolean): Promise<void> {
  to.sent = null
  let first = true
  for (const slice of slicesOf(items)) {
    if (!first) await new Promise((resolve) => setTimeout(resolve))
    if (!wanted()) return
    to.thread.post({ items: slice, first })
    first = false
  }
  to.sent = items
}
