// GET workshop.json (contract.md, HTTP): the workshop for other programs, as far as its reader may see it.
import { z } from 'zod'
import { helpRequests, inBoardOrder } from './board.ts'
import { mergedAway } from './merged.ts'
import {
  bandSchema,
  bilingualSchema,
  byNumber,
  complexitySchema,
  datesSchema,
  type Finding,
  findingKindSchema,
  frameSchema,
  helpKindSchema,
  laneSchema,
  languageStateSchema,
  markingSchema,
  moversSchema,
  type Problem,
  placeSchema,
  type Recommendation,
  type RecommendationTextField,
  readinessSchema,
  reportStatusSchema,
  subItemSchema,
  type Theme,
  type Workshop,
} from './schema.ts'
import { allLanes } from './templates.ts'
import { byThemeOrder } from './themes.ts'

const id = z.string()
const number = z.number().int().nullable()

const recommendationJsonSchema = z.object({
  id,
  number,
  sourceId: z.string().nullable(),
  text: bilingualSchema,
  label: bilingualSchema,
  heading: bilingualSchema,
  laneId: id,
  bandId: id.nullable(),
  /** Place within lane and band, from 0; null when merged away. */
  index: z.number().int().nullable(),
  themeIds: z.array(id),
  /** Empty without the right to see findings; `findingCount` says how many there are. */
  findingIds: z.array(id),
  findingCount: z.number().int(),
  criterion: z.number().int().nullable(),
  complexity: complexitySchema.nullable(),
  proposal: placeSchema.nullable(),
  help: z
    .object({
      answer: z.enum(['yes', 'no']),
      kinds: z.array(helpKindSchema),
      /** Place among all requests, from 0; null when it is none. */
      index: z.number().int().nullable(),
      reason: bilingualSchema,
      readiness: readinessSchema.nullable(),
    })
    .nullable(),
  reason: bilingualSchema,
  /** The states of `text`; those of all texts stand in `states`. */
  language: z.object({ en: languageStateSchema, fr: languageStateSchema }),
  states: z.record(z.string(), z.object({ en: languageStateSchema, fr: languageStateSchema })),
  lineage: z.object({ mergedInto: id.nullable(), splitFrom: id.nullable() }),
  subItems: z.array(subItemSchema),
})

const themeJsonSchema = z.object({
  id,
  number,
  title: bilingualSchema,
  summary: bilingualSchema,
  criterion: z.number().int().nullable(),
  parentId: id.nullable(),
  frame: frameSchema.omit({ of: true }).nullable(),
  settled: z.boolean(),
})

const findingJsonSchema = z.object({
  id,
  number,
  sourceId: z.string().nullable(),
  text: bilingualSchema,
  discussion: z.number().int().nullable(),
  criterion: z.number().int().nullable(),
  kind: findingKindSchema,
  themeId: id.nullable(),
  x: z.number(),
  y: z.number(),
  parentId: id.nullable(),
  inReport: z.boolean(),
  colour: z.string().nullable(),
  area: z.string().nullable(),
  dealtTo: id.nullable(),
  lineage: z.object({ mergedInto: id.nullable(), splitFrom: id.nullable() }),
})

const commentJsonSchema = z.object({
  id,
  on: z.object({ kind: z.enum(['finding', 'theme']), id }),
  text: z.string(),
  by: id,
  at: z.number(),
  resolved: z.boolean(),
})

export const workshopJsonSchema = z.object({
  version: z.number().int(),
  settings: z.object({
    title: bilingualSchema,
    partner: bilingualSchema,
    service: bilingualSchema,
    movers: moversSchema,
    synthesisOpen: z.boolean(),
    bands: z.array(bandSchema),
    dates: datesSchema,
    marking: markingSchema,
  }),
  report: z.object({
    status: reportStatusSchema,
    supportRequested: z.boolean(),
    nextStepIds: z.array(id).nullable(),
    summary: bilingualSchema,
    process: bilingualSchema,
    nextSteps: bilingualSchema,
    decision: bilingualSchema,
  }),
  /** Priority lanes in order, then To sort, then Not carried forward. */
  lanes: z.array(laneSchema),
  bands: z.array(bandSchema),
  themes: z.array(themeJsonSchema),
  recommendations: z.array(recommendationJsonSchema),
  /** Empty without the right to see findings. With `all` those merged away too, after the live ones, by number. */
  findings: z.array(findingJsonSchema),
  /** By time. Empty without the right to see findings. */
  comments: z.array(commentJsonSchema),
  problems: z.array(z.object({ code: z.string(), root: z.string(), id: z.string(), key: z.string() })),
})
export type WorkshopJson = z.infer<typeof workshopJsonSchema>

