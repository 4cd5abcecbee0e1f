// Which tabs are alive: a tab holds a Web Lock as long as it lives. Where there are none (plain http,
// tests) every other tab counts as gone and its journal is adopted though it lives: the same bytes, which
// Yjs takes once. Only after a refusal may both tabs do the work again.

export type Locks = Pick<LockManager, 'request'>

const lockName = (tabId: string): string => `atelier:tab:${tabId}`

/** Shows this tab as alive until the returned function is called. */
export function live(locks: Locks | null, tabId: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  locks?.request(lockName(tabId), () => held).catch(() => {})
  return release
}

/**
 * Calls `gone` for each tab that is dead now, before the promise resolves, and later for each that
 * dies while we live. We then hold its lock in turn, so that no third tab adopts the same.
 */
export async function whenGone(
  locks: Locks | null,
  tabIds: readonly string[],
  gone: (tabId: string) => Promise<void>,
): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const adopt = async (tabId: string) => {
    await gone(tabId)
    return held
  }
  if (!locks) {
    await Promise.all(tabIds.map(gone))
    return release
  }
  const looked = tabIds.map(
    (tabId) =>
      new Promise<void>((resolve) => {
        const ifFree = async (lock: Lock | null) => {
          if (lock) {
            await gone(tabId)
            resolve()
            return held
          }
          resolve()
          locks.request(lockName(tabId), () => adopt(tabId)).catch(() => {})
        }
        locks.request(lockName(tabId), { ifAvailable: true }, ifFree).catch(() => resolve())
      }),
  )
  await Promise.all(looked)
  return release
}
