// What stands before "final": every printed text that is missing or stale in one language (LN3).
import { liveRecommendations } from './board.ts'
import { type Lang, type LanguageStates, langs, notCarriedForward, type Workshop } from './schema.ts'

export type Gap = {
  kind: 'recommendation' | 'theme' | 'finding' | 'report' | 'settings'
  /** Empty for the report and the settings. */
  id: string
  field: string
  lang: Lang
  state: 'missing' | 'stale'
}

/** All gaps, in the order of the document: its own words, settings, recommendations, themes, findings. */
export function gapsOf(workshop: Workshop): Gap[] {
  const { settings, report } = workshop
  const gaps: Gap[] = []
  const look = (kind: Gap['kind'], id: string, field: string, states: LanguageStates, required = false) => {
    if (!required && langs.every((lang) => states[lang] === 'missing')) return
    for (const lang of langs) {
      const state = states[lang]
      if (state === 'missing' || state === 'stale') gaps.push({ kind, id, field, lang, state })
    }
  }
  look('report', '', 'summary', report.states.summary, true)
  for (const field of ['process', 'nextSteps', 'decision'] as const) look('report', '', field, report.states[field])
  for (const field of ['service', 'partner'] as const) look('settings', '', field, settings.states[field])
  for (const r of liveRecommendations(workshop)) {
    look('recommendation', r.id, 'text', r.states.text, true)
    for (const field of ['label', 'heading'] as const) look('recommendation', r.id, field, r.states[field])
    if (r.placement.laneId === notCarriedForward) look('recommendation', r.id, 'reason', r.states.reason, true)
    if (r.help?.answer === 'yes') look('recommendation', r.id, 'helpReason', r.states.helpReason)
  }
  for (const theme of workshop.themes) {
    look('theme', theme.id, 'title', theme.states.title, true)
    look('theme', theme.id, 'summary', theme.states.summary)
  }
  for (const finding of workshop.findings) if (finding.inReport) look('finding', finding.id, 'text', finding.states.text, true)
  return gaps
}
