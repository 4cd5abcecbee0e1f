// What a stream says, as the text of server-sent events.
import { streamEvents } from '../../shared/stream-wire.ts'

/** Of an answer with events: never kept, never gathered up by a proxy on its way. */
export const eventHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const

/** Some proxies let the first two kilobytes gather before they pass anything on. */
export const padding = `:${' '.repeat(2048)}\n\n`
/** A comment: changes nothing, keeps proxies from cutting. */
export const beatEvent = ':\n\n'

export const openedEvent = (id: string): string => `event: ${streamEvents.opened}\ndata: ${id}\n\n`

export const closedEvent = (code: number, reason: string): string =>
  `event: ${streamEvents.closed}\ndata: ${JSON.stringify({ code, reason })}\n\n`

export const frameEvent = ({ buffer, byteOffset, length }: Uint8Array): string =>
  `data: ${Buffer.from(buffer, byteOffset, length).toString('base64')}\n\n`

/** Bytes that so much base64 stands for. */
export const bytesIn = (characters: number): number => Math.floor(characters * 0.75)
