// The nine discussions by their number, since IT stands twice; the level is part of the name. Terms: glossary.csv.
import type { Catalogue } from './catalogue.ts'

export const discussionMessages = {
  'discussion.1': {
    en: 'Design and direction (executive and management)',
    fr: 'Conception et orientation (direction et gestion)',
  },
  'discussion.2': { en: 'Work methods (working level)', fr: 'Méthodes de travail (niveau opérationnel)' },
  'discussion.3': { en: 'Program design (working level)', fr: 'Conception de programme (niveau opérationnel)' },
  'discussion.4': { en: 'Policy', fr: 'Politiques' },
  'discussion.5': { en: 'Privacy / ATIP', fr: 'Confidentialité/AIPRP' },
  'discussion.6': { en: 'Legal', fr: 'Équipe juridique' },
  'discussion.7': { en: 'IT (working level)', fr: 'TI (niveau opérationnel)' },
  'discussion.8': { en: 'Communications', fr: 'Communications' },
  'discussion.9': { en: 'IT (leadership level)', fr: 'TI (niveau de direction)' },
} as const satisfies Catalogue
