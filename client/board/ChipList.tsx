// A ranked list of chips that a card can be dropped into: a band of a lane, To sort, Not carried
// forward. Shows the gap under the pointer as a line, without moving any chip.
import { useState } from 'react'
import { useSelected } from '../room/RoomContext.tsx'
import { useBoard } from './BoardContext.tsx'
import { Chip } from './Chip.tsx'
import type { ChipModel } from './chip-model.ts'
import type { Density } from './preferences.ts'
import './chips.css'

type Props = { chips: ChipModel[]; where: string; zone: string; density: Density; movable: boolean; label?: string }

/** The list; `zone` is its name for drops (drop.ts). */
export function ChipList({ chips, where, zone, density, movable, label }: Props) {
  const { state } = useBoard()
  // The gap in this zone as one plain string, so that only the list under the pointer renders.
  const gap = useSelected(state.drag, (drag) =>
    drag?.zone === zone && drag.gap ? `${drag.gap.after ?? ''}|${drag.gap.before ?? ''}` : null,
  )
  const [after, before] = gap?.split('|') ?? []
  const [stop, setStop] = useState<string | null>(null)
  const tabStop = chips.some((chip) => chip.id === stop) ? stop : chips[0]?.id
  return (
    <ul
      className={`chips chips-${density}`}
      data-zone={zone}
      data-empty={chips.length === 0 || undefined}
      data-over={gap !== null || undefined}
      aria-label={label}
      onFocus={(event) => {
        const card = event.target.closest<HTMLElement>('[data-card]')?.dataset.card
        if (card) setStop(card)
      }}
    >
      {chips.map((chip) => (
        <Chip
          key={chip.id}
          chip={chip}
          where={where}
          density={density}
          tabbable={chip.id === tabStop}
          line={chip.id === before ? 'before' : chip.id === after && before === '' ? 'after' : null}
          movable={movable}
        />
      ))}
    </ul>
  )
}
