// Times: how long a round trip takes, and how far this computer's clock is from the server's.
import { z } from 'zod'
import { ask } from './ask.ts'
import { Echo } from './echo.ts'
import { type Finding, type Found, levelOf } from './findings.ts'
import { clockAhead, clockFinding, latencyFinding } from './judge.ts'

const rounds = 10
const timeSchema = z.object({ now: z.number() })

/** The median over what Atelier will use: the WebSocket, or HTTP where there is none. */
export async function probeLatency(signal: AbortSignal, { socket }: Found): Promise<Finding> {
  if (socket !== undefined && levelOf[socket] === 'good') {
    const trips = await echoTrips(signal)
    if (trips.length > 0) return latencyFinding(trips, 'WebSocket')
  }
  return latencyFinding(await httpTrips(signal), 'HTTP')
}

async function echoTrips(signal: AbortSignal): Promise<number[]> {
  const echo = await Echo.open(signal)
  if (echo === null) return []
  const trips: number[] = []
  for (let n = 0; n < rounds && !signal.aborted; n++) {
    const round = await echo.round()
    if (round.kind === 'lost') break
    trips.push(round.ms)
  }
  echo.close()
  return trips
}

async function httpTrips(signal: AbortSignal): Promise<number[]> {
  const trips: number[] = []
  for (let n = 0; n < rounds && !signal.aborted; n++) {
    const began = performance.now()
    const { kind } = await ask('/api/check/time', timeSchema, signal)
    if (kind !== 'answer') break
    trips.push(performance.now() - began)
  }
  return trips
}

/** Of three answers the quickest is the surest. */
export async function probeClock(signal: AbortSignal): Promise<Finding> {
  let best: { took: number; ahead: number } | null = null
  for (let n = 0; n < 3 && !signal.aborted; n++) {
    const sent = Date.now()
    const answer = await ask('/api/check/time', timeSchema, signal)
    if (answer.kind !== 'answer') continue
    const answered = Date.now()
    const took = answered - sent
    if (best === null || took < best.took) best = { took, ahead: clockAhead(sent, answered, answer.value.now) }
  }
  return best === null ? { id: 'unmeasured' } : clockFinding(best.ahead)
}
