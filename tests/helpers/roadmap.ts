// From drafts to the sorted board through the contract alone: import, reword, split, merge, add, move,
// set aside. It knows HTTP and the published columns, nothing of Atelier's insides.
import Papa from 'papaparse'

export type DraftRow = { id: string; parent_id: string; text_en: string; text_fr: string }
export type RoadmapRow = {
  position: string
  horizon: string
  priority_en: string
  complexity: string
  theme_en: string
  text_en: string
  text_fr: string
  draft_ids: string
  change_from_draft: string
}

/** What the reproduction needs of a joined facilitator. */
export type Facilitator = {
  command(verb: string, args: unknown): Promise<{ result: Record<string, unknown> }>
  importCsv(csv: string, query: string): Promise<ImportAnswer>
  json(path: string): Promise<BoardJson>
}
export type ImportAnswer = { created: number; rejected: unknown[]; conflicts: unknown[]; operationId?: string }
type Text = { en: string; fr: string }
export type RecommendationJson = {
  id: string
  number: number
  sourceId: string | null
  text: Text
  laneId: string
  bandId: string | null
  index: number
  complexity: string | null
  reason: Text
  help: { answer: 'yes' | 'no'; kinds: string[]; index: number | null; reason: Text; readiness: string | null } | null
  lineage: { mergedInto: string | null; splitFrom: string | null }
  subItems: { sourceId: string | null; text: Text }[]
}
export type BoardJson = { version: number; recommendations: RecommendationJson[]; themes: { id: string; title: Text }[] }

export const parseCsv = <Row>(csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data

/** Why a draft that the published roadmap dropped without a word stands under Not carried forward. */
export const dropReason: Text = {
  en: 'Not in the published roadmap; no reason was given.',
  fr: 'Absente de la feuille de route publiée; aucune raison n’a été donnée.',
}

/** Imports the drafts and reproduces the roadmap by the verbs of the contract. */
export async function reproduceRoadmap(facilitator: Facilitator, draftsCsv: string, roadmapCsv: string): Promise<ImportAnswer> {
  const drafts = parseCsv<DraftRow>(draftsCsv)
  const roadmap = parseCsv<RoadmapRow>(roadmapCsv)
  const imported = await facilitator.importCsv(draftsCsv, 'kind=recommendations&lang=en')
  const board = await facilitator.json('workshop.json')
  const idOf = new Map(board.recommendations.map((r) => [r.sourceId, r.id]))
  const textOf = new Map(board.recommendations.map((r) => [r.sourceId, r.text]))
  const themeOf = new Map(board.themes.map((theme) => [theme.title.en, theme.id]))
  const placed = new Map<string, number>()
  const used = new Set<string>()

  for (const row of roadmap) {
    const sources = row.draft_ids.split(' ').filter(Boolean)
    const id = await recommendationFor(facilitator, row, sources, { idOf, textOf, themeOf, used })
    const cell = `${row.horizon}/${row.priority_en}`
    const index = placed.get(cell) ?? 0
    placed.set(cell, index + 1)
    await facilitator.command('moveRecommendation', { id, laneId: row.horizon, bandId: row.priority_en, index })
    await facilitator.command('setComplexity', { id, complexity: row.complexity === '' ? null : row.complexity })
  }
  for (const draft of drafts.filter((row) => row.parent_id === '' && !used.has(row.id))) {
    await facilitator.command('setAside', { id: idOf.get(draft.id), reason: dropReason })
  }
  return imported
}

type Known = {
  idOf: Map<string | null, string>
  textOf: Map<string | null, Text>
  themeOf: Map<string, string>
  used: Set<string>
}

async function recommendationFor(facilitator: Facilitator, row: RoadmapRow, sources: string[], known: Known): Promise<string> {
  const text = { en: row.text_en, fr: row.text_fr }
  const [first, ...others] = sources
  if (first === undefined) {
    const theme = known.themeOf.get(row.theme_en)
    const added = await facilitator.command('addRecommendation', { text, themeIds: theme ? [theme] : [] })
    return added.result.id as string
  }
  const id = known.idOf.get(first) ?? ''
  if (row.change_from_draft === 'split') {
    const board = await facilitator.json('workshop.json')
    const whole = board.recommendations.find((r) => r.id === id)
    const split = await facilitator.command('splitRecommendation', { id, parts: [{ text: whole?.text }, { text }] })
    known.used.add(first)
    return (split.result.ids as string[])[1] ?? ''
  }
  if (others.length > 0)
    await facilitator.command('mergeRecommendations', { into: id, from: others.map((source) => known.idOf.get(source)) })
  for (const source of sources) known.used.add(source)
  // A published card may differ from its draft by a comma, whatever its row calls the change.
  const draft = known.textOf.get(first)
  for (const lang of ['en', 'fr'] as const) {
    if (draft?.[lang] !== text[lang])
      await facilitator.command('editText', { kind: 'recommendation', id, field: 'text', lang, text: text[lang] })
  }
  return id
}
