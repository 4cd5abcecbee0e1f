// What the server refused, listed with its words; it comes after the first card (FL2).
import type { Catalogue } from './catalogue.ts'

export const refusedMessages = {
  'room.refused.title': {
    en: '{count, plural, one {# change was refused} other {# changes were refused}}',
    fr: '{count, plural, one {# modification a été refusée} many {# de modifications ont été refusées} other {# modifications ont été refusées}}',
  },
  'room.refused.intro': {
    en: 'The rest of your work is in. What you wrote stays here until you dismiss it.',
    fr: 'Le reste de votre travail est pris en compte. Ce que vous avez écrit reste ici jusqu’à ce que vous le retiriez.',
  },
  'room.refused.say': {
    en: '{count, plural, one {# of your changes was refused} other {# of your changes were refused}}. See the list at the bottom of the page.',
    fr: '{count, plural, one {# de vos modifications a été refusée} many {# de vos modifications ont été refusées} other {# de vos modifications ont été refusées}}. Consultez la liste au bas de la page.',
  },
  'room.refused.numbered': { en: '{what} · R{number}', fr: '{what} · R{number}' },
  'room.refused.undoing': { en: 'Undo: {what}', fr: 'Annulation : {what}' },
  'room.refused.copy': { en: 'Copy the text', fr: 'Copier le texte' },
  'room.refused.copied': { en: 'The text was copied.', fr: 'Le texte a été copié.' },
  'room.refused.notCopied': {
    en: 'The text could not be copied. Select it and copy it yourself.',
    fr: 'Le texte n’a pas pu être copié. Sélectionnez-le et copiez-le vous-même.',
  },
  'room.refused.dismiss': { en: 'Dismiss', fr: 'Retirer' },
  'room.refused.dismissAll': { en: 'Dismiss all', fr: 'Tout retirer' },
  'room.did.addRecommendation': { en: 'New recommendation', fr: 'Nouvelle recommandation' },
  'room.did.moveRecommendation': { en: 'Move', fr: 'Déplacement' },
  'room.did.setAside': { en: 'Set aside', fr: 'Mise à l’écart' },
  'room.did.editText': { en: 'Text', fr: 'Texte' },
  'room.did.setComplexity': { en: 'Complexity', fr: 'Complexité' },
  'room.did.setCriterion': { en: 'Criterion', fr: 'Critère' },
  'room.did.propose': { en: 'Proposed place', fr: 'Place proposée' },
  'room.did.acceptProposals': { en: 'Accepted proposals', fr: 'Propositions acceptées' },
  'room.did.requestHelp': { en: 'Request for help', fr: 'Demande d’aide' },
  'room.did.declineHelp': { en: 'No help needed', fr: 'Aide non requise' },
  'room.did.withdrawHelp': { en: 'Help not discussed', fr: 'Aide non abordée' },
  'room.did.confirmLanguage': { en: 'Text confirmed', fr: 'Texte confirmé' },
  'room.did.linkEvidence': { en: 'Links to evidence', fr: 'Liens vers les constatations' },
  'room.did.addTheme': { en: 'New theme', fr: 'Nouveau thème' },
  'room.did.editTheme': { en: 'Theme', fr: 'Thème' },
  'room.did.other': { en: 'Change', fr: 'Modification' },
} as const satisfies Catalogue
