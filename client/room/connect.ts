// A live room behind the types of room.ts: stores to read, verbs to run, one person's undo. What it
// stands on is injected, so that the same room runs in a browser and in a test.
import type * as Y from 'yjs'
import type { Outcome } from '../../shared/doc/hand.ts'
import { newId } from '../../shared/doc/layout.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import { parseCommand, run, undo } from '../../shared/doc/run.ts'
import { closeCodes, type Refusal, refusal } from '../../shared/errors.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { may } from '../../shared/model/rights.ts'
import type { Person } from '../../shared/model/schema.ts'
import { type Command, roomOf, serverVerbs } from '../../shared/model/verbs.ts'
import { type Cabinet, thisCabinet } from './cabinet.ts'
import { caretAt, caretIndex } from './carets.ts'
import { replayable } from './command.ts'
import { type Frame, nextFrame } from './frame.ts'
import { Here } from './here.ts'
import { Journal, type JournalStorage } from './journal.ts'
import type { Work } from './journal-format.ts'
import { browserStorage } from './journal-storage.ts'
import { DocumentKeeper } from './kept-document.ts'
import { Link } from './link.ts'
import type { Locks } from './living.ts'
import { hearRemote } from './remote-changes.ts'
import { RemoteLog } from './remote-log.ts'
import type { RefusedCommand, RoomApi, Saving, UndoState } from './room.ts'
import { evaluate, firstFacts, type SavingFacts } from './saving.ts'
import { browserHttp, type Http, runOnServer } from './server-run.ts'
import { hold } from './store.ts'
import { browserLocks, pageServer, watchHiding, watchLeft, watchNetwork } from './surroundings.ts'
import { takeStep } from './take-step.ts'
import { thingOf, UndoStack } from './undo.ts'
import { Uplink } from './uplink.ts'
import { workshopStore } from './workshop-store.ts'

export type ConnectOptions = {
  explorationId: ExplorationId
  me: Person
  /** `ws://host:port`; by default this page's server. */
  serverUrl?: string
  WebSocketImpl?: typeof WebSocket
  storage?: JournalStorage
  cabinet?: Cabinet
  http?: Http
  /** Web Locks, to tell living tabs; null where there are none. */
  locks?: Locks | null
  frame?: Frame
  now?: () => number
}

/** Rarely needed; it was fetched soon after the page opened, to drop what expired. */
const onDevice = () => import('./on-device.ts')

