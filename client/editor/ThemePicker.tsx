// Themes to choose from, by number and title; a claim stands under its theme.
import { editorMessages } from '../../shared/messages/editor.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import type { Theme } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'

/** Themes by number, each followed by its claims. */
export function themesInOrder(themes: readonly Theme[]): { theme: Theme; depth: 0 | 1 }[] {
  const known = new Set<string>(themes.map((theme) => theme.id))
  const inOrder = [...themes].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
  const isTop = (theme: Theme) => theme.parentId === null || !known.has(theme.parentId)
  const tops = inOrder.filter(isTop)
  const claims = inOrder.filter((theme) => !isTop(theme))
  const under = (theme: Theme) => claims.filter((claim) => claim.parentId === theme.id)
  const listed = tops.flatMap((theme) => [
    { theme, depth: 0 as const },
    ...under(theme).map((claim) => ({ theme: claim, depth: 1 as const })),
  ])
  const seen = new Set(listed.map(({ theme }) => theme.id))
  return [...listed, ...claims.filter((claim) => !seen.has(claim.id)).map((theme) => ({ theme, depth: 1 as const }))]
}

/** "T2 Nobody owns an error", in the interface's language or else the other. */
export function ThemeName({ theme }: { theme: Theme }) {
  const t = useT(editorMessages)
  const { lang } = useLanguage()
  const title = shown(theme.title, lang)
  return (
    <>
      {theme.number === null ? t('editor.new') : t('editor.themeNumber', { number: theme.number })}{' '}
      <span lang={title.lang}>{title.text}</span>
    </>
  )
}

type Props = { chosen: readonly ThemeId[]; onChange(chosen: ThemeId[]): void }

export function ThemePicker({ chosen, onChange }: Props) {
  const t = useT(editorMessages)
  const { themes } = useWorkshop()
  if (themes.length === 0) return <p className="side-note">{t('editor.noThemes')}</p>
  return (
    <fieldset className="pick-list pick-short">
      <legend className="field-label">{t('editor.themes')}</legend>
      {themesInOrder(themes).map(({ theme, depth }) => (
        <label key={theme.id} className={depth === 1 ? 'pick-claim' : undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(theme.id)}
            onChange={() => onChange(chosen.includes(theme.id) ? chosen.filter((id) => id !== theme.id) : [...chosen, theme.id])}
          />
          <span>
            <ThemeName theme={theme} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
