// Bytes on a fresh connection, by hand: what the server answers until it closes, or until enough is known.
import { connect } from 'node:net'
import { within } from './honest.ts'

/** A request, and what follows once the server has let it in; `leaves`: the visitor is gone right after. */
export type Knock = { request: string; next?: Uint8Array; leaves?: boolean }

/** One word or two: what came of it. */
export async function knock(url: string, { request, next, leaves = false }: Knock): Promise<string> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  let answer = Buffer.alloc(0)
  let sentNext = false
  const ended = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk])
      const head = answer.indexOf('\r\n\r\n')
      if (head < 0) return
      if (!answer.subarray(0, 13).toString('latin1').startsWith('HTTP/1.1 101')) return
      if (next === undefined) resolve('let in')
      else if (!sentNext) socket.write(next, () => leaves && resolve('left half way'))
      sentNext = true
      const code = closeCodeIn(answer.subarray(head + 4))
      if (code !== null) resolve(`closed ${code}`)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(/^HTTP\/1\.[01] (\d+)/.exec(answer.toString('latin1'))?.[1] ?? 'cut'))
  })
  socket.write(request)
  const outcome = await within(30_000, ended)
  socket.destroy()
  return outcome
}

/** The code of the first close frame among whole frames of a server. */
function closeCodeIn(bytes: Buffer): number | null {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const [header, length] =
      short < 126
        ? [2, short]
        : short === 126 && at + 4 <= bytes.length
          ? [4, bytes.readUInt16BE(at + 2)]
          : at + 10 <= bytes.length
            ? [10, Number(bytes.readBigUInt64BE(at + 2))]
            : [2, bytes.length]
    if (((bytes[at] ?? 0) & 0x0f) === 8 && at + header + 2 <= bytes.length) return bytes.readUInt16BE(at + header)
    at += header + length
  }
  return null
}
