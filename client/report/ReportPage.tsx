// The document's page: outline and what is missing at the left, the document as it will be in the middle
// (or the boxes to write in), exports and what stands before "final" at the right.
import './report.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { helpRequests } from '../../shared/model/board.ts'
import { type Gap, gapsOf, type Unreviewed } from '../../shared/model/gaps.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { type Lang, langs } from '../../shared/model/schema.ts'
import { toEngagements } from '../../shared/report/engagements.ts'
import { toReport } from '../../shared/report/report.ts'
import { useNarrow } from '../board/media.ts'
import { RecommendationEditor } from '../editor/RecommendationEditor.tsx'
import { placeKey } from '../editor/text-at.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useStore } from '../room/RoomContext.tsx'
import { useArrival } from '../ui/arrival.ts'
import { Loading } from '../ui/Loading.tsx'
import { BeforeFinal, StatusSwitch } from './BeforeFinal.tsx'
import { Exports } from './Exports.tsx'
import { Outline } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import { ReportBar } from './ReportBar.tsx'
import { type Printed, usePrinted } from './use-printed.ts'
import { Writing } from './Writing.tsx'

type View = 'report' | 'engagements' | 'write'

/** `/e/:id/report`. */
export function ReportPage() {
  const t = useT(uiMessages)
  const room = useRoom()
  const synced = useStore(room.synced)
  const printed = usePrinted()
  useArrival()
  return (
    <>
      <a className="skip-link" href="#main">
        {t('ui.skip')}
      </a>
      <ReportBar />
      {synced && printed ? <Document printed={printed} /> : <Loading />}
    </>
  )
}

function Document({ printed }: { printed: Printed }) {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const narrow = useNarrow()
  const [view, setView] = useState<View>('report')
  const [chosenLang, setChosenLang] = useState<Lang | null>(null)
  const [goTo, setGoTo] = useState<string | null>(null)
  const [field, setField] = useState<string | null>(null)
  const [card, setCard] = useState<RecommendationId | null>(null)
  const inLang = chosenLang ?? lang
  const { workshop, stamp, heard } = printed
  const mayWrite = room.may('editText:report')
  const mayBrief = room.may('readEngagements')

  const outlined = useMemo(() => toReport(workshop, lang, stamp, heard), [workshop, lang, stamp, heard])
  const brief = useMemo(() => (mayBrief ? toEngagements(workshop, lang, stamp) : null), [mayBrief, workshop, lang, stamp])
  const paper = useMemo(() => {
    if (view === 'engagements') return toEngagements(workshop, inLang, stamp)
    return inLang === lang ? outlined : toReport(workshop, inLang, stamp, heard)
  }, [view, workshop, inLang, lang, stamp, heard, outlined])
  const gaps = useMemo(() => gapsOf(workshop), [workshop])
  const gone = useCallback(() => setGoTo(null), [])

  const open = (gap: Gap | Unreviewed) => {
    if (gap.kind === 'recommendation') return setCard(gap.id as RecommendationId)
    setView('write')
    setField(placeKey({ kind: gap.kind, id: gap.id, field: gap.field, lang: gap.lang }))
  }
  useEffect(() => {
    if (field === null || view !== 'write') return
    const box = document.querySelector<HTMLElement>(`[data-text="${CSS.escape(field)}"]`)
    box?.scrollIntoView({ block: 'center' })
    box?.focus({ preventScroll: true })
    setField(null)
  }, [field, view])
  const print = () => {
    if (view === 'write') setView('report')
    setTimeout(() => window.print())
  }

  const outline = (
    <Outline
      report={outlined}
      engagements={brief}
      requests={helpRequests(workshop).length}
      gaps={gaps}
      workshop={workshop}
      onGo={(document, anchor) => {
        setView(document)
        setGoTo(anchor)
      }}
    />
  )

  return (
    <div className="doc">
      {narrow ? (
        <details className="doc-fold">
          <summary>{t('doc.contents')}</summary>
          {outline}
        </details>
      ) : (
        outline
      )}
      <main id="main" tabIndex={-1} className="doc-main">
        <div className="doc-tools">
          {mayWrite ? (
            <fieldset className="doc-switch">
              <legend className="visually-hidden">{t('doc.view')}</legend>
              <Choice
                name="doc-view"
                checked={view !== 'write'}
                onChoose={() => setView('report')}
                label={t('doc.view.preview')}
              />
              <Choice name="doc-view" checked={view === 'write'} onChoose={() => setView('write')} label={t('doc.view.write')} />
            </fieldset>
          ) : null}
          {view === 'write' ? null : (
            <fieldset className="doc-switch">
              <legend className="visually-hidden">{t('doc.previewLang')}</legend>
              {langs.map((each) => (
                <Choice
                  key={each}
                  name="doc-lang"
                  lang={each}
                  checked={inLang === each}
                  onChoose={() => setChosenLang(each)}
                  label={each === 'en' ? 'English' : 'Français'}
                />
              ))}
            </fieldset>
          )}
        </div>
        {printed.failed && view !== 'write' ? <p className="notice notice-warn">{t('doc.preview.failed')}</p> : null}
        {view === 'write' ? <Writing /> : <Preview report={paper} goTo={goTo} onGone={gone} />}
      </main>
      <aside className="doc-side">
        <BeforeFinal gaps={gaps} workshop={workshop} onOpen={open} />
        <StatusSwitch gaps={gaps} workshop={workshop} />
        <Exports onPrint={print} withEngagements={mayBrief} />
      </aside>
      {card ? <RecommendationEditor id={card} onClose={() => setCard(null)} onGo={setCard} /> : null}
    </div>
  )
}

type ChoiceProps = { name: string; checked: boolean; onChoose(): void; label: string; lang?: Lang }

/** One side of a switch: a radio button that looks like a button. */
function Choice({ name, checked, onChoose, label, lang }: ChoiceProps) {
  return (
    <label lang={lang && localeOf[lang]}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  )
}
