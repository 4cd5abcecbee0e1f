// A task thread's other side that does what no honest task does, as its input says.
import { serveTasks } from '../../server/threads/serve-tasks.ts'
import { Refused } from '../../shared/errors.ts'

export type OddTask = 'answer' | 'for ever' | 'hoard' | 'refuse' | 'throw' | 'throw later' | 'exit'

const hoard: unknown[] = []

serveTasks<OddTask, string>(async (what) => {
  if (what === 'for ever') for (;;) Math.random()
  if (what === 'hoard') for (;;) hoard.push(Array.from({ length: 1_000 }, Math.random))
  if (what === 'refuse') throw new Refused('import-too-many-rows', { rows: 3_000, limit: 2_000 })
  if (what === 'throw') throw new Error('a fault')
  if (what === 'throw later') {
    setImmediate(() => {
      throw new Error('a fault outside the task')
    })
    return new Promise<string>(() => {})
  }
  if (what === 'exit') process.exit()
  return `${what}, by thread ${process.pid}`
})
