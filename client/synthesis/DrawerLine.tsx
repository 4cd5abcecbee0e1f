// One finding or theme in a list, as a way to its place.
import type { ReactNode } from 'react'
import { shown } from '../../shared/model/language.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { usePage, useSentences } from './PageContext.tsx'

/** One finding as a way to its place. */
export function Line({ finding, children }: { finding: Finding; children?: ReactNode }) {
  const { lang } = useLanguage()
  const { acts } = usePage()
  const words = useSentences()
  const text = shown(finding.text, lang)
  return (
    <li className="drawer-line">
      <button type="button" className="drawer-go" onClick={() => acts.show(finding.id)}>
        <span className="row-number">{words.number(finding)}</span> <span lang={text.lang}>{text.text}</span>
      </button>
      {children}
    </li>
  )
}

/** One theme, likewise. */
export function ThemeLine({ theme, children }: { theme: Theme; children?: ReactNode }) {
  const { lang } = useLanguage()
  const { acts } = usePage()
  const words = useSentences()
  const title = shown(theme.title, lang)
  return (
    <li className="drawer-line">
      <button type="button" className="drawer-go" onClick={() => acts.show(theme.id)}>
        <span className="row-number">{words.themeNumber(theme)}</span> <span lang={title.lang}>{title.text}</span>
      </button>
      {children}
    </li>
  )
}
