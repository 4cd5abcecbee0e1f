// What every connection asks of the directory, kept in memory: a herd that comes in at once must not queue
// behind the disk. This process alone has the folder (files.ts), so what passes here is all that changes it.
// The store answers in the sequence asked: what is read after a write was asked for is read after the write.
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Directory } from './storage.ts'

/** Answers kept of each kind; the oldest go. */
const most = 5_000

/** `directory` with a memory; `forget` comes before an exploration is erased. Nothing that is not there is remembered: strangers' guesses cost no room. */
export function cachedDirectory(directory: Directory): Directory & { forget(explorationId: ExplorationId): void } {
  const explorations = new Answers((id: Parameters<Directory['exploration']>[0]) => directory.exploration(id))
  const memberships = new Answers((sessionHash: string) => directory.memberships(sessionHash))
  const invitations = new Answers((id: Parameters<Directory['invitations']>[0]) => directory.invitations(id))
  return {
    operatorKeyHash: () => directory.operatorKeyHash(),
    setOperatorKeyHash: (hash) => directory.setOperatorKeyHash(hash),
    beginExploration: (id, at) => directory.beginExploration(id, at),
    addExploration: (exploration, first) => {
      explorations.forget(exploration.id)
      invitations.forget(exploration.id)
      for (const { sessionHash } of first?.memberships ?? []) memberships.forget(sessionHash)
      return directory.addExploration(exploration, first)
    },
    exploration: (id) => explorations.get(id),
    explorations: () => directory.explorations(),
    addInvitation: (invitation) => {
      invitations.forget(invitation.explorationId)
      return directory.addInvitation(invitation)
    },
    invitationByHash: (tokenHash) => directory.invitationByHash(tokenHash),
    invitations: (id) => invitations.get(id),
    revokeInvitation: (id, at) => {
      invitations.forgetAll()
      return directory.revokeInvitation(id, at)
    },
    putMembership: (membership) => {
      memberships.forget(membership.sessionHash)
      return directory.putMembership(membership)
    },
    memberships: (sessionHash) => memberships.get(sessionHash),
    membershipsOf: (id) => directory.membershipsOf(id),
    forget: (id) => {
      explorations.forget(id)
      invitations.forget(id)
      memberships.forgetAll()
    },
  }
}

class Answers<K extends string, V extends object | null> {
  readonly #ask: (key: K) => Promise<V>
  readonly #kept = new Map<K, Promise<V>>()

  constructor(ask: (key: K) => Promise<V>) {
    this.#ask = ask
  }

  get(key: K): Promise<V> {
    const kept = this.#kept.get(key)
    if (kept) return kept
    const asked = this.#ask(key)
    this.#kept.set(key, asked)
    const drop = () => {
      if (this.#kept.get(key) === asked) this.#kept.delete(key)
    }
    asked.then((value) => isNothing(value) && drop(), drop)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest)
    return asked
  }

  forget(key: K): void {
    this.#kept.delete(key)
  }

  forgetAll(): void {
    this.#kept.clear()
  }
}

const isNothing = (value: object | null): boolean => value === null || (Array.isArray(value) && value.length === 0)
