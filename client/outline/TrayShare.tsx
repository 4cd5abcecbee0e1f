// Below the tray's heading: deal it out, and all of it or only my share. The latter stands there only when
// something was dealt.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { useT } from '../i18n.tsx'
import { useSelected, useStore } from '../room/RoomContext.tsx'
import { useFilingReason, usePage, useSynthesisT } from '../synthesis/PageContext.tsx'
import { Button } from '../ui/Button.tsx'

export function TrayShare({ all }: { all: number }) {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  const { room, page, acts } = usePage()
  const reason = useFilingReason()
  const mine = useStore(page.mine)
  const me = room.me.participantId
  const dealt = useSelected(room.workshop, ({ findings }) =>
    findings.some((one) => one.place.themeId === null && one.dealtTo !== null),
  )
  const own = useSelected(
    room.workshop,
    ({ findings }) => findings.filter((one) => one.place.themeId === null && one.dealtTo === me).length,
  )
  const choice = dealt || mine
  if (!choice && (all === 0 || reason !== null)) return null
  return (
    <div className="share">
      {choice ? (
        <fieldset className="segmented" aria-label={t('outline.whose')}>
          <label>
            <input type="radio" name="share" checked={!mine} onChange={() => page.mine.set(false)} />
            <span>{t('outline.all', { count: all })}</span>
          </label>
          <label>
            <input type="radio" name="share" checked={mine} onChange={() => page.mine.set(true)} />
            <span>{t('outline.mine', { count: own })}</span>
          </label>
        </fieldset>
      ) : null}
      {all > 0 && reason === null ? (
        <Button data-control="deal" onClick={() => acts.open({ kind: 'deal' })}>
          {s('tool.deal')}
        </Button>
      ) : null}
    </div>
  )
}
