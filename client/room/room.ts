// What the interface knows of a live room: stores to read, verbs to run, one person's undo. Components
// use this and never touch a Yjs type (style.md 4). Made by connect.ts; given by RoomContext.tsx.
import type { Outcome } from '../../shared/doc/hand.ts'
import type { ThingKind } from '../../shared/doc/layout.ts'
import type { Refusal } from '../../shared/errors.ts'
import type { ExplorationId, FindingId, RecommendationId } from '../../shared/model/ids.ts'
import type { RightName } from '../../shared/model/rights.ts'
import type { Lang, Person, Place, Workshop } from '../../shared/model/schema.ts'
import type { Args, Command, Verb } from '../../shared/model/verbs.ts'
import type { Presence } from '../../shared/protocol.ts'

/** A value that changes, for useSyncExternalStore: `get` answers the same object until it changed. */
export type Store<T> = { get(): T; subscribe(changed: () => void): () => void }

/** The saving state, always visible. `pending`: verbs not yet acknowledged as on disk. */
export type Saving =
  | { status: 'connecting' }
  | { status: 'saved' }
  | { status: 'saving'; pending: number }
  /** `asOf`: when the copy that is shown was last known to be true, if the server was not reached since the page opened. */
  | { status: 'offline'; pending: number; since: number; asOf: number | null }
  /** The server says it cannot write just now; it tries on. */
  | { status: 'not-saved'; pending: number }
  /** Not on the server yet, and this browser has no room to keep a copy: closing the tab would lose it. */
  | { status: 'not-kept'; pending: number }
  /** The server let us out for good: not joined, revoked, unknown, erased. */
  | { status: 'out'; code: number; pending: number }

/** Someone else's presence. */
export type Other = { clientId: number; person: Person; presence: Presence }

/** What someone else just did to a recommendation; `by` is null when the server cannot tell. */
export type RemoteChange = {
  kind: 'moved' | 'set-aside' | 'merged' | 'undone' | 'added' | 'edited' | 'help'
  id: RecommendationId
  by: Person | null
  /** Ms since 1970, this browser's clock. */
  at: number
  /** Where it stands now. */
  place: Place
}

/** What someone else just did to a finding. `filed`: under another theme, or back to the tray. */
export type FindingChange = {
  kind: 'added' | 'filed' | 'moved' | 'edited' | 'removed' | 'merged' | 'split'
  id: FindingId
  by: Person | null
  at: number
}

/** `absent`: nobody asked for them. `denied`: not mine to see, or not just now. */
export type FindingsStatus = 'absent' | 'joining' | 'here' | 'denied'

/** The findings' room: joined when somebody enters it, so that the board never loads what was heard. */
export type FindingsApi = {
  status: Store<FindingsStatus>
  /** Joins it; once is enough. Nothing happens while it is not mine to see. */
  enter(): void
  /** Those on the canvas and in the outline. */
  others: Store<readonly Other[]>
  present(presence: Partial<Presence>): void
  /** The last changes by others, newest last, at most fifty. */
  changes: Store<readonly FindingChange[]>
}

/** A verb the server refused after it was done here: listed with its text until dismissed (SY6). */
export type RefusedCommand = {
  id: string
  command: Command
  refusal: Refusal
  at: number
  /** It was the undoing (or redoing) of `command` that was refused. */
  undoing?: boolean
}

/** The next thing `undo` or `redo` would touch: the verb (or the name given to several together) and the recommendation or thing. */
export type UndoStep = { verb: string; id: string | null }
export type UndoState = { undo: UndoStep | null; redo: UndoStep | null }

/** Where a text lies: kind, id (empty for report and settings), field, language. */
export type TextPlace = { kind: ThingKind; id: string; field: string; lang: Lang }

/** Runs one verb (see `RoomApi.run`). */
export type RunVerb = <V extends Verb>(verb: V, args: Args<V>) => Promise<Outcome>

export type RoomApi = {
  explorationId: ExplorationId
  me: Person
  /** False until there is a board (the first sync, or a copy kept here): show a skeleton, not an empty board. */
  synced: Store<boolean>
  /** Holds findings, merged findings and comments while `findings.status` is `here`. */
  workshop: Store<Workshop>
  findings: FindingsApi
  saving: Store<Saving>
  /** Everyone here, one entry a person, myself included. */
  people: Store<readonly Person[]>
  others: Store<readonly Other[]>
  /** The last changes by others, newest last, at most fifty. */
  remoteChanges: Store<readonly RemoteChange[]>
  refused: Store<readonly RefusedCommand[]>
  undoState: Store<UndoState>
  /** True when my role allows it in the present state (rights.ts). */
  may(right: RightName): boolean
  /**
   * Runs one verb. Local verbs are done when this returns (the promise is for one signature with the
   * verbs the server runs: split, merge, removeTheme, setLanes, setReport). Offline, server verbs are
   * refused with `not-saved`. A verb's inverse goes on this person's undo stack.
   */
  run: RunVerb
  /**
   * What `act` runs by the `run` it is given is one step of undo, called `name`, in whatever room. `back` takes
   * back what was run of it so far: for when the rest was refused.
   */
  asOne<T>(name: string, act: (run: RunVerb, back: () => Promise<void>) => Promise<T>): Promise<T>
  /** Undoes or redoes my last step; the outcome says what was kept because someone changed it since. */
  undo(): Promise<Outcome<{ restored: number; kept: string[] }> | null>
  redo(): Promise<Outcome<{ restored: number; kept: string[] }> | null>
  /** True while what I made here stands on my stack: then `takeBack` can take it away. */
  made(ids: readonly string[]): boolean
  /**
   * Takes back what I made, with what I changed in it, wherever it stands on my stack: that needs no right to
   * remove, and comes not back by undo. Null when I did not make it here. What someone changed since is kept.
   */
  takeBack(ids: readonly string[]): Promise<Outcome<{ restored: number; kept: string[] }> | null>
  /** Puts an operation the server ran for me (import) on my undo stack. */
  pushServerOperation(step: { operationId: string; verb: string }): void
  /** Sets part of my own presence. */
  present(presence: Partial<Presence>): void
  dismissRefused(id: string): void
  /** A caret position in a text as a string that survives others' edits, and back. */
  caretAt(place: TextPlace, index: number): string | null
  caretIndex(place: TextPlace, caret: string): number | null
  /** Tries the connection again now instead of after the wait. */
  reconnect(): void
  /** Leaves for good: closes the socket and the timers. */
  leave(): void
}
