// Before the first finding: what to do, by what one may.
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { usePage, useSynthesisT } from './PageContext.tsx'

/** True while there is neither a finding nor a theme. */
export function useNothingYet(): boolean {
  const { findings, themes } = useWorkshop()
  return findings.length === 0 && themes.length === 0
}

export function EmptySynthesis() {
  const t = useSynthesisT()
  const { room, acts } = usePage()
  useWorkshop()
  const adds = room.may('addFindings')
  return (
    <section className="synthesis-empty" aria-labelledby="empty-findings">
      <h2 id="empty-findings" data-arrival="">
        {t('empty.findings.title')}
      </h2>
      <p>{t(adds ? 'empty.findings.what' : 'empty.findings.reader')}</p>
      {adds ? (
        <p className="row-actions">
          {room.may('importRecommendations') ? (
            <Button weight="primary" large onClick={() => acts.open({ kind: 'import' })}>
              {t('empty.findings.import')}
            </Button>
          ) : null}
          <Button large onClick={() => acts.capture()}>
            {t('empty.findings.write')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
