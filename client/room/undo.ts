// One stack a person for everything they did: operations with their inverse, typed words by sittings,
// and what the server ran for them. Y.UndoManager serves Y.Text alone (architecture.md, Undo).
import * as Y from 'yjs'
import type { Actor, Outcome } from '../../shared/doc/hand.ts'
import { rootOfKind, textKey } from '../../shared/doc/layout.ts'
import { entityAt, type Operation } from '../../shared/doc/operation.ts'
import { wordsAt } from '../../shared/doc/read.ts'
import { undo } from '../../shared/doc/run.ts'
import { type Command, type RoomName, roomOf } from '../../shared/model/verbs.ts'
import type { Work } from './journal-format.ts'
import { asOne, type TextKey, textOperation, withoutText } from './operations.ts'
import type { UndoState, UndoStep } from './room.ts'

/** Typing after a longer pause is another sitting, another step. Milliseconds. */
const pause = 1_000
const mostSteps = 200

/** The words of one sitting. Undo and redo of exactly my own characters, while its document lives. */
export type Sitting = { manager: Y.UndoManager; at: TextKey; next: 'undo' | 'redo' }

export type LocalStep = {
  kind: 'local'
  room: RoomName
  command: Command
  /** In the order of doing; taken back from the last. */
  operations: Operation[]
  sitting: Sitting | null
  /** Keys of the journal entries that carry it. */
  entries: string[]
  /** The text it was typed into and when last, while the sitting may go on. */
  typing: { place: string; last: number } | null
}
export type ServerStep = { kind: 'server'; verb: string; operationId: string; id: string | null }
/** Several done as one, each where it was done. */
export type GroupStep = { kind: 'group'; verb: string; id: string | null; steps: SingleStep[] }
export type SingleStep = LocalStep | ServerStep
export type Step = SingleStep | GroupStep

export type Direction = 'undo' | 'redo'

/** Runs `act` as one piece of journaled work; answers the keys of its entries. */
export type Perform = <T extends Outcome<object> | undefined>(
  work: () => Work,
  act: (origin: object) => T,
) => { value: T; entries: string[] }

