// Lane templates (contract.md, Templates) and the labels of the two lanes that always exist.
// Terms: glossary.csv.
import { z } from 'zod'
import { bandIdSchema, laneIdSchema } from './ids.ts'
import { type Band, type Lane, notCarriedForward, toSort } from './schema.ts'

export const templateNames = ['horizons-priority', 'now-soon-later', 'simple'] as const
export const templateSchema = z.enum(templateNames)
export type TemplateName = z.infer<typeof templateSchema>
export type Template = { lanes: Lane[]; bands: Band[] }

const lane = (id: string, en: string, fr: string): Lane => ({ id: laneIdSchema.parse(id), label: { en, fr } })
const band = (id: string, en: string, fr: string): Band => ({ id: bandIdSchema.parse(id), label: { en, fr } })

export const templates: Record<TemplateName, Template> = {
  'horizons-priority': {
    lanes: [
      lane('right-away', 'Start right away', 'Dès à présent'),
      lane('near-term', 'Start in the near term', 'À court terme'),
      lane('mid-term', 'Start in the mid term', 'À moyen terme'),
      lane('long-term', 'Start in the long term', 'À long terme'),
    ],
    bands: [
      band('high', 'High priority', 'Priorité élevée'),
      band('medium', 'Medium priority', 'Priorité moyenne'),
      band('low', 'Low priority', 'Priorité faible'),
    ],
  },
  'now-soon-later': {
    lanes: [
      lane('now', 'Start now', 'Commencer maintenant'),
      lane('soon', 'Start soon', 'Commencer bientôt'),
      lane('later', 'Start later', 'Commencer plus tard'),
    ],
    bands: [
      band('high', 'High impact', 'Incidence élevée'),
      band('medium', 'Medium impact', 'Incidence moyenne'),
      band('low', 'Low impact', 'Incidence faible'),
    ],
  },
  simple: {
    lanes: [
      lane('high', 'High priority', 'Priorité élevée'),
      lane('medium', 'Medium priority', 'Priorité moyenne'),
      lane('low', 'Low priority', 'Priorité faible'),
    ],
    bands: [],
  },
}

const toSortLane: Lane = { id: toSort, label: { en: 'To sort', fr: 'À trier' } }
const notCarriedForwardLane: Lane = {
  id: notCarriedForward,
  label: { en: 'Not carried forward', fr: 'Non retenues' },
}

/** All lanes in the order of the document: the priority lanes, To sort, Not carried forward. */
export const allLanes = (lanes: readonly Lane[]): Lane[] => [...lanes, toSortLane, notCarriedForwardLane]
