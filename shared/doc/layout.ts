// Where each thing lies in the Yjs documents: the only file that names roots and keys, and the
// schema of every register. The server's gate and the reader both go by these tables.
import * as random from 'lib0/random'
import { z } from 'zod'
import {
  bandIdSchema,
  findingIdSchema,
  laneIdSchema,
  participantIdSchema,
  recommendationIdSchema,
  themeIdSchema,
} from '../model/ids.ts'
import {
  bandSchema,
  bounds,
  colourSchema,
  commentCharacters,
  commentOnSchema,
  complexitySchema,
  criterionSchema,
  datesSchema,
  discussionSchema,
  type FindingPlace,
  findingKindSchema,
  findingLineageSchema,
  findingPlaceSchema,
  findingTextFields,
  frameSchema,
  helpKinds,
  helpSchema,
  type Lang,
  laneSchema,
  langs,
  lineageSchema,
  markingSchema,
  moversSchema,
  type Placement,
  placementSchema,
  rankSchema,
  readinessSchema,
  recommendationTextFields,
  reportStatusSchema,
  reportTextFields,
  settingsTextFields,
  storedLanguageStateSchema,
  subItemSchema,
  themeTextFields,
  toSort,
} from '../model/schema.ts'
import { evidenceBounds, importedSchema, type RoomName } from '../model/verbs.ts'

export const schemaVersion = 1

/** The key of a Y.Text: `text.en`. */
export const textKey = <F extends string>(field: F, lang: Lang): `${F}.${Lang}` => `${field}.${lang}`
/** The register that holds the state of that text's language: `state.text.en`. */
export const stateKey = <F extends string>(field: F, lang: Lang): `state.${F}.${Lang}` => `state.${field}.${lang}`
/** The register of one kind of help: `helpKind.advisory`. One key a kind, so that two people's ticks both count. */
export const helpKindKey = (kind: string): string => `helpKind.${kind}`

/** A kind of entity: its bilingual texts (Y.Text), its registers, and those the server alone writes. */
export type EntityLayout = {
  textFields: readonly string[]
  registers: Record<string, z.ZodType>
  /** Registers that must be there in a new entity. */
  required: readonly string[]
  /**
   * As what a required register reads that is not there (any more) or holds no such value. Without one of those
   * that are not named here the whole entity cannot be read.
   */
  readsAs: Readonly<Record<string, unknown>>
  serverOnly: readonly string[]
}

const states = (fields: readonly string[]): Record<string, z.ZodType> =>
  Object.fromEntries(fields.flatMap((field) => langs.map((lang) => [stateKey(field, lang), storedLanguageStateSchema])))

const number = z.number().int().min(1)

/** To sort, with the first rank there is. */
export const unplaced: Placement = { laneId: toSort, bandId: null, rank: 'a0' }
/** Neither merged nor split. */
export const noLineage = { mergedInto: null, splitFrom: null } as const
/** In the tray, placed by nobody. */
export const nowhere: FindingPlace = { themeId: null, x: 0, y: 0, z: 0 }

const recommendation: EntityLayout = {
  textFields: recommendationTextFields,
  registers: {
    ...states(recommendationTextFields),
    number,
    sourceId: z.string().max(200).nullable(),
    subItems: z.array(subItemSchema).max(200),
    criterion: criterionSchema.nullable(),
    themeIds: z.array(themeIdSchema).max(evidenceBounds.themeIds),
    findingIds: z.array(findingIdSchema).max(evidenceBounds.findingIds),
    complexity: complexitySchema.nullable(),
    proposal: z.strictObject({ laneId: laneIdSchema, bandId: bandIdSchema.nullable() }).nullable(),
    placement: placementSchema,
    help: helpSchema.nullable(),
    ...Object.fromEntries(helpKinds.map((kind) => [helpKindKey(kind), z.boolean()])),
    readiness: readinessSchema.nullable(),
    lineage: lineageSchema,
    imported: importedSchema.nullable(),
  },
  required: ['placement', 'lineage'],
  readsAs: { placement: unplaced, lineage: noLineage },
  serverOnly: ['number'],
}

