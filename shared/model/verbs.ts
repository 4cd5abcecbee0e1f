// The verbs and the shape of their arguments: one schema serves the interface, HTTP and OpenAPI.
// Every write to a document is one of these (contract.md, Verbs).
import { z } from 'zod'
import {
  bandIdSchema,
  commentIdSchema,
  findingIdSchema,
  laneIdSchema,
  participantIdSchema,
  recommendationIdSchema,
  themeIdSchema,
} from './ids.ts'
import {
  bandSchema,
  bounds,
  colourSchema,
  commentCharacters,
  commentOnSchema,
  complexitySchema,
  coordinateSchema,
  criterionSchema,
  datesSchema,
  discussionSchema,
  extentSchema,
  findingKindSchema,
  findingTextFields,
  helpKindSchema,
  laneSchema,
  langSchema,
  markingSchema,
  moversSchema,
  placeSchema,
  readinessSchema,
  recommendationTextFields,
  reportStatusSchema,
  reportTextFields,
  settingsTextFields,
  subItemSchema,
  themeTextFields,
} from './schema.ts'

// Looked up at each parse: a server may set other bounds at its start.
const text = z
  .string()
  // Half a surrogate pair is no character: on disk it would read otherwise than it stands.
  .overwrite((words) => words.toWellFormed())
  .check(({ value, issues }) => {
    const maximum = bounds.textCharacters
    if (value.length > maximum) issues.push({ code: 'too_big', origin: 'string', inclusive: true, maximum, input: value })
  })
/** Words in one language or both. */
export const wordsSchema = z.strictObject({ en: text.optional(), fr: text.optional() })
export type Words = z.infer<typeof wordsSchema>
/** At least one language says something. */
const someWords = wordsSchema.refine((words) => Boolean(words.en?.trim() || words.fr?.trim()), 'empty')
const labelText = z
  .string()
  .overwrite((words) => words.toWellFormed())
  .max(bounds.labelCharacters)
const labelWords = z.strictObject({ en: labelText.optional(), fr: labelText.optional() })
/** Languages whose words a machine made; others count as a person's. */
const machine = z.array(langSchema).max(2).optional()
const index = z.number().int().min(0)
const sourceId = z.string().min(1).max(200)
/** How many themes and findings may stand behind one recommendation. */
export const evidenceBounds = { themeIds: 50, findingIds: 1_000 } as const
const themeIds = z.array(themeIdSchema).max(evidenceBounds.themeIds)
const findingIds = z.array(findingIdSchema).max(evidenceBounds.findingIds)
const recommendationIds = z.array(recommendationIdSchema).min(1).max(bounds.recommendations)

/** What an import kept, to tell a person's later change from the file's (contract.md, Import). */
export const importedSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))

const editTarget = z.union([
  z.strictObject({ kind: z.literal('recommendation'), id: recommendationIdSchema, field: z.enum(recommendationTextFields) }),
  z.strictObject({ kind: z.literal('theme'), id: themeIdSchema, field: z.enum(themeTextFields) }),
  z.strictObject({ kind: z.literal('finding'), id: findingIdSchema, field: z.enum(findingTextFields) }),
  z.strictObject({ kind: z.literal('report'), id: z.string().nullish(), field: z.enum(reportTextFields) }),
  z.strictObject({ kind: z.literal('settings'), id: z.string().nullish(), field: z.enum(settingsTextFields) }),
])
const edit = { lang: langSchema, text, before: text.optional(), catchesUp: z.boolean().optional() }

const newFinding = z.strictObject({
  id: findingIdSchema.optional(),
  text: someWords,
  discussion: discussionSchema.nullish(),
  criterion: criterionSchema.nullish(),
  kind: findingKindSchema.optional(),
  parentId: findingIdSchema.nullish(),
  sourceId: sourceId.optional(),
  /** Filed at once; left out: the tray. */
  themeId: themeIdSchema.nullish(),
  /** On the canvas; left out: the canvas finds a place. */
  x: coordinateSchema.optional(),
  y: coordinateSchema.optional(),
  colour: colourSchema.nullish(),
  area: z.string().max(200).nullish(),
})
/** `index`: the final place among the other findings of that theme; past the end means last. */
const findingPlacing = z.strictObject({
  id: findingIdSchema,
  themeId: themeIdSchema.nullable(),
  x: coordinateSchema.optional(),
  y: coordinateSchema.optional(),
  index: index.optional(),
})
const themePlacing = z.strictObject({
  id: themeIdSchema,
  x: coordinateSchema,
  y: coordinateSchema,
  w: extentSchema.optional(),
  h: extentSchema.optional(),
})
const allFindings = bounds.findings
const someFindingIds = z.array(findingIdSchema).min(1).max(allFindings)

