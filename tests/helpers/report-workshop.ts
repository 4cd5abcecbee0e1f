// Workshops as plain objects, for tests of the document: every text invented here.
import { bandIdSchema, findingIdSchema, laneIdSchema, recommendationIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import { stateOf } from '../../shared/model/language.ts'
import { rankAt } from '../../shared/model/rank.ts'
import {
  type Bilingual,
  type Finding,
  type LanguageStates,
  notCarriedForward,
  type Placement,
  type Recommendation,
  type Theme,
  toSort,
  type Workshop,
} from '../../shared/model/schema.ts'
import { templates } from '../../shared/model/templates.ts'

export const none: Bilingual = { en: '', fr: '' }
export const both = (en: string, fr = `${en} (fr)`): Bilingual => ({ en, fr })
export const statesOf = (text: Bilingual): LanguageStates => ({
  en: stateOf(text.en, undefined),
  fr: stateOf(text.fr, undefined),
})

/** Ranks in order: `rank(0) < rank(1) < …`. */
const ranks: { id: string; rank: string }[] = []
export function rank(index: number): string {
  while (ranks.length <= index) ranks.push({ id: String(ranks.length), rank: rankAt(ranks, ranks.length, () => 0.5) })
  return ranks[index]?.rank ?? ''
}

export const at = (lane: string, band: string | null, index: number): Placement => ({
  laneId: laneIdSchema.parse(lane),
  bandId: band === null ? null : bandIdSchema.parse(band),
  rank: rank(index),
})

export type RecommendationSketch = Partial<Omit<Recommendation, 'id' | 'themeIds' | 'lineage'>> & {
  themes?: string[]
  mergedInto?: string
  splitFrom?: string
}

export function recommendation(id: string, number: number, sketch: RecommendationSketch = {}): Recommendation {
  const { themes = [], mergedInto, splitFrom, ...rest } = sketch
  const texts = { text: both(`Text ${id}`), label: none, heading: none, reason: none, helpReason: none, ...rest }
  return {
    sourceId: null,
    subItems: [],
    criterion: null,
    findingIds: [],
    complexity: null,
    proposal: null,
    placement: at(toSort, null, number),
    help: null,
    helpKinds: [],
    readiness: null,
    states: {
      text: statesOf(texts.text),
      label: statesOf(texts.label),
      heading: statesOf(texts.heading),
      reason: statesOf(texts.reason),
      helpReason: statesOf(texts.helpReason),
    },
    ...texts,
    id: recommendationIdSchema.parse(id),
    number,
    themeIds: themes.map((theme) => themeIdSchema.parse(theme)),
    lineage: {
      mergedInto: mergedInto === undefined ? null : recommendationIdSchema.parse(mergedInto),
      splitFrom: splitFrom === undefined ? null : recommendationIdSchema.parse(splitFrom),
    },
  }
}

export function theme(
  id: string,
  number: number,
  title: Bilingual,
  summary: Bilingual = none,
  parent: string | null = null,
): Theme {
  return {
    id: themeIdSchema.parse(id),
    number,
    title,
    summary,
    states: { title: statesOf(title), summary: statesOf(summary) },
    criterion: null,
    parentId: parent === null ? null : themeIdSchema.parse(parent),
    frame: null,
    settled: false,
    rank: null,
  }
}

export function finding(id: string, number: number, text: Bilingual, more: Partial<Finding> & { theme?: string } = {}): Finding {
  const { theme: themeId, ...rest } = more
  return {
    id: findingIdSchema.parse(id),
    number,
    sourceId: null,
    text,
    states: { text: statesOf(text) },
    discussion: null,
    criterion: null,
    kind: 'note',
    place: { themeId: themeId === undefined ? null : themeIdSchema.parse(themeId), x: 0, y: 0, z: 0 },
    parentId: null,
    inReport: false,
    colour: null,
    area: null,
    dealtTo: null,
    lineage: { mergedInto: null, splitFrom: null },
    ...rest,
  }
}

/** An exploration with lanes and bands, everything written in both languages. */
export function workshop(parts: Partial<Pick<Workshop, 'recommendations' | 'themes' | 'findings'>> = {}): Workshop {
  const texts = {
    title: both('Permits online', 'Permis en ligne'),
    partner: both('Department of Rivers', 'Ministère des Rivières'),
    service: both('River permits', 'Permis de rivière'),
  }
  const report = {
    summary: both('What we found in short.', 'Ce que nous avons constaté, en bref.'),
    process: none,
    nextSteps: none,
    decision: none,
  }
  return {
    settings: {
      ...texts,
      states: { title: statesOf(texts.title), partner: statesOf(texts.partner), service: statesOf(texts.service) },
      schemaVersion: 1,
      ...templates['horizons-priority'],
      movers: 'everyone',
      synthesisOpen: false,
      dates: { workshop: '2026-11-01' },
      marking: 'unclassified',
    },
    report: {
      ...report,
      states: {
        summary: statesOf(report.summary),
        process: statesOf(report.process),
        nextSteps: statesOf(report.nextSteps),
        decision: statesOf(report.decision),
      },
      nextStepIds: null,
      supportRequested: true,
      status: 'draft',
    },
    themes: [],
    recommendations: [],
    findings: [],
    mergedFindings: [],
    comments: [],
    ...parts,
  }
}

/** A small board that has one of everything the document tells. */
export function fullWorkshop(): Workshop {
  const themes = [
    theme(
      'th1',
      1,
      both('Shared direction', 'Orientation commune'),
      both('Teams pull one way.', 'Les équipes vont dans le même sens.'),
    ),
    theme('th2', 2, both('Working in teams', 'Travail en équipe')),
    theme(
      'cl1',
      3,
      both('Nobody owns the service from end to end.', 'Personne n’est responsable du service de bout en bout.'),
      none,
      'th1',
    ),
  ]
  const findings = [
    finding('fi1', 1, both('Three groups decide on one form.', 'Trois groupes décident d’un même formulaire.'), {
      theme: 'cl1',
      inReport: true,
      discussion: 1,
    }),
    finding('fi2', 2, both('Secret remark', 'Remarque confidentielle'), { theme: 'cl1', discussion: 7 }),
    finding('fi3', 3, both('The queue is long.', 'La file est longue.'), { inReport: true, discussion: 7 }),
  ]
  const help = (index: number) => ({ answer: 'yes' as const, rank: rank(index) })
  const recommendations = [
    recommendation('aa', 1, {
      text: both('Name one owner of the service.', 'Désigner une seule personne propriétaire du service.'),
      label: both('One owner', 'Une seule propriétaire'),
      heading: both('Settle who decides', 'Établir qui décide'),
      themes: ['th1', 'th2'],
      findingIds: ['fi1', 'fi2'],
      sourceId: 'D-01',
      complexity: 'high',
      placement: at('right-away', 'high', 1),
      help: help(2),
      helpKinds: ['advisory', 'platform'],
      helpReason: both('To learn how others did it.', 'Pour apprendre comment d’autres ont fait.'),
      readiness: 'now',
      subItems: [{ sourceId: 'D-01a', text: both('Write down the mandate.', 'Consigner le mandat.') }],
    }),
    recommendation('bb', 2, {
      text: both('Talk with river guides every month.', 'Discuter chaque mois avec les guides de rivière.'),
      themes: ['th2'],
      sourceId: 'D-02',
      complexity: 'low',
      placement: at('right-away', 'high', 0),
      help: help(1),
      helpKinds: [],
    }),
    recommendation('cc', 3, { sourceId: 'D-03', placement: at('near-term', 'low', 0), themes: ['cl1'] }),
    recommendation('dd', 4, {
      sourceId: 'D-04',
      placement: at(notCarriedForward, null, 0),
      reason: both('Another group does it already.', 'Un autre groupe s’en charge déjà.'),
    }),
    recommendation('ee', 5, { sourceId: 'D-05', mergedInto: 'cc' }),
    recommendation('ff', 6, { placement: at('near-term', 'low', 1), splitFrom: 'cc' }),
    recommendation('gg', 7, { placement: at(toSort, null, 0) }),
  ]
  return workshop({ themes, findings, recommendations })
}
