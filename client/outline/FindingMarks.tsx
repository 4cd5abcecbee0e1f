// What else is to say of a finding, in words: kind, whose share, in the document, what builds on it, who has it in hand.
import { outlineMessages } from '../../shared/messages/outline.ts'
import type { Finding } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useEveryone } from '../presence/Everyone.tsx'
import { initialsOf } from '../presence/initials.ts'
import { useSelected } from '../room/RoomContext.tsx'
import { usePage } from '../synthesis/PageContext.tsx'
import { usesOf } from '../synthesis/uses.ts'

export function FindingMarks({ finding }: { finding: Finding }) {
  const t = useT(outlineMessages)
  const { room } = usePage()
  const everyone = useEveryone()
  const here = useSelected(room.findings.others, (others) =>
    [...new Set(others.filter((other) => other.presence.selected?.includes(finding.id)).map((other) => other.person.name))].join(
      ', ',
    ),
  )
  const { dealtTo } = finding
  const mine = dealtTo === room.me.participantId
  const dealt = dealtTo === null ? null : (everyone.get(dealtTo)?.name ?? t('mark.unknown'))
  const used = useSelected(room.workshop, (workshop) => usesOf(workshop).recommendations.get(finding.id)?.length ?? 0)
  const merged = useSelected(room.workshop, (workshop) => usesOf(workshop).merged.get(finding.id)?.length ?? 0)
  const comments = useSelected(room.workshop, (workshop) => usesOf(workshop).comments.get(finding.id) ?? 0)
  const quiet =
    finding.kind === 'note' && !finding.inReport && dealt === null && used === 0 && merged === 0 && comments === 0 && here === ''
  if (quiet) return null
  return (
    <span className="row-marks">
      {finding.kind === 'note' ? null : <span className="row-mark">{t(`mark.${finding.kind}`)}</span>}
      {finding.inReport ? <span className="row-mark mark-document">✓ {t('mark.chosen')}</span> : null}
      {used > 0 ? <span className="row-mark">{t('mark.evidence', { count: used })}</span> : null}
      {merged > 0 ? <span className="row-mark">{t('mark.merged', { count: merged })}</span> : null}
      {comments > 0 ? <span className="row-mark mark-comment">{t('mark.comments', { count: comments })}</span> : null}
      {dealt === null ? null : (
        <span className="row-mark mark-share">
          <span className="mark-initials" aria-hidden="true">
            {initialsOf(mine ? room.me.name : dealt)}
          </span>{' '}
          {mine ? t('mark.mine') : t('mark.dealt', { name: dealt })}
        </span>
      )}
      {here === '' ? null : <span className="row-mark mark-here">{t('mark.here', { names: here })}</span>}
    </span>
  )
}
