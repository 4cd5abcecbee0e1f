// A believable workshop, built by the verbs alone: themes, 24 drafts in both languages, proposals, some
// sorted, some still to sort, one set aside, a few requests for help. The French is marked as a machine's.
import { bandIdSchema, laneIdSchema, type ThemeId } from '../model/ids.ts'
import { langs, type Place } from '../model/schema.ts'
import { requestHelp } from './commands/help.ts'
import { editText } from './commands/language.ts'
import { addRecommendations, setAside } from './commands/recommendation.ts'
import { addThemes } from './commands/theme.ts'
import type { Hand } from './hand.ts'
import { type SampleRecommendation, sampleRecommendations, sampleReport, sampleThemes } from './sample-data.ts'

const placeOf = ([lane, band]: SampleRecommendation['proposal']): Place => ({
  laneId: laneIdSchema.parse(lane),
  bandId: bandIdSchema.parse(band),
})

/** Fills a new exploration that has the lanes of `horizons-priority`. Run it through `transact`. */
export function writeSample(hand: Hand): Record<string, unknown> {
  const themeIds: ThemeId[] = addThemes(
    hand,
    sampleThemes.map((theme) => ({ ...theme, machine: ['fr' as const] })),
  )
  const ids = addRecommendations(
    hand,
    sampleRecommendations.map(({ theme, proposal, placed, ...sample }) => ({
      sourceId: sample.sourceId,
      text: sample.text,
      label: sample.label,
      complexity: sample.complexity,
      criterion: sample.criterion,
      themeIds: themeIds.slice(theme, theme + 1),
      machine: ['fr' as const],
      proposal: placeOf(proposal),
      ...(placed ? { place: placeOf(proposal) } : {}),
    })),
  )
  sampleRecommendations.forEach(({ help, setAside: reason }, index) => {
    const id = ids[index]
    if (id === undefined) return
    if (reason) setAside(hand, { id, reason })
    if (help) requestHelp(hand, { id, kinds: [...help.kinds], readiness: help.readiness, reason: help.reason })
  })
  for (const [field, words] of Object.entries(sampleReport) as ['summary' | 'decision', (typeof sampleReport)['summary']][]) {
    for (const lang of langs) editText(hand, { kind: 'report', field, lang, text: words[lang] })
  }
  return { themes: themeIds.length, recommendations: ids.length }
}
