// Runs one verb for a screen of the editor: a refusal becomes a sentence (of its own when offline), and
// nothing is closed or cleared unless it was done.
import { useState } from 'react'
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { type Args, serverVerbs, type Verb } from '../../shared/model/verbs.ts'
import { useRoom } from '../room/RoomContext.tsx'

export type Act = {
  /** True when it was done; the result beside it. */
  run<V extends Verb>(verb: V, args: Args<V>): Promise<Record<string, unknown> | null>
  problem: Bilingual | null
  busy: boolean
}

/** One place for the problems of one screen. */
export function useAct(): Act {
  const room = useRoom()
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [busy, setBusy] = useState(false)
  return {
    problem,
    busy,
    async run(verb, args) {
      setBusy(true)
      const outcome = await room.run(verb, args)
      setBusy(false)
      if (outcome.ok) {
        setProblem(null)
        return outcome.result
      }
      const offline = outcome.refusal.code === 'not-saved' && serverVerbs.includes(verb) && room.saving.get().status === 'offline'
      setProblem(offline ? formatBoth(editorMessages['editor.offline']) : outcome.refusal.detail)
      return null
    },
  }
}
