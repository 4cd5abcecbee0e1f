// What people write for the document, both languages side by side, saved as it is typed.
import type { ReactNode } from 'react'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { shown } from '../../shared/model/language.ts'
import { type Lang, langs, type ReportTextField, type Theme } from '../../shared/model/schema.ts'
import { themeTree } from '../../shared/model/themes.ts'
import { LanguageState } from '../editor/LanguageState.tsx'
import { TextField } from '../editor/TextField.tsx'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import type { TextPlace } from '../room/room.ts'
import { announce } from '../ui/announce.tsx'
import { NextStepsChoice } from './NextStepsChoice.tsx'

export function Writing() {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const { report } = useWorkshop()
  const maySet = room.may('setReport')
  const printSupport = async (supportRequested: boolean) => {
    const outcome = await room.run('setReport', { supportRequested })
    if (!outcome.ok) announce(outcome.refusal.detail[lang])
  }
  return (
    <div className="doc-writing">
      <p className="doc-soft">{t('doc.write.intro')}</p>
      <Part title={t('doc.write.summary')}>
        <ReportText field="summary" label="doc.write.summary" />
      </Part>
      <Part title={t('doc.write.process')} hint={t('doc.write.process.hint')}>
        <ReportText field="process" label="doc.write.process" />
      </Part>
      <Part title={t('doc.write.themes')}>
        <Themes />
      </Part>
      <Part title={t('doc.write.nextSteps')}>
        <ReportText field="nextSteps" label="doc.write.nextSteps.words" />
        <NextStepsChoice disabled={!maySet} />
      </Part>
      <Part title={t('doc.write.support')}>
        <label className="doc-check">
          <input
            type="checkbox"
            checked={report.supportRequested}
            disabled={!maySet}
            onChange={(event) => void printSupport(event.target.checked)}
          />
          {t('doc.write.support.print')}
        </label>
      </Part>
      <Part title={t('doc.write.decision')} hint={t('doc.write.decision.hint')}>
        <ReportText field="decision" label="doc.write.decision" />
      </Part>
    </div>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="doc-part">
      <h2>{title}</h2>
      {hint ? <p className="doc-soft">{hint}</p> : null}
      {children}
    </section>
  )
}

type Label = 'doc.write.summary' | 'doc.write.process' | 'doc.write.nextSteps.words' | 'doc.write.decision'

function ReportText({ field, label }: { field: ReportTextField; label: Label }) {
  const t = useT(reportPageMessages)
  const room = useRoom()
  const place = (lang: Lang): TextPlace => ({ kind: 'report', id: '', field, lang })
  return <Pair place={place} label={t(label)} multiline disabled={!room.may('editText:report')} />
}

type PairProps = {
  place(lang: Lang): TextPlace
  /** In the interface's language; each box adds its own. */
  label: string
  multiline?: boolean
  disabled: boolean
}

/** English and French side by side, each with its state. */
function Pair({ place, label, multiline = false, disabled }: PairProps) {
  const t = useT(reportPageMessages)
  return (
    <div className="doc-pair">
      {langs.map((lang) => (
        <div key={lang}>
          <TextField place={place(lang)} label={t('doc.in', { what: label, lang })} multiline={multiline} disabled={disabled} />
          <LanguageState place={place(lang)} quiet />
        </div>
      ))}
    </div>
  )
}

function Themes() {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const { themes } = useWorkshop()
  const { tops, claimsOf } = themeTree({ themes })
  if (themes.length === 0) return <p className="doc-soft">{t('doc.write.themes.none')}</p>
  return [...tops, ...tops.flatMap(({ id }) => claimsOf(id))].map((theme) => {
    const title = shown(theme.title, lang)
    return (
      <section key={theme.id} className="doc-theme" aria-labelledby={`doc-theme-${theme.id}`}>
        <h3 id={`doc-theme-${theme.id}`}>
          {numberOf(theme)} <span lang={title.lang}>{title.text}</span>
        </h3>
        <ThemeText theme={theme} field="title" />
        {/* A claim's summary is printed nowhere. */}
        {tops.includes(theme) ? <ThemeText theme={theme} field="summary" /> : null}
      </section>
    )
  })
}

const numberOf = (theme: Theme): string => (theme.number === null ? 'T' : `T${theme.number}`)

function ThemeText({ theme, field }: { theme: Theme; field: 'title' | 'summary' }) {
  const t = useT(reportPageMessages)
  const room = useRoom()
  return (
    <Pair
      place={(lang) => ({ kind: 'theme', id: theme.id, field, lang })}
      label={t(`doc.write.theme.${field}`, { number: numberOf(theme) })}
      multiline={field === 'summary'}
      disabled={!room.may('editText:theme')}
    />
  )
}
