// The head of a section: the tray, a theme (h2) or a claim (h3), with how many it holds, folding, and its
// detail when it is open. What it holds stands below, inside the same region.
import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSelected } from '../room/RoomContext.tsx'
import { useNumbers, usePage, useSynthesisT } from '../synthesis/PageContext.tsx'
import type { FindingRow, OutlineRow, ThemeRow, TrayRow } from './rows.ts'
import { ThemeDetail } from './ThemeDetail.tsx'
import { TrayShare } from './TrayShare.tsx'

type Props = {
  row: Exclude<OutlineRow, FindingRow>
  index: number
  measure(element: Element | null): void
  roving: boolean
  children: ReactNode
}

export function SectionHead({ row, index, measure, roving, children }: Props) {
  const id = `section-${row.key}`
  return (
    <section className="section" aria-labelledby={id} data-section={row.key} data-level={row.kind === 'theme' ? row.level : 2}>
      <div ref={measure} className="head" data-index={index} data-key={row.key}>
        <Head row={row} id={id} roving={roving} />
      </div>
      {children}
    </section>
  )
}

/** Every head is in the page all the time: scrolling must not render them anew. */
const Head = memo(({ row, id, roving }: { row: Props['row']; id: string; roving: boolean }) =>
  row.kind === 'tray' ? <TrayHead row={row} id={id} roving={roving} /> : <ThemeHead row={row} id={id} roving={roving} />,
)

type HeadProps<Row> = { row: Row; id: string; roving: boolean }

function TrayHead({ row, id, roving }: HeadProps<TrayRow>) {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  const { page } = usePage()
  const mine = useSelected(page.mine, (on) => on)
  const name = s('synthesis.tray')
  return (
    <>
      <div className="row-line">
        <Fold sectionKey="tray" folded={row.folded} name={name} tabIndex={roving ? 0 : -1} />
        <h2 id={id} className="head-title">
          <button
            type="button"
            className="row-face"
            data-control="face"
            tabIndex={roving ? 0 : -1}
            aria-expanded={!row.folded}
            onClick={() => page.fold('tray', !row.folded)}
          >
            <span className="row-text">{name}</span>
            <Count count={row.count} all={row.all} />
          </button>
        </h2>
      </div>
      <TrayShare row={row} />
      {row.count === 0 ? (
        <p className="head-empty">
          {t(row.share > 0 ? 'outline.noneFound' : mine && row.all > 0 ? 'outline.emptyMine' : 'outline.emptyTray')}
        </p>
      ) : null}
    </>
  )
}

function ThemeHead({ row, id, roving }: HeadProps<ThemeRow>) {
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const { synthesis, page, room } = usePage()
  const { themeNumber } = useNumbers()
  const { theme } = row
  const current = useSelected(synthesis.current, (now) => now === theme.id)
  const expanded = useSelected(page.expanded, (now) => now === theme.id)
  const here = useSelected(room.findings.others, (others) =>
    [...new Set(others.filter((other) => other.presence.selected?.includes(theme.id)).map((other) => other.person.name))].join(
      ', ',
    ),
  )
  const title = shown(theme.title, lang)
  const name = theme.number === null ? `${themeNumber(theme)} ${title.text}` : themeNumber(theme)
  const tabIndex = roving ? 0 : -1
  const Heading = row.level === 2 ? 'h2' : 'h3'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever in the head has the focus, its theme is the current one
    <div
      data-current={current || undefined}
      onFocus={() => {
        if (!current) synthesis.goTo(theme.id)
      }}
    >
      <div className="row-line">
        <Fold sectionKey={theme.id} folded={row.folded} name={name} tabIndex={tabIndex} />
        <Heading id={id} className="head-title">
          <button
            type="button"
            className="row-face"
            data-control="face"
            tabIndex={tabIndex}
            aria-expanded={expanded}
            onClick={() => synthesis.select([theme.id], 'only')}
          >
            <span className="row-number">{themeNumber(theme)}</span>
            <span className="row-text" lang={title.lang}>
              {title.text}
            </span>
            {row.level === 3 ? <span className="head-word">{t('outline.claim')}</span> : null}
            {theme.settled ? <span className="head-word">✓ {t('outline.settled')}</span> : null}
            {here === '' ? null : <span className="row-mark mark-here">{t('mark.here', { names: here })}</span>}
            <Count count={row.count} all={row.all} />
          </button>
        </Heading>
        <button
          type="button"
          className="row-more"
          data-control="more"
          tabIndex={tabIndex}
          aria-expanded={expanded}
          aria-label={t('outline.actions', { name })}
          title={t('outline.actions', { name })}
          onClick={() => page.expanded.set(expanded ? null : theme.id)}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      </div>
      {expanded ? <ThemeDetail theme={theme} level={row.level} /> : null}
      {row.count === 0 && !row.folded ? (
        <p className="head-empty">{t(row.all > 0 ? 'outline.noneFound' : 'outline.emptyTheme')}</p>
      ) : null}
    </div>
  )
}

/** The number for the eye, the words for whoever listens. */
function Count({ count, all }: { count: number; all: number }) {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  return (
    <span className="head-count">
      <span aria-hidden="true">{count === all ? s('synthesis.count', { count }) : t('outline.countOf', { count, all })}</span>
      <span className="visually-hidden">{t(count === all ? 'outline.count' : 'outline.countFound', { count, all })}</span>
    </span>
  )
}

function Fold({ sectionKey, folded, name, tabIndex }: { sectionKey: string; folded: boolean; name: string; tabIndex: number }) {
  const t = useT(outlineMessages)
  const { page } = usePage()
  const Sign = folded ? ChevronRight : ChevronDown
  return (
    <button
      type="button"
      className="row-fold"
      data-control="fold"
      tabIndex={tabIndex}
      aria-expanded={!folded}
      aria-label={t('heading.fold', { name })}
      onClick={() => page.fold(sectionKey, !folded)}
    >
      <Sign size={16} aria-hidden="true" />
    </button>
  )
}
