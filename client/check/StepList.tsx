// What is checked, line by line: its name, its state in words and a sign, and what was found.
import { Circle, CircleAlert, CircleCheck, CircleMinus, CircleX, LoaderCircle, Snail } from 'lucide-react'
import { checkMessages } from '../../shared/messages/check.ts'
import { useT } from '../i18n.tsx'
import { type Level, levelOf, type States, type StepState, steps } from './findings.ts'

/** How a line stands: on its way, or what was found. */
export type Standing = 'waiting' | 'running' | Level

export const standingOf = (state: StepState): Standing => (state.status === 'done' ? levelOf[state.finding.id] : state.status)

const signs = {
  waiting: Circle,
  running: LoaderCircle,
  good: CircleCheck,
  slow: Snail,
  note: CircleAlert,
  broken: CircleX,
  skipped: CircleMinus,
} as const satisfies Record<Standing, typeof Circle>

export function StepList({ states }: { states: States }) {
  const t = useT(checkMessages)
  return (
    <ol className="check-list" aria-label={t('check.list')}>
      {steps.map((step) => {
        const state = states[step]
        const standing = standingOf(state)
        const Sign = signs[standing]
        return (
          <li key={step} data-standing={standing}>
            <Sign className="check-sign" size={20} aria-hidden />
            <span className="check-name">{t(`check.step.${step}`)}</span>
            <span className="check-state">{t(`check.state.${standing}`)}</span>
            {state.status === 'done' ? (
              <span className="check-found">{t(`check.${state.finding.id}`, state.finding.values)}</span>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
