// The embedded store. Being written: types first.
import type { Storage } from './storage.ts'

/** Opens the store under `dataDir`, making it if need be. */
export declare function openSqliteStorage(dataDir: string): Promise<Storage>
