// The check of this page: it begins by itself, can be run again, and ends with the page.
import { useCallback, useEffect, useRef, useState } from 'react'
import { allWaiting, type States, type Step } from './findings.ts'
import { browserProbes, runCheck } from './run-check.ts'

export type Check = {
  states: States
  /** The step that ended last, until the next run. */
  latest: Step | null
  /** When the last run ended, ms since 1970; null while one is under way. */
  endedAt: number | null
  /** Runs it all again; does nothing while it runs. */
  again(): void
}

type Progress = Omit<Check, 'again'>
const beginning: Progress = { states: allWaiting, latest: null, endedAt: null }

export function useCheck(): Check {
  const [progress, setProgress] = useState(beginning)
  const running = useRef<AbortController | null>(null)

  const start = useCallback(() => {
    const controller = new AbortController()
    running.current = controller
    setProgress(beginning)
    const { signal } = controller
    const ended = runCheck(browserProbes, signal, (step, state) =>
      setProgress((before) => ({
        states: { ...before.states, [step]: state },
        latest: state.status === 'done' ? step : before.latest,
        endedAt: null,
      })),
    )
    void ended.then(() => {
      if (signal.aborted) return
      running.current = null
      setProgress((before) => ({ ...before, endedAt: Date.now() }))
    })
  }, [])

  useEffect(() => {
    start()
    return () => running.current?.abort()
  }, [start])

  return {
    ...progress,
    again: () => {
      if (running.current === null) start()
    },
  }
}
