// Why a store, or the file of one exploration, cannot be used; all but `full` until somebody helps.

/**
 * `in-use`: another process has the folder. `newer`: a later version wrote the file. `unreadable`: damaged, or gone.
 * `half-restored`: a restore broke off. `erased`: the exploration is gone for good. `full`: the disk takes nothing
 * just now, which passes.
 */
export type FaultCode = 'in-use' | 'newer' | 'unreadable' | 'half-restored' | 'erased' | 'full'

/** The file is left as it is, for whoever can rescue it. */
export class StorageFault extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode, message: string) {
    super(message)
    this.code = code
  }
}

/** SQLite's results for a file that is damaged, no database, or not to be opened (sqlite.org/rescode.html). */
const unreadable = [11, 14, 26]
/** …and for a disk that takes nothing: full, or an error of writing, syncing, truncating, of the log's index. */
const full = [13, 778, 1_034, 1_290, 1_546, 4_874]
const busy = 5

/** The fault that `error` tells of, or null when it may pass. */
export function faultIn(error: unknown): FaultCode | null {
  if (error instanceof StorageFault) return error.code
  const result = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
  if (full.includes(result)) return 'full'
  return unreadable.includes(result & 0xff) ? 'unreadable' : null
}

/** True when `error` says that another connection has the file. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy
