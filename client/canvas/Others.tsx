// The others on the canvas: their pointers with their names, and lightly what they have selected.
import { type CSSProperties, memo } from 'react'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { useStore } from '../room/RoomContext.tsx'
import type { Other } from '../room/room.ts'
import { hueOf } from './hue.ts'
import type { Stage } from './stage.ts'

export function Others({ stage }: { stage: Stage }) {
  const others = useStore(stage.room.findings.others)
  return others.map((other) => <OtherHere key={other.clientId} other={other} stage={stage} />)
}

const OtherHere = memo(function OtherHere({ other: { person, presence }, stage }: { other: Other; stage: Stage }) {
  const layout = useStore(stage.layout)
  const hue = { '--hue': `var(--person-${hueOf(person.participantId)})` } as CSSProperties
  const { cursor, selected, dragging } = presence
  const boxes = (dragging?.length ? [] : (selected ?? [])).flatMap(
    (id) => layout.findings.get(id as FindingId) ?? layout.themes.get(id as ThemeId) ?? [],
  )
  return (
    <>
      {boxes.map(({ id, x, y, w, h }) => (
        <div
          key={id}
          className="other-selected"
          style={{ ...hue, transform: `translate(${x}px, ${y}px)`, width: w, height: h }}
        />
      ))}
      {cursor ? (
        <div
          className="other-cursor"
          style={{ ...hue, transform: `translate(${cursor.x}px, ${cursor.y}px) scale(calc(1 / var(--z)))` }}
        >
          <svg width="14" height="18" viewBox="0 0 14 18" aria-hidden="true">
            <path d="M1 1 L1 14 L4.5 11 L7 17 L9.5 16 L7 10 L12 10 Z" />
          </svg>
          <span className="other-name">{person.name}</span>
        </div>
      ) : null}
    </>
  )
})