const theme: EntityLayout = {
  textFields: themeTextFields,
  registers: {
    ...states(themeTextFields),
    number,
    criterion: criterionSchema.nullable(),
    parentId: themeIdSchema.nullable(),
    frame: frameSchema.nullable(),
    settled: z.boolean(),
    rank: rankSchema.nullable(),
    /** Taken away or undone: reads as if it were not there. */
    removed: z.boolean(),
  },
  required: [],
  readsAs: {},
  serverOnly: ['number'],
}

const finding: EntityLayout = {
  textFields: findingTextFields,
  registers: {
    ...states(findingTextFields),
    number,
    sourceId: z.string().max(200).nullable(),
    discussion: discussionSchema.nullable(),
    criterion: criterionSchema.nullable(),
    kind: findingKindSchema,
    place: findingPlaceSchema,
    parentId: findingIdSchema.nullable(),
    inReport: z.boolean(),
    colour: colourSchema.nullable(),
    area: z.string().max(200).nullable(),
    dealtTo: participantIdSchema.nullable(),
    lineage: findingLineageSchema,
    imported: importedSchema.nullable(),
    removed: z.boolean(),
  },
  required: ['place'],
  readsAs: { place: nowhere },
  serverOnly: ['number'],
}

/** Whose a comment is must not be forged (TR3): the server writes all of it. */
const comment: EntityLayout = {
  textFields: [],
  registers: {
    on: commentOnSchema,
    text: z.string().max(commentCharacters),
    by: participantIdSchema,
    at: z.number(),
    resolved: z.boolean(),
    removed: z.boolean(),
  },
  required: ['on', 'text', 'by', 'at'],
  readsAs: { text: '', at: 0 },
  serverOnly: ['on', 'text', 'by', 'at', 'resolved', 'removed'],
}

const settings: EntityLayout = {
  textFields: settingsTextFields,
  registers: {
    ...states(settingsTextFields),
    schemaVersion: number,
    lanes: z.array(laneSchema).max(bounds.lanes),
    bands: z.array(bandSchema).max(bounds.bands),
    movers: moversSchema,
    synthesisOpen: z.boolean(),
    dates: datesSchema,
    marking: markingSchema,
  },
  required: [],
  readsAs: {},
  serverOnly: ['schemaVersion'],
}

const report: EntityLayout = {
  textFields: reportTextFields,
  registers: {
    ...states(reportTextFields),
    nextStepIds: z.array(recommendationIdSchema).max(6).nullable(),
    supportRequested: z.boolean(),
    status: reportStatusSchema,
  },
  required: [],
  readsAs: {},
  serverOnly: [],
}

/** `one`: the root map is the thing. `many`: the root map holds things by id. */
export type RootLayout = { room: RoomName; holds: 'one' | 'many'; entity: EntityLayout }

export const roots = {
  settings: { room: 'board', holds: 'one', entity: settings },
  report: { room: 'board', holds: 'one', entity: report },
  themes: { room: 'board', holds: 'many', entity: theme },
  recommendations: { room: 'board', holds: 'many', entity: recommendation },
  findings: { room: 'findings', holds: 'many', entity: finding },
  comments: { room: 'findings', holds: 'many', entity: comment },
} as const satisfies Record<string, RootLayout>

export type RootName = keyof typeof roots
export const rootNames = Object.keys(roots) as RootName[]
/** The roots a room's document may have. */
export const rootsOf = (room: RoomName): RootName[] => rootNames.filter((name) => roots[name].room === room)

/** The root in which a kind of thing (as `editText` calls it) lies. */
export const rootOfKind = {
  recommendation: 'recommendations',
  theme: 'themes',
  finding: 'findings',
  report: 'report',
  settings: 'settings',
} as const satisfies Record<string, RootName>
export type ThingKind = keyof typeof rootOfKind

/** A new id: 96 random bits, letters and digits. Made only here. */
export function newId(): string {
  const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'
  let id = ''
  for (let i = 0; i < 18; i++) id += alphabet[Math.floor(random.rand() * alphabet.length)]
  return id
}
