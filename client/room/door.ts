// Who I am in an exploration: as the server says; while it is not reached, as I was when its board was
// last kept here.
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Bilingual, Person } from '../../shared/model/schema.ts'
import { type ApiAnswer, api } from '../api.ts'
import { type JoinedExploration, sessionSchema } from '../home/explorations.ts'
import { keptHere } from './kept-here.ts'
import { documentKey } from './keys.ts'

export type Door =
  | { status: 'asking' }
  | { status: 'unreachable' }
  | { status: 'problem'; detail: Bilingual }
  | { status: 'not-joined' }
  | { status: 'in'; explorationId: ExplorationId; me: Person }

/** How long the server may take before a copy kept here is shown, ms. */
const patience = 2_000
/** How long after the door what must go goes, ms: the board comes first. */
const quiet = 5_000

/** Asks at the door of `explorationId`. */
export async function askAtDoor(explorationId: ExplorationId): Promise<Door> {
  const asked = api('/api/session', sessionSchema).then((answer) => {
    if (answer.ok) letGo(answer.value.explorations)
    return doorFor(answer, explorationId)
  })
  const [kept] = await keptHere(documentKey(explorationId))
  if (!kept) return asked
  const known: Door = { status: 'in', explorationId, me: kept.me }
  const door = await Promise.race([asked, later(patience, known)])
  return door.status === 'unreachable' ? known : door
}

/** What is kept of explorations that this browser is no longer in goes, once the board stands. */
function letGo(joined: readonly JoinedExploration[]): void {
  setTimeout(async () => {
    const { keepOnlyJoined } = await import('./departure.ts')
    await keepOnlyJoined(joined)
  }, quiet)
}

function doorFor(answer: ApiAnswer<{ explorations: JoinedExploration[] }>, explorationId: ExplorationId): Door {
  if (answer.ok) {
    const joined = answer.value.explorations.find(({ id }) => id === explorationId)
    if (!joined) return { status: 'not-joined' }
    const { participantId, name, role } = joined
    return { status: 'in', explorationId, me: { participantId, name, role } }
  }
  if (answer.problem.status === 401) return { status: 'not-joined' }
  // A proxy without its server answers 502 to 504: the server is as far away as without a network.
  const unreachable = answer.problem.status === 0 || answer.problem.status >= 502
  return unreachable ? { status: 'unreachable' } : { status: 'problem', detail: answer.problem.detail }
}

const later = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms))
