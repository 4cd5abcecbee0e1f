// A live exploration behind the types of room.ts: stores to read, verbs to run, one person's undo over both
// rooms. What it stands on is injected, so that the same room runs in a browser and in a test.
import type { Outcome } from '../../shared/doc/hand.ts'
import { parseCommand } from '../../shared/doc/run.ts'
import { closeCodes, type Refusal, refusal } from '../../shared/errors.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { pointedTo } from '../../shared/model/pointers.ts'
import { may } from '../../shared/model/rights.ts'
import type { Person } from '../../shared/model/schema.ts'
import { type Command, type RoomName, roomOf, serverVerbs, type Verb } from '../../shared/model/verbs.ts'
import { type Cabinet, thisCabinet } from './cabinet.ts'
import { caretAt, caretIndex } from './carets.ts'
import { FindingsRoom } from './findings-room.ts'
import { type Frame, nextFrame } from './frame.ts'
import type { JournalStorage } from './journal.ts'
import { browserStorage } from './journal-storage.ts'
import { Line } from './line.ts'
import type { Locks } from './living.ts'
import { type Heard, hearRemote, tellRecommendation } from './remote-changes.ts'
import { RemoteLog } from './remote-log.ts'
import type { RefusedCommand, RemoteChange, RoomApi, Saving, UndoState } from './room.ts'
import { evaluate, type SavingFacts, withFindings } from './saving.ts'
import { browserHttp, type Http, runOnServer } from './server-run.ts'
import { hold } from './store.ts'
import { browserLocks, pageServer, watchHiding, watchLeft, watchNetwork } from './surroundings.ts'
import { type TakeDeps, type Taken, takeHalf, takeMaking, takeStep } from './take-step.ts'
import { type GroupStep, thingOf, UndoStack } from './undo.ts'
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

