// Set-up of an exploration: names, lanes and bands, what is allowed during the workshop.
import { Link } from 'wouter'
import { setupMessages } from '../../shared/messages/setup.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { langs, markingSchema, moversSchema, settingsTextFields } from '../../shared/model/schema.ts'
import type { Args } from '../../shared/model/verbs.ts'
import { DownloadArchive } from '../archive/DownloadArchive.tsx'
import { LanguageState } from '../editor/LanguageState.tsx'
import { TextField } from '../editor/TextField.tsx'
import { useAct } from '../editor/use-act.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { SavingBadge } from '../room/SavingBadge.tsx'
import { Field } from '../ui/Field.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { LanesForm } from './LanesForm.tsx'
import './setup.css'

export function SetupPage() {
  const t = useT(setupMessages)
  const ui = useT(uiMessages)
  const room = useRoom()
  return (
    <Page title={t('setup.title')}>
      <p>
        <Link href={`/e/${room.explorationId}`}>{t('setup.back')}</Link>
        {room.may('readFindings') ? (
          <>
            {' · '}
            <Link href={`/e/${room.explorationId}/synthesis`}>{ui('ui.synthesis')}</Link>
          </>
        ) : null}
      </p>
      <h1>{t('setup.title')}</h1>
      {room.may('setLanes') ? (
        <>
          <p className="setup-saving">
            <SavingBadge />
          </p>
          <h2>{t('setup.lanes')}</h2>
          <LanesForm />
          <h2>{t('setup.rules')}</h2>
          <Rules />
          <h2>{t('setup.names')}</h2>
          <Names />
          <DownloadArchive />
        </>
      ) : (
        <p className="notice">{t('setup.notAllowed')}</p>
      )}
    </Page>
  )
}

/** Each choice is saved as it is made. */
function Rules() {
  const t = useT(setupMessages)
  const room = useRoom()
  const { settings } = useWorkshop()
  const { run, problem } = useAct()
  const set = (part: Args<'setSettings'>) => void run('setSettings', part)
  const mayLock = room.may('setMovers')
  return (
    <>
      <ProblemNotice detail={problem} />
      <Field label={t('setup.movers')} hint={mayLock ? undefined : t('setup.moversFacilitator')}>
        {(control) => (
          <select
            {...control}
            className="input setup-short"
            disabled={!mayLock}
            value={settings.movers}
            onChange={(event) => set({ movers: moversSchema.parse(event.target.value) })}
          >
            {moversSchema.options.map((movers) => (
              <option key={movers} value={movers}>
                {t(`setup.movers.${movers}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="field">
        <label className="setup-check">
          <input
            type="checkbox"
            checked={settings.synthesisOpen}
            aria-describedby="setup-synthesis-hint"
            onChange={(event) => set({ synthesisOpen: event.target.checked })}
          />
          {t('setup.synthesis')}
        </label>
        <span className="field-hint" id="setup-synthesis-hint">
          {t('setup.synthesisHint')}
        </span>
      </div>
      <Field label={t('setup.date')}>
        {(control) => (
          <input
            {...control}
            className="input setup-short"
            type="date"
            value={settings.dates.workshop ?? ''}
            onChange={(event) => set({ dates: { workshop: event.target.value || null } })}
          />
        )}
      </Field>
      <Field label={t('setup.marking')}>
        {(control) => (
          <select
            {...control}
            className="input setup-short"
            value={settings.marking}
            onChange={(event) => set({ marking: markingSchema.parse(event.target.value) })}
          >
            {markingSchema.options.map((marking) => (
              <option key={marking} value={marking}>
                {t(`setup.marking.${marking}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

function Names() {
  const t = useT(setupMessages)
  const room = useRoom()
  const disabled = !room.may('editText:settings')
  return (
    <>
      <p>{t('setup.namesWhat')}</p>
      {settingsTextFields.map((field) => (
        <div key={field} className="setup-pair">
          {langs.map((lang) => {
            const place = { kind: 'settings', id: '', field, lang } as const
            return (
              <div key={lang}>
                <TextField
                  place={place}
                  label={t(lang === 'en' ? 'setup.inEnglish' : 'setup.inFrench', { field: t(`setup.field.${field}`) })}
                  disabled={disabled}
                />
                <LanguageState place={place} quiet readOnly={disabled} />
              </div>
            )
          })}
        </div>
      ))}
    </>
  )
}
