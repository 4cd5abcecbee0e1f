// Appendices. A: theme → claim → the findings chosen for the document, without discussion or name, since
// a discussion's number and level can name a person (product.md). B: the six criteria.
import { translator } from '../../messages/catalogue.ts'
import { criteriaMessages } from '../../messages/criteria.ts'
import type { Finding, Theme } from '../../model/schema.ts'
import { type Block, type Item, paragraph, say } from '../blocks.ts'
import { type Context, findingAnchor, linkToFinding, linkToTheme, rootTheme, themeAnchor } from '../context.ts'

/** A: only themes with a claim or a chosen finding are listed. */
export function heardBlocks(context: Context): Block[] {
  const { lang, t, themes, chosen, themeById } = context
  const under = (theme: Theme | null): Finding[] =>
    chosen.filter((f) => ((f.place.themeId && themeById.get(f.place.themeId)) || null) === theme)
  const claimsOf = (theme: Theme) => themes.filter((claim) => claim !== theme && rootTheme(claim, context) === theme)
  const blocks = themes
    .filter((theme) => rootTheme(theme, context) === theme)
    .flatMap((theme): Block[] => {
      const claims = claimsOf(theme)
      const findings = under(theme)
      if (claims.length + findings.length === 0) return []
      return [
        head(theme, 2, context),
        ...findingList(findings, context),
        ...claims.flatMap((claim) => [head(claim, 3, context), ...findingList(under(claim), context)]),
      ]
    })
  const rest = findingList(under(null), context)
  if (blocks.length + rest.length === 0) return [paragraph([{ text: t('report.heard.none'), lang }], 'soft')]
  const other: Block = { kind: 'heading', level: 2, anchor: null, runs: [{ text: t('report.heard.other'), lang }] }
  return [
    paragraph([{ text: t('report.heard.words'), lang }]),
    ...blocks,
    ...(rest.length > 0 && blocks.length > 0 ? [other] : []),
    ...rest,
  ]
}

function head(theme: Theme, level: 2 | 3, context: Context): Block {
  const { lang, t } = context
  const title = say(theme.title, lang) ?? { text: t('report.toWrite'), lang }
  return {
    kind: 'heading',
    level,
    anchor: `a-${themeAnchor(theme)}`,
    runs: [{ text: `${linkToTheme(theme, context).text} `, lang }, title],
  }
}

/** Findings with those that hang on them below. A finding whose parent was not chosen stands alone. */
function findingList(findings: readonly Finding[], context: Context): Block[] {
  const { lang, t } = context
  const ids = new Set<string>(findings.map((f) => f.id))
  const tops = findings.filter((f) => f.parentId === null || !ids.has(f.parentId) || hangsOnItself(f, findings))
  const item = (finding: Finding): Item => ({
    anchor: findingAnchor(finding),
    runs: [
      { text: linkToFinding(finding, context).text, lang, strong: true },
      { text: ' ', lang },
      say(finding.text, lang) ?? { text: t('report.toWrite'), lang },
    ],
    subItems: [],
    details: [],
  })
  const below = (finding: Finding, seen: Set<string>): Finding[] =>
    findings
      .filter((f) => f.parentId === finding.id && !seen.has(f.id) && !tops.includes(f))
      .flatMap((f) => [f, ...below(f, seen.add(f.id))])
  const items = tops.flatMap((top) => {
    const children = below(top, new Set([top.id]))
    return [{ ...item(top), subItems: children.map((child) => item(child).runs) }]
  })
  return items.length === 0 ? [] : [{ kind: 'list', style: 'bulleted', items }]
}

/** True when following the parents comes back to the finding: nobody above it would print it. */
function hangsOnItself(finding: Finding, findings: readonly Finding[]): boolean {
  const byId = new Map<string, Finding>(findings.map((f) => [f.id, f]))
  const seen = new Set<string>()
  let at: Finding | undefined = finding
  while (at && !seen.has(at.id)) {
    seen.add(at.id)
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  }
  return at !== undefined
}

const criteria = [1, 2, 3, 4, 5, 6] as const

/** B: fixed text, in our own words. */
export function criteriaBlocks({ lang }: Pick<Context, 'lang'>): Block[] {
  const t = translator(criteriaMessages, lang)
  return [
    paragraph([{ text: t('criteria.intro'), lang }]),
    {
      kind: 'list',
      style: 'numbered',
      items: criteria.map((number) => ({
        anchor: `criterion-${number}`,
        runs: [
          { text: t(`criterion.${number}.title`), lang, strong: true },
          { text: '\n', lang },
          { text: t(`criterion.${number}.text`), lang },
        ],
        subItems: [],
        details: [],
      })),
    },
  ]
}
