// The outline, the canvas's equal: the tray, then themes as headings with their findings as list items. Only
// rows in sight are in the page, with their place and number said; the focused one always is (OU4, OU9).
import './hues.css'
import './outline.css'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSelected, useStore, useWorkshop } from '../room/RoomContext.tsx'
import { usePage } from '../synthesis/PageContext.tsx'
import { FindingItem } from './FindingItem.tsx'
import { OneFinding } from './OneFinding.tsx'
import type { OutlineRow } from './rows.ts'
import { SectionHead } from './SectionHead.tsx'
import { Suggestions } from './Suggestions.tsx'
import { guess, heightOf, kept, stretches } from './sections.ts'
import { useInSight } from './use-in-sight.ts'
import { useRowFocus } from './use-row-focus.ts'

type Props = {
  columns: 1 | 2
  /** One finding at a time stands above the rows. */
  small: boolean
  /** What changed since one left: above all else. */
  since: ReactNode
}

/** All rows in one column, or the tray and the themes side by side. */
export function Outline({ columns, small, since }: Props) {
  const t = useT(outlineMessages)
  const { page, synthesis } = usePage()
  const { themes } = useWorkshop()
  useStore(synthesis.find)
  useStore(synthesis.suggestions)
  useStore(page.mine)
  useStore(page.folds)
  const rows = page.rows()
  const firstTheme = rows.findIndex((row) => row.kind === 'theme')
  const cut = columns === 1 || firstTheme < 0 ? rows.length : firstTheme
  const left = useMemo(() => rows.slice(0, cut), [rows, cut])
  const right = useMemo(() => rows.slice(cut), [rows, cut])
  return (
    <section className="outline" aria-label={t('outline.region')} data-columns={columns}>
      <Column
        rows={left}
        before={
          <>
            {since}
            {small ? <OneFinding /> : null}
            <Suggestions />
          </>
        }
      >
        {firstTheme < 0 ? (
          <p className="outline-none">{t(themes.length > 0 ? 'outline.noThemeFound' : 'outline.noThemes')}</p>
        ) : null}
      </Column>
      {right.length > 0 ? <Column rows={right} /> : null}
    </section>
  )
}

/** One scrolling column. `before` stands above its rows and scrolls with them, `children` below. */
export function Column({ rows, before, children }: { rows: readonly OutlineRow[]; before?: ReactNode; children?: ReactNode }) {
  const { synthesis } = usePage()
  const { lang } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(380)
  const [margin, setMargin] = useState(0)
  const places = useMemo(() => new Map(rows.map((row, index) => [row.key as string, index])), [rows])
  const current = useSelected(synthesis.current, (id) => places.get(id ?? '') ?? -1)
  // Each column has its own way in by Tab: the current row, the one that was it last, or the top.
  const last = useRef<string | null>(null)
  if (current >= 0) last.current = rows[current]?.key ?? null
  const roving = places.get(last.current ?? '') ?? (rows[1]?.kind === 'finding' ? 1 : 0)
  // Asked for all rows whenever one is measured: guessed once.
  const guesses = useMemo(
    () => rows.map((row) => guess(row, width, row.kind === 'finding' ? shown(row.finding.text, lang).text.length : 0)),
    [rows, width, lang],
  )
  const parts = useMemo(() => stretches(rows), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guesses[index] ?? 40,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    rangeExtractor: (range: Range) =>
      kept(
        defaultRangeExtractor(range),
        parts.map((part) => part.at),
        roving,
      ),
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const sizes = new ResizeObserver(() => {
      setWidth(element.clientWidth)
      setMargin(body.current?.offsetTop ?? 0)
    })
    sizes.observe(element)
    for (const child of element.children) if (child !== body.current) sizes.observe(child)
    return () => sizes.disconnect()
  }, [])
  useInSight(rows, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }), scroller)
  useRowFocus(rows, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }), scroller)

  const items = new Map(virtualizer.getVirtualItems().map((item) => [item.index, item]))
  return (
    // A box that scrolls would be a stop of the Tab key by itself, and a nameless one.
    <div ref={scroller} className="outline-scroll" tabIndex={-1}>
      {before}
      <div ref={body}>
        {parts.map((part) => {
          const head = rows[part.at]
          if (!head || head.kind === 'finding') return null
          const top = virtualizer.measurementsCache[part.from]?.start ?? 0
          return (
            <SectionHead
              key={head.key}
              row={head}
              index={part.at}
              measure={virtualizer.measureElement}
              roving={part.at === roving}
            >
              {part.to > part.from ? (
                // biome-ignore lint/a11y/noRedundantRoles: without list marks Safari forgets that it is a list
                <ul role="list" className="rows" style={{ height: heightOf(part, virtualizer.measurementsCache) }}>
                  {Array.from({ length: part.to - part.from }, (_, n) => items.get(part.from + n)).map((item) => {
                    const row = item && rows[item.index]
                    if (!item || row?.kind !== 'finding') return null
                    return (
                      <FindingItem
                        key={row.key}
                        finding={row.finding}
                        depth={row.depth}
                        position={row.position}
                        of={row.of}
                        index={item.index}
                        top={item.start - top}
                        measure={virtualizer.measureElement}
                        roving={item.index === roving}
                      />
                    )
                  })}
                </ul>
              ) : null}
            </SectionHead>
          )
        })}
      </div>
      {children}
    </div>
  )
}
