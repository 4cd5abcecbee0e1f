// The other side of a task thread: answers each input with an output, a refusal, or what went wrong.
import { parentPort, type Transferable } from 'node:worker_threads'
import { type Refusal, Refused } from '../../shared/errors.ts'

export type TaskAnswer<Output> = { output: Output } | { refusal: Refusal } | { error: string }

/** Serves tasks on this thread. `transfer` names what of the output need not be copied. */
export function serveTasks<Input, Output>(
  task: (input: Input) => Promise<Output>,
  transfer: (output: Output) => Transferable[] = () => [],
): void {
  parentPort?.on('message', (input: Input) => {
    task(input).then(
      (output) => parentPort?.postMessage({ output } satisfies TaskAnswer<Output>, transfer(output)),
      (error: unknown) => {
        const answer: TaskAnswer<Output> =
          error instanceof Refused
            ? { refusal: error.refusal }
            : { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
        parentPort?.postMessage(answer)
      },
    )
  })
}
