// What a thing is: zod schemas and the types they imply. Where a thing lies in the Yjs documents
// is doc/layout.ts; this file knows no Yjs.
import { z } from 'zod'
import {
  bandIdSchema,
  type CommentId,
  type FindingId,
  findingIdSchema,
  laneIdSchema,
  type ParticipantId,
  type RecommendationId,
  recommendationIdSchema,
  type ThemeId,
  themeIdSchema,
} from './ids.ts'
import { isRank } from './rank.ts'

export const langs = ['en', 'fr'] as const
export const langSchema = z.enum(langs)
export type Lang = z.infer<typeof langSchema>
/** The other official language. */
export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'fr' : 'en')

const defaultBounds = {
  textCharacters: 20_000,
  labelCharacters: 40,
  nameCharacters: 80,
  recommendations: 1_000,
  themes: 500,
  findings: 5_000,
  comments: 5_000,
  lanes: 12,
  bands: 9,
  importRows: 2_000,
} as const
export type Bounds = Record<keyof typeof defaultBounds, number>
/** Bounds of content (trust.md): the defaults, unless a server sets others at its start. */
export const bounds: Readonly<Bounds> = { ...defaultBounds }
/** Sets bounds for this whole process; Infinity lifts one. Called once, by server/main.ts. */
export const setBounds = (others: Partial<Bounds>): Bounds => Object.assign(bounds, others)

export const bilingualSchema = z.object({ en: z.string(), fr: z.string() })
export type Bilingual = z.infer<typeof bilingualSchema>

/** `missing`: no text. `stale`: the other language changed since. `machine`: made or suggested by a machine. `reviewed`: a person wrote or confirmed it. */
export const languageStates = ['missing', 'stale', 'machine', 'reviewed'] as const
export const languageStateSchema = z.enum(languageStates)
export type LanguageState = z.infer<typeof languageStateSchema>
export type LanguageStates = Record<Lang, LanguageState>
/** What is stored; `missing` is read off the empty text. */
export const storedLanguageStateSchema = z.enum(['stale', 'machine', 'reviewed'])

