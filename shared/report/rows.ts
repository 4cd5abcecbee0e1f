// The board as rows, for CSV and XLSX: one a live recommendation, in board order, To sort and Not carried
// forward last (EX1). Columns: contract.md, Exported CSV.
import { helpRequests, inBoardOrder } from '../model/board.ts'
import { evidenceOf } from '../model/evidence.ts'
import { shown } from '../model/language.ts'
import type { Lang, Recommendation, Workshop } from '../model/schema.ts'
import { allLanes } from '../model/templates.ts'

export const rowColumns = [
  'position',
  'number',
  'source_id',
  'lane',
  'lane_label',
  'band',
  'band_label',
  'complexity',
  'theme',
  'label',
  'text',
  'help',
  'help_kinds',
  'help_rank',
  'help_reason',
  'readiness',
  'reason',
  'evidence',
  'lang',
] as const
export type RowColumn = (typeof rowColumns)[number]
export type ReportRow = Record<RowColumn, string | number | null>

/** Between several themes or kinds of help in one cell. */
export const listSeparator = '; '

/** The rows of the final document in `lang`; `lang` of a row is that of its text. */
export function reportRows(workshop: Workshop, lang: Lang): ReportRow[] {
  const ranks = new Map(helpRequests(workshop).map((r, i) => [r.id, i + 1]))
  return inBoardOrder(workshop).map((r, i) => rowOf(r, i + 1, ranks.get(r.id) ?? null, workshop, lang))
}

function rowOf(r: Recommendation, position: number, helpRank: number | null, workshop: Workshop, lang: Lang): ReportRow {
  const { settings, themes } = workshop
  const lane = allLanes(settings.lanes).find((each) => each.id === r.placement.laneId)
  const band = settings.bands.find((each) => each.id === r.placement.bandId)
  const titles = r.themeIds.flatMap((id) =>
    themes.filter((theme) => theme.id === id).map((theme) => shown(theme.title, lang).text),
  )
  return {
    position,
    number: r.number,
    source_id: r.sourceId,
    lane: r.placement.laneId,
    lane_label: lane?.label[lang] ?? null,
    band: band?.id ?? null,
    band_label: band?.label[lang] ?? null,
    complexity: r.complexity,
    theme: titles.join(listSeparator),
    label: shown(r.label, lang).text,
    text: textWithSubItems(r, lang),
    help: helpRank === null ? (r.help?.answer === 'no' ? 'no' : null) : 'yes',
    help_kinds: helpRank === null ? null : r.helpKinds.join(listSeparator),
    help_rank: helpRank,
    help_reason: helpRank === null ? null : shown(r.helpReason, lang).text,
    readiness: helpRank === null ? null : r.readiness,
    reason: shown(r.reason, lang).text,
    evidence: evidenceCell(r, workshop),
    lang: shown(r.text, lang).lang,
  }
}

/** `T2; F17`: the themes and the findings chosen for the document that stand behind it; one without its number yet is left out. */
function evidenceCell(r: Recommendation, workshop: Workshop): string {
  const { themes, findings } = evidenceOf(r, workshop)
  const numbers = (letter: string, things: readonly { number: number | null }[]) =>
    things.flatMap(({ number }) => (number === null ? [] : [`${letter}${number}`]))
  return [
    ...numbers('T', themes),
    ...numbers(
      'F',
      findings.filter(({ inReport }) => inReport),
    ),
  ].join(listSeparator)
}

/** The text of a cell: the words, then each sub-item on a line of its own. */
const textWithSubItems = (r: Pick<Recommendation, 'text' | 'subItems'>, lang: Lang): string =>
  [shown(r.text, lang).text, ...r.subItems.map((item) => shown(item.text, lang).text)]
    .map((text) => text.replaceAll('\r\n', '\n'))
    .filter((text) => text.trim() !== '')
    .join('\n')
