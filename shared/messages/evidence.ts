// What stands behind recommendations: reading, linking and writing from it. French terms: glossary.csv.
import type { Catalogue } from './catalogue.ts'

export const evidenceMessages = {
  'evidence.title': { en: 'Evidence behind {name}', fr: 'Éléments probants de {name}' },
  'evidence.count': {
    en: '{findings, plural, =0 {No finding} one {# finding} other {# findings}}, {themes, plural, =0 {no theme} one {# theme} other {# themes}}',
    fr: '{findings, plural, =0 {Aucune constatation} one {# constatation} many {# de constatations} other {# constatations}}, {themes, plural, =0 {aucun thème} one {# thème} many {# de thèmes} other {# thèmes}}',
  },
  'evidence.none': {
    en: 'Nothing stands behind this recommendation yet: no theme and no finding.',
    fr: 'Rien n’appuie encore cette recommandation : ni thème ni constatation.',
  },
  'evidence.notYours': {
    en: '{count, plural, =0 {No single finding is named; the themes above stand for what was heard.} one {# finding stands behind it. Its words stay with the exploration team, since the discussions were held in confidence.} other {# findings stand behind it. Their words stay with the exploration team, since the discussions were held in confidence.}}',
    fr: '{count, plural, =0 {Aucune constatation n’est nommée; les thèmes ci-dessus résument ce qui a été entendu.} one {# constatation l’appuie. Son texte est réservé à l’équipe d’exploration, car les discussions étaient confidentielles.} many {# de constatations l’appuient. Leur texte est réservé à l’équipe d’exploration, car les discussions étaient confidentielles.} other {# constatations l’appuient. Leur texte est réservé à l’équipe d’exploration, car les discussions étaient confidentielles.}}',
  },
  'evidence.joining': { en: 'Fetching what was heard…', fr: 'Chargement de ce qui a été entendu…' },
  'evidence.offline': {
    en: 'You are offline. What was heard is not kept on this device; it comes with the connection.',
    fr: 'Vous êtes hors ligne. Ce qui a été entendu n’est pas conservé sur cet appareil et reviendra avec la connexion.',
  },
  'evidence.themes': { en: 'Themes', fr: 'Thèmes' },
  'evidence.findings': { en: 'Findings', fr: 'Constatations' },
  'evidence.number': {
    en: '{kind, select, theme {T} other {F}}{number}',
    fr: '{kind, select, theme {T} other {F}}{number}',
  },
  'evidence.new': { en: '{kind, select, theme {new} other {new}}', fr: '{kind, select, theme {nouveau} other {nouvelle}}' },
  'evidence.chosen': { en: 'in the document', fr: 'dans le document' },
  'evidence.take': { en: 'Take away', fr: 'Retirer' },
  'evidence.takeThis': { en: 'Take away {name}', fr: 'Retirer {name}' },
  'evidence.taken': { en: '{name} no longer stands behind it.', fr: '{name} ne l’appuie plus.' },
  'evidence.inThemes': { en: 'Also heard in these themes', fr: 'Aussi entendu dans ces thèmes' },
  'evidence.otherThemes': { en: 'Other themes', fr: 'Autres thèmes' },
  'evidence.find': { en: 'Find a theme or a finding', fr: 'Trouver un thème ou une constatation' },
  'evidence.findHint': {
    en: 'A word in either language, or a number such as T2 or F17.',
    fr: 'Un mot, dans l’une ou l’autre langue, ou un numéro, par exemple T2 ou F17.',
  },
  'evidence.found': {
    en: '{count, plural, =0 {Nothing else to put behind it} one {# found} other {# found}}',
    fr: '{count, plural, =0 {Rien d’autre à ajouter} one {# résultat} many {# de résultats} other {# résultats}}',
  },
  'evidence.foundMore': {
    en: '{count} shown, {more} more: another word narrows them down',
    fr: '{count} affichés, {more} autres : un mot de plus précise la recherche',
  },
  'evidence.put': { en: 'Add', fr: 'Ajouter' },
  'evidence.putThis': { en: 'Add {name}', fr: 'Ajouter {name}' },
  'evidence.isPut': { en: '{name} now stands behind it.', fr: '{name} l’appuie maintenant.' },
  'evidence.show': { en: 'Show the evidence', fr: 'Afficher les éléments probants' },
  'evidence.change': { en: 'Show and change the evidence', fr: 'Afficher et modifier les éléments probants' },
  'evidence.gone': { en: 'This recommendation no longer exists.', fr: 'Cette recommandation n’existe plus.' },
  'evidence.link': { en: 'Copy a link to this card', fr: 'Copier un lien vers cette carte' },
  'evidence.linkCopied': { en: 'The link is copied.', fr: 'Le lien est copié.' },
  'evidence.linkIs': {
    en: 'The browser does not let it be copied. The link is:',
    fr: 'Le navigateur ne permet pas de le copier. Le lien :',
  },

  'evidence.behindChange': { en: 'Choose recommendations…', fr: 'Choisir des recommandations…' },
  'evidence.behindTitle': { en: 'Recommendations that {name} stands behind', fr: 'Recommandations que {name} appuie' },
  'evidence.behindFind': { en: 'Find a recommendation', fr: 'Trouver une recommandation' },
  'evidence.behindFound': {
    en: '{count, plural, =0 {No recommendation found} one {# recommendation} other {# recommendations}}',
    fr: '{count, plural, =0 {Aucune recommandation trouvée} one {# recommandation} many {# de recommandations} other {# recommandations}}',
  },
  'evidence.linked': { en: '{name} now stands behind {card}.', fr: '{name} appuie maintenant {card}.' },
  'evidence.unlinked': { en: '{name} no longer stands behind {card}.', fr: '{name} n’appuie plus {card}.' },

  'write.title': { en: 'Write a recommendation', fr: 'Rédiger une recommandation' },
  'write.what': {
    en: 'It goes to the end of To sort on the board, where everyone sees it, with the evidence chosen here. Write it in one language or both.',
    fr: 'Elle ira à la fin de « À trier », sur le tableau, où tout le monde la verra avec les éléments probants choisis ici. Rédigez-la dans une langue ou dans les deux.',
  },
  'write.evidence': { en: 'What it rests on', fr: 'Ce qui l’appuie' },
  'write.resumed': {
    en: 'You had begun this one. Its words and evidence were kept, and what you have just chosen was added.',
    fr: 'Vous aviez commencé celle-ci. Ses mots et ses éléments probants ont été conservés, et ce que vous venez de choisir y a été ajouté.',
  },
  'write.afresh': { en: 'Begin afresh', fr: 'Recommencer' },
  'write.go': { en: 'Put it on the board', fr: 'Mettre sur le tableau' },
  'write.done': {
    en: '{name} stands at the end of To sort, with {findings, plural, =0 {no finding} one {# finding} other {# findings}} and {themes, plural, =0 {no theme} one {# theme} other {# themes}} behind it.',
    fr: '{name} est à la fin de « À trier », appuyée par {findings, plural, =0 {aucune constatation} one {# constatation} many {# de constatations} other {# constatations}} et {themes, plural, =0 {aucun thème} one {# thème} many {# de thèmes} other {# thèmes}}.',
  },
  'write.theNew': { en: 'The recommendation', fr: 'La recommandation' },
  'write.doneTitle': { en: 'Recommendation written', fr: 'Recommandation rédigée' },
  'write.onBoard': { en: 'Open it on the board', fr: 'L’ouvrir sur le tableau' },
  'write.another': { en: 'Write another from this', fr: 'En rédiger une autre à partir de ceci' },

  'cardLink.merged': {
    en: '{from} was merged into {name}, which is shown.',
    fr: '{from} a été fusionnée avec {name}, qui est affichée.',
  },
  'cardLink.shown': { en: 'Opened by its link: {name}.', fr: 'Ouverte par son lien : {name}.' },
  'cardLink.unknown': {
    en: 'There is no recommendation {wanted} on this board, or it is no longer there.',
    fr: 'Il n’y a pas de recommandation {wanted} sur ce tableau, ou elle n’y est plus.',
  },
} as const satisfies Catalogue
