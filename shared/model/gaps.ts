// What stands before "final": every printed text that is missing or stale in one language (LN3).
import { helpRequests, inBoardOrder } from './board.ts'
import type { ThemeId } from './ids.ts'
import { byNumber, type Lang, type LanguageStates, langs, notCarriedForward, type Theme, type Workshop } from './schema.ts'
import { type ThemeTree, themeTree } from './themes.ts'

export type Gap = {
  kind: 'recommendation' | 'theme' | 'finding' | 'report' | 'settings'
  /** Empty for the report and the settings. */
  id: string
  field: string
  lang: Lang
  state: 'missing' | 'stale'
}

/** A machine's translation that nobody has reviewed: told, never in the way of final. */
export type Unreviewed = Omit<Gap, 'state'> & { state: 'machine' }

type Printed = Omit<Gap, 'lang' | 'state'> & { states: LanguageStates; required: boolean }

/**
 * All gaps, in the order of the document: its own words, settings, recommendations, themes, findings.
 *
 * A text is looked at when a document prints it. One that says nothing in either language is a gap only
 * where the document cannot do without it: the summary, a recommendation's text, the reason of one
 * set aside, a theme's title, a chosen finding. A machine's words are no gap. Findings count as far as
 * the workshop was read with them.
 */
export function gapsOf(workshop: Workshop): Gap[] {
  return printedTexts(workshop).flatMap(({ kind, id, field, states, required }) => {
    if (!required && langs.every((lang) => states[lang] === 'missing')) return []
    return langs.flatMap((lang): Gap[] => {
      const state = states[lang]
      return state === 'missing' || state === 'stale' ? [{ kind, id, field, lang, state }] : []
    })
  })
}

/** Every printed text that is a machine's translation, in the order of `gapsOf`. */
export function unreviewedIn(workshop: Workshop): Unreviewed[] {
  return printedTexts(workshop).flatMap(({ kind, id, field, states }) =>
    langs.flatMap((lang): Unreviewed[] => (states[lang] === 'machine' ? [{ kind, id, field, lang, state: 'machine' }] : [])),
  )
}

function printedTexts(workshop: Workshop): Printed[] {
  const { settings, report } = workshop
  const printed: Printed[] = []
  const look = (kind: Gap['kind'], id: string, field: string, states: LanguageStates, required = false) =>
    printed.push({ kind, id, field, states, required })
  look('report', '', 'summary', report.states.summary, true)
  for (const field of ['process', 'nextSteps', 'decision'] as const) look('report', '', field, report.states[field])
  for (const field of ['title', 'service', 'partner'] as const) look('settings', '', field, settings.states[field])
  const requests = new Set(report.supportRequested ? helpRequests(workshop) : [])
  for (const r of inBoardOrder(workshop)) {
    look('recommendation', r.id, 'text', r.states.text, true)
    for (const field of ['label', 'heading'] as const) look('recommendation', r.id, field, r.states[field])
    if (r.placement.laneId === notCarriedForward) look('recommendation', r.id, 'reason', r.states.reason, true)
    if (requests.has(r)) look('recommendation', r.id, 'helpReason', r.states.helpReason)
  }
  const tree = themeTree(workshop)
  for (const theme of printedThemes(workshop, tree)) {
    look('theme', theme.id, 'title', theme.states.title, true)
    // What a claim says is its title: its summary is printed nowhere.
    if (tree.rootOf(theme) === theme) look('theme', theme.id, 'summary', theme.states.summary)
  }
  for (const finding of [...workshop.findings].sort(byNumber)) {
    if (finding.inReport) look('finding', finding.id, 'text', finding.states.text, true)
  }
  return printed
}

/** Themes a document prints: at the top with a summary, or behind a recommendation or a chosen finding, or above one of those. */
function printedThemes(workshop: Workshop, { tops, rootOf }: ThemeTree): Theme[] {
  const byId = new Map<ThemeId, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  const printed = new Set<Theme>()
  const print = (id: ThemeId | null) => {
    const theme = id === null ? undefined : byId.get(id)
    if (theme) printed.add(theme).add(rootOf(theme))
  }
  for (const r of inBoardOrder(workshop)) for (const id of r.themeIds) print(id)
  for (const finding of workshop.findings) if (finding.inReport) print(finding.place.themeId)
  for (const theme of tops) if (langs.some((lang) => theme.states.summary[lang] !== 'missing')) printed.add(theme)
  return [...printed].sort(byNumber)
}