/**
 * The body of workshop.json at `version`. `all`: merged away ones too, after the live ones, by number.
 * `mayReadFindings` false hides findings and their ids (TR6), also from `problems`.
 */
export function toWorkshopJson(
  { workshop, problems }: { workshop: Workshop; problems: readonly Problem[] },
  version: number,
  { all, mayReadFindings }: { all: boolean; mayReadFindings: boolean },
): WorkshopJson {
  const { settings, report } = workshop
  const { title, partner, service, movers, synthesisOpen, lanes, bands, dates, marking } = settings
  const { status, supportRequested, nextStepIds, summary, process, nextSteps, decision } = report
  const away = mergedAway(workshop.recommendations)
  const merged = all ? workshop.recommendations.filter((r) => away.has(r.id)).sort(byNumber) : []
  const requests = new Map(helpRequests(workshop).map((r, index) => [r.id, index]))
  const counts = new Map<string, number>()
  const indexIn = ({ placement }: Recommendation): number => {
    const key = `${placement.laneId}/${placement.bandId ?? ''}`
    const index = counts.get(key) ?? 0
    counts.set(key, index + 1)
    return index
  }
  const json = (r: Recommendation, index: number | null) =>
    recommendationJson(r, { index, helpIndex: requests.get(r.id) ?? null, mayReadFindings, merged: away.has(r.id) })
  return {
    version,
    settings: { title, partner, service, movers, synthesisOpen, bands, dates, marking },
    report: { status, supportRequested, nextStepIds, summary, process, nextSteps, decision },
    lanes: allLanes(lanes),
    bands,
    themes: [...workshop.themes].sort(byThemeOrder).map(themeJson),
    recommendations: [...inBoardOrder(workshop).map((r) => json(r, indexIn(r))), ...merged.map((r) => json(r, null))],
    findings: mayReadFindings
      ? [
          ...[...workshop.findings].sort(byNumber).map((finding) => findingJson(finding, false)),
          ...(all ? [...workshop.mergedFindings].sort(byNumber) : []).map((finding) => findingJson(finding, true)),
        ]
      : [],
    comments: mayReadFindings ? [...workshop.comments].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) : [],
    problems: problems.filter(({ root }) => mayReadFindings || (root !== 'findings' && root !== 'comments')),
  }
}

type About = { index: number | null; helpIndex: number | null; mayReadFindings: boolean; merged: boolean }

function recommendationJson(r: Recommendation, { index, helpIndex, mayReadFindings, merged }: About) {
  const { id, number, sourceId, text, label, heading, criterion, complexity, reason, states, subItems, themeIds, proposal } = r
  return {
    id,
    number,
    sourceId,
    text,
    label,
    heading,
    laneId: r.placement.laneId,
    bandId: r.placement.bandId,
    index,
    themeIds,
    findingIds: mayReadFindings ? r.findingIds : [],
    findingCount: r.findingIds.length,
    criterion,
    complexity,
    proposal,
    help: r.help && {
      answer: r.help.answer,
      kinds: r.helpKinds,
      index: helpIndex,
      reason: r.helpReason,
      readiness: r.readiness,
    },
    reason,
    language: states.text,
    states: states satisfies Record<RecommendationTextField, unknown>,
    lineage: lineageJson(r, merged),
    subItems,
  }
}

/** What stands was merged into nothing, though it may say so: in a circle of merges, or when the kept one is gone (LG2). */
const lineageJson = <Id extends string>(
  { lineage }: { lineage: { mergedInto: Id | null; splitFrom: Id | null } },
  merged: boolean,
) => ({
  mergedInto: merged ? lineage.mergedInto : null,
  splitFrom: lineage.splitFrom,
})

const themeJson = ({ id, number, title, summary, criterion, parentId, frame, settled }: Theme) => ({
  id,
  number,
  title,
  summary,
  criterion,
  parentId,
  frame: frame && { x: frame.x, y: frame.y, w: frame.w, h: frame.h },
  settled,
})

function findingJson({ place, ...finding }: Finding, merged: boolean) {
  const { id, number, sourceId, text, discussion, criterion, kind, parentId, inReport } = finding
  const { colour, area, dealtTo } = finding
  const { themeId, x, y } = place
  const lineage = lineageJson(finding, merged)
  const about = { colour, area, dealtTo, lineage }
  return { id, number, sourceId, text, discussion, criterion, kind, themeId, x, y, parentId, inReport, ...about }
}
