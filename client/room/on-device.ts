// Everything Atelier keeps on this device beyond the language and how the board is liked: unsaved work,
// refused work, words of dialogs, copies of boards, the card my tabs look at. It goes when the exploration
// is erased, when the device is left, when access is gone, and when nobody came back for it.
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import { thisCabinet } from './cabinet.ts'
import { expired, keptAt } from './expiry.ts'
import type { Device } from './journal.ts'
import { browserStorage } from './journal-storage.ts'
import { currentKey, currentPrefix, documentKey, findingDrafts, keptPrefix, prefixes } from './keys.ts'

/** This browser's. */
export const thisDevice = (): Device => ({ storage: browserStorage(), cabinet: thisCabinet() })

/** The explorations of which something lies here, as they stand in the keys. */
export async function keptExplorations({ storage, cabinet }: Device): Promise<Set<string>> {
  const keys = [...storage.keys(), ...(await cabinet.read('journal', '')).map(([key]) => key)]
  const ids = prefixes.flatMap((prefix) => keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)))
  ids.push(...(await cabinet.read('documents', '')).map(([key]) => key))
  return new Set(ids.map((id) => id.split(':')[0] ?? ''))
}

/** The exploration was erased: nothing of it stays, whoever wrote it (TR5). */
export async function forgetExploration({ storage, cabinet }: Device, explorationId: ExplorationId): Promise<void> {
  const those = prefixes.map((prefix) => `${prefix}${explorationId}:`)
  for (const key of storage.keys()) if (those.some((prefix) => key.startsWith(prefix))) storage.removeItem(key)
  storage.removeItem(currentKey(explorationId))
  await cabinet.remove('documents', documentKey(explorationId))
  for (const prefix of those) await cabinet.remove('journal', prefix)
}

/** The findings are closed to this person: their words, as they stood when somebody began to change them, go (FR3). */
export function forgetFindingDrafts({ storage }: Device, { explorationId, participantId }: Whose): void {
  const those = Object.values(findingDrafts).map((draft) => `${keptPrefix}${explorationId}:${participantId}:${draft}`)
  for (const key of storage.keys()) if (those.some((prefix) => key.startsWith(prefix))) storage.removeItem(key)
}
type Whose = { explorationId: ExplorationId; participantId: ParticipantId }

/** The device is left, as a shared computer is: nothing stays, of any exploration and any participant. False when something may have stayed. */
export async function forgetEverything({ storage, cabinet }: Device): Promise<boolean> {
  const all = () => storage.keys().filter((key) => key.startsWith(currentPrefix) || isWork(key))
  for (const key of all()) storage.removeItem(key)
  const removed = [await cabinet.remove('journal', ''), await cabinet.remove('documents', '')]
  return removed.every(Boolean) && all().length === 0
}

/** How much lies here that is saved nowhere else: changes not sent, changes refused, words not finished. */
export async function unsavedWork({ storage, cabinet }: Device): Promise<number> {
  const overflowed = (await cabinet.read('journal', '')).map(([key]) => key)
  return new Set([...storage.keys(), ...overflowed].filter(isWork)).size
}

/** Local expiry: what nobody came back for in 30 days goes, in every exploration; and what says no time at all. */
export async function dropExpired({ storage, cabinet }: Device, now: number): Promise<void> {
  const old = (kept: unknown) => {
    const at = keptAt(kept)
    return at === null || expired(at, now)
  }
  for (const key of storage.keys().filter(isWork)) if (old(storage.getItem(key))) storage.removeItem(key)
  for (const drawer of ['journal', 'documents'] as const) {
    for (const [key, kept] of await cabinet.read(drawer, '')) if (old(kept)) await cabinet.remove(drawer, key)
  }
}

const isWork = (key: string): boolean => prefixes.some((prefix) => key.startsWith(prefix))
