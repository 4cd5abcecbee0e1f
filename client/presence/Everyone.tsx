// The names behind participant ids, also of those who are not here: who is here says it at once, the server
// knows everyone who ever joined. One question for a whole page.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { must } from '../../shared/model/assert.ts'
import { type ParticipantId, participantIdSchema } from '../../shared/model/ids.ts'
import { type Person, roleSchema } from '../../shared/model/schema.ts'
import { api } from '../api.ts'
import { useRoom, useStore } from '../room/RoomContext.tsx'

const peopleSchema = z.array(z.object({ participantId: participantIdSchema, name: z.string(), role: roleSchema }))

type Everyone = ReadonlyMap<ParticipantId, Person>
const EveryoneContext = createContext<Everyone | null>(null)

/** Asks who ever joined, and again when somebody unknown comes. For whoever may see the findings. */
export function EveryoneProvider({ children }: { children: ReactNode }) {
  const room = useRoom()
  const here = useStore(room.people)
  const [joined, setJoined] = useState<readonly Person[]>([])
  const unknown = here.filter(({ participantId }) => !joined.some((person) => person.participantId === participantId)).length
  useEffect(() => {
    if (unknown === 0) return
    let over = false
    void api(`/api/explorations/${room.explorationId}/people`, peopleSchema).then((answer) => {
      if (!over && answer.ok) setJoined(answer.value)
    })
    return () => {
      over = true
    }
  }, [room, unknown])
  const everyone = useMemo(() => new Map([...joined, ...here].map((person) => [person.participantId, person])), [joined, here])
  return <EveryoneContext value={everyone}>{children}</EveryoneContext>
}

/** Everyone who ever joined, by id; those here now with their present name. Throws outside an EveryoneProvider. */
export const useEveryone = (): Everyone => must(use(EveryoneContext), 'useEveryone inside an EveryoneProvider')
