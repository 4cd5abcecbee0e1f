// What Atelier uses where WebSocket is blocked: do server-sent events come one by one, or all at the end,
// and do bytes go up?
import { z } from 'zod'
import { checkBounds } from '../../shared/check.ts'
import { inTime } from './ask.ts'
import { type Finding, type Found, isBroken } from './findings.ts'
import { oneByOne } from './judge.ts'

type Arrived = { kind: 'arrived'; at: number[] } | { kind: 'busy' } | { kind: 'blocked' }

export async function probeStream(signal: AbortSignal, { socket }: Found): Promise<Finding> {
  const needed = isBroken(socket)
  let events = await arrivals(signal)
  // A busy computer can hold events back as well as a proxy: the network is blamed the second time only.
  if (events.kind === 'arrived' && !oneByOne(events.at)) events = await arrivals(signal)
  if (events.kind === 'busy') return { id: 'busy' }
  const up = events.kind === 'arrived' ? await bytesUp(signal) : 'blocked'
  if (up === 'busy') return { id: 'busy' }
  const held = events.kind === 'arrived' && !oneByOne(events.at)
  if (up === 'arrived' && !held) return { id: needed ? 'stream.instead' : 'stream.spare' }
  if (!needed) return { id: 'stream.unneeded' }
  if (events.kind === 'blocked') return { id: 'stream.blocked' }
  return { id: up === 'arrived' ? 'stream.held' : 'stream.post' }
}

/** Whether a body goes up in the type that the frames of a room have. */
async function bytesUp(signal: AbortSignal): Promise<Arrived['kind']> {
  try {
    const response = await fetch('/api/check/bytes', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(checkBounds.bytes).fill(255),
      cache: 'no-store',
      signal: inTime(signal),
    })
    if (response.status === 429) return 'busy'
    const counted = z.object({ bytes: z.literal(checkBounds.bytes) }).safeParse(await response.json())
    return response.ok && counted.success ? 'arrived' : 'blocked'
  } catch {
    return 'blocked'
  }
}

/** When each event came, ms. */
async function arrivals(signal: AbortSignal): Promise<Arrived> {
  try {
    const response = await fetch('/api/check/stream', {
      headers: { accept: 'text/event-stream' },
      cache: 'no-store',
      signal: inTime(signal),
    })
    if (response.status === 429) return { kind: 'busy' }
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
    if (!response.ok || !isStream || response.body === null) return { kind: 'blocked' }
    const at: number[] = []
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let text = ''; ; ) {
      const { done, value } = await reader.read()
      if (done) return { kind: 'arrived', at }
      text += value
      const whole = text.split('\n\n').length - 1
      while (at.length < whole) at.push(performance.now())
    }
  } catch {
    return { kind: 'blocked' }
  }
}
