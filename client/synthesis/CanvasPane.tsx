// The canvas beside the outline: what it asks for (dialogs, words, removal) is what the outline's own controls
// do. Loaded when it is first looked at; the outline needs no byte of it.
import { Suspense, useEffect, useMemo } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { findingIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import type { CanvasActs } from '../canvas/acts.ts'
import { keepPasted } from '../capture/keep-pasted.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { FailureBoundary } from '../ui/FailureBoundary.tsx'
import { partOnDemand } from '../ui/part.ts'
import { targetOf } from './deep-link.ts'
import { usePage } from './PageContext.tsx'

const Canvas = partOnDemand(() => import('../canvas/Canvas.tsx'))

export function CanvasPane() {
  const ui = useT(uiMessages)
  const { room, synthesis, page, acts } = usePage()
  const alone = useStore(synthesis.view) === 'canvas'
  // Without the outline what is in hand is nowhere else to be seen.
  useEffect(() => {
    if (alone) synthesis.keepInSight()
  }, [alone, synthesis])
  const lookAt = targetOf(location.hash)?.id ?? (alone ? synthesis.current.get() : null)
  const wanted = useMemo((): CanvasActs => {
    const isTheme = (id: string) => room.workshop.get().themes.some((theme) => theme.id === id)
    const findingsOf = (ids: readonly string[]) =>
      ids.flatMap((id) => (isTheme(id) ? [] : (findingIdSchema.safeParse(id).data ?? [])))
    return {
      compose(spot) {
        page.spot.set(spot)
        acts.capture()
      },
      edit(id) {
        if (isTheme(id)) acts.open({ kind: 'theme', id: themeIdSchema.parse(id) })
        else acts.open({ kind: 'edit', id: findingIdSchema.parse(id) })
      },
      paste(text, spot) {
        page.spot.set(spot)
        keepPasted(room, text)
        acts.capture()
      },
      remove(ids) {
        const [id] = ids
        if (id !== undefined && ids.length === 1 && isTheme(id)) void acts.removeTheme(themeIdSchema.parse(id))
        else if (findingsOf(ids).length > 0) void acts.remove(findingsOf(ids))
      },
      menu(ids) {
        const [id] = ids
        if (findingsOf(ids).length > 0) acts.open({ kind: 'file', ids: findingsOf(ids) })
        else if (id !== undefined) acts.open({ kind: 'theme', id: themeIdSchema.parse(id) })
      },
      placed(filed) {
        const [first] = filed
        // What was said of the act before is no longer what was done last.
        if (!first) return page.said.set(null)
        const { t, findings, theme, left } = acts.words()
        acts.say(t('said.filed', { findings: findings(filed.map(({ id }) => id)), theme: theme(first.themeId), left: left() }))
      },
      accept: acts.considerSuggestion,
      dismiss: acts.dismissSuggestion,
      say: acts.say,
      refused: acts.refused,
    }
  }, [room, page, acts])
  return (
    <div className="pane-canvas">
      <FailureBoundary>
        <Suspense fallback={<p className="soft">{ui('ui.loading')}</p>}>
          <Canvas state={synthesis} acts={wanted} lookAt={lookAt} />
        </Suspense>
      </FailureBoundary>
    </div>
  )
}
