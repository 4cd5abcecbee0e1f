// Runs in memory what a workshop runs, before the first person comes: code that has run some hundred times
// is compiled, and the first paste or herd of a process takes half as long. Nothing of it reaches the disk.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { addAllFindings } from '../shared/doc/commands/finding.ts'
import type { Actor } from '../shared/doc/hand.ts'
import { transact } from '../shared/doc/run.ts'
import { run } from '../shared/doc/run-any.ts'
import { seedBoard } from '../shared/doc/seed.ts'
import { explorationIdSchema, findingIdSchema, participantIdSchema } from '../shared/model/ids.ts'
import { templates } from '../shared/model/templates.ts'
import { writePresenceChange } from '../shared/presence-wire.ts'
import { messageTypes } from '../shared/protocol.ts'
import { defaultRoomBounds } from './rooms/bounds.ts'
import { savedFrame, step1Frame, updateFrame } from './rooms/frames.ts'
import { Rooms } from './rooms/registry.ts'
import type { Room } from './rooms/room.ts'
import type { Connection } from './rooms/session.ts'
import { memoryStorage } from './storage/memory.ts'
import type { Directory } from './storage/storage.ts'
import { wireOf } from './wire.ts'

const explorationId = explorationIdSchema.parse('warm-up')
const pastes = 4
const things = 400
const moves = 300

/**
 * Resolves when the code of a room has run often enough to be compiled, some 0.6 s, and the questions of a
 * door were put to `directory` once. Rejects never: a cold start is no failure.
 */
export async function warmUp(directory: Directory): Promise<void> {
  const quiet = { warn: () => {}, error: () => {} }
  const bounds = { ...defaultRoomBounds, tick: 0, framesPerSecond: Number.POSITIVE_INFINITY }
  const rooms = new Rooms({ store: memoryStorage().rooms, bounds, log: quiet })
  try {
    await Promise.all([
      directory.exploration(explorationId),
      directory.memberships(explorationId),
      directory.invitations(explorationId),
    ])
    const board = await rooms.open(explorationId, 'board')
    const title = { en: '', fr: '' }
    await board.seed((writer) => seedBoard(writer, { title, partner: title, service: title, ...templates['horizons-priority'] }))
    await work(await rooms.open(explorationId, 'findings'), board.now().doc)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  } finally {
    await rooms.close().catch(() => {})
  }
}

/** Someone pastes, drags and points; someone else is there; others join. */
async function work(room: Room, board: Y.Doc): Promise<void> {
  const writer = { participantId: participantIdSchema.parse('writer'), role: 'team' as const }
  const doc = new Y.Doc()
  let saved = () => {}
  const writing = connect(room, writer, (frame) => frame[0] === messageTypes.saved && saved())
  const reading = connect(room, { ...writer, participantId: participantIdSchema.parse('reader') })
  const sent = (asked: number): Promise<void> =>
    new Promise((resolve) => {
      saved = resolve
      writing.receive(savedFrame(asked))
    })
  for (const connection of [writing, reading]) connection.receive(step1Frame(Y.encodeStateVector(new Y.Doc())))
  doc.on('update', (update: Uint8Array) => writing.receive(updateFrame(update)))

  const words = 'the form asks twice for what the office knows '.repeat(3)
  for (let paste = 0; paste < pastes; paste++) {
    const added = Array.from({ length: things }, (_, n) => ({
      id: findingIdSchema.parse(`f${paste}-${n}`),
      text: { en: `${n} ${words}`, fr: `${n} déjà demandé ${words}` },
    }))
    transact({ doc, board }, writer, 'warm-up', (hand) => ({ ids: addAllFindings(hand, added) }), 'paste')
    await sent(paste)
  }
  for (let n = 0; n < moves; n++) {
    const id = findingIdSchema.parse(`f0-${n}`)
    run({ doc, board }, { verb: 'placeFinding', args: { id, themeId: null, x: n, y: n } }, writer, 'warm-up')
    writing.receive(writePresenceChange({ cursor: { x: n, y: n } }, n === 0 ? doc.clientID : undefined))
    reading.receive(awarenessOf(n))
    if (n % 20 === 0) await sent(n)
    if (n % 10 === 0) {
      const joining = connect(room, { ...writer, participantId: participantIdSchema.parse(`joining${n}`) })
      joining.receive(step1Frame(Y.encodeStateVector(new Y.Doc())))
      joining.left()
    }
  }
  await sent(moves)
  await room.read()
}

function connect(room: Room, actor: Actor, heard: (frame: Uint8Array) => void = () => {}): Connection {
  return room.connect({
    ...actor,
    name: '',
    invitationId: '',
    send: (frames) => {
      wireOf(frames)
      frames.forEach(heard)
    },
    listen: () => {},
    bufferedBytes: () => 0,
    close: () => {},
  })
}

/** The stock client's presence. */
const awarenessOf = (n: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        for (const value of [1, 4_711, n + 1]) encoding.writeVarUint(inner, value)
        encoding.writeVarString(inner, JSON.stringify({ cursor: { x: n, y: n } }))
      }),
    )
  })
