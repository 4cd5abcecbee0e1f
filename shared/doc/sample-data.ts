// The sample exploration's words: 24 draft recommendations and five themes, adapted from the TANF
// Data Portal team's research syntheses (raft-tech/TANF-app, CC0 1.0, United States public domain).
// The French is our own translation and is marked as a machine's until a person reviews it.
import type { Bilingual, Complexity, HelpKind, Readiness } from '../model/schema.ts'

export type SampleRecommendation = {
  sourceId: string
  theme: 0 | 1 | 2 | 3 | 4
  label: Bilingual
  text: Bilingual
  complexity: Complexity | null
  criterion: number | null
  /** Lane and band the team proposes. */
  proposal: readonly [lane: string, band: string]
  /** Already sorted there; others still wait in To sort. */
  placed?: true
  help?: { kinds: readonly HelpKind[]; readiness: Readiness; reason: Bilingual }
  setAside?: Bilingual
}

export const sampleSettings = {
  title: {
    en: 'Sample: errors in benefits reporting',
    fr: 'Exemple : erreurs de déclaration',
  },
  partner: { en: 'Office of Family Assistance', fr: 'Bureau de l’aide aux familles' },
  service: { en: 'Data portal', fr: 'Portail de données' },
} satisfies Record<string, Bilingual>

export const sampleThemes: readonly { title: Bilingual; summary: Bilingual }[] = [
  {
    title: { en: 'Errors are found late and are hard to read', fr: 'Les erreurs sont repérées tard et difficiles à lire' },
    summary: {
      en: 'People who submit data learn about errors weeks later, in words that do not tell them where to look or what to change.',
      fr: 'Les personnes qui soumettent des données apprennent l’existence d’erreurs des semaines plus tard, dans des termes qui n’indiquent ni où chercher ni quoi modifier.',
    },
  },
  {
    title: { en: 'Many people share one submission', fr: 'Une même soumission est l’affaire de plusieurs personnes' },
    summary: {
      en: 'Contractors, program staff and analysts each own a step; when one of them is away, reporting stops.',
      fr: 'Fournisseurs, personnel des programmes et analystes sont chacun responsables d’une étape; quand l’une de ces personnes s’absente, la déclaration s’arrête.',
    },
  },
  {
    title: { en: 'Nobody is sure that a file arrived', fr: 'Personne n’est certain qu’un fichier est arrivé' },
    summary: {
      en: 'Without a confirmation that can be shared and found again, teams keep their own records and call to ask.',
      fr: 'Faute d’une confirmation que l’on peut transmettre et retrouver, les équipes tiennent leurs propres registres et téléphonent pour s’informer.',
    },
  },
  {
    title: { en: 'Tools on both sides do not fit together', fr: 'Les outils des deux côtés ne s’arriment pas' },
    summary: {
      en: 'Data travels through case-management systems, spreadsheets and text files before it reaches the portal.',
      fr: 'Les données passent par des systèmes de gestion de cas, des tableurs et des fichiers texte avant d’atteindre le portail.',
    },
  },
  {
    title: { en: 'Words mean different things to different people', fr: 'Les mots n’ont pas le même sens pour tout le monde' },
    summary: {
      en: 'Section names, statuses and terms such as “encrypted” are read in several ways.',
      fr: 'Les noms de sections, les états et des termes comme « chiffré » sont compris de plusieurs façons.',
    },
  },
]

