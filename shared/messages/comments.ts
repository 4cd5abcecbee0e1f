// What the team says to each other about findings and themes.
import type { Catalogue } from './catalogue.ts'

export const commentMessages = {
  'comments.title': {
    en: '{count, plural, =0 {Comments} one {# comment} other {# comments}}',
    fr: '{count, plural, =0 {Commentaires} one {# commentaire} many {# de commentaires} other {# commentaires}}',
  },
  'comments.none': {
    en: 'Nobody has said anything about this yet.',
    fr: 'Personne n’a encore rien dit à ce sujet.',
  },
  'comments.who': {
    en: 'Only those who may see the findings read this. It is never in the document.',
    fr: 'Seules les personnes qui ont accès aux constatations lisent ceci. Rien n’en paraît dans le document.',
  },
  'comments.write': { en: 'Write a comment', fr: 'Écrire un commentaire' },
  'comments.add': { en: 'Add comment', fr: 'Ajouter le commentaire' },
  'comments.added': { en: 'Comment added', fr: 'Commentaire ajouté' },
  'comments.by': { en: '{name}, {time}', fr: '{name}, {time}' },
  'comments.me': { en: '{name} (you)', fr: '{name} (vous)' },
  'comments.someone': { en: 'Someone who has left', fr: 'Une personne qui n’est plus là' },
  'comments.resolve': { en: 'Resolve', fr: 'Marquer comme réglé' },
  'comments.resolveThis': {
    en: 'Resolve the comment of {name}: {text}',
    fr: 'Marquer comme réglé le commentaire de {name}\u00a0: {text}',
  },
  'comments.reopen': { en: 'Reopen', fr: 'Rouvrir' },
  'comments.reopenThis': { en: 'Reopen the comment of {name}: {text}', fr: 'Rouvrir le commentaire de {name}\u00a0: {text}' },
  'comments.remove': { en: 'Delete', fr: 'Supprimer' },
  'comments.removeThis': { en: 'Delete my comment: {text}', fr: 'Supprimer mon commentaire\u00a0: {text}' },
  'comments.isResolved': { en: 'Resolved', fr: 'Réglé' },
  'comments.resolved': { en: 'Marked as resolved', fr: 'Marqué comme réglé' },
  'comments.reopened': { en: 'Open again', fr: 'Rouvert' },
  'comments.removed': { en: 'Comment deleted. Undo brings it back.', fr: 'Commentaire supprimé. Annuler le rétablit.' },
  'comments.showResolved': {
    en: '{count, plural, one {Show # resolved comment} other {Show # resolved comments}}',
    fr: '{count, plural, one {Afficher # commentaire réglé} many {Afficher # de commentaires réglés} other {Afficher # commentaires réglés}}',
  },
} as const satisfies Catalogue