export const roles = ['facilitator', 'team', 'partner', 'observer'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const moversSchema = z.enum(['everyone', 'team', 'facilitator'])
export type Movers = z.infer<typeof moversSchema>

export const complexities = ['low', 'medium', 'high'] as const
export const complexitySchema = z.enum(complexities)
export type Complexity = z.infer<typeof complexitySchema>

export const helpKinds = ['advisory', 'embedded-team', 'platform', 'referral', 'not-sure'] as const
export const helpKindSchema = z.enum(helpKinds)
export type HelpKind = z.infer<typeof helpKindSchema>

export const readinessValues = ['now', 'soon', 'later'] as const
export const readinessSchema = z.enum(readinessValues)
export type Readiness = z.infer<typeof readinessSchema>

const findingKinds = ['note', 'quote', 'observation', 'headline'] as const
export const findingKindSchema = z.enum(findingKinds)
export type FindingKind = z.infer<typeof findingKindSchema>

/** The six criteria, 1–6 (product.md). */
export const criterionSchema = z.number().int().min(1).max(6)
/** The nine discussions, 1–9: keyed on the number, since IT stands twice. */
export const discussionSchema = z.number().int().min(1).max(9)

export const rankSchema = z.string().refine(isRank, 'not a rank')

/** Two lanes always exist, without bands. */
export const toSort = laneIdSchema.parse('to-sort')
export const notCarriedForward = laneIdSchema.parse('not-carried-forward')
export const systemLanes = [toSort, notCarriedForward] as const

const titleSchema = z.object({ en: z.string().trim().min(1).max(200), fr: z.string().trim().min(1).max(200) })
export const laneSchema = z.object({ id: laneIdSchema, label: titleSchema })
export type Lane = z.infer<typeof laneSchema>
export const bandSchema = z.object({ id: bandIdSchema, label: titleSchema })
export type Band = z.infer<typeof bandSchema>

/** One plain value in one register: two keys tear under concurrent moves (architecture.md). */
export const placementSchema = z.strictObject({
  laneId: laneIdSchema,
  bandId: bandIdSchema.nullable(),
  rank: rankSchema,
})
export type Placement = z.infer<typeof placementSchema>

export const placeSchema = z.strictObject({ laneId: laneIdSchema, bandId: bandIdSchema.nullable() })
/** A lane and band without an order: what the team proposes. */
export type Place = z.infer<typeof placeSchema>

/** Null help = not discussed. `rank` orders all requests in one list (HP2); it is kept when the answer is `no`. */
export const helpSchema = z.strictObject({ answer: z.enum(['yes', 'no']), rank: rankSchema })
export type Help = z.infer<typeof helpSchema>

/** `undone`: the operation that made it was undone; it reads as if it had never been. */
export const lineageSchema = z.strictObject({
  mergedInto: recommendationIdSchema.nullable(),
  splitFrom: recommendationIdSchema.nullable(),
  undone: z.boolean().optional(),
})
export type Lineage = z.infer<typeof lineageSchema>

export const subItemSchema = z.strictObject({ sourceId: z.string().max(200).nullable(), text: bilingualSchema })
export type SubItem = z.infer<typeof subItemSchema>

export const recommendationTextFields = ['text', 'label', 'heading', 'reason', 'helpReason'] as const
export type RecommendationTextField = (typeof recommendationTextFields)[number]
export const themeTextFields = ['title', 'summary'] as const
export type ThemeTextField = (typeof themeTextFields)[number]
export const findingTextFields = ['text'] as const
export type FindingTextField = (typeof findingTextFields)[number]
/** `summary`, `process`: sections 1 and 2. `nextSteps`: the words before the chosen cards. `decision`: the decision sought from leadership (potential engagements). */
export const reportTextFields = ['summary', 'process', 'nextSteps', 'decision'] as const
export type ReportTextField = (typeof reportTextFields)[number]
export const settingsTextFields = ['title', 'partner', 'service'] as const
export type SettingsTextField = (typeof settingsTextFields)[number]

/** Bilingual texts of a thing and the state of each language of each. */
export type Texts<Field extends string> = Record<Field, Bilingual>
export type TextStates<Field extends string> = Record<Field, LanguageStates>

export type Recommendation = Texts<RecommendationTextField> & {
  id: RecommendationId
  /** R4; null until the server has given it. */
  number: number | null
  sourceId: string | null
  states: TextStates<RecommendationTextField>
  subItems: SubItem[]
  criterion: number | null
  themeIds: ThemeId[]
  findingIds: string[]
  complexity: Complexity | null
  proposal: Place | null
  placement: Placement
  help: Help | null
  helpKinds: HelpKind[]
  readiness: Readiness | null
  lineage: Lineage
}

/** How far from its middle the canvas reaches, in canvas units. */
export const canvasReach = 1_000_000
/** A coordinate on the canvas; JSON knows neither NaN nor infinity, a careless import does. */
export const coordinateSchema = z.number().min(-canvasReach).max(canvasReach)
export const extentSchema = z.number().positive().max(canvasReach)

export const frameSchema = z.strictObject({
  x: coordinateSchema,
  y: coordinateSchema,
  w: extentSchema,
  h: extentSchema,
  /** The theme at the top that `x` and `y` are relative to; null: the canvas; left out by older frames (frames.ts). */
  of: themeIdSchema.nullable().optional(),
})
export type Frame = z.infer<typeof frameSchema>

export type Theme = Texts<ThemeTextField> & {
  id: ThemeId
  /** T2; null until the server has given it. */
  number: number | null
  states: TextStates<ThemeTextField>
  criterion: number | null
  /** A claim is a theme with a parent. */
  parentId: ThemeId | null
  frame: Frame | null
  /** The team has agreed on it: nothing is suggested for it any more. */
  settled: boolean
  /** Its order among themes, or among the claims of one; null: nobody moved it, it stands by its number. */
  rank: string | null
}

/**
 * Where a finding lies: under a theme (null: the tray), on the canvas relative to that theme's frame, and
 * in which order. `z` 0: never placed by hand, the canvas finds a place for it.
 */
export const findingPlaceSchema = z.strictObject({
  themeId: themeIdSchema.nullable(),
  x: coordinateSchema,
  y: coordinateSchema,
  z: z.number().min(0),
  rank: rankSchema.optional(),
})
export type FindingPlace = z.infer<typeof findingPlaceSchema>

export const findingLineageSchema = z.strictObject({
  mergedInto: findingIdSchema.nullable(),
  splitFrom: findingIdSchema.nullable(),
})
export type FindingLineage = z.infer<typeof findingLineageSchema>

/** `#rrggbb`: the colour something had on the board it came from. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

export type Finding = Texts<FindingTextField> & {
  id: FindingId
  number: number | null
  sourceId: string | null
  states: TextStates<FindingTextField>
  discussion: number | null
  criterion: number | null
  kind: FindingKind
  place: FindingPlace
  parentId: FindingId | null
  inReport: boolean
  /** Colour and area on the board it was imported from. */
  colour: string | null
  area: string | null
  /** Whose share of the tray it is. */
  dealtTo: ParticipantId | null
  lineage: FindingLineage
}

