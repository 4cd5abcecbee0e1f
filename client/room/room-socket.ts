// What y-websocket opens at every try: a WebSocket, until one brings nothing. Then transport.ts, which knows
// another way, is fetched and decides from there on: no part of it is in the first load.
import { hold } from './store.ts'
import type { Transport } from './transport.ts'

/** True since a try took the slower way, until one takes the other. */
export const slower = hold(false)
/** Where the tab keeps that it took the slower way. */
const wayKey = 'atelier.way'
/** How long a try may bring nothing, ms. */
const patience = 5_000

let transport: Transport | null = null

function RoomSocket(url: string | URL, protocols?: string | string[]): WebSocket {
  return transport ? transport.open(url, protocols) : openFirst(url, protocols)
}

/** The class of a room's sockets. */
export const roomSocket = RoomSocket as unknown as typeof WebSocket

function openFirst(url: string | URL, protocols?: string | string[]): WebSocket {
  const socket = new WebSocket(url, protocols)
  let silent = true
  const look = async () => {
    if (!silent) return
    // Without a connection it does not come: the next try asks again.
    const brought = await import('./transport.ts').catch(() => null)
    transport ??= brought?.browserTransport(wayKey, { slower, patience }) ?? null
    if (!silent || !transport) return
    silent = false
    transport.adopt(socket)
  }
  socket.addEventListener('message', () => {
    silent = false
  })
  socket.addEventListener('close', ({ code }) => (code === 1006 ? look() : undefined))
  setTimeout(look, remembers() ? 0 : patience)
  return socket
}

function remembers(): boolean {
  try {
    return sessionStorage.getItem(wayKey) !== null
  } catch {
    return false
  }
}
