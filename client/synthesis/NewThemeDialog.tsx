// A new theme, or a claim of one: its title in the language one works in, and what goes into it.
import { type FormEvent, useId, useState } from 'react'
import { z } from 'zod'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type FindingId, type ThemeId, themeIdSchema } from '../../shared/model/ids.ts'
import { topThemes } from '../../shared/model/themes.ts'
import { useDraft } from '../editor/kept-words.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { firstFocus } from '../ui/first-focus.ts'
import { useOnce } from '../ui/once.ts'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'

type Props = { parentId: ThemeId | null; ids: readonly FindingId[]; onClose(): void }

export function NewThemeDialog({ parentId, ids, onClose }: Props) {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const { acts } = usePage()
  const workshop = useWorkshop()
  const words = useSentences()
  const form = useId()
  const [title, setTitle, drop] = useDraft('new-theme', z.string(), () => '')
  const [parent, setParent] = useState(parentId)
  const [tried, setTried] = useState(false)
  const [make, busy] = useOnce(async () => {
    setTried(true)
    if (title.trim() === '') return
    if (!(await acts.fileUnderNew(ids, title.trim(), parent))) return
    drop()
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void make()
  }
  return (
    <Dialog
      title={t('theme.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={busy ? ui('ui.loading') : null}>
            {t('theme.new.go')} <kbd className="key">{ui('ui.key.enter')}</kbd>
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Field
          label={t('theme.new.title')}
          hint={t('theme.new.hint')}
          error={tried && title.trim() === '' ? t('theme.new.empty') : null}
        >
          {(control) => (
            <input
              {...control}
              ref={firstFocus}
              className="input"
              lang={lang}
              value={title}
              maxLength={1000}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('theme.new.parent')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={parent ?? ''}
              onChange={({ target: { value } }) => setParent(value === '' ? null : themeIdSchema.parse(value))}
            >
              <option value="">{t('theme.new.top')}</option>
              {topThemes(workshop).map((theme) => (
                <option key={theme.id} value={theme.id}>
                  {t('theme.new.claimOf', { theme: words.theme(theme.id) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {ids.length > 0 ? <p>{t('theme.new.with', { count: ids.length })}</p> : null}
      </form>
    </Dialog>
  )
}
