// What the server refused after it was done here: each with its reason and its words, until dismissed
// (SY6: nothing typed is lost).
import { useEffect, useId, useRef } from 'react'
import { refusedMessages } from '../../shared/messages/refused.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { focusPage } from '../ui/arrival.ts'
import { Button } from '../ui/Button.tsx'
import { useRefused, useRoom, useWorkshop } from './RoomContext.tsx'
import { textsOf } from './refused-text.ts'
import type { RefusedCommand } from './room.ts'
import { thingOf } from './undo.ts'
import './room.css'

/** Nothing while nothing is refused; else a list in the corner. Never takes the focus. */
export function RefusedNotice() {
  const t = useT(refusedMessages)
  const room = useRoom()
  const refused = useRefused()
  const titleId = useId()
  const known = useRef(0)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (refused.length > known.current) announce(t('room.refused.say', { count: refused.length }))
    known.current = refused.length
  }, [refused.length, t])
  // What is dismissed takes its button with it: the focus goes to what is left, or back to the page.
  const hold = (count: number) => {
    const title = box.current?.querySelector<HTMLElement>('h2')
    if (count < refused.length) title?.focus()
    else requestAnimationFrame(focusPage)
  }
  const dismiss = (id: string) => {
    hold(1)
    room.dismissRefused(id)
  }
  const dismissAll = () => {
    hold(refused.length)
    for (const { id } of refused) room.dismissRefused(id)
  }
  if (refused.length === 0) return null
  return (
    <section ref={box} className="refused" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {t('room.refused.title', { count: refused.length })}
      </h2>
      <p>{t('room.refused.intro')}</p>
      <ul>
        {refused.map((one) => (
          <Refused key={one.id} refused={one} onDismiss={() => dismiss(one.id)} />
        ))}
      </ul>
      {refused.length > 1 ? <Button onClick={dismissAll}>{t('room.refused.dismissAll')}</Button> : null}
    </section>
  )
}

type Props = { refused: RefusedCommand; onDismiss(): void }

function Refused({ refused: { command, refusal, undoing }, onDismiss }: Props) {
  const t = useT(refusedMessages)
  const { lang } = useLanguage()
  const { recommendations } = useWorkshop()
  const texts = textsOf(command)
  const did = t(`room.did.${command.verb}`)
  const thing = recommendations.find((one) => one.id === thingOf(command))
  const numbered = thing?.number ? t('room.refused.numbered', { what: did, number: thing.number }) : did
  const copy = () => {
    const whole = texts.map(({ text }) => text).join('\n\n')
    // Without https the browser has no clipboard; the words stand there to be selected.
    if (!navigator.clipboard) return announce(t('room.refused.notCopied'))
    navigator.clipboard.writeText(whole).then(
      () => announce(t('room.refused.copied')),
      () => announce(t('room.refused.notCopied')),
    )
  }
  return (
    <li>
      <p>
        <strong>{undoing ? t('room.refused.undoing', { what: numbered }) : numbered}</strong>
      </p>
      <p>{refusal.detail[lang]}</p>
      {texts.map(({ lang, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and a paste may say the same twice
        <blockquote key={index} lang={lang ?? undefined}>
          {text}
        </blockquote>
      ))}
      <div className="refused-acts">
        {texts.length > 0 ? <Button onClick={copy}>{t('room.refused.copy')}</Button> : null}
        <Button onClick={onDismiss}>{t('room.refused.dismiss')}</Button>
      </div>
    </li>
  )
}
