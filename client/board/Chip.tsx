// A card in a lane: number, label, its small words. One button shows the whole text, one opens Move….
// Memoized on what it shows; the drag hook lives in a thin shell around it (p95 frames, stack.md).
import { useDraggable } from '@dnd-kit/core'
import { MoveVertical } from 'lucide-react'
import { memo } from 'react'
import { useSelected } from '../room/RoomContext.tsx'
import { useBoard, useBoardT } from './BoardContext.tsx'
import { ChipDetail } from './ChipDetail.tsx'
import { type ChipModel, sameChip } from './chip-model.ts'
import { BareMark, ComplexityMark, HolderMark, LanguageMarks, useHolders } from './Marks.tsx'
import type { Density } from './preferences.ts'

type Props = {
  chip: ChipModel
  /** The list it stands in: `lane`, `to-sort`, `aside`, `search`. One card may stand in two lists. */
  where: string
  density: Density
  /** In the tab order; the other chips of the lane are reached by arrows. */
  tabbable: boolean
  /** A drop now would land on this side. */
  line: 'before' | 'after' | null
  movable: boolean
}

/** One chip. */
export const Chip = memo(
  function Chip({ chip, where, density, tabbable, line, movable }: Props) {
    const { state } = useBoard()
    const key = `${where}:${chip.id}`
    const expanded = useSelected(state.expanded, (now) => now === key)
    const inAir = useSelected(state.drag, (drag) => drag?.id === chip.id)
    const isCurrent = useSelected(state.current, (now) => now.id === chip.id)
    const { setNodeRef, listeners } = useDraggable({ id: key, data: { id: chip.id }, disabled: !movable })
    return (
      <li
        ref={setNodeRef}
        {...listeners}
        className="chip"
        data-card={chip.id}
        data-region={where}
        data-line={line ?? undefined}
        data-hue={chip.hue}
        data-expanded={expanded || undefined}
        data-in-air={inAir || undefined}
        data-current={isCurrent || undefined}
      >
        <ChipFace chip={chip} density={density} tabbable={tabbable} expanded={expanded} where={where} movable={movable} />
        {expanded ? <ChipDetail id={chip.id} where={where} /> : null}
      </li>
    )
  },
  (a, b) =>
    sameChip(a.chip, b.chip) &&
    a.where === b.where &&
    a.density === b.density &&
    a.tabbable === b.tabbable &&
    a.line === b.line &&
    a.movable === b.movable,
)

type FaceProps = Pick<Props, 'chip' | 'where' | 'density' | 'tabbable' | 'movable'> & { expanded: boolean }

const ChipFace = memo(function ChipFace({ chip, where, density, tabbable, expanded, movable }: FaceProps) {
  const t = useBoardT()
  const { state, acts } = useBoard()
  const holders = useHolders(chip.id)
  const number = chip.number === null ? t('board.new') : t('board.number', { number: chip.number })
  const onlyNumber = density === 'number' && !expanded
  const name = t('card.name', { number, label: chip.hasLabel ? chip.label : '' }).trim()
  const key = `${where}:${chip.id}`
  return (
    <div className="chip-face" data-held={holders === '' ? undefined : ''}>
      <span className="grip" data-grip="" aria-hidden="true">
        <span className="grip-dots">⠿</span>
      </span>
      <button
        type="button"
        className="chip-name"
        data-control="face"
        tabIndex={tabbable ? 0 : -1}
        aria-expanded={expanded}
        onClick={() => state.expanded.set(expanded ? null : key)}
      >
        <span className="chip-number">{number}</span>
        <span className={onlyNumber ? 'visually-hidden' : 'chip-label'} lang={chip.labelLang}>
          {chip.label}
        </span>
        {density === 'full' && !expanded && chip.hasLabel ? (
          <span className="chip-text" lang={chip.textLang}>
            {chip.text}
          </span>
        ) : null}
        <span className={onlyNumber ? 'chip-marks visually-hidden' : 'chip-marks'}>
          {density === 'full' && chip.theme !== '' ? (
            <span className="mark-theme" lang={chip.themeLang}>
              {chip.theme}
            </span>
          ) : null}
          {chip.bare ? <BareMark /> : null}
          {chip.help === 'yes' ? <span className="mark-help">{t('card.helpWord')}</span> : null}
          <LanguageMarks en={chip.stateEn} fr={chip.stateFr} all={density === 'full'} />
          <HolderMark names={holders} />
          <ComplexityMark complexity={chip.complexity} />
        </span>
      </button>
      {movable && !onlyNumber ? (
        <button
          type="button"
          className="chip-move"
          data-control="move"
          tabIndex={tabbable ? 0 : -1}
          aria-label={t('lanes.moveThis', { name })}
          title={t('card.move')}
          onClick={() => acts.open({ kind: 'move', id: chip.id })}
        >
          <MoveVertical size={14} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
})
