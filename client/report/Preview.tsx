// The page as it will be, from the same function as the export (EX3). Its text is escaped there; its style
// is scoped and goes in as a constructed sheet, which the content security policy allows.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import type { Report } from '../../shared/report/blocks.ts'
import { reportHtml } from '../../shared/report/html.ts'
import { reportCss } from '../../shared/report/html-style.ts'
import { useT } from '../i18n.tsx'

/** Shows `report`; `goTo` is an anchor in it to bring into view once. */
export function Preview({ report, goTo, onGone }: { report: Report; goTo: string | null; onGone(): void }) {
  const t = useT(reportPageMessages)
  const paper = useRef<HTMLElement>(null)
  const { body } = reportHtml(report)

  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(reportCss)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [])

  useLayoutEffect(() => {
    if (paper.current && paper.current.innerHTML !== body) paper.current.innerHTML = body
  }, [body])

  useEffect(() => {
    if (goTo === null) return
    const target = document.getElementById(goTo)
    target?.scrollIntoView({ block: 'start' })
    const heading = target?.querySelector('h2')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    onGone()
  }, [goTo, onGone])

  return <section ref={paper} className="doc-paper" aria-label={t('doc.preview')} />
}
