// Does a WebSocket open through the proxy, pass binary both ways, and stay open while it is quiet?
import { closeCodes } from '../../shared/errors.ts'
import { pause } from './ask.ts'
import { Echo, socketScheme } from './echo.ts'
import type { Finding } from './findings.ts'

/** How long it must stay open without a word, ms. */
const quiet = 2_000
/** Others behind the same address may be checking too. */
const attempts = 4

export async function probeSocket(signal: AbortSignal): Promise<Finding> {
  for (let attempt = 1; ; attempt++) {
    const finding = await trySocket(signal)
    if (finding.id !== 'socket.busy' || attempt === attempts || signal.aborted) return finding
    await pause(500 + Math.random() * 1_500, signal)
  }
}

async function trySocket(signal: AbortSignal): Promise<Finding> {
  const scheme = socketScheme()
  const echo = await Echo.open(signal)
  if (echo === null) return { id: 'socket.blocked', values: { scheme } }
  const first = await echo.round()
  if (first.kind === 'lost') {
    echo.close()
    return { id: first.code === closeCodes.tooMany ? 'socket.busy' : 'socket.cut' }
  }
  await pause(quiet, signal)
  const second = await echo.round()
  echo.close()
  if (second.kind === 'lost') return { id: 'socket.cut' }
  return { id: first.whole && second.whole ? `socket.${scheme}` : 'socket.changed' }
}