const evidenceLinks = z.strictObject({
  recommendationId: recommendationIdSchema,
  findingIds: findingIds.optional(),
  themeIds: themeIds.optional(),
})

export const verbSchemas = {
  addRecommendation: z.strictObject({
    /** Chosen by the interface so that a replay does not double the card; made when left out. */
    id: recommendationIdSchema.optional(),
    text: someWords,
    label: labelWords.optional(),
    heading: wordsSchema.optional(),
    themeIds: themeIds.optional(),
    findingIds: findingIds.optional(),
    criterion: criterionSchema.nullish(),
    complexity: complexitySchema.nullish(),
    sourceId: sourceId.optional(),
    subItems: z.array(subItemSchema).max(200).optional(),
    machine,
    /** Languages of the label that a machine suggested. */
    suggestedLabel: machine,
    imported: importedSchema.optional(),
  }),
  moveRecommendation: z.strictObject({ id: recommendationIdSchema, laneId: laneIdSchema, bandId: bandIdSchema.nullish(), index }),
  /** No reason at all is refused like a blank one: `reason-required`. */
  setAside: z.strictObject({ id: recommendationIdSchema, reason: wordsSchema.default({}) }),
  /**
   * `text` is the whole new text; `before`, the text its writer saw, lets it merge with what others
   * wrote since. `catchesUp`: this continues a sitting in which this language catches up (LN2).
   */
  editText: z.discriminatedUnion('kind', [
    editTarget.options[0].extend(edit),
    editTarget.options[1].extend(edit),
    editTarget.options[2].extend(edit),
    editTarget.options[3].extend(edit),
    editTarget.options[4].extend(edit),
  ]),
  /** `seen`: the words its splitter saw; others by now are a `conflict`, for parts of old words would lose the new ones. */
  splitRecommendation: z.strictObject({
    id: recommendationIdSchema,
    seen: wordsSchema.optional(),
    parts: z
      .array(z.strictObject({ text: someWords }))
      .min(2)
      .max(20),
  }),
  mergeRecommendations: z.strictObject({ into: recommendationIdSchema, from: recommendationIds }),
  setComplexity: z.strictObject({ id: recommendationIdSchema, complexity: complexitySchema.nullable() }),
  setCriterion: z.strictObject({ id: recommendationIdSchema, criterion: criterionSchema.nullable() }),
  propose: z.strictObject({ id: recommendationIdSchema, laneId: laneIdSchema, bandId: bandIdSchema.nullish() }),
  acceptProposals: z.strictObject({ ids: recommendationIds }),
  requestHelp: z.strictObject({
    id: recommendationIdSchema,
    kinds: z.array(helpKindSchema).max(5),
    index: index.optional(),
    reason: wordsSchema.optional(),
    readiness: readinessSchema.nullish(),
  }),
  declineHelp: z.strictObject({ id: recommendationIdSchema }),
  withdrawHelp: z.strictObject({ id: recommendationIdSchema }),
  confirmLanguage: z.strictObject({
    kind: z.enum(['recommendation', 'theme', 'finding', 'report', 'settings']),
    /** Settings and report have none. */
    id: z.string().nullish(),
    lang: langSchema,
    /** One text; left out, all texts of the thing. */
    field: z.string().optional(),
  }),
  addFinding: newFinding,
  /** A paste: each line one, all in one operation. */
  addFindings: z.strictObject({ findings: z.array(newFinding).min(1).max(bounds.importRows) }),
  editFinding: z.strictObject({
    id: findingIdSchema,
    discussion: discussionSchema.nullish(),
    criterion: criterionSchema.nullish(),
    kind: findingKindSchema.optional(),
  }),
  placeFinding: findingPlacing,
  /** A drag of many, a tidying: one operation. */
  placeFindings: z.strictObject({ places: z.array(findingPlacing).min(1).max(allFindings) }),
  removeFindings: z.strictObject({ ids: someFindingIds }),
  /** The first part keeps the id. `seen`: as for `splitRecommendation`. */
  splitFinding: z.strictObject({
    id: findingIdSchema,
    seen: wordsSchema.optional(),
    parts: z
      .array(z.strictObject({ text: someWords }))
      .min(2)
      .max(20),
  }),
  mergeFindings: z.strictObject({ into: findingIdSchema, from: z.array(findingIdSchema).min(1).max(200) }),
  /** Whose share of the tray they are; null: nobody's. */
  dealFindings: z.strictObject({
    deals: z
      .array(z.strictObject({ ids: someFindingIds, to: participantIdSchema.nullable() }))
      .min(1)
      .max(200),
  }),
  chooseFindings: z.strictObject({ ids: someFindingIds, inReport: z.boolean() }),
  /** Whose it is and when is the server's to say. */
  addComment: z.strictObject({
    id: commentIdSchema.optional(),
    on: commentOnSchema,
    text: z
      .string()
      .overwrite((words) => words.toWellFormed())
      .trim()
      .min(1)
      .max(commentCharacters),
  }),
  resolveComment: z.strictObject({ id: commentIdSchema, resolved: z.boolean() }),
  removeComment: z.strictObject({ id: commentIdSchema }),
  addTheme: z.strictObject({
    id: themeIdSchema.optional(),
    title: someWords,
    summary: wordsSchema.optional(),
    criterion: criterionSchema.nullish(),
    parentId: themeIdSchema.nullish(),
    /** On the canvas; left out: the canvas finds a place. */
    x: coordinateSchema.optional(),
    y: coordinateSchema.optional(),
    machine,
  }),
  editTheme: z.strictObject({
    id: themeIdSchema,
    criterion: criterionSchema.nullish(),
    parentId: themeIdSchema.nullish(),
    settled: z.boolean().optional(),
    /** The final place among themes, or among the claims of its theme; past the end is last. */
    index: z.int().min(0).optional(),
  }),
  placeTheme: themePlacing,
  placeThemes: z.strictObject({ frames: z.array(themePlacing).min(1).max(bounds.themes) }),
  removeTheme: z.strictObject({ id: themeIdSchema }),
  /** Replaces both lists; people link and unlink one by one instead, or one would lose what another linked meanwhile. */
  linkEvidence: z.strictObject({ recommendationId: recommendationIdSchema, findingIds, themeIds }),
  addEvidence: evidenceLinks,
  removeEvidence: evidenceLinks,
  setLanes: z.strictObject({
    lanes: z
      .array(laneSchema)
      .min(1)
      .max(bounds.lanes + 2),
    bands: z.array(bandSchema).max(bounds.bands),
  }),
  setSettings: z.strictObject({
    movers: moversSchema.optional(),
    synthesisOpen: z.boolean().optional(),
    dates: datesSchema.optional(),
    marking: markingSchema.optional(),
  }),
  setReport: z.strictObject({
    nextStepIds: z.array(recommendationIdSchema).max(6).nullish(),
    supportRequested: z.boolean().optional(),
    /** `final` is refused while anything printed is missing or stale (LN3). */
    status: reportStatusSchema.optional(),
  }),
  /**
   * What a re-import changes in one card: values that still equal the last import (contract.md,
   * Import). Run by the server inside an import only.
   */
  updateImported: z.strictObject({
    id: recommendationIdSchema,
    texts: z.array(z.strictObject({ field: z.enum(recommendationTextFields), lang: langSchema, text })),
    themeIds: themeIds.optional(),
    criterion: criterionSchema.nullish(),
    complexity: complexitySchema.nullish(),
    proposal: placeSchema.optional(),
    subItems: z.array(subItemSchema).max(200).optional(),
    imported: importedSchema,
  }),
} as const

