// One finding or theme in a list of the drawer, as a way to its place.
import type { ReactNode } from 'react'
import { shown } from '../../shared/model/language.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { useNumbers, usePage } from './PageContext.tsx'

type Props = { finding: Finding; note?: string; children?: ReactNode }

export function Line({ finding, note, children }: Props) {
  const { lang } = useLanguage()
  const { acts } = usePage()
  const { number } = useNumbers()
  const text = shown(finding.text, lang)
  return (
    <li className="drawer-line">
      <button type="button" className="drawer-go" onClick={() => acts.show(finding.id)}>
        <span className="row-number">{number(finding)}</span> <span lang={text.lang}>{text.text}</span>
        {note === undefined ? null : <span className="drawer-note">{note}</span>}
      </button>
      {children}
    </li>
  )
}

/** One theme, likewise. */
export function ThemeLine({ theme, children }: { theme: Theme; children?: ReactNode }) {
  const { lang } = useLanguage()
  const { acts } = usePage()
  const { themeNumber } = useNumbers()
  const title = shown(theme.title, lang)
  return (
    <li className="drawer-line">
      <button type="button" className="drawer-go" onClick={() => acts.show(theme.id)}>
        <span className="row-number">{themeNumber(theme)}</span> <span lang={title.lang}>{title.text}</span>
      </button>
      {children}
    </li>
  )
}
