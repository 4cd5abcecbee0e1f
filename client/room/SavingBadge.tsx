// Saved or not, always visible, in words and a sign. Spoken only when it matters: offline, not saved,
// and back again.
import { CircleCheck, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { type RoomMessageId, roomMessages } from '../../shared/messages/room.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { focusPage } from '../ui/arrival.ts'
import { useRoom, useSaving, useStore } from './RoomContext.tsx'
import type { Saving } from './room.ts'
import { slower } from './room-socket.ts'
import './room.css'

type Look = { words: RoomMessageId; say: RoomMessageId | null; Sign: typeof CircleCheck; tone: 'calm' | 'warn' }
/** Milliseconds before "Saving…" takes the place of "Saved": most saves are done by then. */
const calm = 400

const lookOf: Record<Saving['status'], Look> = {
  connecting: { words: 'room.connecting', say: null, Sign: LoaderCircle, tone: 'calm' },
  saved: { words: 'room.saved', say: null, Sign: CircleCheck, tone: 'calm' },
  saving: { words: 'room.saving', say: null, Sign: LoaderCircle, tone: 'calm' },
  offline: { words: 'room.offline', say: 'room.offline.say', Sign: CloudOff, tone: 'warn' },
  'not-saved': { words: 'room.notSaved', say: 'room.notSaved.say', Sign: TriangleAlert, tone: 'warn' },
  'not-kept': { words: 'room.notKept', say: 'room.notKept.say', Sign: TriangleAlert, tone: 'warn' },
  out: { words: 'room.out', say: null, Sign: CloudOff, tone: 'warn' },
}

/** Stands in the bar of every page of an exploration. */
export function SavingBadge() {
  const t = useT(roomMessages)
  const saving = useCalm(useSaving())
  const { lang } = useLanguage()
  const { words, say, Sign, tone } = lookOf[saving.status]
  const offline = saving.status === 'offline' ? saving : null
  const asOf = offline?.asOf ?? null
  const sentence = asOf ? t('room.offlineAsOf.say', { when: inFull(asOf, lang) }) : say && t(say)
  const trouble = useRef<Saving['status'] | null>(null)

  useEffect(() => {
    if (sentence) announce(sentence)
    else if (saving.status === 'saved' && trouble.current)
      announce(t(trouble.current === 'offline' ? 'room.back.say' : 'room.savedAgain.say'))
    if (sentence || saving.status === 'saved') trouble.current = sentence ? saving.status : null
  }, [sentence, saving.status, t])

  const shown = () => {
    const pending = offline?.pending ?? 0
    const when = asOf && briefly(asOf, lang)
    if (when) return pending > 0 ? t('room.offlineAsOfPending', { when, pending }) : t('room.offlineAsOf', { when })
    return pending > 0 ? t('room.offlinePending', { pending }) : t(words)
  }
  // Offline, how it was connected is of no use.
  const isSlower = useStore(slower) && !say
  return (
    <span
      className="saving"
      data-status={saving.status}
      data-tone={tone}
      title={isSlower ? t('room.slower') : (sentence ?? undefined)}
    >
      <Sign size={16} aria-hidden />
      <span>{shown()}</span>
      {isSlower ? <span className="visually-hidden"> {t('room.slower')}</span> : null}
      {saving.status === 'offline' ? <Retry /> : null}
    </span>
  )
}

/** A moment to be read in a sentence: "November 24, 2026 at 2:05 PM". */
const inFull = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'long', timeStyle: 'short' }).format(at)

/** A moment in the past, as briefly as it is clear: "Nov 24, 2:05 PM". */
const briefly = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf[lang], { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at)

/** Goes when the connection is back; the focus, if it was here, goes to the page. */
function Retry() {
  const t = useT(roomMessages)
  const room = useRoom()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const element = button.current
    // A layout effect ends before its element leaves the page: the focus is still on it.
    return () => {
      if (element !== null && document.activeElement === element) requestAnimationFrame(focusPage)
    }
  }, [])
  return (
    <button ref={button} type="button" className="saving-retry" onClick={() => room.reconnect()}>
      {t('room.tryNow')}
    </button>
  )
}

/** The state, but "saving" only once it lasts. */
function useCalm(saving: Saving): Saving {
  const [shown, show] = useState(saving)
  useEffect(() => {
    if (saving.status !== 'saving') return show(saving)
    const later = setTimeout(() => show(saving), calm)
    return () => clearTimeout(later)
  }, [saving])
  return shown.status === 'saving' || saving.status === 'saving' ? shown : saving
}