export class UndoStack {
  #undo: Step[] = []
  #redo: Step[] = []
  get state(): UndoState {
    return { undo: shown(this.#undo.at(-1)), redo: shown(this.#redo.at(-1)) }
  }

  /** The sitting that `command`, an editText about to run, belongs to: the one going on, or a new one. */
  sitting(command: Command, doc: Y.Doc, now: number): Sitting | null {
    const at = textAt(command)
    if (!at) return null
    const going = this.#going(command, now)
    if (going?.sitting && going.sitting.manager.doc === doc) return going.sitting
    const text = entityAt(doc, at.root, at.id)?.get(at.key)
    if (!(text instanceof Y.Text)) return null
    return {
      manager: new Y.UndoManager(text, { trackedOrigins: new Set(), captureTimeout: Number.MAX_SAFE_INTEGER }),
      at,
      next: 'undo',
    }
  }

  /** A verb was done here. Words typed in one sitting are one step. */
  done(
    command: Command,
    operation: Operation,
    entries: string[],
    sitting: Sitting | null,
    now: number,
    group: GroupStep | null = null,
  ): void {
    if (group) {
      group.steps.push({
        kind: 'local',
        room: roomOf(command),
        command,
        operations: [operation],
        sitting: null,
        entries,
        typing: null,
      })
      return
    }
    const going = this.#going(command, now)
    const typing = command.verb === 'editText' ? { place: placeOf(command), last: now } : null
    if (going && typing && going.sitting === sitting) {
      const last = going.operations.at(-1)
      const one = last ? asOne(last, operation) : null
      going.operations = one ? [...going.operations.slice(0, -1), one] : [...going.operations, operation]
      going.entries = [...new Set([...going.entries, ...entries])]
      going.typing = typing
      return
    }
    this.push({ kind: 'local', room: roomOf(command), command, operations: [operation], sitting, entries, typing })
  }

  /** Ends a sitting that no step came to need: what was typed was refused, or changed nothing. */
  release(sitting: Sitting | null): void {
    const used = this.#locals().some((step) => step.sitting?.manager === sitting?.manager)
    if (!used) sitting?.manager.destroy()
  }

  /** Groups that are being done: what is refused goes from them too. */
  readonly #open = new Set<GroupStep>()

  /** A step of several: what is done with it as `group` belongs to it. `done` puts it on the stack. */
  gather(verb: string): { group: GroupStep; done(): void } {
    const group: GroupStep = { kind: 'group', verb, id: null, steps: [] }
    this.#open.add(group)
    const done = () => {
      this.#open.delete(group)
      const first = group.steps[0]
      if (first) this.push({ ...group, id: first.kind === 'server' ? first.id : thingOf(first.command) })
    }
    return { group, done }
  }

  /** A new step; what was undone before it can no longer be redone. */
  push(step: Step): void {
    this.#undo.push(step)
    for (const gone of [...this.#undo.splice(0, this.#undo.length - mostSteps), ...this.#redo.splice(0)]) end(gone, this.#undo)
  }

  next(direction: Direction): Step | null {
    return (direction === 'undo' ? this.#undo : this.#redo).at(-1) ?? null
  }

  /** `step` was taken back; `counter` does it again (null: it cannot be). */
  took(direction: Direction, step: Step, counter: Step | null): void {
    const [from, to] = direction === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
    const index = from.lastIndexOf(step)
    if (index >= 0) from.splice(index, 1)
    if (counter) to.push(counter)
    end(step, [...from, ...to])
  }

  /** My steps that made the things in `ids` and have touched nothing else since, as one; null when they are not all there. */
  making(ids: readonly string[]): GroupStep | null {
    const made = new Set(this.#undo.flatMap(localsOf).flatMap((step) => (ids.some((id) => makes(step, id)) ? idsIn(step) : [])))
    const steps = this.#undo.filter((step): step is LocalStep => step.kind === 'local' && idsIn(step).every((id) => made.has(id)))
    const all = ids.length > 0 && ids.every((id) => steps.some((step) => makes(step, id)))
    return all ? { kind: 'group', verb: '', id: null, steps } : null
  }

  /** What is left of a step that was taken back in part: it may be tried again. */
  keep(direction: Direction, step: Step): void {
    const steps = direction === 'undo' ? this.#undo : this.#redo
    steps.push(step)
  }

  /** The document of `room` was replaced: sittings are over, words are taken back by their inverse from now on. */
  detach(room: RoomName): void {
    for (const step of this.#locals()) {
      if (!step.sitting || step.room !== room) continue
      step.sitting.manager.destroy()
      step.sitting = null
      step.typing = null
    }
  }

  /** The entry was done again on a fresh document and wrote otherwise there. */
  replace(entry: string, operation: Operation): void {
    for (const step of this.#locals()) {
      if (step.entries.length === 1 && step.entries[0] === entry && step.operations.length === 1) step.operations = [operation]
    }
  }

  /** The entry was refused: there is nothing to undo in it. */
  forget(entry: string): void {
    const stays = (step: SingleStep) => step.kind === 'server' || !step.entries.includes(entry)
    const without = (steps: Step[]) =>
      steps.flatMap((step): Step[] => {
        if (step.kind !== 'group') return stays(step) ? [step] : []
        const left = step.steps.filter(stays)
        return left.length > 0 ? [{ ...step, steps: left }] : []
      })
    this.#undo = without(this.#undo)
    this.#redo = without(this.#redo)
    for (const group of this.#open) group.steps = group.steps.filter(stays)
  }

  #locals(): LocalStep[] {
    return [...this.#undo, ...this.#redo, ...this.#open].flatMap(localsOf)
  }

  #going(command: Command, now: number): LocalStep | null {
    const top = this.#undo.at(-1)
    if (top?.kind !== 'local' || !top.typing || command.verb !== 'editText' || this.#redo.length > 0) return null
    return top.typing.place === placeOf(command) && now - top.typing.last <= pause ? top : null
  }
}

const localsOf = (step: Step): LocalStep[] =>
  step.kind === 'group' ? step.steps.flatMap(localsOf) : step.kind === 'local' ? [step] : []

const changesIn = (step: LocalStep) => step.operations.flatMap(({ changes }) => changes)
const idsIn = (step: LocalStep): string[] => changesIn(step).map(({ id }) => id)
const makes = (step: LocalStep, id: string): boolean =>
  changesIn(step).some((change) => change.kind === 'create' && change.id === id)

export type TakenBack = { restored: number; kept: string[]; counter: LocalStep }

/** Where a step is taken back: its room's document, the board's, and what the other room's things point to. */
export type Ground = { doc: Y.Doc; board: Y.Doc; pointedTo: ReadonlySet<string> }

/** Takes a local step back in `doc`, and answers the step that does it again. */
export function takeBack(step: LocalStep, { doc, board, pointedTo }: Ground, actor: Actor, perform: Perform): TakenBack {
  const counter: LocalStep = { ...step, operations: [], entries: [], sitting: null, typing: null }
  const taken: TakenBack = { restored: 0, kept: [], counter }
  const sitting = step.sitting?.manager.doc === doc ? step.sitting : null
  if (sitting) takeBackWords(step, sitting, doc, perform, taken)
  for (const whole of [...step.operations].reverse()) {
    const operation = sitting ? withoutText(whole) : whole
    if (operation.changes.length === 0) continue
    const work: Work = { kind: 'undo', command: step.command, operation }
    const { value: undone, entries } = perform(
      () => work,
      (origin) => undo(doc, operation, actor, origin, board, { pointedTo }),
    )
    if (!undone.ok) {
      taken.kept.push(...operation.changes.map((change) => change.id))
      continue
    }
    taken.restored += undone.result.restored
    taken.kept.push(...undone.result.kept)
    counter.operations.push(undone.operation)
    counter.entries.push(...entries)
  }
  return { ...taken, kept: [...new Set(taken.kept)] }
}

/** Exactly the characters of the sitting, wherever others have moved them (UN3). */
function takeBackWords(step: LocalStep, sitting: Sitting, doc: Y.Doc, perform: Perform, taken: TakenBack): void {
  const { manager, at, next } = sitting
  const words = () => {
    const entity = entityAt(doc, at.root, at.id)
    return entity ? wordsAt(entity, at.key) : ''
  }
  const like = step.operations[0]
  const was = words()
  if (!like) return
  const { entries } = perform(
    () => ({ kind: 'undo', command: step.command, operation: textOperation(like, at, words(), was) }),
    () => void manager[next](),
  )
  taken.counter.sitting = { ...sitting, next: next === 'undo' ? 'redo' : 'undo' }
  taken.counter.entries.push(...entries)
  if (words() === was) return
  taken.restored++
  taken.counter.operations.push(textOperation(like, at, was, words()))
}

function textAt(command: Command): TextKey | null {
  if (command.verb !== 'editText') return null
  const { kind, id, field, lang } = command.args
  return { root: rootOfKind[kind], id: id ?? '', key: textKey(field, lang) }
}

const placeOf = (command: Command): string => JSON.stringify(textAt(command))

/** Frees a sitting's characters, unless a step that stays still needs them. */
function end(step: Step, staying: readonly Step[]): void {
  const stays = new Set(staying.flatMap(localsOf).flatMap(({ sitting }) => (sitting ? [sitting.manager] : [])))
  for (const { sitting } of localsOf(step)) if (sitting && !stays.has(sitting.manager)) sitting.manager.destroy()
}

function shown(step: Step | undefined): UndoStep | null {
  if (!step) return null
  if (step.kind === 'group') return { verb: step.verb, id: step.id }
  return step.kind === 'server' ? { verb: step.verb, id: step.id } : { verb: step.command.verb, id: thingOf(step.command) }
}

/** The thing a command is about, for a sentence. */
export function thingOf({ args }: Command): string | null {
  if ('id' in args) return args.id ?? null
  if ('into' in args) return args.into
  if ('recommendationId' in args) return args.recommendationId
  if ('places' in args) return args.places[0]?.id ?? null
  if ('frames' in args) return args.frames[0]?.id ?? null
  if ('findings' in args) return args.findings[0]?.id ?? null
  if ('deals' in args) return args.deals[0]?.ids[0] ?? null
  if ('on' in args) return args.on.id
  return 'ids' in args ? (args.ids[0] ?? null) : null
}
