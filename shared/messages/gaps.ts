// The lines that say which text is missing or to be reviewed before a document is final.
import type { Catalogue } from './catalogue.ts'

export const gapMessages = {
  'gap.line': { en: '{thing}: {state}', fr: '{thing} : {state}' },
  'gap.numbered': { en: '{number}, {name}', fr: '{number}, {name}' },
  'gap.missing': {
    en: '{lang, select, en {English} other {French}} to be written',
    fr: '{lang, select, en {anglais} other {français}} à écrire',
  },
  'gap.stale': {
    en: '{lang, select, en {English} other {French}} to be reviewed',
    fr: '{lang, select, en {anglais} other {français}} à revoir',
  },
  'gap.machine': {
    en: '{lang, select, en {English} other {French}} translated by a machine',
    fr: '{lang, select, en {anglais} other {français}} traduit par machine',
  },
  'gap.recommendation.text': { en: 'text', fr: 'texte' },
  'gap.recommendation.label': { en: 'label', fr: 'étiquette' },
  'gap.recommendation.heading': { en: 'heading', fr: 'intertitre' },
  'gap.recommendation.reason': { en: 'reason not carried forward', fr: 'raison de ne pas la retenir' },
  'gap.recommendation.helpReason': { en: 'why help is wanted', fr: 'raison de l’aide souhaitée' },
  'gap.recommendation.subItems': { en: 'sub-items', fr: 'sous-éléments' },
  'gap.theme.title': { en: 'title', fr: 'titre' },
  'gap.theme.summary': { en: 'what it means', fr: 'ce qu’il signifie' },
  'gap.finding.text': { en: 'text', fr: 'texte' },
  'gap.report.summary': { en: 'Executive summary', fr: 'Sommaire' },
  'gap.report.process': { en: 'Exploration process', fr: 'Processus d’exploration' },
  'gap.report.nextSteps': { en: 'Words before the next steps', fr: 'Texte avant les prochaines étapes' },
  'gap.report.decision': { en: 'Decision sought', fr: 'Décision demandée' },
  'gap.settings.title': { en: 'Title of the exploration', fr: 'Titre de l’exploration' },
  'gap.settings.partner': { en: 'Name of the partner department', fr: 'Nom de l’entité partenaire' },
  'gap.settings.service': { en: 'Name of the service', fr: 'Nom du service' },
} as const satisfies Catalogue