export type Verb = keyof typeof verbSchemas
export type Args<V extends Verb> = z.output<(typeof verbSchemas)[V]>
/** What a caller may write: ids as plain strings are not enough, but defaults may be left out. */
export type Command = { [V in Verb]: { verb: V; args: Args<V> } }[Verb]
export const verbs = Object.keys(verbSchemas) as Verb[]
/** True for a verb this version knows. */
export const isVerb = (name: string): name is Verb => Object.hasOwn(verbSchemas, name)

/** Verbs decided against the state as it stands: the server runs them, offline they wait (architecture.md). */
const decidedByServer = [
  'splitRecommendation',
  'mergeRecommendations',
  'linkEvidence',
  'addEvidence',
  'removeEvidence',
  'removeTheme',
  'setLanes',
  'setReport',
  'updateImported',
  'splitFinding',
  'mergeFindings',
  'addComment',
  'resolveComment',
  'removeComment',
] as const satisfies readonly Verb[]
export type ServerVerb = (typeof decidedByServer)[number]
export const serverVerbs: readonly Verb[] = decidedByServer

export type RoomName = 'board' | 'findings'
export const roomNames: readonly RoomName[] = ['board', 'findings']
const findingVerbs: readonly Verb[] = [
  'addFinding',
  'addFindings',
  'editFinding',
  'placeFinding',
  'placeFindings',
  'removeFindings',
  'splitFinding',
  'mergeFindings',
  'dealFindings',
  'chooseFindings',
  'addComment',
  'resolveComment',
  'removeComment',
]
/** The room whose document a command writes. */
export function roomOf(command: Command): RoomName {
  if (findingVerbs.includes(command.verb)) return 'findings'
  if ((command.verb === 'editText' || command.verb === 'confirmLanguage') && command.args.kind === 'finding') return 'findings'
  return 'board'
}
