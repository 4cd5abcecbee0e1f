// The saving state people see: events set facts, one function decides (SY1: "saved" means on disk).
import type { Saving } from './room.ts'

export type SavingFacts = {
  /** There is a board to show: the first sync has been, or a copy was kept. */
  synced: boolean
  /** Ms since 1970: how old the kept copy is, while nothing but that is shown; null once the server was heard. */
  asOf: number | null
  /** The socket stands and has synced since it opened. */
  connected: boolean
  /** Ms since 1970: when the connection went, or a first one failed; null while it stands. */
  offlineSince: number | null
  /** The final close code, once the server has let us out. */
  out: number | null
  /** A fresh document is being brought up to what is shown. */
  catchingUp: boolean
  /** Verbs not yet acknowledged. */
  pending: number
  /** Of those, the ones this browser could not keep a copy of. */
  unkept: number
  /** The server said it cannot write just now. */
  notSaved: boolean
}

export const firstFacts: SavingFacts = {
  synced: false,
  asOf: null,
  connected: false,
  offlineSince: null,
  out: null,
  catchingUp: false,
  pending: 0,
  unkept: 0,
  notSaved: false,
}

/** What to show: the gravest true thing first. */
export function evaluate(facts: SavingFacts): Saving {
  const { pending } = facts
  if (facts.out !== null) return { status: 'out', code: facts.out, pending }
  if (facts.unkept > 0) return { status: 'not-kept', pending }
  if (facts.offlineSince !== null) return { status: 'offline', pending, since: facts.offlineSince, asOf: facts.asOf }
  if (!facts.synced || !facts.connected) return { status: 'connecting' }
  if (facts.notSaved) return { status: 'not-saved', pending }
  return pending > 0 || facts.catchingUp ? { status: 'saving', pending } : { status: 'saved' }
}

/** The facts of the exploration: those of the board, and of the findings once they are entered. */
export function withFindings(board: SavingFacts, findings: SavingFacts | null): SavingFacts {
  if (findings === null || findings.out !== null) return board
  return {
    ...board,
    connected: board.connected && findings.connected,
    offlineSince: board.offlineSince ?? findings.offlineSince,
    catchingUp: board.catchingUp || findings.catchingUp,
    pending: board.pending + findings.pending,
    unkept: board.unkept + findings.unkept,
    notSaved: board.notSaved || findings.notSaved,
  }
}
