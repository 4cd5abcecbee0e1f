// Two boxes, English and French, for words that are saved all at once with a verb (a reason, a new card,
// the part of a split).
import { editorMessages } from '../../shared/messages/editor.ts'
import type { Bilingual, Lang } from '../../shared/model/schema.ts'
import { langs } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { Field } from '../ui/Field.tsx'

type Props = {
  words: Bilingual
  onChange(words: Bilingual): void
  label(lang: Lang): string
  hint?: (lang: Lang) => string
  error?: (lang: Lang) => string | null
  rows?: number
  autoFocus?: Lang
}

/** The key that does what the dialog is for, from within its boxes; shown on its button. */
export function SubmitKey() {
  const t = useT(editorMessages)
  return (
    <span className="key" aria-hidden="true">
      {t('editor.nextKey')}
    </span>
  )
}

/** Boxes that grow with their words. Ctrl+Enter submits their form. */
export function WordsPair({ words, onChange, label, hint, error, rows = 3, autoFocus }: Props) {
  return (
    <div className="pair">
      {langs.map((lang) => (
        <Field key={lang} label={label(lang)} hint={hint?.(lang)} error={error?.(lang) ?? null}>
          {(control) => (
            <div className="text-field-box">
              <div className="input text-field-mirror" aria-hidden="true" style={{ minHeight: `${rows * 1.45 + 1}em` }}>
                {words[lang]}{' '}
              </div>
              <textarea
                {...control}
                ref={(element) => {
                  if (lang === autoFocus) element?.setAttribute('autofocus', '')
                }}
                className="input"
                lang={lang}
                rows={1}
                value={words[lang]}
                onChange={(event) => onChange({ ...words, [lang]: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  event.currentTarget.form?.requestSubmit()
                }}
              />
            </div>
          )}
        </Field>
      ))}
    </div>
  )
}

/** The languages that say something, for a verb. */
export function givenWords(words: Bilingual): { en?: string; fr?: string } {
  return Object.fromEntries(langs.filter((lang) => words[lang].trim() !== '').map((lang) => [lang, words[lang].trim()]))
}

export const isEmpty = (words: Bilingual): boolean => langs.every((lang) => words[lang].trim() === '')
