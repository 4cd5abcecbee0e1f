// The canvas in words, for who cannot see its image: themes, their claims, and the findings of each in order.
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import { shown } from '../../shared/model/language.ts'
import type { Finding, Lang, Theme, Workshop } from '../../shared/model/schema.ts'
import { findingsByTheme, themeTree } from '../../shared/model/themes.ts'

/** Plain text, one thing a line; every finding once. */
export function alternativeOf(workshop: Pick<Workshop, 'findings' | 'themes' | 'settings'>, lang: Lang): string {
  const t = translator(canvasMessages, lang)
  const byTheme = findingsByTheme(workshop)
  const { tops, claimsOf } = themeTree(workshop)
  const themeLine = (theme: Theme, count: number): string => {
    const number = theme.number === null ? t('canvas.theme.new') : t('canvas.theme.number', { number: theme.number })
    return t('canvas.alternative.theme', { number, title: shown(theme.title, lang).text, count })
  }
  const list = (findings: readonly Finding[] = [], indent: string): string[] =>
    findings.map((finding) => `${indent}- ${findingLine(finding, lang)}`)
  const section = (theme: Theme): string[] => {
    const own = byTheme.get(theme.id) ?? []
    const claims = claimsOf(theme.id)
    return [
      '',
      themeLine(theme, own.length),
      ...list(own, ''),
      ...claims.flatMap((claim) => {
        const its = byTheme.get(claim.id) ?? []
        return [`  ${themeLine(claim, its.length)}`, ...list(its, '  ')]
      }),
    ]
  }
  const tray = byTheme.get(null) ?? []
  return [
    t('canvas.picture.title', { title: shown(workshop.settings.title, lang).text }),
    ...tops.flatMap(section),
    ...(tray.length > 0 ? ['', t('canvas.alternative.tray', { count: tray.length }), ...list(tray, '')] : []),
    '',
  ].join('\n')
}

function findingLine(finding: Finding, lang: Lang): string {
  const t = translator(canvasMessages, lang)
  const number = finding.number === null ? t('canvas.new') : t('canvas.number', { number: finding.number })
  const marks = [
    finding.discussion === null ? '' : t('canvas.alternative.discussion', { number: finding.discussion }),
    finding.criterion === null ? '' : t('canvas.alternative.criterion', { number: finding.criterion }),
  ].filter((mark) => mark !== '')
  const text = shown(finding.text, lang).text.replace(/\s+/g, ' ').trim()
  return marks.length === 0
    ? t('canvas.alternative.finding', { number, text })
    : t('canvas.alternative.marked', { number, marks: marks.join(', '), text })
}
