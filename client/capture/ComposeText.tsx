// A box for one text that is composed here and published by Enter: until then nothing of it leaves the
// device. Likely personal information is shown first, with keep or rewrite. Serves new and existing findings.
import '../editor/text-field.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { captureMessages } from '../../shared/messages/capture.ts'
import { personalMessages } from '../../shared/messages/personal.ts'
import { bounds, type Lang } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { Field } from '../ui/Field.tsx'
import { firstFocus } from '../ui/first-focus.ts'
import { PersonalNotice } from './PersonalNotice.tsx'
import { severalLines } from './pasted.ts'
import { usePersonalCheck } from './use-personal-check.ts'

/** How it was asked for: Enter, or its variant Ctrl+Enter. */
export type Way = 'plain' | 'variant'

type Props = {
  label: string
  hint?: string
  /** The language of the text. */
  lang: Lang
  text: string
  /** The text as others see it already: what stands there is not asked about again. */
  before?: string
  onText(text: string): void
  /** Gets the text trimmed, checked or kept as written; empty only with `mayBeEmpty`. */
  onPublish(text: string, way: Way): void
  mayBeEmpty?: boolean
  /** Esc. */
  onCancel?(): void
  /** Leaving the box (to somewhere outside this component) publishes too. */
  publishOnLeave?: boolean
  /** Several lines were pasted; without it they go into the box. */
  onLines?(text: string): void
  autoFocus?: boolean
  /** Buttons below the box; they publish with `go`. */
  children?: (go: (way: Way) => void) => ReactNode
}

/** See the head of this file. `text` is the caller's: keep it as a draft (kept-words.ts) so that a reload loses nothing. */
export function ComposeText(props: Props) {
  const { lang, text, onText, onPublish, onCancel, onLines, mayBeEmpty = false, autoFocus = false } = props
  const t = useT(captureMessages)
  const personal = useT(personalMessages)
  const box = useRef<HTMLTextAreaElement>(null)
  const rewriteButton = useRef<HTMLButtonElement>(null)
  const way = useRef<Way>('plain')
  const noticeId = useId()
  const check = usePersonalCheck()
  const [error, setError] = useState<'empty' | 'tooLong' | null>(null)

  useEffect(() => {
    if (!autoFocus) return
    firstFocus(box.current)
    box.current?.focus()
  }, [autoFocus])

  const attempt = (asked: Way, leaving = false) => {
    way.current = asked
    const words = text.trim()
    const fault = words === '' && !mayBeEmpty ? 'empty' : words.length > bounds.textCharacters ? 'tooLong' : null
    setError(fault)
    if (fault) {
      if (!leaving) box.current?.focus()
      return
    }
    const marks = check.look(text, props.before)
    if (marks.length === 0) return onPublish(words, asked)
    // Whoever left the box is not pulled back: the notice stays, and is said.
    if (leaving) announce(personal('personal.found', { count: marks.length }))
    else requestAnimationFrame(() => rewriteButton.current?.focus())
  }
  const rewrite = () => {
    const first = check.found?.marks[0]
    check.forget()
    box.current?.focus()
    if (first) box.current?.setSelectionRange(first.start, first.end)
  }
  const keep = () => {
    check.keep()
    box.current?.focus()
    onPublish(text.trim(), way.current)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    if (check.found) rewrite()
    else if (onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const boxKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter also ends what an input method composes.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    attempt(event.ctrlKey || event.metaKey ? 'variant' : 'plain')
  }
  const errorText =
    error === null
      ? null
      : error === 'empty'
        ? t('capture.empty')
        : t('capture.tooLong', { length: text.trim().length, max: bounds.textCharacters })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and leaving bubble up from the controls inside
    <div
      className="compose"
      onKeyDown={keys}
      onBlur={(event) => {
        if (!props.publishOnLeave || event.currentTarget.contains(event.relatedTarget)) return
        // A page that goes to the background is not left: its draft is kept.
        if (document.hasFocus() && !check.found) attempt('plain', true)
      }}
    >
      <Field label={props.label} hint={props.hint} error={errorText}>
        {(control) => (
          <div className="text-field-box compose-box">
            <div className="input text-field-mirror" aria-hidden="true">
              {text}{' '}
            </div>
            <textarea
              {...control}
              ref={box}
              className="input"
              lang={lang}
              rows={1}
              enterKeyHint="done"
              spellCheck
              value={text}
              onChange={(event) => {
                setError(null)
                check.forget()
                onText(event.target.value)
              }}
              onKeyDown={boxKeys}
              onPaste={(event) => {
                // The plain flavour only: what a page or a document put beside it is never read.
                const pasted = event.clipboardData.getData('text/plain')
                if (!onLines || !severalLines(pasted)) return
                event.preventDefault()
                onLines(pasted)
              }}
            />
          </div>
        )}
      </Field>
      {props.children?.((asked) => attempt(asked))}
      <div id={noticeId}>
        {check.found ? (
          <PersonalNotice found={check.found} lang={lang} rewriteButton={rewriteButton} onRewrite={rewrite} onKeep={keep} />
        ) : null}
      </div>
    </div>
  )
}
