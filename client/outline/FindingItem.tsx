// One finding in the outline: number, words, discussion, marks in words; its detail below when it is open.
import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { shown } from '../../shared/model/language.ts'
import type { Finding } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSelected, useStore } from '../room/RoomContext.tsx'
import { useNumbers, usePage } from '../synthesis/PageContext.tsx'
import { FindingDetail } from './FindingDetail.tsx'
import { FindingMarks } from './FindingMarks.tsx'
import { hueOf, Source } from './Source.tsx'

type Props = {
  finding: Finding
  depth: number
  position: number
  of: number
  index: number
  /** Pixels below the top of its list. */
  top: number
  measure(element: Element | null): void
  /** It is the one the Tab key reaches. */
  roving: boolean
}

export const FindingItem = memo(function FindingItem({ finding, depth, position, of, index, top, measure, roving }: Props) {
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const { synthesis, page } = usePage()
  const { number } = useNumbers()
  const { id } = finding
  const selected = useSelected(synthesis.selection, (ids) => ids.has(id))
  const current = useSelected(synthesis.current, (now) => now === id)
  const choosing = useStore(synthesis.kept)
  const expanded = useSelected(page.expanded, (now) => now === id)
  const colourBy = useStore(synthesis.colourBy)
  const text = shown(finding.text, lang)
  const tabIndex = roving ? 0 : -1
  const name = finding.number === null ? `${number(finding)} ${text.text}` : number(finding)
  return (
    <li
      ref={measure}
      className="finding-row"
      style={{ top }}
      aria-setsize={of}
      aria-posinset={position}
      data-index={index}
      data-key={id}
      data-depth={Math.min(depth, 3) || undefined}
      data-hue={hueOf(finding, colourBy)}
      data-current={current || undefined}
      data-selected={(choosing && selected) || undefined}
      onFocus={() => {
        if (!current) synthesis.goTo(id)
      }}
    >
      <div className="row-line">
        <button
          type="button"
          className="row-face"
          data-control="face"
          tabIndex={tabIndex}
          aria-pressed={choosing ? selected : undefined}
          aria-expanded={expanded}
          onClick={(event) => {
            if (event.shiftKey || event.ctrlKey || event.metaKey) return
            synthesis.select([id], 'only')
          }}
        >
          <span className="row-number">{number(finding)}</span>
          <span className="row-text" lang={text.lang}>
            {depth > 0 ? <span className="visually-hidden">{t('outline.subPoint')} </span> : null}
            {text.text}
          </span>
          <Source finding={finding} />
          <FindingMarks finding={finding} />
        </button>
        <button
          type="button"
          className="row-more"
          data-control="more"
          tabIndex={tabIndex}
          aria-expanded={expanded}
          aria-label={t('outline.actions', { name })}
          title={t('outline.actions', { name })}
          onClick={() => page.expanded.set(expanded ? null : id)}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      </div>
      {expanded ? <FindingDetail finding={finding} /> : null}
    </li>
  )
})
