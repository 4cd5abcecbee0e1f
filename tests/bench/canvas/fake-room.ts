// A room without a server for looking at the canvas alone: real documents, real verbs, one person's undo,
// and others who are made up.
import * as Y from 'yjs'
import type { FindingsStatus, Other, RoomApi, UndoState } from '../../../client/room/room.ts'
import { type Held, hold } from '../../../client/room/store.ts'
import { type Operation, Writer } from '../../../shared/doc/operation.ts'
import { readWorkshop } from '../../../shared/doc/read.ts'
import { undo } from '../../../shared/doc/run.ts'
import { run } from '../../../shared/doc/run-any.ts'
import { seedBoard } from '../../../shared/doc/seed.ts'
import { explorationIdSchema, participantIdSchema } from '../../../shared/model/ids.ts'
import { may } from '../../../shared/model/rights.ts'
import type { Person, Workshop } from '../../../shared/model/schema.ts'
import { templates } from '../../../shared/model/templates.ts'
import { type Command, roomOf } from '../../../shared/model/verbs.ts'
import type { Presence } from '../../../shared/protocol.ts'

export type FakeRoom = { room: RoomApi; others: Held<readonly Other[]>; presented: Presence; remote(command: Command): void }

const me: Person = { participantId: participantIdSchema.parse('me'), name: 'Me', role: 'facilitator' }

/** An empty exploration with its room; numbers are given here. */
export function fakeRoom(): FakeRoom {
  const board = new Y.Doc()
  const findings = new Y.Doc()
  findings.getMap('findings')
  const words = { en: 'Test', fr: 'Essai' }
  const seed = { title: words, partner: words, service: words, ...templates['horizons-priority'] }
  board.transact(() => seedBoard(new Writer(board), seed))
  const read = (): Workshop => readWorkshop({ board, findings }).workshop
  const workshop = hold(read())
  const others = hold<readonly Other[]>([])
  const done: { operation: Operation; doc: Y.Doc }[] = []
  const fake: FakeRoom = { presented: {}, others, remote: (command) => void act(command, 'other'), room: null as never }

  const number = () => {
    for (const [doc, root] of [
      [board, 'themes'],
      [findings, 'findings'],
    ] as const) {
      const map = doc.getMap<Y.Map<unknown>>(root)
      const known = [...map.values()].map((one) => Number(one.get('number') ?? 0))
      let next = Math.max(0, ...known) + 1
      doc.transact(() => {
        for (const one of map.values()) if (one.get('number') === undefined) one.set('number', next++)
      })
    }
  }
  const act = (command: Command, name: string) => {
    const doc = roomOf(command) === 'findings' ? findings : board
    const outcome = run({ doc, board }, command, { participantId: participantIdSchema.parse(name), role: 'facilitator' }, 'bench')
    number()
    workshop.set(read())
    if (outcome.ok && name === 'me') done.push({ operation: outcome.operation, doc })
    return outcome
  }
  fake.room = {
    explorationId: explorationIdSchema.parse('bench'),
    me,
    synced: hold(true),
    workshop,
    findings: {
      status: hold<FindingsStatus>('here'),
      enter: () => {},
      others,
      present: (some) => Object.assign(fake.presented, some),
      changes: hold([]),
    },
    saving: hold({ status: 'saved' }),
    people: hold([me]),
    others: hold([]),
    remoteChanges: hold([]),
    refused: hold([]),
    undoState: hold<UndoState>({ undo: null, redo: null }),
    may: (right) => may('facilitator', right, workshop.get().settings),
    run: async (verb, args) => act({ verb, args } as Command, 'me'),
    asOne: (_name, all) => all(fake.room.run, async () => {}),
    made: () => false,
    takeBack: async () => null,
    undo: async () => {
      const last = done.pop()
      if (!last) return null
      const outcome = undo(last.doc, last.operation, { participantId: me.participantId, role: 'facilitator' }, 'bench', board)
      workshop.set(read())
      return outcome
    },
    redo: async () => null,
    pushServerOperation: () => {},
    present: () => {},
    dismissRefused: () => {},
    caretAt: () => null,
    caretIndex: () => null,
    reconnect: () => {},
    leave: () => {},
  }
  return fake
}
