// The first step: a file or pasted text, its language, and what its lanes mean.
import { useRef } from 'react'
import type { ImportKind } from '../../shared/import/fields.ts'
import { importDialogMessages } from '../../shared/messages/import-dialog.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type Lang, langs } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { fileEndings, type PastedFormat, pastedFormats, type Source, typeOfFile, typeOfPasted } from './source.ts'

export type Chosen = { file: File | null; text: string; format: PastedFormat; lang: Lang; place: 'proposed' | 'now' }
export const noSource = (lang: Lang): Chosen => ({ file: null, text: '', format: 'auto', lang, place: 'proposed' })

/** What would be sent: the file if there is one, else the pasted text; null when there is neither. */
export function sourceOf({ file, text, format }: Chosen, kind: ImportKind): Source | null {
  if (file) return { body: file, type: typeOfFile(file.name) }
  return text.trim() === '' ? null : { body: text, type: typeOfPasted(text, kind, format) }
}

type Props = { kind: ImportKind; chosen: Chosen; onChange(chosen: Chosen): void; mayPlace: boolean }

export function ChooseSource({ kind, chosen, onChange, mayPlace }: Props) {
  const t = useT(importDialogMessages)
  const ui = useT(uiMessages)
  const input = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const set = (part: Partial<Chosen>) => onChange({ ...chosen, ...part })
  const removeFile = () => {
    set({ file: null })
    if (input.current) input.current.value = ''
    opener.current?.focus()
  }
  return (
    <>
      <p>{t('importing.what')}</p>
      {/* The browser's own chooser speaks the browser's language: this button opens it. */}
      <input
        ref={input}
        type="file"
        hidden
        accept={fileEndings}
        onChange={(event) => set({ file: event.target.files?.[0] ?? null })}
      />
      <div className="field">
        <span className="field-label">{t('importing.file')}</span>
        <span className="field-hint" id="importing-file-hint">
          {t(`importing.fileHint.${kind}`)}
        </span>
        <span className="importing-file">
          <Button ref={opener} aria-describedby="importing-file-hint" onClick={() => input.current?.click()}>
            {t('importing.choose')}
          </Button>
          {chosen.file ? (
            <>
              <span role="status">{t('importing.chosen', { name: chosen.file.name })}</span>
              <Button onClick={removeFile}>{t('importing.removeFile')}</Button>
            </>
          ) : null}
        </span>
      </div>
      {chosen.file ? null : (
        <>
          <Field label={t('importing.paste')} hint={t(`importing.pasteHint.${kind}`)}>
            {(control) => (
              <textarea
                {...control}
                className="input importing-paste"
                rows={6}
                lang={chosen.lang}
                value={chosen.text}
                onChange={(event) => set({ text: event.target.value })}
              />
            )}
          </Field>
          {chosen.text.trim() === '' ? null : (
            <Field label={t('importing.format')}>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={chosen.format}
                  onChange={(event) => set({ format: pastedFormats.find((each) => each === event.target.value) ?? 'auto' })}
                >
                  {pastedFormats.map((format) => (
                    <option key={format} value={format}>
                      {t(format === 'lines' ? `importing.format.lines.${kind}` : `importing.format.${format}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </>
      )}
      <Field label={t('importing.lang')} hint={t('importing.langHint')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={chosen.lang}
            onChange={(event) => set({ lang: langs.find((each) => each === event.target.value) ?? chosen.lang })}
          >
            {langs.map((each) => (
              <option key={each} value={each}>
                {ui(each === 'en' ? 'ui.english' : 'ui.french')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {mayPlace ? (
        <fieldset className="importing-choice">
          <legend className="field-label">{t('importing.place')}</legend>
          {(['proposed', 'now'] as const).map((place) => (
            <label key={place}>
              <input type="radio" name="place" checked={chosen.place === place} onChange={() => set({ place })} />{' '}
              {t(`importing.place.${place}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
