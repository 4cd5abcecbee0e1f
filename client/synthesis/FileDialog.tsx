// "File under…" (T) and "Move to theme…": a few letters, Enter, and the next finding is in hand. One combobox for
// keys, screen readers, mouse and touch; letters that fit no theme make a new one.
import { type KeyboardEvent, useId, useState } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import type { Theme } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { firstFocus } from '../ui/first-focus.ts'
import { useOnce } from '../ui/once.ts'
import { type FileEntry, fileEntries } from './file-entries.ts'
import { useNumbers, usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import './file-dialog.css'

/** A modal gives its first focus to what carries this attribute. */

export function FileDialog({ ids, onClose }: { ids: readonly FindingId[]; onClose(): void }) {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const { page, acts } = usePage()
  const workshop = useWorkshop()
  const words = useSentences()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const last = page.lastTheme.get()
  const standing = ids.map((id) => workshop.findings.find((finding) => finding.id === id)?.place.themeId ?? null)
  const entries = fileEntries({ workshop, typed, last, filed: standing.some((themeId) => themeId !== null) })
  const first = typed.trim() !== '' || (last !== null && entries[0]?.kind === 'theme' && entries[0].theme.id === last) ? 0 : -1
  const active = Math.min(moved ?? first, entries.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  const [choose] = useOnce(async (entry: FileEntry | undefined) => {
    if (!entry) return
    const done =
      entry.kind === 'new'
        ? await acts.fileUnderNew(ids, entry.title)
        : await acts.file(ids, entry.kind === 'tray' ? null : entry.theme.id)
    if (done) onClose()
  })
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      const next = (active + step + entries.length) % Math.max(1, entries.length)
      setMoved(active < 0 && step < 0 ? entries.length - 1 : next)
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      void choose(entries[active])
    }
  }
  const fits = entries.filter((entry) => entry.kind === 'theme').length
  return (
    <Dialog
      title={t('file.title', { findings: words.findings(ids) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" reason={active < 0 ? t('reason.noTheme') : null} onClick={() => void choose(entries[active])}>
            {t('file.go')} <kbd className="key">{ui('ui.key.enter')}</kbd>
          </Button>
        </>
      }
    >
      <What ids={ids} />
      <Field label={t('file.label')} hint={workshop.themes.length === 0 ? t('file.none') : undefined}>
        {(control) => (
          <input
            {...control}
            ref={firstFocus}
            className="input"
            role="combobox"
            aria-expanded={entries.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setMoved(null)
            }}
            onKeyDown={keys}
          />
        )}
      </Field>
      <p role="status" className="visually-hidden">
        {typed.trim() === '' ? '' : t('file.count', { count: fits })}
      </p>
      <div id={listId} role="listbox" aria-label={t('file.themes')} className="file-list">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter in the box do the same
          <div
            key={entry.kind === 'theme' ? entry.theme.id : entry.kind}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className="file-option"
            data-kind={entry.kind}
            data-level={entry.kind === 'theme' && entry.theme.parentId !== null ? 3 : 2}
            onClick={() => void choose(entry)}
          >
            {entry.kind === 'theme' ? (
              <ThemeWords theme={entry.theme} here={standing.length > 0 && standing.every((one) => one === entry.theme.id)} />
            ) : entry.kind === 'new' ? (
              <span lang={lang}>{t('file.new', { title: entry.title })}</span>
            ) : (
              t('file.tray')
            )}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** The words one is filing, when it is one. */
function What({ ids }: { ids: readonly FindingId[] }) {
  const { lang } = useLanguage()
  const { findings } = useWorkshop()
  const finding = ids.length === 1 ? findings.find((one) => one.id === ids[0]) : undefined
  if (!finding) return null
  const text = shown(finding.text, lang)
  return (
    <p className="file-what" lang={text.lang}>
      {text.text}
    </p>
  )
}

function ThemeWords({ theme, here }: { theme: Theme; here: boolean }) {
  const t = useSynthesisT()
  const { lang } = useLanguage()
  const { page } = usePage()
  const { themes } = useWorkshop()
  const { themeNumber } = useNumbers()
  const title = shown(theme.title, lang)
  const parent = themes.find((one) => one.id === theme.parentId)
  const notes = [
    parent ? t('file.newClaim', { theme: themeNumber(parent) }) : null,
    here ? t('file.here') : null,
    theme.settled ? t('file.settled') : null,
    page.lastTheme.get() === theme.id && !here ? t('file.last') : null,
  ].filter((note) => note !== null)
  return (
    <>
      <span className="row-number">{themeNumber(theme)}</span> <span lang={title.lang}>{title.text}</span>
      {notes.length > 0 ? <span className="soft"> · {notes.join(' · ')}</span> : null}
    </>
  )
}
