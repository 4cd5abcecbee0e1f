// What Atelier uses where WebSocket is blocked: do server-sent events come one by one, or all at the end?
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
  if (events.kind === 'arrived' && oneByOne(events.at)) return { id: needed ? 'stream.instead' : 'stream.spare' }
  if (!needed) return { id: 'stream.unneeded' }
  return { id: events.kind === 'arrived' ? 'stream.held' : 'stream.blocked' }
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
