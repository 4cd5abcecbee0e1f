// Discussion, criterion and kind of a finding: native choices that write at once.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { type Finding, findingKindSchema } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useFilingReason, usePage } from '../synthesis/PageContext.tsx'
import { CriterionChoice } from './CriterionChoice.tsx'
import { useDiscussionName } from './Source.tsx'
import { Whole } from './Whole.tsx'

const discussions = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export function FindingFacts({ finding }: { finding: Finding }) {
  const t = useT(outlineMessages)
  const { acts } = usePage()
  const reads = useFilingReason() !== null
  const discussion = useDiscussionName()
  const { id } = finding
  const number = (value: string) => (value === '' ? null : Number(value))
  return (
    <div className="detail-facts">
      <label>
        {t('detail.discussion')}
        <select
          disabled={reads}
          data-control="discussion"
          value={finding.discussion ?? ''}
          onChange={(event) => void acts.describe(id, { discussion: number(event.target.value) })}
        >
          <option value="">{t('detail.none')}</option>
          {discussions.map((one) => (
            <option key={one} value={one}>
              {discussion(one)}
            </option>
          ))}
        </select>
        <Whole name={finding.discussion === null ? null : discussion(finding.discussion)} />
      </label>
      <CriterionChoice
        value={finding.criterion}
        disabled={reads}
        onChange={(criterion) => void acts.describe(id, { criterion })}
      />
      <label>
        {t('detail.kind')}
        <select
          disabled={reads}
          data-control="kind"
          value={finding.kind}
          onChange={(event) => void acts.describe(id, { kind: findingKindSchema.parse(event.target.value) })}
        >
          {findingKindSchema.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`detail.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
