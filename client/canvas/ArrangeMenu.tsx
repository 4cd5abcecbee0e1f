// Arranging: a theme, or what is to file. Each is one operation with one undo.
import { type ReactNode, useRef } from 'react'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { type TrayBy, tidied, trayArranged } from './arrange.ts'
import type { Layout } from './layout-types.ts'
import type { Stage } from './stage.ts'

const trays: readonly TrayBy[] = ['grid', 'discussion', 'criterion']

export function ArrangeMenu({ stage, children }: { stage: Stage; children: ReactNode }) {
  const t = useT(canvasMessages)
  const menu = useRef<HTMLDetailsElement>(null)
  const layout = useStore(stage.layout)
  const { themes } = useStore(stage.room.workshop)
  const selection = useStore(stage.state.selection)
  const chosen = themes.filter(({ id }) => themesOf(layout, selection).has(id))
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  const arrange = (places: ReturnType<typeof tidied>, said: string) => {
    close()
    void stage.write({ places, frames: [] })
    stage.acts().say(said)
  }
  if (!stage.mayMove()) return null
  return (
    <details
      ref={menu}
      className="canvas-menu"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.stopPropagation()
        close()
        menu.current.querySelector('summary')?.focus()
      }}
    >
      <summary className="button button-quiet">{children}</summary>
      <div className="canvas-menu-body">
        {chosen.map(({ id, number }) => {
          const name = number === null ? t('canvas.theme.new') : t('canvas.theme.number', { number })
          return (
            <button
              key={id}
              type="button"
              className="button button-quiet"
              onClick={() =>
                arrange(tidied(stage.room.workshop.get(), stage.layout.get(), id), t('canvas.said.tidied', { theme: name }))
              }
            >
              {t('canvas.arrange.theme', { theme: name })}
            </button>
          )
        })}
        {trays.map((by) => (
          <button
            key={by}
            type="button"
            className="button button-quiet"
            onClick={() => arrange(trayArranged(stage.room.workshop.get(), stage.layout.get(), by), t(`canvas.said.tray.${by}`))}
          >
            {t(`canvas.arrange.tray.${by}`)}
          </button>
        ))}
        {chosen.length === 0 ? <p className="canvas-menu-hint">{t('canvas.arrange.hint')}</p> : null}
      </div>
    </details>
  )
}

/** Themes that are selected, or hold a finding that is. */
function themesOf(layout: Layout, selection: ReadonlySet<string>): Set<ThemeId> {
  const ids = [...selection].flatMap((id) => {
    const theme = layout.themes.get(id as ThemeId)
    return theme ? [theme.id] : (layout.findings.get(id as FindingId)?.themeId ?? [])
  })
  return new Set(ids)
}
