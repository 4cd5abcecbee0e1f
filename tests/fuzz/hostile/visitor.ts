// Someone hostile in a room: sends a frame and says what came of it. Closed, they come back.
import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { messageTypes, refusedMessageSchema } from '../../../shared/protocol.ts'
import { type Door, rawSocket } from '../../helpers/stock-client.ts'
import { within } from './honest.ts'
import { type Frame, message, sync } from './material.ts'

const nothing = new Uint8Array([0, 0])
const savedQuestion = (n: number): Uint8Array => message(messageTypes.saved, (encoder) => encoding.writeVarUint(encoder, n))

export class Visitor {
  readonly #door: Door
  /** Whether a request for what is missing is answered; who does not is refused after a while. */
  readonly #answers: () => boolean
  #socket: WebSocket | null = null
  #closed: Promise<number> = Promise.resolve(0)
  #asked = 1_000
  #waiting = new Map<number, () => void>()
  /** What the server said since the frame under way was sent. */
  #refusals: string[] = []
  #askedAgain = false

  constructor(door: Door, answers: () => boolean) {
    this.#door = door
    this.#answers = answers
  }

  /** Sends `frames` at one go; what came of them, as one word or two. */
  async send(frames: readonly Frame[]): Promise<string> {
    const socket = this.#socket ?? (await this.#enter())
    if (socket === null) return `turned away ${await this.#closed}`
    this.#refusals = []
    this.#askedAgain = false
    for (const frame of frames) socket.send(frame, () => {})
    const end = await within(30_000, Promise.race([this.#closed, this.#saved()]))
    if (end === 'silent') return 'silent'
    if (typeof end === 'number') return `closed ${end}`
    const [refused] = this.#refusals
    if (refused !== undefined) return `refused ${refused}`
    return this.#askedAgain ? 'asked again' : 'taken'
  }

  leave(): void {
    this.#socket?.terminate()
  }

  async #enter(): Promise<WebSocket | null> {
    const socket = rawSocket(this.#door)
    this.#closed = new Promise((resolve) =>
      socket.once('close', (code) => {
        this.#socket = null
        this.#waiting.clear()
        resolve(code)
      }),
    )
    socket.on('error', () => {})
    socket.on('message', (data) => data instanceof Uint8Array && this.#read(data))
    const open = await Promise.race([once(socket, 'open').catch(() => null), this.#closed])
    if (!Array.isArray(open)) return null
    this.#socket = socket
    socket.send(sync(0, new Uint8Array([0])))
    // Past the first exchange, so that what comes next is about the frame.
    const end = await Promise.race([this.#closed, this.#saved()])
    return typeof end === 'number' ? null : socket
  }

  /** Resolves when the server has answered everything sent so far. */
  #saved(): Promise<'saved'> {
    this.#asked += 1
    const n = this.#asked
    const answered = new Promise<'saved'>((resolve) => this.#waiting.set(n, () => resolve('saved')))
    this.#socket?.send(savedQuestion(n), () => {})
    return answered
  }

  #read(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.saved) {
      const n = decoding.readVarUint(decoder)
      this.#waiting.get(n)?.()
      this.#waiting.delete(n)
    } else if (type === messageTypes.refused) {
      const { code, detail } = refusedMessageSchema.parse(JSON.parse(decoding.readVarString(decoder)))
      const bilingual = detail.en.length > 5 && detail.fr.length > 5 && detail.en !== detail.fr
      this.#refusals.push(bilingual ? code : `${code} in one language`)
    } else if (type === messageTypes.sync && decoding.readVarUint(decoder) === 0) {
      this.#askedAgain = true
      if (this.#answers()) this.#socket?.send(sync(1, nothing), () => {})
    }
  }
}
