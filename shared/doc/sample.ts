// A believable workshop, built by the verbs alone: what was heard, themes and claims, 24 drafts in both
// languages with their evidence, proposals, some sorted, some still to sort, one set aside, a few requests
// for help. The French is marked as a machine's. Whatever of the three writes is missing, what stands reads
// as a whole workshop (SM1).
import { bandIdSchema, laneIdSchema } from '../model/ids.ts'
import { langs, type Place } from '../model/schema.ts'
import type { RoomName } from '../model/verbs.ts'
import { requestHelp } from './commands/help.ts'
import { editText } from './commands/language.ts'
import { addRecommendations, setAside } from './commands/recommendation.ts'
import { addThemes } from './commands/theme.ts'
import type { Hand } from './hand.ts'
import { type SampleRecommendation, sampleRecommendations, sampleReport, sampleThemes } from './sample-data.ts'
import { linkSample, newSampleIds, type SampleIds, writeSampleFindings } from './sample-findings.ts'
import { sampleClaims } from './sample-findings-data.ts'

export type SampleWrite = { room: RoomName; write: (hand: Hand) => Record<string, unknown> }

/**
 * The writes that fill a new exploration that has the lanes of `horizons-priority`, to be run one after the
 * other through `transact`. The board names findings only after they are on disk: were it the other way
 * round, a crash in between would leave drafts that stand on nothing.
 */
export function sampleWrites(): readonly SampleWrite[] {
  const ids = newSampleIds()
  return [
    { room: 'board', write: (hand) => writeBoard(hand, ids) },
    { room: 'findings', write: (hand) => writeSampleFindings(hand, ids) },
    { room: 'board', write: (hand) => linkSample(hand, ids) },
  ]
}

const placeOf = ([lane, band]: SampleRecommendation['proposal']): Place => ({
  laneId: laneIdSchema.parse(lane),
  bandId: bandIdSchema.parse(band),
})

function writeBoard(hand: Hand, ids: SampleIds): Record<string, unknown> {
  const machine = ['fr' as const]
  addThemes(hand, [
    ...sampleThemes.map((theme, at) => ({ ...theme, id: ids.themeAt(at), machine })),
    ...sampleClaims.map(({ name, theme, title }) => ({
      id: ids.themeAt(name),
      title,
      parentId: ids.themeAt(theme),
      machine,
    })),
  ])
  addRecommendations(
    hand,
    sampleRecommendations.map(({ theme, proposal, placed, ...sample }) => ({
      id: ids.draft(sample.sourceId),
      sourceId: sample.sourceId,
      text: sample.text,
      label: sample.label,
      complexity: sample.complexity,
      criterion: sample.criterion,
      themeIds: [ids.themeAt(theme)],
      machine,
      proposal: placeOf(proposal),
      ...(placed ? { place: placeOf(proposal) } : {}),
    })),
  )
  for (const { sourceId, help, setAside: reason } of sampleRecommendations) {
    const id = ids.draft(sourceId)
    if (reason) setAside(hand, { id, reason })
    if (help) requestHelp(hand, { id, kinds: [...help.kinds], readiness: help.readiness, reason: help.reason })
  }
  for (const [field, words] of Object.entries(sampleReport) as ['summary' | 'decision', (typeof sampleReport)['summary']][]) {
    for (const lang of langs) editText(hand, { kind: 'report', field, lang, text: words[lang] })
  }
  return { themes: sampleThemes.length + sampleClaims.length, recommendations: sampleRecommendations.length }
}
