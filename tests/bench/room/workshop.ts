// A room of a server with findings in it, and someone who writes and someone who watches.

import { messageTypes } from '../../../shared/protocol.ts'
import { diskFolder, dropFolder } from './child.ts'
import { type Editor, findings, writtenIn } from './content.ts'
import type { Peer, Room, Server } from './peers.ts'
import { type Heard, Person, wait } from './person.ts'
import type { Door } from './socket.ts'

/** Runs `work` against a fresh server of `peer` in a folder of its own; `restart` starts it anew on the same data. */
export async function withServer<T>(peer: Peer, work: (server: Server, restart: Restart) => Promise<T>): Promise<T> {
  const folder = diskFolder()
  let server = await peer.start(folder)
  try {
    return await work(server, async (end) => {
      await (end === 'kill' ? server.kill() : server.stop())
      server = await peer.start(folder)
      return server
    })
  } finally {
    await server.kill()
    dropFolder(folder)
  }
}
export type Restart = (end: 'stop' | 'kill') => Promise<Server>

/** Someone who writes, and a watcher who tells when it is seen: for a peer that acknowledges, after the commit. */
export class Pair {
  readonly writer: Person
  readonly #watcher: Person
  #clock = 0
  readonly clientId: number
  readonly #editor: Editor
  #awaited: { clock: number; seen: (at: number) => void } | null = null

  private constructor(writer: Person, watcher: Person, clientId: number, editor: Editor) {
    this.writer = writer
    this.#watcher = watcher
    this.clientId = clientId
    this.#editor = editor
  }

  /** Two people enter a room that holds what `editor` knows. */
  static async enter(server: Server, room: Room, doors: readonly Door[], editor: Editor, clientId: number): Promise<Pair> {
    const [first, second] = doors
    if (!first || !second) throw new Error('a pair needs two seats')
    const hears = { message: (_message: Heard): void => {} }
    const writer = await Person.enter(server.port, room, first)
    const watcher = await Person.enter(server.port, room, second, (message) => hears.message(message))
    const pair = new Pair(writer, watcher, clientId, editor)
    hears.message = (message) => pair.#hear(message)
    return pair
  }

  /** One finding is moved; resolves with the ms until the watcher has it. Rejects after 15 s. */
  edit(finding: number, x: number): Promise<number> {
    const update = this.#editor.place(this.clientId, finding, x)
    const clock = this.#clock++
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('an edit is not seen')), 15_000)
      const start = performance.now()
      this.#awaited = {
        clock,
        seen: (at) => {
          clearTimeout(patience)
          resolve(at - start)
        },
      }
      this.writer.update(update)
    })
  }

  leave(): void {
    this.writer.leave()
    this.#watcher.leave()
  }

  #hear(message: Heard): void {
    const awaited = this.#awaited
    if (!awaited || message.type !== messageTypes.sync || message.step === 0) return
    const own = writtenIn(message.body).find(({ clientId }) => clientId === this.clientId)
    if (!own || own.to <= awaited.clock) return
    this.#awaited = null
    awaited.seen(message.at)
  }
}

export type Seeded = { room: Room; seed: Uint8Array[]; bytes: number }

/** A new room with `count` findings, all of them seen by someone else. */
export async function seededRoom(server: Server, count: number): Promise<Seeded> {
  const room = await server.room()
  const seed = findings(count)
  const bytes = seed.reduce((sum, { length }) => sum + length, 0)
  let seen = 0
  const watcher = await Person.enter(server.port, room, await room.seat(), ({ type, body, step }) => {
    if (type === messageTypes.sync && step !== 0) seen += body.length
  })
  const writer = await Person.enter(server.port, room, await room.seat())
  for (const update of seed) writer.update(update)
  for (let tries = 0; seen < bytes * 0.9 && tries < 1_000; tries++) await wait(10)
  if (seen < bytes * 0.9) throw new Error('the seed is not seen')
  writer.leave()
  watcher.leave()
  return { room, seed, bytes }
}
