// Dragging by mouse, touch and pen: dnd-kit gives the sensors, scrolling and the picture in hand; the
// zone and gap under the pointer are read at each move and decided again at the drop (drop.ts).
import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type Modifier,
  PointerSensor,
  type PointerSensorOptions,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import { effectivePlace } from '../../shared/model/board.ts'
import { type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { useStore } from '../room/RoomContext.tsx'
import type { RoomApi } from '../room/room.ts'
import type { Sentences } from './announce.ts'
import { useBoard, useSentences } from './BoardContext.tsx'
import { type Gap, zoneOf } from './drop.ts'
import { type Box, gapAt, type Point } from './gap.ts'

/** A mouse drags a chip anywhere; finger and pen only by its grip, so that scrolling never drags. */
class BoardSensor extends PointerSensor {
  static override activators = [
    {
      eventName: 'onPointerDown' as const,
      handler: ({ nativeEvent: event }: ReactPointerEvent, { onActivation }: PointerSensorOptions): boolean => {
        if (!event.isPrimary || event.button !== 0) return false
        const target = event.target instanceof Element ? event.target : null
        if (target?.closest('.chip-detail, .chip-move, input, select, textarea')) return false
        if (event.pointerType !== 'mouse' && !target?.closest('[data-grip]')) return false
        onActivation?.({ event })
        return true
      },
    },
  ]
}

const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
const noZones = () => []

/** Keeps the picture in hand beside the pointer, wherever on a wide card it was taken. */
const besidePointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  if (!(activatorEvent instanceof PointerEvent) || !draggingNodeRect) return transform
  return {
    ...transform,
    x: transform.x + activatorEvent.clientX - draggingNodeRect.left + 14,
    y: transform.y + activatorEvent.clientY - draggingNodeRect.top + 8,
  }
}

/** What lies under a point: the name of the zone, and in a list the gap between its cards. */
function under(point: Point, held: RecommendationId): { zone: string | null; gap: Gap | null } {
  const element = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-drop]')
  const zone = element?.dataset.drop ?? null
  const list = element?.querySelector<HTMLElement>('[data-zone]')
  if (!list) return { zone, gap: null }
  const boxes = [...list.querySelectorAll<HTMLElement>(':scope > [data-card]')]
    .filter((card) => card.dataset.card !== held)
    .map((card): Box => {
      const { left, right, top, bottom } = card.getBoundingClientRect()
      return { id: card.dataset.card ?? '', left, right, top, bottom }
    })
  return { zone, gap: gapAt(boxes, point) }
}

/** Where a card stands, as one string that changes when anybody moves or removes it. */
function standing(workshop: Workshop, id: RecommendationId): string {
  const card = workshop.recommendations.find((r) => r.id === id)
  return card ? `${card.placement.laneId}/${card.placement.bandId}/${card.placement.rank}/${card.lineage.mergedInto}` : 'gone'
}

/** The board's drag and drop around `children`. */
export function BoardDrag({ children }: { children: ReactNode }) {
  const { room, state, acts } = useBoard()
  const pointer = useRef<Point>({ x: 0, y: 0 })
  const sensors = useSensors(useSensor(BoardSensor, { activationConstraint: { distance: 5 } }))
  useTakenFromHand()

  useEffect(() => {
    const follow = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY }
    }
    addEventListener('pointermove', follow, { capture: true, passive: true })
    return () => removeEventListener('pointermove', follow, { capture: true })
  }, [])

  const look = () => {
    const drag = state.drag.get()
    if (!drag) return
    const { zone, gap } = under(pointer.current, drag.id)
    if (zone === drag.zone && gap?.after === drag.gap?.after && gap?.before === drag.gap?.before) return
    state.drag.set({ ...drag, zone, gap })
  }
  const letGo = () => {
    state.drag.set(null)
    room.present({ holding: null })
  }
  const drop = ({ active }: DragEndEvent) => {
    const id = recommendationIdSchema.parse(active.data.current?.id)
    const { zone, gap } = under(pointer.current, id)
    const held = state.drag.get() !== null
    letGo()
    if (held) void acts.drop(id, zoneOf(zone ?? undefined), gap)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={noZones}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' }, restoreFocus: false }}
      onDragStart={({ active }) => {
        const id = recommendationIdSchema.parse(active.data.current?.id)
        state.pending.set(null)
        state.drag.set({ id, zone: null, gap: null })
        room.present({ holding: id })
        acts.say(acts.sentences().t('said.picked', { name: acts.sentences().name(id) }))
      }}
      onDragMove={look}
      onDragEnd={drop}
      onDragCancel={() => {
        const drag = state.drag.get()
        letGo()
        if (drag) acts.say(acts.sentences().t('said.dropped', { name: acts.sentences().name(drag.id) }))
      }}
    >
      {children}
      <DragOverlay dropAnimation={null} modifiers={[besidePointer]} style={{ pointerEvents: 'none', width: 'auto' }}>
        <InHand />
      </DragOverlay>
    </DndContext>
  )
}

function InHand() {
  const { state } = useBoard()
  const drag = useStore(state.drag)
  const words = useSentences()
  return drag ? <div className="in-hand">{words.name(drag.id)}</div> : null
}

/**
 * When someone else moves, sets aside or merges the card I am dragging, my drop would silently
 * override them: dnd-kit has no cancel call, but an Escape on the document cancels the drag
 * (stack.md). Then say who did what.
 */
function useTakenFromHand(): void {
  const { room, state, acts } = useBoard()
  useEffect(() => {
    let held: { id: RecommendationId; standing: string } | null = null
    const stopDrag = state.drag.subscribe(() => {
      const drag = state.drag.get()
      if (!drag) held = null
      else if (held?.id !== drag.id) held = { id: drag.id, standing: standing(room.workshop.get(), drag.id) }
    })
    const stopWorkshop = room.workshop.subscribe(() => {
      if (!held) return
      const { id, standing: before } = held
      const workshop = room.workshop.get()
      if (standing(workshop, id) === before) return
      const name = acts.sentences().name(id)
      state.drag.set(null)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }))
      // Who did it is told right after this reading (client/room), so say it a moment later.
      queueMicrotask(() => acts.say(takenSentence(room, acts.sentences(), id, name)))
    })
    return () => {
      stopDrag()
      stopWorkshop()
    }
  }, [room, state, acts])
}

function takenSentence(room: RoomApi, words: Sentences, id: RecommendationId, name: string): string {
  const { recommendations, settings } = room.workshop.get()
  const card = recommendations.find((r) => r.id === id)
  if (!card || card.lineage.mergedInto) return words.t('said.goneFromHand', { name })
  const by = room.remoteChanges.get().findLast((change) => change.id === id)?.by?.name
  const place = words.place(effectivePlace(settings, card.placement))
  return by ? words.t('said.takenByOther', { by, name, place }) : words.t('said.takenBySomeone', { name, place })
}
