// Names of findings and themes, and what was done with them, in the interface's language.
import { translator } from '../../shared/messages/catalogue.ts'
import { synthesisMessages } from '../../shared/messages/synthesis.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import type { Lang, Workshop } from '../../shared/model/schema.ts'
import type { FindingChange } from '../room/room.ts'

export type Sentences = ReturnType<typeof sentencesOf>
type Told = Pick<Workshop, 'findings' | 'mergedFindings' | 'themes'>

type Numbered = { number: number | null }

/** F17, T2, R4, or "new" until the server has given a number. */
export function numbersOf(lang: Lang) {
  const t = translator(synthesisMessages, lang)
  return {
    number: ({ number }: Numbered): string =>
      number === null ? t('synthesis.newFinding') : t('synthesis.findingNumber', { number }),
    themeNumber: ({ number }: Numbered): string =>
      number === null ? t('synthesis.newTheme') : t('synthesis.themeNumber', { number }),
    cardNumber: ({ number }: Numbered): string =>
      number === null ? t('synthesis.newFinding') : t('synthesis.cardNumber', { number }),
  }
}

/** A title as part of a sentence: a claim's own full stop would be a second one there. */
export const quoted = (title: string): string => title.trim().replace(/(?<!\.)\.$/, '')

/** Sentences about the findings as they stand in `workshop`. */
export function sentencesOf(workshop: Told, lang: Lang) {
  const t = translator(synthesisMessages, lang)
  const { number, themeNumber, cardNumber } = numbersOf(lang)

  const findingOf = (id: string) =>
    workshop.findings.find((finding) => finding.id === id) ?? workshop.mergedFindings.find((finding) => finding.id === id)

  /** F17; one that has no number yet goes by its words. */
  const finding = (id: string): string => {
    const one = findingOf(id)
    if (!one) return ''
    return one.number === null
      ? t('synthesis.named', { number: number(one), words: quoted(shown(one.text, lang).text) })
      : number(one)
  }
  /** F17, or how many. */
  const findings = (ids: readonly string[]): string =>
    ids.length === 1 ? finding(ids[0] ?? '') : t('synthesis.findings', { count: ids.length })

  /** T2 and its title; the tray by its name. */
  const theme = (id: ThemeId | null): string => {
    if (id === null) return t('synthesis.tray')
    const one = workshop.themes.find((known) => known.id === id)
    return one ? t('synthesis.named', { number: themeNumber(one), words: quoted(shown(one.title, lang).text) }) : ''
  }
  const themeOf = (id: string): ThemeId | null => findingOf(id)?.place.themeId ?? null
  const waiting = (): number => workshop.findings.filter(({ place }) => place.themeId === null).length
  const left = (): string => t('synthesis.toFile', { count: waiting() })

  /** « Jo a classé F19 dans T2 … »; "Someone" when the server cannot tell who. */
  const change = ({ kind, id, by }: FindingChange): string => {
    const name = by?.name ?? t('change.finding.someone')
    const one = findingOf(id)
    if (!one) return t('change.finding.gone', { by: name })
    const values = { by: name, finding: finding(id) }
    if (kind === 'filed') {
      const { themeId } = one.place
      return themeId === null
        ? t('change.finding.unfiled', values)
        : t('change.finding.filed', { ...values, theme: theme(themeId) })
    }
    if (kind === 'merged') return t('change.finding.merged', { ...values, into: finding(one.lineage.mergedInto ?? '') })
    return t(`change.finding.${kind}`, values)
  }

  return { t, number, themeNumber, cardNumber, finding, findings, theme, themeOf, left, change }
}
