// The others on the canvas: their pointers with their names, and lightly what they have selected. A pointer that
// moves renders nothing: twenty people move theirs twenty times a second.
import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Person } from '../../shared/model/schema.ts'
import { useSelected, useStore } from '../room/RoomContext.tsx'
import type { Other, Store } from '../room/room.ts'
import { hueOf } from './hue.ts'
import type { Stage } from './stage.ts'

type Those = Store<readonly Other[]>
const presenceOf = (others: readonly Other[], clientId: number) => others.find((other) => other.clientId === clientId)?.presence

export function Others({ stage }: { stage: Stage }) {
  const { others } = stage.room.findings
  // Rendered when somebody comes or goes, not when they move.
  useSelected(others, (all) => all.map(({ clientId, person }) => `${clientId} ${person.name}`).join('\n'))
  return others
    .get()
    .map(({ clientId, person }) => <OtherHere key={clientId} clientId={clientId} person={person} stage={stage} />)
}

const OtherHere = memo(function OtherHere({ clientId, person, stage }: { clientId: number; person: Person; stage: Stage }) {
  const { others } = stage.room.findings
  const hue = { '--hue': `var(--person-${hueOf(person.participantId)})` } as CSSProperties
  return (
    <>
      <Selected others={others} clientId={clientId} hue={hue} stage={stage} />
      <Pointer others={others} clientId={clientId} hue={hue} name={person.name} />
    </>
  )
})

type PartProps = { others: Those; clientId: number; hue: CSSProperties }

function Selected({ others, clientId, hue, stage }: PartProps & { stage: Stage }) {
  const layout = useStore(stage.layout)
  const selected = useSelected(others, (all) => {
    const presence = presenceOf(all, clientId)
    return presence?.dragging?.length ? '' : (presence?.selected ?? []).join(' ')
  })
  return selected
    .split(' ')
    .flatMap((id) => layout.findings.get(id as FindingId) ?? layout.themes.get(id as ThemeId) ?? [])
    .map(({ id, x, y, w, h }) => (
      <div key={id} className="other-selected" style={{ ...hue, transform: `translate(${x}px, ${y}px)`, width: w, height: h }} />
    ))
}

function Pointer({ others, clientId, hue, name }: PartProps & { name: string }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const follow = () => {
      const at = element.current
      const cursor = presenceOf(others.get(), clientId)?.cursor
      if (!at) return
      at.hidden = !cursor
      if (cursor) at.style.transform = `translate(${cursor.x}px, ${cursor.y}px) scale(calc(1 / var(--z)))`
    }
    follow()
    return others.subscribe(follow)
  }, [others, clientId])
  return (
    <div ref={element} className="other-cursor" style={hue}>
      <svg width="14" height="18" viewBox="0 0 14 18" aria-hidden="true">
        <path d="M1 1 L1 14 L4.5 11 L7 17 L9.5 16 L7 10 L12 10 Z" />
      </svg>
      <span className="other-name">{name}</span>
    </div>
  )
}
