// A labelled box for one shared text in one language: what is typed is saved as it is typed, what
// others type appears around the caret, and their carets stand in it. Never cut: it grows.
import './text-field.css'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { translator } from '../../shared/messages/catalogue.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useOthers, useRoom } from '../room/RoomContext.tsx'
import type { TextPlace } from '../room/room.ts'
import { Mirror, type OtherCaret } from './Mirror.tsx'
import { placeKey } from './text-at.ts'
import { useLiveText } from './use-live-text.ts'

type Props = {
  place: TextPlace
  label: string
  /** The language of the label, when it is not the interface's. */
  labelLang?: Lang
  multiline?: boolean
  /** The most characters; shows a count. */
  max?: number
  /** Reading only. */
  disabled?: boolean
  autoFocus?: boolean
}

/** See the head of this file. A text over `max` stays in the box, unsaved, and says so. */
export function TextField({ place, label, labelLang, multiline = false, max, disabled = false, autoFocus = false }: Props) {
  const { lang } = useLanguage()
  const t = useT(editorMessages)
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [{ words, refusal }, events] = useLiveText(box, place)
  const carets = useOtherCarets(place)

  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const letter = event.key.toLowerCase()
    const command = (event.ctrlKey || event.metaKey) && !event.altKey
    if (command && (letter === 'z' || letter === 'y')) {
      event.preventDefault()
      event.stopPropagation()
      if (!disabled) events.undo(letter === 'y' || event.shiftKey)
      return
    }
    if (event.key === 'Enter' && !multiline && !command && !event.nativeEvent.isComposing) event.preventDefault()
  }

  const described = [max && !disabled ? `${id}-count` : null, refusal ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className="text-field">
      <div className="text-field-head" lang={labelLang}>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {carets.length > 0 ? (
          <span className="text-field-others" lang={lang}>
            {t('editor.writingHere', { names: carets.map((caret) => caret.name).join(', ') })}
          </span>
        ) : null}
        {max === undefined || disabled ? null : (
          <Count id={`${id}-count`} length={words.length} max={max} lang={labelLang ?? lang} />
        )}
      </div>
      <div className={multiline ? 'text-field-box text-field-tall' : 'text-field-box'}>
        <Mirror words={words} carets={carets} />
        <textarea
          ref={(element) => {
            box.current = element
            // For showModal, which gives the focus to what has the attribute.
            if (autoFocus) element?.setAttribute('autofocus', '')
          }}
          id={id}
          className="input"
          lang={place.lang}
          rows={1}
          data-text={placeKey(place)}
          readOnly={disabled}
          spellCheck
          aria-invalid={refusal ? true : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => {
            if (!multiline) withoutBreaks(event.currentTarget)
            events.typed()
          }}
          onCompositionStart={events.composeStart}
          onCompositionEnd={events.composeEnd}
          onFocus={events.focused}
          onBlur={events.left}
          onKeyDown={keys}
        />
      </div>
      <div role="alert" id={`${id}-error`}>
        {refusal ? (
          <p className="text-field-error">
            <span className="field-error">{t('editor.notSaved', { why: refusal.detail[lang] })}</span>{' '}
            <button type="button" className="link-button" onClick={events.discard}>
              {t('editor.discard')}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  )
}

function Count({ id, length, max, lang }: { id: string; length: number; max: number; lang: Lang }) {
  const t = translator(editorMessages, lang)
  return (
    <span id={id} className={length > max ? 'text-field-count text-field-over' : 'text-field-count'} lang={lang}>
      {t('editor.count', { length, max })}
    </span>
  )
}

/** A pasted line break in a text of one line becomes a blank; the caret stays. */
function withoutBreaks(box: HTMLTextAreaElement): void {
  if (!/[\r\n]/.test(box.value)) return
  const { selectionStart, selectionEnd } = box
  box.value = box.value.replace(/\r\n|[\r\n]/g, ' ')
  box.setSelectionRange(selectionStart, selectionEnd)
}

/** Everyone else writing in this text, with where their caret stands now. */
function useOtherCarets(place: TextPlace): OtherCaret[] {
  const room = useRoom()
  return useOthers().flatMap(({ clientId, person, presence }) => {
    const editing = presence.editing
    if (!editing || editing.kind !== place.kind || editing.id !== place.id) return []
    if (editing.field !== place.field || editing.lang !== place.lang) return []
    return [{ clientId, name: person.name, index: editing.caret ? room.caretIndex(place, editing.caret) : null }]
  })
}
