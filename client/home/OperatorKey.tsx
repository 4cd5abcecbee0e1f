// The operator's key: asked for anew each time, never kept.
import { pageMessages } from '../../shared/messages/pages.ts'
import { useT } from '../i18n.tsx'
import { Field } from '../ui/Field.tsx'

type Props = { value: string; onChange(key: string): void; missing: boolean }

export function OperatorKey({ value, onChange, missing }: Props) {
  const t = useT(pageMessages)
  return (
    <Field label={t('home.key')} error={missing ? t('home.keyRequired') : null}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
