// One act on a comment at a time: the server runs it, so it takes a moment and may be refused.
import { useRef, useState } from 'react'
import type { Outcome } from '../../shared/doc/hand.ts'
import { useLanguage } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'

/** `act` answers whether it was done; `problem` says why not, in the page's language. */
export function useCommentAct() {
  const { lang } = useLanguage()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const under = useRef(false)
  const act = async (run: () => Promise<Outcome>, done: string): Promise<boolean> => {
    if (under.current) return false
    under.current = true
    setBusy(true)
    const outcome = await run()
    under.current = false
    setBusy(false)
    setProblem(outcome.ok ? null : outcome.refusal.detail[lang])
    announce(outcome.ok ? done : outcome.refusal.detail[lang])
    return outcome.ok
  }
  return { act, problem, busy }
}
