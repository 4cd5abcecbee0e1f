// Every sentence of the final document. Titles of its sections and the official terms: product.md,
// glossary.csv. The words of the six criteria stand in criteria.ts, of engagements in engagements.ts.
import type { Catalogue } from './catalogue.ts'

export const reportMessages = {
  'report.title': {
    en: 'Exploring the conditions for digital service delivery – {service}',
    fr: 'Explorer les conditions de la prestation de services numériques – {service}',
  },
  'report.title.dated': {
    en: 'Exploring the conditions for digital service delivery – {service}, {date}',
    fr: 'Explorer les conditions de la prestation de services numériques – {service}, {date}',
  },
  'report.author': { en: 'Canadian Digital Service (CDS)', fr: 'Service numérique canadien (SNC)' },
  'report.partner': { en: 'Partner department: {partner}', fr: 'Entité partenaire : {partner}' },
  'report.status.draft': { en: 'Draft', fr: 'Ébauche' },
  'report.status.final': { en: 'Final', fr: 'Version finale' },
  'report.marking.protected-a': { en: 'Protected A', fr: 'Protégé A' },
  'report.stamp': {
    en: 'Version {version} of {date}, {time} ET',
    fr: 'Version {version} du {date}, {time} HE',
  },
  'report.contents': { en: 'Contents', fr: 'Table des matières' },
  'report.page': { en: 'Page', fr: 'Page' },
  'report.pageOf': { en: 'of', fr: 'de' },

  'report.missing': { en: 'Before this document is final', fr: 'Avant que ce document soit final' },
  'report.missing.words': {
    en: '{count, plural, one {# text is missing or to be reviewed. Where a text is missing, this draft shows it in the other language.} other {# texts are missing or to be reviewed. Where a text is missing, this draft shows it in the other language.}}',
    fr: '{count, plural, one {# texte est manquant ou à revoir. Lorsqu’un texte manque, cette ébauche le présente dans l’autre langue.} many {# de textes sont manquants ou à revoir. Lorsqu’un texte manque, cette ébauche le présente dans l’autre langue.} other {# textes sont manquants ou à revoir. Lorsqu’un texte manque, cette ébauche le présente dans l’autre langue.}}',
  },
  'report.missing.nothing': {
    en: 'No text is missing or to be reviewed. This document is a draft until someone makes it final.',
    fr: 'Aucun texte n’est manquant ou à revoir. Ce document reste une ébauche jusqu’à ce que quelqu’un le rende final.',
  },
  'report.missing.machine': {
    en: '{count, plural, one {# text is a machine’s translation that nobody has reviewed. This does not keep the document from being final.} other {# texts are a machine’s translation that nobody has reviewed. This does not keep the document from being final.}}',
    fr: '{count, plural, one {# texte traduit par machine n’a été révisé par personne. Cela n’empêche pas de rendre le document final.} many {# de textes traduits par machine n’ont été révisés par personne. Cela n’empêche pas de rendre le document final.} other {# textes traduits par machine n’ont été révisés par personne. Cela n’empêche pas de rendre le document final.}}',
  },
  'report.missing.unsorted': {
    en: '{count, plural, one {# recommendation is still to be sorted.} other {# recommendations are still to be sorted.}}',
    fr: '{count, plural, one {# recommandation est encore à trier.} many {# de recommandations sont encore à trier.} other {# recommandations sont encore à trier.}}',
  },
  'report.missing.bare': {
    en: '{count, plural, one {# recommendation cites no theme and no finding: {links}.} other {# recommendations cite no theme and no finding: {links}.}}',
    fr: '{count, plural, one {# recommandation ne cite ni thème ni constatation : {links}.} many {# de recommandations ne citent ni thème ni constatation : {links}.} other {# recommandations ne citent ni thème ni constatation : {links}.}}',
  },
  'report.toWrite': { en: 'To be written.', fr: 'À écrire.' },

  'report.section.1': { en: 'Executive summary', fr: 'Sommaire' },
  'report.section.2': { en: 'The {service} exploration process', fr: 'Le processus d’exploration de {service}' },
  'report.section.3': { en: 'Recommendations', fr: 'Recommandations' },
  'report.section.4': { en: 'Next steps', fr: 'Prochaines étapes' },
  'report.section.5': { en: 'Proposed roadmap', fr: 'Feuille de route proposée' },
  'report.section.6': { en: 'Recommendations not carried forward', fr: 'Recommandations non retenues' },
  'report.section.7': { en: 'Support requested from CDS', fr: 'Aide du SNC souhaitée' },
  'report.section.A': { en: 'Appendix A: What we heard', fr: 'Annexe A : Ce que nous avons entendu' },
  'report.section.B': { en: 'Appendix B: The six criteria', fr: 'Annexe B : Les six critères' },

  'report.summary.findings': { en: 'What we heard, by theme', fr: 'Ce que nous avons entendu, par thème' },

  'report.process.intro': {
    en: 'An Exploration is about a month of work in which the Canadian Digital Service and a partner department look together at how a digital service is delivered. The exploration team talks with people from several functions and levels, groups what it hears into themes and drafts recommendations. In a workshop, the partner department then sorts the recommendations and says where it would like help from CDS.',
    fr: 'Une exploration représente environ un mois de travail pendant lequel le Service numérique canadien et une entité partenaire examinent ensemble comment un service numérique est offert. L’équipe d’exploration discute avec des personnes de plusieurs fonctions et niveaux, regroupe ce qu’elle entend en thèmes et rédige des ébauches de recommandations. Au cours d’un atelier, l’entité partenaire trie ensuite les recommandations et indique pour lesquelles elle souhaite l’aide du SNC.',
  },
  'report.process.counts': { en: 'In numbers:', fr: 'En chiffres :' },
  'report.process.discussions': {
    en: '{count, plural, one {# kind of discussion} other {# kinds of discussions}} held with the partner department',
    fr: '{count, plural, one {# type de discussion tenue} many {# de types de discussions tenues} other {# types de discussions tenues}} avec l’entité partenaire',
  },
  'report.process.findings': {
    en: '{count, plural, one {# finding} other {# findings}} noted',
    fr: '{count, plural, one {# constatation notée} many {# de constatations notées} other {# constatations notées}}',
  },
  'report.process.themes': {
    en: '{count, plural, one {# theme} other {# themes}}',
    fr: '{count, plural, one {# thème} many {# de thèmes} other {# thèmes}}',
  },
  'report.process.drafts': {
    en: '{count, plural, one {# draft recommendation} other {# draft recommendations}} brought to the workshop',
    fr: '{count, plural, one {# ébauche de recommandation apportée} many {# d’ébauches de recommandations apportées} other {# ébauches de recommandations apportées}} à l’atelier',
  },
  'report.process.carried': {
    en: '{count, plural, one {# recommendation} other {# recommendations}} on the proposed roadmap',
    fr: '{count, plural, one {# recommandation inscrite} many {# de recommandations inscrites} other {# recommandations inscrites}} à la feuille de route proposée',
  },
  'report.process.unsorted': {
    en: '{count, plural, one {# recommendation} other {# recommendations}} still to be sorted',
    fr: '{count, plural, one {# recommandation} many {# de recommandations} other {# recommandations}} encore à trier',
  },
  'report.process.notCarried': {
    en: '{count, plural, one {# recommendation} other {# recommendations}} not carried forward',
    fr: '{count, plural, one {# recommandation non retenue} many {# de recommandations non retenues} other {# recommandations non retenues}}',
  },
  'report.process.help': {
    en: '{count, plural, one {# request} other {# requests}} for CDS help',
    fr: '{count, plural, one {# demande} many {# de demandes} other {# demandes}} d’aide du SNC',
  },

  'report.theme.none': { en: 'Recommendations without a theme', fr: 'Recommandations sans thème' },
  'report.theme.seeAlso': { en: 'See also:', fr: 'Voir aussi :' },
  'report.recommendations.none': { en: 'There are no recommendations yet.', fr: 'Il n’y a pas encore de recommandations.' },
  'report.new': { en: 'new', fr: 'nouveau' },

  'report.detail.complexity': {
    en: '{complexity, select, low {Low complexity} medium {Medium complexity} other {High complexity}}',
    fr: '{complexity, select, low {Complexité faible} medium {Complexité moyenne} other {Complexité élevée}}',
  },
  'report.detail.criterion': { en: 'Criterion {number}', fr: 'Critère {number}' },
  'report.detail.help.yes': {
    en: 'CDS help wanted: {kinds} (rank {rank, number})',
    fr: 'Aide du SNC souhaitée : {kinds} (rang {rank, number})',
  },
  'report.detail.help.no': { en: 'No CDS help needed', fr: 'Aide du SNC non requise' },
  'report.detail.readiness': { en: 'Readiness:', fr: 'État de préparation :' },
  'report.readiness': {
    en: '{readiness, select, now {ready now} soon {ready soon} other {ready later}}',
    fr: '{readiness, select, now {prête maintenant} soon {prête bientôt} other {prête plus tard}}',
  },
  'report.detail.reason': { en: 'Reason:', fr: 'Raison :' },
  'report.detail.reasonMissing': { en: 'Reason: to be written.', fr: 'Raison : à écrire.' },
  'report.detail.kinds': { en: 'Kind of help:', fr: 'Type d’aide :' },
  'report.detail.why': { en: 'Why and what exactly:', fr: 'Pourquoi et quoi exactement :' },
  'report.detail.place': { en: 'Roadmap:', fr: 'Feuille de route :' },
  'report.detail.links': { en: 'Themes and findings:', fr: 'Thèmes et constatations :' },
  'report.help.advisory': { en: 'advisory services', fr: 'services de consultation' },
  'report.help.embedded-team': {
    en: 'embedded service design and delivery team',
    fr: 'équipe de conception et de prestation de services intégrée',
  },
  'report.help.platform': { en: 'CDS platform services', fr: 'services de la plateforme du SNC' },
  'report.help.referral': { en: 'referral to another organization', fr: 'orientation vers une autre organisation' },
  'report.help.not-sure': { en: 'not sure yet', fr: 'à déterminer' },

  'report.nextSteps.default': {
    en: 'The following recommendations stand at the top of the first horizon of the roadmap.',
    fr: 'Les recommandations suivantes se trouvent en tête du premier horizon de la feuille de route.',
  },
  'report.nextSteps.chosen': {
    en: 'The following recommendations were chosen as next steps.',
    fr: 'Les recommandations suivantes ont été choisies comme prochaines étapes.',
  },
  'report.nextSteps.none': {
    en: 'No recommendation stands in the first horizon yet.',
    fr: 'Aucune recommandation ne figure encore dans le premier horizon.',
  },

  'report.roadmap.empty': { en: 'No recommendation here.', fr: 'Aucune recommandation ici.' },
  'report.roadmap.unsorted': { en: 'Still to sort', fr: 'Encore à trier' },

  'report.notCarried.none': {
    en: 'All recommendations were carried forward.',
    fr: 'Toutes les recommandations ont été retenues.',
  },
  'report.lineage': { en: 'Merged and split recommendations', fr: 'Recommandations fusionnées et divisées' },
  'report.lineage.merged': { en: 'was merged into', fr: 'a été fusionnée avec' },
  'report.lineage.split': { en: 'was split from', fr: 'est issue de la division de' },
  'report.accounting': { en: 'Where each draft went', fr: 'Ce qu’est devenue chaque ébauche' },
  'report.accounting.words': {
    en: '{count, plural, one {The draft brought to the workshop is accounted for.} other {All # drafts brought to the workshop are accounted for.}}',
    fr: '{count, plural, one {Le suivi de l’ébauche apportée à l’atelier est complet.} many {Le suivi des # d’ébauches apportées à l’atelier est complet.} other {Le suivi des # ébauches apportées à l’atelier est complet.}}',
  },
  'report.accounting.draft': { en: 'Draft', fr: 'Ébauche' },
  'report.accounting.recommendation': { en: 'Recommendation', fr: 'Recommandation' },
  'report.accounting.outcome': { en: 'Where it is', fr: 'Où elle se trouve' },
  'report.accounting.merged': { en: 'Merged into', fr: 'Fusionnée avec' },
  'report.accounting.splitInto': { en: 'Split; see also', fr: 'Divisée; voir aussi' },
  'report.accounting.subItem': { en: 'Part of', fr: 'Partie de' },
  'report.accounting.added': { en: 'Added since the drafts:', fr: 'Ajoutées depuis les ébauches :' },

  'report.support.words': {
    en: '{count, plural, one {The partner department asks for CDS help with one recommendation.} other {The partner department asks for CDS help with # recommendations, the most important first.}}',
    fr: '{count, plural, one {L’entité partenaire souhaite l’aide du SNC pour une recommandation.} many {L’entité partenaire souhaite l’aide du SNC pour # de recommandations, la plus importante en premier.} other {L’entité partenaire souhaite l’aide du SNC pour # recommandations, la plus importante en premier.}}',
  },
  'report.support.none': {
    en: 'No help from CDS is requested at this time.',
    fr: 'Aucune aide du SNC n’est demandée pour le moment.',
  },

  'report.heard.words': {
    en: 'The findings below were chosen by the exploration team. They name no one.',
    fr: 'Les constatations ci-dessous ont été choisies par l’équipe d’exploration. Elles ne nomment personne.',
  },
  'report.heard.none': {
    en: 'No findings have been chosen for this document.',
    fr: 'Aucune constatation n’a été choisie pour ce document.',
  },
  'report.heard.behind': { en: 'Behind {links}', fr: 'À l’appui de {links}' },
  'report.heard.behindFinding': { en: '(behind {links})', fr: '(à l’appui de {links})' },
  'report.heard.other': { en: 'Other findings', fr: 'Autres constatations' },

  'report.file.report': { en: 'atelier-report-en', fr: 'atelier-rapport-fr' },
  'report.file.engagements': { en: 'atelier-engagements-en', fr: 'atelier-engagements-fr' },
} as const satisfies Catalogue

export type ReportMessageId = keyof typeof reportMessages
