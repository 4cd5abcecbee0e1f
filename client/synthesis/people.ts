// The names behind participant ids: everyone who ever joined, as the server tells those who may read findings,
// and those here now.
import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { ParticipantId } from '../../shared/model/ids.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { type Person, roleSchema } from '../../shared/model/schema.ts'
import { api } from '../api.ts'
import { useRoom, useStore } from '../room/RoomContext.tsx'
import type { RoomApi } from '../room/room.ts'
import { type Held, hold } from '../room/store.ts'

const peopleSchema = z.array(z.object({ participantId: participantIdSchema, name: z.string(), role: roleSchema }))

type Known = { status: 'unknown' | 'asking' | 'failed' | 'known'; people: readonly Person[] }
/** One list a room, whoever asks first. */
const lists = new WeakMap<RoomApi, Held<Known>>()

async function ask(room: RoomApi, list: Held<Known>): Promise<void> {
  list.set({ ...list.get(), status: 'asking' })
  const answer = await api(`/api/explorations/${room.explorationId}/people`, peopleSchema)
  list.set(answer.ok ? { status: 'known', people: answer.value } : { ...list.get(), status: 'failed' })
}

function listOf(room: RoomApi): Held<Known> {
  let list = lists.get(room)
  if (!list) {
    list = hold<Known>({ status: 'unknown', people: [] })
    lists.set(room, list)
  }
  return list
}

/** Everyone known, those here now first; `failed`: the server could not be asked. */
export function useEveryone(): { everyone: readonly Person[]; here: ReadonlySet<ParticipantId>; failed: boolean } {
  const room = useRoom()
  const [list] = useState(() => listOf(room))
  const known = useStore(list)
  const now = useStore(room.people)
  useEffect(() => {
    if (list.get().status === 'unknown') void ask(room, list)
  }, [room, list])
  return useMemo(() => {
    const here = new Set(now.map((person) => person.participantId))
    const others = known.people.filter((person) => !here.has(person.participantId))
    return { everyone: [...now, ...others], here, failed: known.status === 'failed' }
  }, [known, now])
}

/** Names by participant. Someone who came after the list was asked for is here now, and named so. */
export function useNames(): ReadonlyMap<ParticipantId, string> {
  const { everyone } = useEveryone()
  return useMemo(() => new Map(everyone.map((person) => [person.participantId, person.name])), [everyone])
}