export const sampleRecommendations: readonly SampleRecommendation[] = [
  {
    sourceId: 'TAN-0062',
    theme: 0,
    label: { en: 'Clear error messages', fr: 'Messages d’erreur clairs' },
    text: {
      en: 'Make every error message understandable and actionable: say in plain language what is wrong, why it matters, and what to change.',
      fr: 'Rendre chaque message d’erreur compréhensible et utile : dire en langage clair ce qui ne va pas, pourquoi c’est important et ce qu’il faut modifier.',
    },
    complexity: 'low',
    criterion: 3,
    proposal: ['right-away', 'high'],
    placed: true,
  },
  {
    sourceId: 'TAN-0417',
    theme: 0,
    label: { en: 'Point to the error', fr: 'Localiser l’erreur' },
    text: {
      en: 'Say exactly where to look in the source file, with markers such as the case number and the record type, so that people can find the record in their own system.',
      fr: 'Indiquer exactement où regarder dans le fichier source, à l’aide de repères comme le numéro de cas et le type d’enregistrement, afin que chacun puisse retrouver l’enregistrement dans son propre système.',
    },
    complexity: 'medium',
    criterion: 3,
    proposal: ['right-away', 'high'],
    placed: true,
    help: {
      kinds: ['advisory'],
      readiness: 'now',
      reason: {
        en: 'We would like a content designer to review our first ten messages with us.',
        fr: 'Nous aimerions qu’une personne en conception de contenu revoie avec nous nos dix premiers messages.',
      },
    },
  },
  {
    sourceId: 'TAN-0064',
    theme: 0,
    label: { en: 'Group similar errors', fr: 'Regrouper les erreurs semblables' },
    text: {
      en: 'Learn how case data relates to errors, and group errors of the same kind so that a case is looked up once.',
      fr: 'Comprendre le lien entre les données de cas et les erreurs, et regrouper les erreurs de même nature afin qu’un cas ne soit consulté qu’une seule fois.',
    },
    complexity: 'medium',
    criterion: 2,
    proposal: ['near-term', 'high'],
  },
  {
    sourceId: 'TAN-0240',
    theme: 0,
    label: { en: 'Check while uploading', fr: 'Vérifier pendant le téléversement' },
    text: {
      en: 'Give feedback while a file is being uploaded, before it is submitted, rather than days later.',
      fr: 'Donner une rétroaction pendant le téléversement d’un fichier, avant sa soumission, plutôt que plusieurs jours après.',
    },
    complexity: 'high',
    criterion: 3,
    proposal: ['mid-term', 'high'],
    help: {
      kinds: ['embedded-team', 'platform'],
      readiness: 'soon',
      reason: {
        en: 'We have no team that can build and run this; a small embedded team for one season would start it.',
        fr: 'Nous n’avons pas d’équipe capable de concevoir et d’exploiter cette fonction; une petite équipe intégrée pendant une saison permettrait de la lancer.',
      },
    },
  },
  {
    sourceId: 'TAN-0416',
    theme: 0,
    label: { en: 'Dismiss known errors', fr: 'Écarter les erreurs connues' },
    text: {
      en: 'Let people dismiss an error that they have checked and found correct, with a reason that the next person can read.',
      fr: 'Permettre d’écarter une erreur vérifiée et jugée acceptable, en consignant une raison que la personne suivante pourra lire.',
    },
    complexity: 'medium',
    criterion: null,
    proposal: ['mid-term', 'medium'],
  },
  {
    sourceId: 'TAN-0365',
    theme: 0,
    label: { en: 'Show error trends', fr: 'Montrer les tendances d’erreurs' },
    text: {
      en: 'Show how errors have changed from quarter to quarter, so that teams can see whether their corrections hold.',
      fr: 'Montrer l’évolution des erreurs d’un trimestre à l’autre, afin que les équipes puissent voir si leurs corrections tiennent.',
    },
    complexity: 'high',
    criterion: 3,
    proposal: ['long-term', 'medium'],
    placed: true,
  },
  {
    sourceId: 'TAN-0054',
    theme: 1,
    label: { en: 'Assign errors to people', fr: 'Attribuer les erreurs' },
    text: {
      en: 'Explore how a team can hand errors of different kinds to the people who can correct them.',
      fr: 'Étudier comment une équipe peut confier les différents types d’erreurs aux personnes en mesure de les corriger.',
    },
    complexity: 'medium',
    criterion: 1,
    proposal: ['near-term', 'medium'],
  },
  {
    sourceId: 'TAN-0132',
    theme: 1,
    label: { en: 'Share roles in a team', fr: 'Répartir les rôles dans l’équipe' },
    text: {
      en: 'Distribute roles and permissions so that reporting goes on when one person is away.',
      fr: 'Répartir les rôles et les permissions de sorte que la déclaration se poursuive en l’absence d’une personne.',
    },
    complexity: 'low',
    criterion: 1,
    proposal: ['right-away', 'medium'],
    placed: true,
  },
  {
    sourceId: 'TAN-0131',
    theme: 1,
    label: { en: 'Easy start for newcomers', fr: 'Accueil simple des novices' },
    text: {
      en: 'Make the first submission possible without training or institutional memory: guide people step by step.',
      fr: 'Rendre la première soumission possible sans formation ni mémoire institutionnelle : guider les personnes étape par étape.',
    },
    complexity: 'medium',
    criterion: 2,
    proposal: ['near-term', 'high'],
    help: {
      kinds: ['advisory'],
      readiness: 'soon',
      reason: {
        en: 'Advice on how to test onboarding with people who have never submitted a file.',
        fr: 'Des conseils pour mettre l’accueil à l’essai auprès de personnes qui n’ont jamais soumis de fichier.',
      },
    },
  },
  {
    sourceId: 'TAN-0405',
    theme: 1,
    label: { en: 'Standard access request', fr: 'Demande d’accès normalisée' },
    text: {
      en: 'Give program directors one standard way to request access for a member of their team, and show those who approve it who is asking and for which program.',
      fr: 'Offrir aux directions de programme une façon normalisée de demander l’accès pour un membre de leur équipe, et montrer aux personnes qui l’approuvent qui fait la demande et pour quel programme.',
    },
    complexity: 'medium',
    criterion: 6,
    proposal: ['near-term', 'medium'],
    placed: true,
    help: {
      kinds: ['platform'],
      readiness: 'now',
      reason: {
        en: 'GC Forms could replace the e-mailed spreadsheet.',
        fr: 'Formulaires GC pourrait remplacer le tableur envoyé par courriel.',
      },
    },
  },
  {
    sourceId: 'TAN-0228',
    theme: 1,
    label: { en: 'See colleagues’ work', fr: 'Voir le travail des collègues' },
    text: {
      en: 'Let people from the same locality see each other’s submissions and their state.',
      fr: 'Permettre aux personnes d’une même localité de voir leurs soumissions respectives et l’état de celles-ci.',
    },
    complexity: 'low',
    criterion: 5,
    proposal: ['mid-term', 'medium'],
    placed: true,
  },
  {
    sourceId: 'TAN-0251',
    theme: 2,
    label: { en: 'Shareable confirmation', fr: 'Confirmation à transmettre' },
    text: {
      en: 'Confirm each transmission with a record that can be shared with a program specialist or an auditor.',
      fr: 'Confirmer chaque transmission par une preuve que l’on peut remettre à une ou un spécialiste du programme ou à la vérification.',
    },
    complexity: 'low',
    criterion: 4,
    proposal: ['right-away', 'high'],
    placed: true,
  },
  {
    sourceId: 'TAN-0252',
    theme: 2,
    label: { en: 'Past submissions', fr: 'Soumissions antérieures' },
    text: {
      en: 'Let teams open and compare what they submitted before.',
      fr: 'Permettre aux équipes de consulter et de comparer leurs soumissions antérieures.',
    },
    complexity: 'medium',
    criterion: null,
    proposal: ['near-term', 'low'],
  },
  {
    sourceId: 'TAN-0355',
    theme: 2,
    label: { en: 'Who submitted the file', fr: 'Qui a soumis le fichier' },
    text: {
      en: 'Show who submitted a file, beside the date and time, in the submission history.',
      fr: 'Afficher, à côté de la date et de l’heure, qui a soumis chaque fichier dans l’historique des soumissions.',
    },
    complexity: 'low',
    criterion: 4,
    proposal: ['right-away', 'low'],
    placed: true,
  },
  {
    sourceId: 'TAN-0086',
    theme: 2,
    label: { en: 'Deadline reminders', fr: 'Rappels d’échéance' },
    text: {
      en: 'Send reminders about final reporting deadlines automatically, and say what is still missing.',
      fr: 'Envoyer automatiquement des rappels des dates limites de déclaration et préciser ce qui manque encore.',
    },
    complexity: 'low',
    criterion: 6,
    proposal: ['right-away', 'medium'],
    help: {
      kinds: ['platform'],
      readiness: 'now',
      reason: {
        en: 'GC Notify would let us send these without building a mail service.',
        fr: 'Notification GC nous permettrait de les envoyer sans bâtir de service de courriel.',
      },
    },
  },
  {
    sourceId: 'TAN-0104',
    theme: 2,
    label: { en: 'Alert on missing sections', fr: 'Alerte de sections manquantes' },
    text: {
      en: 'Alert people when a report is incomplete because its sections were uploaded at different times.',
      fr: 'Avertir les personnes lorsqu’un rapport est incomplet parce que ses sections ont été téléversées à des moments différents.',
    },
    complexity: 'low',
    criterion: null,
    proposal: ['near-term', 'medium'],
    placed: true,
  },
  {
    sourceId: 'TAN-0103',
    theme: 3,
    label: { en: 'Flexible upload', fr: 'Téléversement souple' },
    text: {
      en: 'Make uploading flexible enough for the different ways in which teams assemble their reports.',
      fr: 'Rendre le téléversement assez souple pour s’adapter aux différentes façons dont les équipes assemblent leurs rapports.',
    },
    complexity: 'medium',
    criterion: 2,
    proposal: ['near-term', 'low'],
  },
  {
    sourceId: 'TAN-0269',
    theme: 3,
    label: { en: 'Keep the text format', fr: 'Maintenir le format texte' },
    text: {
      en: 'Go on accepting the older text format while people move to the new service.',
      fr: 'Continuer d’accepter l’ancien format texte pendant la transition vers le nouveau service.',
    },
    complexity: 'low',
    criterion: null,
    proposal: ['right-away', 'low'],
  },
  {
    sourceId: 'TAN-0216',
    theme: 3,
    label: { en: 'Manual entry and correction', fr: 'Saisie et correction manuelles' },
    text: {
      en: 'Support manual entry and correction, first for the shorter aggregate sections.',
      fr: 'Permettre la saisie et la correction manuelles, d’abord pour les sections agrégées, plus courtes.',
    },
    complexity: 'high',
    criterion: 3,
    proposal: ['mid-term', 'low'],
  },
  {
    sourceId: 'TAN-0155',
    theme: 3,
    label: { en: 'Work with vendors', fr: 'Collaborer avec les fournisseurs' },
    text: {
      en: 'Learn how the portal can work with vendors’ case-management systems, and which questions need research with them.',
      fr: 'Déterminer comment le portail peut fonctionner avec les systèmes de gestion de cas des fournisseurs et quelles questions exigent une recherche auprès d’eux.',
    },
    complexity: 'high',
    criterion: 2,
    proposal: ['long-term', 'high'],
    placed: true,
    help: {
      kinds: ['referral', 'not-sure'],
      readiness: 'later',
      reason: {
        en: 'Another organization may already have talked to these vendors.',
        fr: 'Une autre organisation a peut-être déjà échangé avec ces fournisseurs.',
      },
    },
  },
  {
    sourceId: 'TAN-0288',
    theme: 3,
    label: { en: 'Spreadsheet stop-gap', fr: 'Tableur provisoire' },
    text: {
      en: 'Offer a spreadsheet template as a stop-gap for the sections that teams cannot produce otherwise.',
      fr: 'Offrir un modèle de tableur comme solution provisoire pour les sections que les équipes ne peuvent produire autrement.',
    },
    complexity: 'low',
    criterion: null,
    proposal: ['long-term', 'low'],
    setAside: {
      en: 'Manual entry in the portal makes a second template unnecessary.',
      fr: 'La saisie manuelle dans le portail rend un second modèle inutile.',
    },
  },
  {
    sourceId: 'TAN-0187',
    theme: 4,
    label: { en: 'Clear names', fr: 'Noms clairs' },
    text: {
      en: 'Name and label tools, screens and reports clearly, and use one word for one thing.',
      fr: 'Nommer et libeller clairement les outils, les écrans et les rapports, et n’employer qu’un mot par notion.',
    },
    complexity: 'low',
    criterion: 5,
    proposal: ['right-away', 'medium'],
  },
  {
    sourceId: 'TAN-0069',
    theme: 4,
    label: { en: 'Fiscal or calendar year', fr: 'Exercice ou année civile' },
    text: {
      en: 'Say everywhere whether a date belongs to the fiscal year or to the calendar year.',
      fr: 'Préciser partout si une date relève de l’exercice financier ou de l’année civile.',
    },
    complexity: 'low',
    criterion: null,
    proposal: ['near-term', 'medium'],
  },
  {
    sourceId: 'TAN-0111',
    theme: 4,
    label: { en: 'Trust in security', fr: 'Confiance en la sécurité' },
    text: {
      en: 'Explain in plain words how personal numbers are protected, and find out with people what gives them confidence in the security of the new service.',
      fr: 'Expliquer en mots simples comment les numéros personnels sont protégés, et découvrir avec les personnes ce qui leur inspire confiance dans la sécurité du nouveau service.',
    },
    complexity: 'medium',
    criterion: 2,
    proposal: ['mid-term', 'high'],
  },
]

/** What the document says before the recommendations, and the decision sought from leadership. */
export const sampleReport = {
  summary: {
    en: 'Over four weeks we met the people who prepare, submit and review data. They want to submit good data; what stands in the way is learning about errors late, in words that do not help, and never being sure that a file arrived.',
    fr: 'Pendant quatre semaines, nous avons rencontré les personnes qui préparent, soumettent et examinent les données. Elles veulent soumettre de bonnes données; ce qui les en empêche, c’est d’apprendre l’existence d’erreurs tardivement, dans des termes qui n’aident pas, et de ne jamais être certaines qu’un fichier est arrivé.',
  },
  decision: {
    en: 'Approve a first engagement for the highest-ranked request, and say who will answer the others by the end of the quarter.',
    fr: 'Approuver un premier engagement pour la demande de rang le plus élevé et désigner qui répondra aux autres d’ici la fin du trimestre.',
  },
} satisfies Record<string, Bilingual>
