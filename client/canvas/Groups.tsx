// Suggested groups: dashed, said to be suggestions, and nothing until someone accepts one.
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { shownWords } from '../similar/shown-words.ts'
import type { Stage } from './stage.ts'

export function Groups({ stage }: { stage: Stage }) {
  const t = useT(canvasMessages)
  const { groups } = useStore(stage.layout)
  const suggestions = useStore(stage.state.suggestions)
  const may = stage.mayMove()
  return suggestions.flatMap(({ id, ids, words: all, status }) => {
    const { words } = shownWords(all, stage.lang)
    const box = groups.get(id)
    if (!box || status !== 'offered') return []
    return (
      <section key={id} aria-label={t('canvas.group.name', { words: words.join(', ') })}>
        <div className="group-frame" style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.w, height: box.h }} />
        <div
          className="group-head"
          style={{ transform: `translate(${box.x}px, ${box.y}px) scale(calc(1 / var(--z))) translateY(-50%)` }}
        >
          <span>{t('canvas.group', { count: ids.length, words: words.slice(0, 4).join(', ') })}</span>
          {may ? (
            <>
              <button type="button" className="button" onClick={() => stage.acts().accept(id)}>
                {t('canvas.group.accept')}
              </button>
              <button type="button" className="button" onClick={() => stage.acts().dismiss(id)}>
                {t('canvas.group.dismiss')}
              </button>
            </>
          ) : null}
        </div>
      </section>
    )
  })
}