/** Enters a room. Everything it answers is live until `leave()`. */
export function connectRoom(options: ConnectOptions): RoomApi {
  const { explorationId, http = browserHttp, frame = nextFrame, now = Date.now } = options
  const { serverUrl = pageServer(), WebSocketImpl, storage = browserStorage(), locks = browserLocks() } = options
  const { cabinet = thisCabinet() } = options
  let facts: SavingFacts = firstFacts
  const here = new Here(options.me, frame)
  const who = { explorationId, participantId: here.me.participantId }
  const device = { storage, cabinet }
  const journal = new Journal(device, who, now)
  const keeper = new DocumentKeeper({
    cabinet,
    explorationId,
    me: () => here.me,
    now,
    settled: () => facts.pending === 0 && !facts.catchingUp,
  })
  const stack = new UndoStack()
  const remote = new RemoteLog(here.known, () => here.me, now)
  const synced = hold(false)
  const saving = hold<Saving>(evaluate(facts))
  const refused = hold<readonly RefusedCommand[]>(journal.refused())
  const undoState = hold<UndoState>(stack.state)
  const actor = () => ({ participantId: here.me.participantId, role: here.me.role })

  /** Steps as they are in the fresh document, from the moment that it is shown. */
  const redone = new Map<string, Operation>()

  const uplink = new Uplink({
    journal,
    keeper,
    locks,
    role: () => here.me.role,
    now,
    open: (events) => new Link({ serverUrl, explorationId, WebSocketImpl, frame }, events),
    hooks: {
      linked(link) {
        here.follow(link)
        hearRemote(
          link.doc,
          (transaction) => transaction.origin === link.provider && link.everSynced,
          (heard) => remote.hear(heard),
        )
      },
      shown(doc) {
        stack.detach()
        for (const [entry, operation] of redone) stack.replace(entry, operation)
        redone.clear()
        workshop.follow(doc)
      },
      people(table) {
        here.told(table)
        remote.named()
        if (here.me.role === 'observer') uplink.giveUp()
      },
      applied: () => workshop.flush(),
      changed(next) {
        const left = facts.connected && !next.connected
        facts = next
        // The board is read before it is said to be here: until the next frame it would look empty.
        if (facts.synced && !synced.get()) workshop.flush()
        synced.set(facts.synced)
        const state = evaluate(facts)
        if (JSON.stringify(state) !== JSON.stringify(saving.get())) saving.set(state)
        if (left) here.lost()
      },
      erased() {
        refused.set([])
        void onDevice().then(({ forgetExploration }) => forgetExploration(device, explorationId))
      },
      redo: (work, doc, origin) => redo(work, doc, origin),
      redone: (entry, operation) => void redone.set(entry.key, operation),
      refused(entry, reason) {
        const one = { id: newId(), command: entry.work.command, refusal: reason, at: now(), undoing: entry.work.kind === 'undo' }
        refused.set([...refused.get(), one])
        stack.forget(entry.key)
        undoState.set(stack.state)
        return journal.refuse(one, entry)
      },
    },
  })
  const workshop = workshopStore(uplink.shown, frame, (read, before) => remote.tell(read, before))

  /** What a work of the journal does in a fresh document. */
  function redo(work: Work, doc: Y.Doc, origin: object): Outcome {
    if (work.kind === 'verb') return run({ doc, board: doc }, work.command, actor(), origin)
    return undo(doc, work.operation, actor(), origin)
  }

  function runHere(wanted: Command): Outcome {
    const doc = uplink.shown
    const command = replayable(wanted, doc)
    const sitting = stack.sitting(command, doc, now())
    const { value: outcome, entries } = uplink.perform(
      () => ({ kind: 'verb', command }),
      (origin) => {
        sitting?.manager.trackedOrigins.add(origin)
        try {
          return run({ doc, board: doc }, command, actor(), origin)
        } finally {
          sitting?.manager.trackedOrigins.delete(origin)
        }
      },
    )
    if (outcome.ok && entries.length > 0) stack.done(command, outcome.operation, entries, sitting, now())
    stack.release(sitting)
    show()
    return outcome
  }

  async function runThere(command: Command): Promise<Outcome> {
    // What I did before must be there when the server decides.
    if (!(await uplink.progress.settled())) return { ok: false, refusal: refusal('not-saved') }
    const ran = remote.serverRuns()
    const outcome = await runOnServer(http, who, command)
    ran()
    if (outcome.ok) {
      stack.push({ kind: 'server', verb: command.verb, operationId: outcome.operation.id, id: thingOf(command) })
      undoState.set(stack.state)
    }
    return outcome
  }

  /** What a step taken here changed is seen before the promise resolves, as with any local verb (MV4). */
  const show = () => {
    workshop.flush()
    undoState.set(stack.state)
  }
  const take = async (direction: 'undo' | 'redo') => {
    const closed = shut(facts)
    if (closed) return { ok: false, refusal: closed } as const
    const ran = stack.next(direction)?.kind === 'server' ? remote.serverRuns() : null
    const taking = takeStep(direction, { stack, uplink, http, who, role: () => here.me.role })
    show()
    const taken = await taking
    ran?.()
    show()
    return taken
  }

  const reconnect = () => {
    if (facts.out === null) uplink.link.retry()
  }
  const left = () => {
    refused.set([])
    uplink.leaveDevice()
    void onDevice().then(({ forgetEverything }) => forgetEverything(device))
  }
  const watches = [watchNetwork(reconnect), watchHiding(() => keeper.writeNews()), watchLeft(left)]
  journal.changed = () => uplink.progress.note()
  void journal.refusedToo().then((more) => {
    const news = more.filter(({ id }) => !refused.get().some((known) => known.id === id))
    if (news.length > 0) refused.set([...news, ...refused.get()].sort((a, b) => a.at - b.at))
  })
  void uplink.start()

  return {
    explorationId,
    get me() {
      return here.me
    },
    synced,
    workshop,
    saving,
    people: here.people,
    others: here.others,
    remoteChanges: remote.store,
    refused,
    undoState,
    may: (right) => may(here.me.role, right, workshop.get().settings),
    async run(verb, args) {
      const parsed = parseCommand(verb, args)
      if (!parsed.ok) return parsed
      const closed = shut(facts)
      if (closed) return { ok: false, refusal: closed }
      const there = serverVerbs.includes(verb) || roomOf(parsed.command) !== 'board'
      return there ? runThere(parsed.command) : runHere(parsed.command)
    },
    undo: () => take('undo'),
    redo: () => take('redo'),
    pushServerOperation({ operationId, verb }) {
      stack.push({ kind: 'server', verb, operationId, id: null })
      undoState.set(stack.state)
      remote.serverRuns()()
    },
    present: (change) => here.present(change),
    dismissRefused(id) {
      journal.dismiss(id)
      refused.set(refused.get().filter((one) => one.id !== id))
    },
    caretAt: (place, index) => caretAt(uplink.shown, place, index),
    caretIndex: (place, caret) => caretIndex(uplink.shown, place, caret),
    reconnect,
    leave() {
      for (const unwatch of watches) unwatch()
      uplink.leave()
    },
  }
}

/** Why nothing can be done here: the server let us out, or the room is not there yet. */
function shut({ out, synced }: SavingFacts): Refusal | null {
  if (out === closeCodes.erased) return refusal('erased')
  if (out === closeCodes.notJoined) return refusal('not-joined')
  if (out !== null) return refusal('not-allowed')
  return synced ? null : refusal('not-saved')
}
