// A theme's title and summary, both languages side by side with their states. A theme is the team's own words:
// unlike a finding it is written live, with the others' carets.

import type { ThemeId } from '../../shared/model/ids.ts'
import { langs, themeTextFields } from '../../shared/model/schema.ts'
import { LanguageState } from '../editor/LanguageState.tsx'
import { TextField } from '../editor/TextField.tsx'
import { useLanguage } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import '../editor/text-field.css'

export function ThemeDialog({ id, onClose }: { id: ThemeId; onClose(): void }) {
  const t = useSynthesisT()
  const here = useLanguage().lang
  const { room } = usePage()
  const { themes } = useWorkshop()
  const words = useSentences()
  const theme = themes.find((one) => one.id === id)
  if (!theme) return null
  const reads = !room.may('editText:theme')
  const label = { title: 'theme.titleIn', summary: 'theme.summaryIn' } as const
  return (
    <Dialog wide title={t('theme.edit', { theme: words.theme(id) })} onClose={onClose}>
      {themeTextFields.map((field) => (
        <div key={field} className="pair">
          {langs.map((lang) => (
            <div key={lang}>
              <TextField
                place={{ kind: 'theme', id, field, lang }}
                label={t(label[field], { lang })}
                multiline={field === 'summary'}
                disabled={reads}
                autoFocus={field === 'title' && lang === here}
              />
              <LanguageState place={{ kind: 'theme', id, field, lang }} readOnly={reads} />
            </div>
          ))}
        </div>
      ))}
    </Dialog>
  )
}
