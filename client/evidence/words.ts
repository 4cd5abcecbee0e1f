// How evidence is called: T2, F17, or that it is new; and the words of a thing in the interface's language.
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { useT } from '../i18n.tsx'

type Numbered = { number: number | null }

/** T2 and F17 in the interface's language. */
export function useNumbers() {
  const t = useT(evidenceMessages)
  return (kind: 'theme' | 'finding', { number }: Numbered): string =>
    number === null ? t('evidence.new', { kind }) : t('evidence.number', { kind, number })
}
