// What this device is in: as the server says; while it does not answer, as the copies kept here say.
import { useCallback, useEffect, useState } from 'react'
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { api } from '../api.ts'
import { keepOnlyJoined } from '../room/departure.ts'
import { keptExplorations, thisDevice } from '../room/on-device.ts'
import { type JoinedExploration, sessionSchema } from './explorations.ts'

export type Here =
  | { status: 'asking' }
  | { status: 'joined'; explorations: JoinedExploration[] }
  | { status: 'away'; detail: Bilingual; explorations: JoinedExploration[] }

/** How long the server may take before what is kept here is shown, ms. */
const patience = 3_000

/** `here`; whether anything of an exploration lies on this device; and what to call once it was left. */
export function useHere(): { here: Here; holds: boolean; left(): Promise<void> } {
  const [here, setHere] = useState<Here>({ status: 'asking' })
  const [holds, setHolds] = useState(false)
  const ask = useCallback(async () => {
    const away = async (detail: Bilingual) => {
      const explorations = await keptJoined().catch(() => [])
      // The server may have answered meanwhile, and what it said stands.
      setHere((now) => (now.status === 'joined' ? now : { status: 'away', detail, explorations }))
    }
    const slow = setTimeout(() => void away(formatBoth(uiMessages['ui.offline'])), patience)
    const answer = await api('/api/session', sessionSchema)
    clearTimeout(slow)
    if (answer.ok) {
      setHere({ status: 'joined', explorations: answer.value.explorations })
      await keepOnlyJoined(answer.value.explorations)
    } else await away(answer.problem.detail)
    setHolds(await anythingHere())
  }, [])
  useEffect(() => {
    void ask()
    const again = () => void ask()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [ask])
  const left = async () => {
    setHere({ status: 'joined', explorations: [] })
    setHolds(await anythingHere())
  }
  return { here, holds, left }
}

const anythingHere = async (): Promise<boolean> => (await keptExplorations(thisDevice())).size > 0

/** The explorations whose boards open without the server. To read their titles is to read a board: fetched only then. */
async function keptJoined(): Promise<JoinedExploration[]> {
  const { keptTitles } = await import('../room/RoomProvider.tsx')
  return keptTitles()
}
