// A refusal as a sentence in the reader's language, announced when it appears.
import type { Bilingual } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'

export function ProblemNotice({ detail }: { detail: Bilingual | null }) {
  const { lang } = useLanguage()
  return <div role="alert">{detail ? <p className="notice notice-danger">{detail[lang]}</p> : null}</div>
}
