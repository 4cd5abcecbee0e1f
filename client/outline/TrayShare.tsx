// All of the tray, or only what was dealt to me. Stands there only when something was.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { useT } from '../i18n.tsx'
import { useSelected, useStore } from '../room/RoomContext.tsx'
import { usePage } from '../synthesis/PageContext.tsx'

export function TrayShare() {
  const t = useT(outlineMessages)
  const { room, page } = usePage()
  const mine = useStore(page.mine)
  const me = room.me.participantId
  const counts = useSelected(room.workshop, ({ findings }) => {
    const tray = findings.filter((finding) => finding.place.themeId === null)
    const dealt = tray.filter((finding) => finding.dealtTo !== null).length
    return `${tray.length} ${dealt} ${tray.filter((finding) => finding.dealtTo === me).length}`
  })
  const [all = 0, dealt = 0, own = 0] = counts.split(' ').map(Number)
  if (dealt === 0 && !mine) return null
  return (
    <fieldset className="segmented share" aria-label={t('outline.whose')}>
      <label>
        <input type="radio" name="share" checked={!mine} onChange={() => page.mine.set(false)} />
        <span>{t('outline.all', { count: all })}</span>
      </label>
      <label>
        <input type="radio" name="share" checked={mine} onChange={() => page.mine.set(true)} />
        <span>{t('outline.mine', { count: own })}</span>
      </label>
    </fieldset>
  )
}