/** Enters an exploration. Everything it answers is live until `leave()`. */
export function connectRoom(options: ConnectOptions): RoomApi {
  const { explorationId, me, http = browserHttp, frame = nextFrame, now = Date.now } = options
  const { serverUrl = pageServer(), WebSocketImpl, storage = browserStorage(), locks = browserLocks() } = options
  const { cabinet = thisCabinet() } = options
  const who = { explorationId, participantId: me.participantId }
  const device = { storage, cabinet }
  const stack = new UndoStack()
  const synced = hold(false)
  const refused = hold<readonly RefusedCommand[]>([])
  const undoState = hold<UndoState>(stack.state)
  const shared = { explorationId, serverUrl, WebSocketImpl, device, locks, frame, now, stack }

  const forget = () => void onDevice().then(({ forgetExploration }) => forgetExploration(device, explorationId))
  const forgetFindings = () => void onDevice().then(({ forgetFindingDrafts }) => forgetFindingDrafts(device, who))
  const listRefused = () => {
    refused.set([...board.refused.get(), ...findings.refused].sort((a, b) => a.at - b.at))
    undoState.set(stack.state)
  }
  const tellSaving = () => {
    const state = evaluate(withFindings(board.facts, findings.line?.facts ?? null))
    if (JSON.stringify(state) !== JSON.stringify(saving.get())) saving.set(state)
  }

  const boardChanged = (facts: SavingFacts) => {
    // The board is read before it is said to be here: until the next frame it would look empty.
    if (facts.synced && !synced.get()) workshop.flush()
    synced.set(facts.synced)
    tellSaving()
    lookAtDoor()
  }
  let shutOut = false
  /** The door may have closed while nobody was here. Only what the server says counts, no copy and no empty board. */
  const lookAtDoor = () => {
    if (!board.facts.connected) return
    const shut = !may(myself().role, 'readFindings', workshop.get().settings)
    if (shut && !shutOut) forgetFindings()
    shutOut = shut
  }
  const board: Line = new Line({
    ...shared,
    room: 'board',
    me,
    board: null,
    hooks: {
      linked(link) {
        hearRemote(
          link.doc,
          (transaction) => transaction.origin === link.provider && link.everSynced,
          (heard) => remote.hear(heard),
        )
      },
      shown: (doc) => workshop.follow('board', doc),
      applied: () => workshop.flush(),
      people: () => remote.named(),
      changed: boardChanged,
      erased: forget,
      refused: () => listRefused(),
    },
  })
  const saving = hold<Saving>(evaluate(board.facts))
  const myself = () => board.here.me
  const remote = new RemoteLog<Heard, RemoteChange>(board.here.known, myself, now, tellRecommendation)
  const workshop = workshopStore(board.uplink.shown, frame, (read, before) => {
    remote.tell(read, before)
    findings.log.tell(read, before)
    findings.settingsRead()
    lookAtDoor()
  })
  const findings = new FindingsRoom({
    ...shared,
    me: myself,
    board: () => board.uplink.shown,
    workshop: workshop.get,
    hooks: {
      shown: (doc) => workshop.follow('findings', doc),
      applied: () => workshop.flush(),
      changed: tellSaving,
      erased: forget,
      closed: forgetFindings,
      refused: listRefused,
    },
  })
  board.refused.subscribe(listRefused)
  listRefused()
  board.start()

  const lineOf = (room: RoomName): Line | null => (room === 'board' ? board : findings.line)
  /** True once all done here, in both rooms, is on disk. */
  const settled = async () => {
    const lines = [board, findings.line].filter((line) => line !== null)
    return (await Promise.all(lines.map((line) => line.uplink.progress.settled()))).every(Boolean)
  }
  const serverRuns = () => {
    const ran = [remote.serverRuns(), findings.log.serverRuns()]
    return () => {
      for (const each of ran) each()
    }
  }

  function runHere(command: Command, group: GroupStep | null): Outcome {
    const line = lineOf(roomOf(command))
    if (!line) return { ok: false, refusal: refusal('not-allowed') }
    const outcome = line.run(command, group)
    show()
    return outcome
  }

  async function runThere(command: Command, group: GroupStep | null): Promise<Outcome> {
    // What I did before must be there when the server decides.
    if (!(await settled())) return { ok: false, refusal: refusal('not-saved') }
    const ran = serverRuns()
    const outcome = await runOnServer(http, who, command)
    ran()
    if (outcome.ok) {
      const step = { kind: 'server', verb: command.verb, operationId: outcome.operation.id, id: thingOf(command) } as const
      if (group) group.steps.push(step)
      else stack.push(step)
      undoState.set(stack.state)
    }
    return outcome
  }

  async function run(verb: Verb, args: unknown, group: GroupStep | null): Promise<Outcome> {
    const parsed = parseCommand(verb, args)
    if (!parsed.ok) return parsed
    const closed = shut(board.facts)
    if (closed) return { ok: false, refusal: closed }
    return serverVerbs.includes(verb) || !isHere(parsed.command)
      ? runThere(parsed.command, group)
      : runHere(parsed.command, group)
  }

  /** What a step taken here changed is seen before the promise resolves, as with any local verb (MV4). */
  const show = () => {
    workshop.flush()
    undoState.set(stack.state)
  }
  const ground = (room: RoomName) => {
    const line = lineOf(room)
    workshop.flush()
    return line && { ...line.docs, uplink: line.uplink, pointedTo: pointedTo(room, workshop.get()) }
  }
  const deps: TakeDeps = { stack, ground, settled, http, who, role: () => myself().role }
  const take = async (act: () => Promise<Taken | null>) => {
    const closed = shut(board.facts)
    if (closed) return { ok: false, refusal: closed } as const
    const ran = serverRuns()
    const taking = act()
    show()
    const taken = await taking
    ran()
    show()
    return taken
  }

  const reconnect = () => {
    for (const line of [board, findings.line]) if (line?.facts.out === null) line.uplink.link.retry()
  }
  const left = () => {
    for (const line of [board, findings.line]) {
      line?.refused.set([])
      line?.uplink.leaveDevice()
    }
    void onDevice().then(({ forgetEverything }) => forgetEverything(device))
  }
  const watches = [watchNetwork(reconnect), watchHiding(() => board.keeper.writeNews()), watchLeft(left)]

  return {
    explorationId,
    get me() {
      return myself()
    },
    synced,
    workshop,
    findings: findings.api,
    saving,
    people: board.here.people,
    others: board.here.others,
    remoteChanges: remote.store,
    refused,
    undoState,
    may: (right) => may(myself().role, right, workshop.get().settings),
    run: (verb, args) => run(verb, args, null),
    async asOne(name, act) {
      const { group, done } = stack.gather(name)
      try {
        return await act(
          (verb, args) => run(verb, args, group),
          () => takeHalf(group, deps).then(show),
        )
      } finally {
        done()
        undoState.set(stack.state)
      }
    },
    undo: () => take(() => takeStep('undo', deps)),
    redo: () => take(() => takeStep('redo', deps)),
    made: (ids) => stack.making(ids) !== null,
    takeBack: (ids) => take(() => takeMaking(ids, deps)),
    pushServerOperation({ operationId, verb }) {
      stack.push({ kind: 'server', verb, operationId, id: null })
      undoState.set(stack.state)
      serverRuns()()
    },
    present: (change) => board.here.present(change),
    dismissRefused(id) {
      for (const line of [board, findings.line]) if (line?.refused.get().some((one) => one.id === id)) line.dismissRefused(id)
    },
    caretAt: (place, index) => {
      const line = lineOf(roomOfKind(place.kind))
      return line && caretAt(line.uplink.shown, place, index)
    },
    caretIndex: (place, caret) => {
      const line = lineOf(roomOfKind(place.kind))
      return line && caretIndex(line.uplink.shown, place, caret)
    },
    reconnect,
    leave() {
      for (const unwatch of watches) unwatch()
      findings.leave()
      board.uplink.leave()
    },
  }

  /** Findings that nobody entered are the server's to write: a program's page, or the board's. */
  function isHere(command: Command): boolean {
    return roomOf(command) === 'board' || findings.status.get() === 'here'
  }
}

const roomOfKind = (kind: string): RoomName => (kind === 'finding' ? 'findings' : 'board')

/** Why nothing can be done here: the server let us out, or the room is not there yet. */
function shut({ out, synced }: SavingFacts): Refusal | null {
  if (out === closeCodes.erased) return refusal('erased')
  if (out === closeCodes.notJoined) return refusal('not-joined')
  if (out !== null) return refusal('not-allowed')
  return synced ? null : refusal('not-saved')
}
