// One test after the other (CK1): each may look at what was found before it.
import { type Finding, type Found, type Step, type StepState, steps } from './findings.ts'
import { probeFonts, probeStorage } from './probe-device.ts'
import { probeServer } from './probe-server.ts'
import { probeSocket } from './probe-socket.ts'
import { probeStream } from './probe-stream.ts'
import { probeClock, probeLatency } from './probe-times.ts'

export type Probes = Record<Step, (signal: AbortSignal, found: Found) => Promise<Finding>>

const unreached: readonly Finding['id'][] = ['server.offline', 'server.silent', 'server.other', 'server.origin']
/** Asks the server only when it answered: five silences in a row would tell no more than one. */
const ifReached =
  (probe: Probes[Step]): Probes[Step] =>
  async (signal, found) =>
    found.server !== undefined && unreached.includes(found.server) ? { id: 'skipped' } : probe(signal, found)

export const browserProbes: Probes = {
  server: probeServer,
  socket: ifReached(probeSocket),
  stream: ifReached(probeStream),
  latency: ifReached(probeLatency),
  clock: ifReached(probeClock),
  storage: probeStorage,
  fonts: probeFonts,
}

/** Runs all steps in order and tells each change; stops between two of them when `signal` says so. */
export async function runCheck(probes: Probes, signal: AbortSignal, tell: (step: Step, state: StepState) => void): Promise<void> {
  const found: Found = {}
  for (const step of steps) {
    tell(step, { status: 'running' })
    const finding = await probes[step](signal, found)
    if (signal.aborted) return
    found[step] = finding.id
    tell(step, { status: 'done', finding })
  }
}
