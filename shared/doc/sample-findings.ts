// What was heard in the sample: findings in the tray and under their theme or claim, what was chosen for the
// document, two comments; and which drafts stand on them.
import { assert } from '../model/assert.ts'
import {
  type FindingId,
  findingIdSchema,
  type RecommendationId,
  recommendationIdSchema,
  type ThemeId,
  themeIdSchema,
} from '../model/ids.ts'
import { addComment } from './commands/comment.ts'
import { linkEvidence } from './commands/evidence.ts'
import { addAllFindings } from './commands/finding.ts'
import type { Hand } from './hand.ts'
import { newId } from './layout.ts'
import { sampleRecommendations, sampleThemes } from './sample-data.ts'
import { sampleClaims, sampleFindings } from './sample-findings-data.ts'

/** Ids chosen before the first write, so that one room's things can name the other's. */
export type SampleIds = {
  /** A theme by its place among `sampleThemes`, or a claim by its name. */
  themeAt(at: number | string): ThemeId
  draft(sourceId: string): RecommendationId
  finding(sourceId: string): FindingId
}

/** Fresh ids for everything in the sample. */
export function newSampleIds(): SampleIds {
  const themes = idsFor<number | string, ThemeId>(
    [...sampleThemes.keys(), ...sampleClaims.map(({ name }) => name)],
    themeIdSchema,
  )
  const drafts = idsFor(
    sampleRecommendations.map(({ sourceId }) => sourceId),
    recommendationIdSchema,
  )
  const findings = idsFor(
    sampleFindings.map(({ sourceId }) => sourceId),
    findingIdSchema,
  )
  return { themeAt: themes, draft: drafts, finding: findings }
}

function idsFor<Key, Id>(keys: readonly Key[], schema: { parse(text: string): Id }): (key: Key) => Id {
  const ids = new Map(keys.map((key) => [key, schema.parse(newId())]))
  return (key) => {
    const id = ids.get(key)
    assert(id !== undefined, `the sample has no ${String(key)}`)
    return id
  }
}

/** Writes the findings' room; the themes they are filed under stand on the board already. */
export function writeSampleFindings(hand: Hand, ids: SampleIds): Record<string, unknown> {
  addAllFindings(
    hand,
    sampleFindings.map(({ sourceId, under, parent, criterion, ...sample }) => ({
      id: ids.finding(sourceId),
      sourceId,
      text: sample.text,
      kind: sample.kind,
      discussion: sample.discussion,
      criterion: criterion ?? null,
      themeId: under === undefined ? null : ids.themeAt(under),
      parentId: parent === undefined ? null : ids.finding(parent),
      inReport: sample.inReport ?? false,
      machine: ['fr' as const],
    })),
  )
  for (const { sourceId, comment } of sampleFindings) {
    if (comment) addComment(hand, { on: { kind: 'finding', id: ids.finding(sourceId) }, text: comment })
  }
  return { findings: sampleFindings.length }
}

/** Links the drafts to what they stand on. */
export function linkSample(hand: Hand, ids: SampleIds): Record<string, unknown> {
  for (const { sourceId, theme } of sampleRecommendations) {
    const findingIds = sampleFindings
      .filter(({ behind }) => behind?.includes(sourceId))
      .map((finding) => ids.finding(finding.sourceId))
    if (findingIds.length === 0) continue
    linkEvidence(hand, { recommendationId: ids.draft(sourceId), themeIds: [ids.themeAt(theme)], findingIds })
  }
  return {}
}
