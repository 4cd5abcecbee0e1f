// A task thread keeps what is slow, greedy or broken to itself: the task is refused, the next one goes on.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TaskThread } from '../../server/threads/task-thread.ts'
import { Refused } from '../../shared/errors.ts'
import type { OddTask } from '../helpers/odd-tasks.ts'

const script = new URL('../helpers/odd-tasks.ts', import.meta.url)
const bounds = { seconds: 60, megabytes: 64, tooSlow: 'import-too-slow', waiting: 2, idle: 60_000 } as const
const threads: TaskThread<OddTask, string>[] = []
const thread = (more: Partial<typeof bounds | { seconds: number; idle: number }> = {}) => {
  const made = new TaskThread<OddTask, string>(script, { ...bounds, ...more })
  threads.push(made)
  return made
}
const workers: Worker[] = []
const note = (message: unknown) => workers.push((message as { worker: Worker }).worker)
beforeEach(() => subscribe('worker_threads', note))
afterEach(async () => {
  unsubscribe('worker_threads', note)
  workers.length = 0
  await Promise.all(threads.splice(0).map((each) => each.close()))
})

/** The code a task is refused with, or the words of its fault. */
const refusalOf = (task: Promise<string>): Promise<string> =>
  task.then(
    (answer) => answer,
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  )

test('IM15 a task that does not end is refused, and the next one gets another thread', async () => {
  const reader = thread({ seconds: 0.2 })
  const [first, next] = [refusalOf(reader.run('for ever')), refusalOf(reader.run('answer'))]
  expect(await first).toBe('import-too-slow')
  expect(workers).toHaveLength(2)
  await next
})

test('IM15 a task that takes all memory is refused; the next one is answered', async () => {
  const reader = thread()
  const answers = [refusalOf(reader.run('hoard')), reader.run('answer')]
  expect(await Promise.all(answers)).toEqual(['import-too-slow', expect.stringContaining('answer')])
})

test('IM15 a fault in a task, or outside it, or the thread’s end is that task’s alone', async () => {
  const reader = thread()
  expect(await refusalOf(reader.run('throw'))).toContain('a fault')
  expect(await refusalOf(reader.run('throw later'))).toContain('a fault outside the task')
  expect(await refusalOf(reader.run('exit'))).toContain('a thread ended')
  expect(await reader.run('answer')).toContain('answer')
})

test('IM15 a refusal comes back as it was made, in both languages', async () => {
  const refused: unknown = await thread()
    .run('refuse')
    .catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  const { code, detail } = (refused as Refused).refusal
  expect([code, detail.en, detail.fr]).toEqual([
    'import-too-many-rows',
    expect.stringContaining('3,000 rows'),
    expect.stringMatching(/3\s000 lignes/),
  ])
})

test('IM15 tasks wait in a short queue, in turn; one more is refused at once', async () => {
  const reader = thread()
  const order: number[] = []
  const tasks = [1, 2, 3].map((n) => reader.run('answer').then(() => order.push(n)))
  expect(await refusalOf(reader.run('answer'))).toBe('busy')
  expect(order).toEqual([])
  await Promise.all(tasks)
  expect(order).toEqual([1, 2, 3])
  expect(workers).toHaveLength(1)
})

test('IM15 the thread starts with the first task and ends when nobody comes', async () => {
  const reader = thread({ idle: 1 })
  expect(workers).toHaveLength(0)
  await reader.run('answer')
  const [worker] = workers
  if (worker && worker.threadId !== -1) await once(worker, 'exit')
  expect(await reader.run('answer')).toContain('answer')
  expect(workers).toHaveLength(2)
})

test('IM15 closing ends what is under way and what waits', async () => {
  const reader = thread()
  const tasks = [refusalOf(reader.run('for ever')), refusalOf(reader.run('answer'))]
  await reader.close()
  expect(await Promise.all(tasks)).toEqual(['busy', 'busy'])
  expect(await refusalOf(reader.run('answer'))).toBe('busy')
})
