// One card whole: both languages side by side, what stands behind it, and the way to the next card, so
// that a pass over all of them never closes it. Everything is saved as it is done.
import './editor.css'
import { useEffect, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { langs, notCarriedForward } from '../../shared/model/schema.ts'
import { labelOf } from '../board/chip-model.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useOthers, useRoom } from '../room/RoomContext.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Column } from './Column.tsx'
import { EditorFoot, type Tool } from './EditorFoot.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { SetAsideDialog } from './SetAsideDialog.tsx'
import { Side } from './Side.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { type CardView, useCard, useWords } from './use-card.ts'
import { type Seat, useSeat } from './use-seat.ts'

type Props = {
  id: RecommendationId
  onClose(): void
  /** Shows another card in its place. */
  onGo(id: RecommendationId): void
  /** The text to begin with; in the interface's language, the recommendation itself when left out. */
  at?: Seat
  /** Opens the board's Move… */
  onMove?: (id: RecommendationId) => void
}

export function RecommendationEditor({ id, onClose, onGo, onMove, at }: Props) {
  const t = useT(editorMessages)
  const { lang } = useLanguage()
  const words = useWords()
  const room = useRoom()
  const view = useCard(id)
  const [tool, setTool] = useState<Tool | null>(null)
  const seat = useSeat(id, at ?? { field: 'text', lang })
  useKeys(view, tool === null, onGo)
  useEffect(() => {
    if (!view) onClose()
  })
  if (!view) return null
  const { card, standing } = view
  const live = standing === 'live'
  const mayWrite = live && room.may('editText:recommendation')
  // On a phone the keyboard would take half of it before anything is read.
  const begin = mayWrite && !matchMedia('(pointer: coarse)').matches ? seat : null
  const { label, labelLang, hasLabel } = labelOf(card, lang)

  return (
    <>
      <Dialog
        wide
        title={
          <>
            <span className="editor-number">{words.number(card)}</span> {hasLabel ? <span lang={labelLang}>{label}</span> : null}
          </>
        }
        header={<Head view={view} />}
        onClose={onClose}
        footer={<EditorFoot view={view} onGo={onGo} onMove={onMove} onTool={setTool} />}
      >
        <Meanwhile view={view} onGo={onGo} />
        {room.me.role === 'observer' ? <p className="notice">{t('editor.readOnly')}</p> : null}
        <div className="editor" key={id}>
          {langs.map((one) => (
            <Column key={one} card={card} lang={one} readOnly={!mayWrite} autoFocus={begin?.lang === one ? begin.field : null} />
          ))}
          <Side card={card} live={live} onGo={onGo} begin={begin} />
        </div>
      </Dialog>
      {tool === 'split' ? <SplitDialog id={id} onClose={() => setTool(null)} /> : null}
      {tool === 'merge' ? (
        <MergeDialog
          id={id}
          onClose={() => setTool(null)}
          onDone={(into) => {
            if (into !== id) onGo(into)
          }}
        />
      ) : null}
      {tool === 'aside' ? <SetAsideDialog id={id} onClose={() => setTool(null)} /> : null}
    </>
  )
}

/** Where the card stands, and who else is writing in it. */
function Head({ view: { card, standing, position, count } }: { view: CardView }) {
  const t = useT(editorMessages)
  const words = useWords()
  const writers = useOthers().flatMap(({ clientId, person, presence: { editing } }) =>
    editing?.kind === 'recommendation' && editing.id === card.id ? [{ clientId, name: person.name, lang: editing.lang }] : [],
  )
  const place = words.place(card.placement)
  const aside = card.placement.laneId === notCarriedForward
  return (
    <div className="editor-head">
      {standing === 'live' ? <span>{aside ? place : t('editor.place', { place, position, count })}</span> : null}
      <span className="text-field-others">
        {writers.map(({ clientId, name, lang }) => (
          <span key={clientId}>{t('editor.editing', { name, lang })}</span>
        ))}
      </span>
    </div>
  )
}

/** Ctrl+Enter goes to the next card, with Shift to the previous one, from wherever the focus is. */
function useKeys(view: CardView | null, listening: boolean, onGo: (id: RecommendationId) => void): void {
  const next = view?.next ?? null
  const previous = view?.previous ?? null
  useEffect(() => {
    if (!listening) return
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      event.preventDefault()
      const to = event.shiftKey ? previous : next
      if (to !== null) onGo(to)
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  }, [listening, next, previous, onGo])
}
