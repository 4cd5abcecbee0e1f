// A thread that abuses one room with one kind of frame, below the rate at which it would be turned away, and
// comes back whenever it is closed. Its frames are made beforehand, so that making them takes no time then.
import { parentPort, workerData } from 'node:worker_threads'
import type { WebSocket } from 'ws'
import { seeded } from '../../helpers/board.ts'
import { type Door, rawSocket } from '../../helpers/stock-client.ts'
import { chanceOf } from '../deeds.ts'
import { knockKinds } from './handshakes.ts'
import { frameKinds } from './kinds.ts'
import { type Knock, knock } from './knock.ts'
import { type Frame, type Material, sync } from './material.ts'

export type Abuse = {
  kind: string
  doors: Door[]
  /** Frames a second over each connection. */
  perSecond: number
  material: Omit<Material, 'chance'>
}
export type Abused = { sent: number; closed: number }

const made = 60
/** Ms between two bursts. */
const pause = 25

if (parentPort) abuse(workerData as Abuse, parentPort)

function abuse({ kind, doors, perSecond, material }: Abuse, port: NonNullable<typeof parentPort>): void {
  const chance = chanceOf(seeded(1))
  const count: Abused = { sent: 0, closed: 0 }
  const burst = Math.max(1, Math.round((perSecond * pause) / 1_000))
  const [door] = doors
  const knocks = knockKinds[kind]
  const attackers = knocks
    ? [
        knocker(
          Array.from({ length: made }, () =>
            knocks({ id: door?.id ?? '', cookie: door?.cookie ?? '', origin: door?.url ?? '' }, chance),
          ),
          door?.url ?? '',
          count,
        ),
      ]
    : doors.map((each) => sender(each, framesOf(kind, { ...material, chance }), count))
  const timer = setInterval(() => {
    for (const attack of attackers) for (let n = 0; n < burst; n++) attack()
  }, pause)
  port.once('message', () => {
    clearInterval(timer)
    port.postMessage(count)
    port.close()
    process.exit()
  })
  port.postMessage('ready')
}

function framesOf(kind: string, material: Material): Frame[] {
  return Array.from({ length: made }, () => frameKinds[kind]?.(material) ?? []).flat()
}

/** Sends the next frame each time it is called; opens its socket again when it was closed. */
function sender(door: Door, frames: readonly Frame[], count: Abused): () => void {
  let n = 0
  let socket: WebSocket | null = null
  const enter = () => {
    const entered = rawSocket(door)
    socket = entered
    entered.on('error', () => {})
    entered.on('open', () => entered.send(sync(0, new Uint8Array([0]))))
    entered.on('close', () => {
      count.closed += 1
      if (socket === entered) enter()
    })
  }
  enter()
  return () => {
    // Below what would fill the memory of this side.
    if (socket?.readyState !== 1 || socket.bufferedAmount > 8_000_000) return
    socket.send(frames[n++ % frames.length] ?? '', () => {})
    count.sent += 1
  }
}

/** Knocks once each time it is called, a few at a time. */
function knocker(all: readonly Knock[], url: string, count: Abused): () => void {
  let n = 0
  let open = 0
  return () => {
    const next = all[n++ % all.length]
    if (!next || open >= 20) return
    open += 1
    count.sent += 1
    void knock(url, next).then(() => {
      open -= 1
      count.closed += 1
    })
  }
}
