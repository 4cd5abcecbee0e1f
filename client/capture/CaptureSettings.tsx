// Discussion, kind and language of the next findings; they stay set between findings and after a reload.
import { captureMessages } from '../../shared/messages/capture.ts'
import { discussionMessages } from '../../shared/messages/discussions.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { langs } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import type { CaptureSettings } from './use-capture.ts'

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const kinds = ['note', 'quote', 'observation'] as const

type Props = { settings: CaptureSettings; onChange(part: Partial<CaptureSettings>): void }

export function CaptureSettingsFields({ settings, onChange }: Props) {
  const t = useT(captureMessages)
  const discussion = useT(discussionMessages)
  const ui = useT(uiMessages)
  const chosen = numbers.find((number) => number === settings.discussion)
  return (
    <fieldset className="capture-settings">
      <legend className="visually-hidden">{t('capture.settings')}</legend>
      <label className="capture-setting capture-setting-wide">
        <span>{t('capture.discussion')}</span>
        <select
          className="input"
          value={settings.discussion ?? ''}
          onChange={({ target: { value } }) => onChange({ discussion: value === '' ? null : Number(value) })}
        >
          <option value="">{t('capture.discussion.none')}</option>
          {numbers.map((number) => (
            <option key={number} value={number}>
              {t('capture.discussion.option', { number, name: discussion(`discussion.${number}`) })}
            </option>
          ))}
        </select>
        {/* A narrow choice cuts its longest names. */}
        {chosen ? (
          <span className="capture-chosen" aria-hidden="true">
            {discussion(`discussion.${chosen}`)}
          </span>
        ) : null}
      </label>
      <label className="capture-setting">
        <span>{t('capture.kind')}</span>
        <select
          className="input"
          value={settings.kind}
          onChange={({ target: { value } }) => onChange({ kind: kinds.find((kind) => kind === value) ?? 'note' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`capture.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="capture-setting">
        <span>{t('capture.lang')}</span>
        <select
          className="input"
          value={settings.lang}
          onChange={({ target: { value } }) => onChange({ lang: langs.find((lang) => lang === value) ?? settings.lang })}
        >
          {langs.map((lang) => (
            <option key={lang} value={lang}>
              {ui(lang === 'en' ? 'ui.english' : 'ui.french')}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
