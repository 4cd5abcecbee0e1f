// The thread on which findings are compared: nothing leaves the machine, and the page is never held up.
import { answerer } from './answerer.ts'
import type { ToWorker } from './questions.ts'

const answer = answerer()
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const said = answer(data)
  if (said !== null) postMessage(said)
})
