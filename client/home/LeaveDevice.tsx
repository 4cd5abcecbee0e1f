// Leaving this device: what is saved nowhere else is told first, and a button of its own loses it. Both
// appear below the first button, which stays where it is: a second click on it confirms nothing.
import { useState } from 'react'
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { pageMessages } from '../../shared/messages/pages.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { leaveDevice } from '../room/departure.ts'
import { thisDevice, unsavedWork } from '../room/on-device.ts'
import { announce } from '../ui/announce.tsx'
import { focusPage } from '../ui/arrival.ts'
import { Button } from '../ui/Button.tsx'
import { useOnce } from '../ui/once.ts'
import { ProblemNotice } from '../ui/Problem.tsx'

/** `needed`: there is something to leave. `onLeft`: the server let this device go. */
export function LeaveDevice({ needed, onLeft }: { needed: boolean; onLeft(): void }) {
  const t = useT(pageMessages)
  const [unsaved, setUnsaved] = useState(0)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [leave] = useOnce(async (accepted: number) => {
    setProblem(null)
    const work = await unsavedWork(thisDevice())
    setUnsaved(work)
    // Another tab may have added to it: only what was told is accepted.
    if (work > accepted) return
    const answer = await leaveDevice()
    if (!answer.ok) return setProblem(answer.problem.detail)
    setUnsaved(0)
    onLeft()
    // The button under the focus may be gone with what it was for.
    requestAnimationFrame(focusPage)
    if (answer.value) announce(t('home.left'))
    else setProblem(formatBoth(pageMessages['home.leftBehind']))
  })
  if (!needed && problem === null) return null
  return (
    <>
      <p className="field-hint">{t('home.leaveWhat')}</p>
      <p>
        <Button key="leave" onClick={() => leave(0)}>
          {t('home.leave')}
        </Button>
      </p>
      <ProblemNotice detail={problem} />
      {unsaved > 0 ? (
        <>
          <p className="notice notice-warn" role="alert">
            {t('home.leaveUnsaved', { count: unsaved })}
          </p>
          <p>
            <Button key="leave-anyway" weight="danger" onClick={() => leave(unsaved)}>
              {t('home.leaveAnyway')}
            </Button>
          </p>
        </>
      ) : null}
    </>
  )
}
