// The editor's footer: what can be done to the card as a whole, and the way to its neighbours.
import { editorMessages } from '../../shared/messages/editor.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { notCarriedForward } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import type { CardView } from './use-card.ts'

export type Tool = 'split' | 'merge' | 'aside'
type Props = {
  view: CardView
  onGo(id: RecommendationId): void
  onMove: ((id: RecommendationId) => void) | undefined
  onTool(tool: Tool): void
}

/** What one may not do says why; observers see only the way on. */
export function EditorFoot({ view: { card, standing, previous, next }, onGo, onMove, onTool }: Props) {
  const t = useT(editorMessages)
  const room = useRoom()
  const moving = room.may('moveRecommendation') ? null : t('editor.locked')
  const team = room.may('splitRecommendation') ? null : t('editor.teamOnly')
  return (
    <>
      {standing === 'live' && room.me.role !== 'observer' ? (
        <div className="button-row editor-tools">
          {onMove ? (
            <Button reason={moving} onClick={() => onMove(card.id)}>
              {t('editor.move')}
            </Button>
          ) : null}
          <Button reason={team} onClick={() => onTool('split')}>
            {t('editor.split')}
          </Button>
          <Button reason={team} onClick={() => onTool('merge')}>
            {t('editor.merge')}
          </Button>
          {card.placement.laneId === notCarriedForward ? null : (
            <Button reason={moving} onClick={() => onTool('aside')}>
              {t('editor.aside')}
            </Button>
          )}
        </div>
      ) : null}
      <div className="button-row">
        <Button reason={previous === null ? t('editor.isFirst') : null} onClick={() => previous && onGo(previous)}>
          {t('editor.previous')}
        </Button>
        <Button weight="primary" reason={next === null ? t('editor.isLast') : null} onClick={() => next && onGo(next)}>
          {t('editor.next')} <kbd className="key">{t('editor.nextKey')}</kbd>
        </Button>
      </div>
    </>
  )
}
