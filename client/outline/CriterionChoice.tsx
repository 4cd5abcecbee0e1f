// One of the six criteria, or none, of a finding or a theme.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { useT } from '../i18n.tsx'
import { useCriterionName } from './Source.tsx'
import { Whole } from './Whole.tsx'

const criteria = [1, 2, 3, 4, 5, 6]

type Props = { value: number | null; disabled: boolean; onChange(criterion: number | null): void }

export function CriterionChoice({ value, disabled, onChange }: Props) {
  const t = useT(outlineMessages)
  const name = useCriterionName()
  return (
    <label>
      {t('detail.criterion')}
      <select
        disabled={disabled}
        data-control="criterion"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{t('detail.none')}</option>
        {criteria.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
      <Whole name={value === null ? null : name(value)} />
    </label>
  )
}
