// What the connection check looks at, in order, and what it can find. The sentence of a finding is
// `check.<id>` (messages/check.ts).
import type { Values } from '../../shared/messages/catalogue.ts'

export const steps = ['server', 'socket', 'stream', 'latency', 'clock', 'storage', 'fonts'] as const
export type Step = (typeof steps)[number]

/** `note`: it works, and here is something to know. `skipped`: nothing can be said about it. */
export type Level = 'good' | 'slow' | 'note' | 'broken' | 'skipped'

export const levelOf = {
  'server.https': 'good',
  'server.http': 'good',
  'server.offline': 'broken',
  'server.silent': 'broken',
  'server.other': 'broken',
  'server.post': 'broken',
  /** The address is not among those the server is set up for. */
  'server.origin': 'broken',
  'socket.wss': 'good',
  'socket.ws': 'good',
  'socket.blocked': 'broken',
  'socket.cut': 'broken',
  'socket.changed': 'broken',
  'socket.busy': 'skipped',
  /** It works and is not needed. */
  'stream.spare': 'good',
  /** It works and is what Atelier will use. */
  'stream.instead': 'good',
  /** It does not work and is not needed. */
  'stream.unneeded': 'note',
  /** Events come together: Atelier asks again and again instead. */
  'stream.held': 'slow',
  /** Events come, and what is sent does not arrive. */
  'stream.post': 'broken',
  'stream.blocked': 'broken',
  'latency.good': 'good',
  'latency.usable': 'good',
  'latency.slow': 'slow',
  'clock.good': 'good',
  'clock.ahead': 'note',
  'clock.behind': 'note',
  'storage.good': 'good',
  'storage.forbidden': 'note',
  'storage.cookies': 'broken',
  'fonts.good': 'good',
  'fonts.missing': 'note',
  /** The server does not answer, so asking it more tells nothing. */
  skipped: 'skipped',
  /** Our own bound was reached, which says nothing about the network. */
  busy: 'skipped',
  unmeasured: 'skipped',
} as const satisfies Record<string, Level>

export type FindingId = keyof typeof levelOf
export const isBroken = (id: FindingId | undefined): boolean => id !== undefined && levelOf[id] === 'broken'
export type Finding = { id: FindingId; values?: Values }

export type StepState = { status: 'waiting' } | { status: 'running' } | { status: 'done'; finding: Finding }
export type States = Record<Step, StepState>

export const allWaiting: States = {
  server: { status: 'waiting' },
  socket: { status: 'waiting' },
  stream: { status: 'waiting' },
  latency: { status: 'waiting' },
  clock: { status: 'waiting' },
  storage: { status: 'waiting' },
  fonts: { status: 'waiting' },
}

/** What has been found so far. */
export type Found = Partial<Record<Step, FindingId>>

export function foundIn(states: States): Found {
  const done = steps.flatMap((step) => {
    const state = states[step]
    return state.status === 'done' ? [[step, state.finding.id] as const] : []
  })
  return Object.fromEntries(done)
}
