// Writing down findings while listening: Enter publishes one and the box is ready for the next. A panel beside
// the outline, or alone on a phone. Works without a connection; what is not published yet outlives a reload.
import './capture.css'
import { useId, useRef } from 'react'
import { captureMessages } from '../../shared/messages/capture.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useFindings, useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { CaptureSettingsFields } from './CaptureSettings.tsx'
import { ComposeText, type Way } from './ComposeText.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { newlyPasted } from './pasted.ts'
import { langOf, RecentFindings } from './RecentFindings.tsx'
import { type Capture, type CapturePlace, useCapture } from './use-capture.ts'

type Props = {
  onClose?(): void
  autoFocus?: boolean
  /** Where the next one goes; `onPlaced` when it has gone there. */
  place?: CapturePlace | null
  onPlaced?(): void
}

export function QuickCapture({ onClose, autoFocus = true, place = null, onPlaced }: Props) {
  const t = useT(captureMessages)
  const ui = useT(uiMessages)
  const id = useId()
  const capture = useCapture(place, onPlaced)
  const panel = useRef<HTMLElement>(null)
  return (
    <section className="capture" aria-labelledby={id} ref={panel}>
      <header className="capture-head">
        <h2 id={id}>{t('capture.title')}</h2>
        <span className="capture-count">{t('capture.count', { count: capture.count })}</span>
        {onClose ? <Button onClick={onClose}>{ui('ui.close')}</Button> : null}
      </header>
      <CaptureSettingsFields settings={capture.settings} onChange={capture.set} />
      <Composing capture={capture} autoFocus={autoFocus} />
      <RecentFindings
        entries={capture.entries}
        mayTakeBack={capture.mayTakeBack}
        onTakeBack={(entry) => void capture.takeBack(entry)}
        back={panel}
      />
      {capture.pasted ? <PasteDialog capture={capture} pasted={capture.pasted} /> : null}
    </section>
  )
}

function Composing({ capture, autoFocus }: { capture: Capture; autoFocus: boolean }) {
  const t = useT(captureMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const status = useFindings()
  const { findings } = useWorkshop()
  const { settings, text, parentId } = capture
  const parent = findings.find((finding) => finding.id === parentId)
  const reason = !room.may('addFinding') || status === 'denied' ? 'capture.denied' : status === 'here' ? null : 'capture.joining'
  const under = parent ? null : t('capture.noParent')
  return (
    <>
      {reason ? (
        <p className="notice" role="status">
          {t(reason)}
        </p>
      ) : null}
      <ComposeText
        label={t('capture.box')}
        hint={t('capture.how')}
        lang={settings.lang}
        text={text}
        onText={capture.setText}
        onPublish={(words, way) => {
          if (reason) announce(t(reason))
          else void capture.add(words, way === 'variant' && parent !== undefined)
        }}
        onLines={(lines) => capture.setPasted(newlyPasted(lines))}
        autoFocus={autoFocus}
      >
        {(go) => <AddButtons go={go} reason={reason ? t(reason) : null} under={under} />}
      </ComposeText>
      {parent ? (
        <p className="capture-under">
          {t('capture.underWhich')} <span lang={langOf(parent, lang)}>{parent.text[langOf(parent, lang)]}</span>
        </p>
      ) : null}
      <ProblemNotice detail={capture.problem} />
    </>
  )
}

function AddButtons({ go, reason, under }: { go(way: Way): void; reason: string | null; under: string | null }) {
  const t = useT(captureMessages)
  const ui = useT(uiMessages)
  return (
    <p className="capture-buttons">
      <Button weight="primary" reason={reason} onClick={() => go('plain')}>
        {t('capture.add')} <kbd className="key">{ui('ui.key.enter')}</kbd>
      </Button>
      <Button reason={reason ?? under} onClick={() => go('variant')}>
        {t('capture.addUnder')} <kbd className="key">{t('capture.underKey')}</kbd>
      </Button>
    </p>
  )
}
