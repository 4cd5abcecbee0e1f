// Likely personal information: what was found, and the two ways on.
import type { Catalogue } from './catalogue.ts'

export const personalMessages = {
  'personal.title': { en: 'Likely personal information', fr: 'Renseignements personnels probables' },
  'personal.why': {
    en: 'Nobody else has seen this yet. People spoke in confidence: keep it as written only if it points to no one.',
    fr: 'Personne d’autre ne l’a encore vu. Les gens se sont exprimés en toute confiance : ne gardez le texte tel quel que s’il ne désigne personne.',
  },
  'personal.found': {
    en: '{count, plural, one {Not shared yet: # place looks like personal information.} other {Not shared yet: # places look like personal information.}}',
    fr: '{count, plural, one {Pas encore communiqué : # passage ressemble à un renseignement personnel.} many {Pas encore communiqué : # de passages ressemblent à des renseignements personnels.} other {Pas encore communiqué : # passages ressemblent à des renseignements personnels.}}',
  },
  'personal.kind.email': { en: 'E-mail address', fr: 'Adresse courriel' },
  'personal.kind.telephone': { en: 'Telephone number', fr: 'Numéro de téléphone' },
  'personal.kind.sin': { en: 'Social insurance number', fr: 'Numéro d’assurance sociale' },
  'personal.kind.postal-code': { en: 'Postal code', fr: 'Code postal' },
  'personal.kind.address': { en: 'Street address', fr: 'Adresse municipale' },
  'personal.kind.name': { en: 'A person’s name', fr: 'Nom d’une personne' },
  'personal.mark': { en: '{kind}: {text}', fr: '{kind} : {text}' },
  'personal.rewrite': { en: 'Rewrite', fr: 'Reformuler' },
  'personal.keep': { en: 'Keep as written', fr: 'Garder tel quel' },
} as const satisfies Catalogue
