// The titles of themes and claims, the same size on the screen at any zoom. One takes a theme by its title.
import { type Editor, getPointerInfo } from '@tldraw/tldraw'
import { type CSSProperties, memo, type PointerEvent } from 'react'
import './titles.css'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import type { Lang, Theme } from '../../shared/model/schema.ts'
import { openComments } from '../comments/comments-on.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import type { ThemeBox } from './layout-types.ts'
import { themeShapeId } from './shape-ids.ts'
import type { Stage } from './stage.ts'

export function Titles({ stage, editor }: { stage: Stage; editor: Editor }) {
  const layout = useStore(stage.layout)
  const workshop = useStore(stage.room.workshop)
  const selection = useStore(stage.state.selection)
  const byId = new Map<ThemeId, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  const open = openComments(workshop.comments)
  return [...layout.themes.values()].map((box) => {
    const theme = byId.get(box.id)
    return theme ? (
      <Title
        key={box.id}
        editor={editor}
        theme={theme}
        lang={stage.lang}
        selected={selection.has(box.id)}
        open={open.get(box.id) ?? 0}
        {...placeOf(box)}
      />
    ) : null
  })
}

/** Plain numbers, so that a title renders only when its own theme moved. */
const placeOf = ({ x, w, origin, head, parentId, count }: ThemeBox) => ({
  x,
  w,
  low: origin.y + head,
  claim: parentId !== null,
  count,
})

type Props = { editor: Editor; theme: Theme; lang: Lang; selected: boolean; open: number } & ReturnType<typeof placeOf>

const Title = memo(function Title({ editor, theme, lang, selected, open, x, w, low, claim, count }: Props) {
  const t = useT(canvasMessages)
  const title = shown(theme.title, lang)
  const number = theme.number === null ? t('canvas.theme.new') : t('canvas.theme.number', { number: theme.number })
  const press = (event: PointerEvent<HTMLElement>) => {
    const shape = editor.getShape(themeShapeId(theme.id))
    if (!shape || event.button !== 0) return
    editor.getContainer().focus({ preventScroll: true })
    editor.getContainer().querySelector('.tl-canvas')?.setPointerCapture(event.pointerId)
    editor.dispatch({ type: 'pointer', target: 'shape', shape, name: 'pointer_down', ...getPointerInfo(event.nativeEvent) })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer takes it; for keys there is the outline
    <div
      className="theme-title"
      data-theme={themeShapeId(theme.id)}
      data-level={claim ? 'claim' : 'theme'}
      data-selected={selected || undefined}
      style={{ transform: `translate(${x}px, ${low}px) scale(calc(1 / var(--z))) translateY(-100%)`, '--w': w } as CSSProperties}
      title={title.text}
      onPointerDown={press}
      // The browser would take the focus off the canvas, and with it the canvas's keys.
      onMouseDown={(event) => event.preventDefault()}
    >
      <b>{number}</b>{' '}
      <span className="theme-title-count">
        {t('canvas.theme.count', { count })}
        {theme.settled ? ` · ${t('canvas.theme.settled')}` : ''}
        {open > 0 ? ` · ${t('canvas.comments', { count: open })}` : ''}
      </span>
      <span className="theme-title-text" lang={title.lang}>
        {' · '}
        {title.text}
      </span>
    </div>
  )
})
