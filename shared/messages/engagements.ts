// The brief for leadership: potential engagements.
import type { Catalogue } from './catalogue.ts'

export const engagementMessages = {
  'engagements.title': { en: 'Potential engagements', fr: 'Engagements potentiels' },
  'engagements.decision': { en: 'Decision sought', fr: 'Décision demandée' },
  'engagements.requests': { en: 'Requests, in rank order', fr: 'Demandes, par rang' },
  'engagements.sentence': {
    en: '{count, plural, one {After the recommendations workshop, the partner department asks CDS for help with one recommendation. CDS is asked to decide whether it takes it on, and when.} other {After the recommendations workshop, the partner department asks CDS for help with # recommendations, ranked from the most to the least important. CDS is asked to decide which of them it takes on, and when.}}',
    fr: '{count, plural, one {À la suite de l’atelier sur les recommandations, l’entité partenaire souhaite l’aide du SNC pour une recommandation. Le SNC doit décider s’il y donne suite, et à quel moment.} many {À la suite de l’atelier sur les recommandations, l’entité partenaire souhaite l’aide du SNC pour # de recommandations, classées de la plus importante à la moins importante. Le SNC doit décider auxquelles il donne suite, et à quel moment.} other {À la suite de l’atelier sur les recommandations, l’entité partenaire souhaite l’aide du SNC pour # recommandations, classées de la plus importante à la moins importante. Le SNC doit décider auxquelles il donne suite, et à quel moment.}}',
  },
  'engagements.none': {
    en: 'The partner department asks for no help from CDS at this time; no decision is sought.',
    fr: 'L’entité partenaire ne demande aucune aide du SNC pour le moment; aucune décision n’est demandée.',
  },
  'engagements.ready': {
    en: '{readiness, select, now {Ready now} soon {Ready soon} other {Ready later}}: {count, plural, one {# request} other {# requests}}',
    fr: '{readiness, select, now {Prêtes maintenant} soon {Prêtes bientôt} other {Prêtes plus tard}} : {count, plural, one {# demande} many {# de demandes} other {# demandes}}',
  },
  'engagements.glance': { en: 'The requests at a glance', fr: 'Les demandes en un coup d’œil' },
  'engagements.rank': { en: 'Rank', fr: 'Rang' },
  'engagements.request': { en: 'Recommendation', fr: 'Recommandation' },
  'engagements.kinds': { en: 'Kind of help', fr: 'Type d’aide' },
} as const satisfies Catalogue