/** What a comment is on. */
export const commentOnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('finding'), id: findingIdSchema }),
  z.strictObject({ kind: z.literal('theme'), id: themeIdSchema }),
])
export const commentCharacters = 2_000

/** A remark of the team's on a finding or a theme; it lies with the findings, so partners read it only while they read those. */
export type Comment = {
  id: CommentId
  on: z.infer<typeof commentOnSchema>
  text: string
  by: ParticipantId
  /** Ms since 1970, the server's clock. */
  at: number
  resolved: boolean
}

export const datesSchema = z.strictObject({ workshop: z.iso.date().nullable() })
export const markingSchema = z.enum(['unclassified', 'protected-a'])

export type Settings = Texts<SettingsTextField> & {
  schemaVersion: number
  states: TextStates<SettingsTextField>
  /** Priority lanes only, in order; the two system lanes are added by `allLanes`. */
  lanes: Lane[]
  bands: Band[]
  movers: Movers
  synthesisOpen: boolean
  dates: z.infer<typeof datesSchema>
  marking: z.infer<typeof markingSchema>
}

export const reportStatusSchema = z.enum(['draft', 'final'])

export type ReportSettings = Texts<ReportTextField> & {
  states: TextStates<ReportTextField>
  /** Null: by default the top of the first horizon. */
  nextStepIds: RecommendationId[] | null
  /** Section 7 on or off. */
  supportRequested: boolean
  status: z.infer<typeof reportStatusSchema>
}

/** The domain as read from the documents: every value valid, in no particular order. */
export type Workshop = {
  settings: Settings
  report: ReportSettings
  themes: Theme[]
  /** All that exist, merged away included, undone ones not. */
  recommendations: Recommendation[]
  /** Those that stand; removed and merged away ones not. */
  findings: Finding[]
  /** Those merged into another (`lineage.mergedInto`), which stays readable behind it. */
  mergedFindings: Finding[]
  comments: Comment[]
}

/** Something a reader had to leave out or to read otherwise than it stands (RD1, RD2). */
export type Problem = { code: string; root: string; id: string; key: string }

/** Who someone is, as the server says. */
export type Person = { participantId: ParticipantId; name: string; role: Role }

type Numbered = { id: string; number: number | null }
/** By display number; those without one last, then by id, so that the order never depends on chance (EX2). */
export function byNumber(a: Numbered, b: Numbered): number {
  const difference = (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)
  if (difference !== 0) return difference
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
