// One session in a room: reads its frames, keeps its bounds, answers "saved?". It decides nothing
// about the document; the room does.
import * as decoding from 'lib0/decoding'
import { closeCodes, type Refusal, refusal } from '../../shared/errors.ts'
import { messageTypes } from '../../shared/protocol.ts'
import type { RoomBounds } from './bounds.ts'
import { Bucket } from './bucket.ts'
import { refusedFrame, savedFrame, syncSteps } from './frames.ts'
import { Missed, type News } from './missed.ts'
import type { Connection, Session } from './session.ts'

/** What a connection asks of its room. */
export type RoomSide = {
  bounds: RoomBounds
  /** The client says what it has (sync step 1). Throws when undecodable. */
  join(connection: RoomConnection, stateVector: Uint8Array): void
  /** A document update; `answer` when it came as sync step 2. */
  update(connection: RoomConnection, update: Uint8Array, answer: boolean): void
  /** Calls `then` when everything this connection sent before was judged. */
  after(connection: RoomConnection, then: () => void): void
  presence(connection: RoomConnection, update: Uint8Array): void
  /** Message 104, its type read already; the first one is how a client asks for that wire. Throws when undecodable. */
  presenceChange(connection: RoomConnection, decoder: decoding.Decoder): void
  allPresence(connection: RoomConnection): void
  /** Resolves when everything accepted so far is on disk. */
  settled(): Promise<void>
  /** It is told, or closed for, something it did: one line in the log. `why` quotes nothing it sent. */
  refused(connection: RoomConnection, code: string | number, why: string): void
  left(connection: RoomConnection): void
  drained(connection: RoomConnection): void
  silent(connection: RoomConnection, isSilent: boolean): void
  failed(error: unknown): void
}

/** Bytes unsent from which a reader counts as slow. */
const slowFrom = 64 * 1024
/** How long a client may take to fill a gap before its "saved?" is answered with a refusal, ms. */
const patience = 1_000

export class RoomConnection implements Connection {
  readonly session: Session
  /** True once its step 1 was answered: from then on it is sent what is committed. */
  joined = false
  /** It speaks message 104 instead of awareness. */
  compact = false
  readonly #room: RoomSide
  readonly #bucket: Bucket
  #open = true
  /** Bytes of the last join: a slow reader may take its time over them. */
  #allowance = 0
  /** A predecessor of something it sent is missing; "saved?" must wait for it or for a refusal. */
  #gap: NodeJS.Timeout | null = null
  #asked: number[] = []
  /** Something it sent was not taken because the disk takes nothing; it is asked for again. */
  #postponed = false
  /** Set while it reads more slowly than the room speaks. */
  #missed: Missed | null = null
  #silent = false

  constructor(session: Session, room: RoomSide) {
    this.session = session
    this.#room = room
    this.#bucket = new Bucket(room.bounds.framesPerSecond)
  }

