// Several lines were pasted: as many findings, or one. Lines with likely personal information are decided about
// one by one before anything is added; then all are one operation.
import './paste.css'
import { useEffect, useRef, useState } from 'react'
import { captureMessages } from '../../shared/messages/capture.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { bounds } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { firstFocus } from '../ui/first-focus.ts'
import { ProblemNotice } from '../ui/Problem.tsx'
import { PasteCheck } from './PasteCheck.tsx'
import { faultOf, linesOf, type Pasted, undecidedIn } from './pasted.ts'
import type { Capture } from './use-capture.ts'
import { keptNamesOf } from './use-personal-check.ts'

const previewLines = 6

export function PasteDialog({ capture, pasted }: { capture: Capture; pasted: Pasted }) {
  const t = useT(captureMessages)
  const ui = useT(uiMessages)
  const room = useRoom()
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  /** The lines to decide about, as they were when it began: one that is settled stays in sight. */
  const [checking, setChecking] = useState<readonly number[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const lines = linesOf(pasted)
  const adds = lines.filter(({ words }) => words !== '')
  const fault = faultOf(lines)
  const asOneFits = pasted.text.trim().length <= bounds.textCharacters

  useEffect(() => {
    if (checking) heading.current?.focus()
  }, [checking])

  const close = () => capture.setPasted(null)
  const addAll = async () => {
    const undecided = undecidedIn(pasted, keptNamesOf(room)).map(({ line }) => line)
    if (undecided.length > 0) {
      if (!checking || undecided.some((line) => !checking.includes(line))) return setChecking(undecided)
      setError(t('paste.undecided', { count: undecided.length }))
      body.current?.querySelector<HTMLElement>(`[data-line="${undecided[0]}"]`)?.focus()
      return
    }
    if (adds.length === 0) return close()
    if (await capture.addAll(adds.map(({ words }) => words))) close()
  }
  const asOne = () => {
    const before = capture.text.trimEnd()
    capture.setText(before === '' ? pasted.text.trim() : `${before}\n${pasted.text.trim()}`)
    close()
  }

  return (
    <Dialog
      title={t('paste.title', { count: lines.length })}
      onClose={close}
      wide={checking !== null}
      footer={
        <>
          <Button onClick={close}>{ui('ui.cancel')}</Button>
          {asOneFits && !checking ? <Button onClick={asOne}>{t('paste.asOne')}</Button> : null}
          {fault ? null : (
            <Button weight="primary" ref={firstFocus} onClick={() => void addAll()}>
              {t('paste.asMany', { count: adds.length })}
            </Button>
          )}
        </>
      }
    >
      <div ref={body}>
        {fault ? (
          <p className="notice notice-danger">
            {fault.kind === 'too-many'
              ? t('paste.tooMany', { count: fault.count, max: fault.max })
              : t('paste.lineTooLong', { line: fault.line, length: fault.length, max: fault.max })}
          </p>
        ) : null}
        {checking ? (
          <>
            <h3 ref={heading} tabIndex={-1}>
              {t('paste.check', { count: checking.length })}
            </h3>
            <PasteCheck pasted={pasted} lines={checking} lang={capture.settings.lang} onChange={capture.setPasted} />
          </>
        ) : (
          <Preview lines={lines.map(({ words }) => words)} lang={capture.settings.lang} />
        )}
        <div role="alert">{error ? <p className="field-error">{error}</p> : null}</div>
        <ProblemNotice detail={capture.problem} />
      </div>
    </Dialog>
  )
}

function Preview({ lines, lang }: { lines: readonly string[]; lang: string }) {
  const t = useT(captureMessages)
  const more = lines.length - previewLines
  return (
    <>
      <p>{t('paste.what')}</p>
      <h3>{t('paste.lines')}</h3>
      <ul className="paste-preview" lang={lang}>
        {lines.slice(0, previewLines).map((words, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes its order
          <li key={i}>{words.length > 400 ? `${words.slice(0, 400)}…` : words}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t('paste.more', { count: more })}</p> : null}
    </>
  )
}
