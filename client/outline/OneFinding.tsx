// A small screen files one finding at a time: its whole words, "Move to theme…", the next. The whole outline
// stands below it. Nothing is in hand yet: the first of the tray.
import { useEffect, useRef } from 'react'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { useFilingReason, useNumbers, usePage, useSynthesisT } from '../synthesis/PageContext.tsx'
import { Button } from '../ui/Button.tsx'
import { FindingMarks } from './FindingMarks.tsx'
import { Source } from './Source.tsx'
import { isFinding } from './walk.ts'
import './one-finding.css'

/** What is to have the focus has it here, as long as nobody went into the rows. */
function useOneFocus() {
  const { page, synthesis } = usePage()
  const section = useRef<HTMLElement>(null)
  const wanted = useStore(page.focus)
  const dialog = useStore(page.dialog)
  useEffect(() => {
    page.one.set(document.activeElement?.closest('[data-key]') === null)
    return () => page.one.set(false)
  }, [page])
  useEffect(() => {
    if (!wanted || dialog !== null || !page.one.get()) return
    if (!page.rows().some((row) => row.key === wanted.key && isFinding(row))) return
    synthesis.goTo(wanted.key)
    section.current?.querySelector<HTMLElement>('[data-control="one"]')?.focus()
    page.focus.set(null)
  })
  return section
}

export function OneFinding() {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  const { lang } = useLanguage()
  const { synthesis, page, acts } = usePage()
  useWorkshop()
  useStore(synthesis.find)
  useStore(page.folds)
  const current = useStore(synthesis.current)
  const { number } = useNumbers()
  const reason = useFilingReason()
  const rows = page.rows().filter(isFinding)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === current),
  )
  const row = rows[at]
  const section = useOneFocus()
  if (!row) return null
  const { finding } = row
  const text = shown(finding.text, lang)
  const go = (step: -1 | 1) => {
    const next = rows[at + step]
    if (next) synthesis.goTo(next.key)
  }
  return (
    <section
      ref={section}
      className="one-finding"
      onFocus={() => page.one.set(true)}
      aria-labelledby="one-finding-number"
      data-one={finding.id}
    >
      <p className="one-head">
        <strong id="one-finding-number" className="row-number">
          {number(finding)}
        </strong>{' '}
        <Source finding={finding} />
        <span className="soft">{s('synthesis.position', { position: row.position, count: row.of })}</span>
      </p>
      <p className="one-text" lang={text.lang}>
        {text.text}
      </p>
      <FindingMarks finding={finding} />
      <div className="row-actions">
        <Button
          weight="primary"
          large
          data-control="one"
          reason={reason}
          onClick={() => acts.open({ kind: 'file', ids: [finding.id] })}
        >
          {t('detail.move')}
        </Button>
        <Button large reason={at === 0 ? s('reason.firstHere') : null} onClick={() => go(-1)}>
          {t('detail.previous')}
        </Button>
        <Button large reason={at === rows.length - 1 ? s('reason.lastHere') : null} onClick={() => go(1)}>
          {t('detail.next')}
        </Button>
        <Button
          large
          onClick={() => {
            page.one.set(false)
            acts.show(finding.id)
            // What opens comes into sight when its row has the focus.
            requestAnimationFrame(() => page.expanded.set(finding.id))
          }}
        >
          {t('detail.more')}
        </Button>
      </div>
    </section>
  )
}