  receive(bytes: Uint8Array): void {
    if (!this.#open) return
    if (this.#silent) this.silent(false)
    if (!this.#bucket.take()) {
      this.expel(closeCodes.tooFast, 'too fast')
      return
    }
    try {
      this.#read(bytes)
    } catch (error) {
      if (error instanceof Unreadable) this.expel(closeCodes.undecodable, 'undecodable')
      else {
        this.#room.failed(error)
        this.close(closeCodes.failed, 'failed')
      }
    }
  }

  left(): void {
    if (!this.#open) return
    this.#open = false
    if (this.#gap) clearTimeout(this.#gap)
    this.#room.left(this)
  }

  drained(): void {
    if (this.#open) this.#room.drained(this)
  }

  silent(isSilent: boolean): void {
    if (!this.#open || this.#silent === isSilent) return
    this.#silent = isSilent
    this.#room.silent(this, isSilent)
  }

  send(frames: readonly Uint8Array[]): void {
    if (frames.length > 0) this.#attempt(() => this.#give(frames))
  }

  /** What goes out to everyone: the frames, or, to who has not read yet what was sent before, a note of what it missed. */
  offer(news: News, frames: () => readonly Uint8Array[]): void {
    this.#attempt(() => {
      if (this.#missed === null && this.session.bufferedBytes() <= slowFrom) {
        const list = frames()
        if (list.length > 0) this.#give(list)
      } else {
        this.#missed ??= new Missed()
        this.#missed.add(news)
        this.#withinBound()
      }
    })
  }

  /** What it missed; from now on it is sent everything again. */
  takeMissed(): Missed | null {
    const missed = this.#missed
    this.#missed = null
    return missed
  }

  /** Sends what a join needs: its size does not count against the reader. */
  sendJoin(frames: readonly Uint8Array[]): void {
    this.send(frames)
    this.#allowance = frames.reduce((sum, { length }) => sum + length, 0)
  }

  #give(frames: readonly Uint8Array[]): void {
    if (!this.#withinBound()) return
    if (this.#missed) this.#missed.wait(frames)
    else this.session.send(frames)
  }

  /** One dead session must not keep a commit from reaching the others. */
  #attempt(act: () => void): void {
    if (!this.#open) return
    try {
      act()
    } catch (error) {
      this.#room.failed(error)
      this.left()
    }
  }

  /** False, and closed, when more waits for it than one reader may cost. */
  #withinBound(): boolean {
    const { unsentBytes } = this.#room.bounds
    const unsent = this.session.bufferedBytes() + (this.#missed?.bytes ?? 0)
    if (unsent <= unsentBytes) this.#allowance = 0
    if (unsent <= unsentBytes + this.#allowance) return true
    this.expel(closeCodes.tooSlow, 'too slow')
    return false
  }

  /** Tells that an update was not taken; the session goes on (SY6). */
  refuse(refused: Refusal): void {
    this.tell(refused)
    this.#closeGap()
  }

  /** Tells that something else was not taken. */
  tell(refused: Refusal): void {
    this.#room.refused(this, refused.code, 'told')
    this.send([refusedFrame(refused)])
  }

  /** Closes it for what it did. */
  expel(code: number, why: string): void {
    if (this.#open) this.#room.refused(this, code, why)
    this.close(code, why)
  }

  /** Its answer to our step 1 was taken: a gap, if there was one, is filled. */
  answered(): void {
    this.#closeGap()
  }

  /** Notes a missing predecessor; answers whether this is news. */
  openGap(): boolean {
    if (this.#gap !== null) return false
    this.#gap = setTimeout(() => {
      this.#gap = null
      this.refuse(refusal('gone'))
    }, patience)
    return true
  }

  /** What it sent cannot be kept just now: "saved?" waits until it was asked for again. */
  postpone(): void {
    this.#postponed = true
  }

  /** The disk takes again; answers whether something of this connection was postponed and must be asked for. */
  resume(): boolean {
    if (!this.#postponed) return false
    this.#postponed = false
    this.openGap()
    return true
  }

  close(code: number, reason: string): void {
    if (!this.#open) return
    this.session.close(code, reason)
    this.left()
  }

  #closeGap(): void {
    if (this.#gap) clearTimeout(this.#gap)
    this.#gap = null
    if (this.#postponed) return
    const asked = this.#asked
    this.#asked = []
    for (const n of asked) this.#answerSaved(n)
  }

  #read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = readable(() => decoding.readVarUint(decoder))
    if (type === messageTypes.sync) {
      const step = readable(() => decoding.readVarUint(decoder))
      const body = readable(() => decoding.readVarUint8Array(decoder))
      if (step === syncSteps.step1) readable(() => this.#room.join(this, body))
      else if (step === syncSteps.step2 || step === syncSteps.update) this.#room.update(this, body, step === syncSteps.step2)
      else throw new Unreadable()
    } else if (type === messageTypes.awareness) {
      readable(() => this.#room.presence(this, decoding.readVarUint8Array(decoder)))
    } else if (type === messageTypes.presence) {
      readable(() => this.#room.presenceChange(this, decoder))
    } else if (type === messageTypes.queryAwareness) {
      this.#room.allPresence(this)
    } else if (type === messageTypes.saved) {
      const n = readable(() => decoding.readVarUint(decoder))
      this.#room.after(this, () => {
        if (this.#gap !== null || this.#postponed) this.#asked.push(n)
        else this.#answerSaved(n)
      })
    } else {
      throw new Unreadable()
    }
  }

  #answerSaved(n: number): void {
    this.#room.settled().then(
      () => this.send([savedFrame(n)]),
      // The room ends and closes this connection: unanswered is not saved.
      () => {},
    )
  }
}

/** What a stranger sent cannot be read. */
class Unreadable extends Error {}

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new Unreadable()
  }
}
