// The editor of a recommendation and its dialogs. French terms: glossary.csv.
import type { Catalogue } from './catalogue.ts'

export const editorMessages = {
  'editor.own.en': { en: 'English', fr: 'English' },
  'editor.own.fr': { en: 'Français', fr: 'Français' },
  'editor.count': { en: '{length, number} of {max, number}', fr: '{length, number} sur {max, number}' },
  'editor.writingHere': { en: 'Writing here: {names}', fr: 'Écriture en cours : {names}' },
  'editor.editing': {
    en: '{name} is editing the {lang, select, en {English} other {French}}',
    fr: '{name} modifie {lang, select, en {l’anglais} other {le français}}',
  },
  'editor.notSaved': { en: 'Not saved. {why}', fr: 'Non enregistré. {why}' },
  'editor.discard': { en: 'Go back to the saved text', fr: 'Revenir au texte enregistré' },

  'state.missing': { en: 'Missing', fr: 'Manquant' },
  'state.reviewed': { en: 'Reviewed', fr: 'Révisé' },
  'state.machine': { en: 'Machine translation: to review', fr: 'Traduit par machine : à revoir' },
  'state.stale': {
    en: 'To review: the {other, select, en {English} other {French}} has changed',
    fr: 'À revoir : {other, select, en {l’anglais} other {le français}} a changé',
  },
  'state.suggested': { en: 'Suggested label: to confirm', fr: 'Étiquette suggérée : à confirmer' },
  'state.stillRight': { en: 'Still right', fr: 'Toujours juste' },
  'state.markReviewed': { en: 'Mark as reviewed', fr: 'Marquer comme révisé' },
  'state.keepLabel': { en: 'Keep this label', fr: 'Garder cette étiquette' },
  'state.seeChanges': { en: 'See what changed', fr: 'Voir ce qui a changé' },
  'state.hideChanges': { en: 'Hide what changed', fr: 'Masquer ce qui a changé' },
  'state.changes': {
    en: 'What changed in the {other, select, en {English} other {French}}',
    fr: 'Ce qui a changé {other, select, en {en anglais} other {en français}}',
  },
  'state.removed': { en: 'removed: ', fr: 'retiré : ' },
  'state.added': { en: 'added: ', fr: 'ajouté : ' },

  'editor.place': {
    en: '{place} · {position, number} of {count, number}',
    fr: '{place} · {position, number} de {count, number}',
  },
  'editor.label': { en: 'Label', fr: 'Étiquette' },
  'editor.text': { en: 'Recommendation', fr: 'Recommandation' },
  'editor.heading': { en: 'Heading in the document', fr: 'Intertitre dans le document' },
  'editor.subItems': { en: 'Parts that came with it', fr: 'Éléments qui l’accompagnent' },
  'editor.readOnly': {
    en: 'You are here as an observer: you can read everything and change nothing.',
    fr: 'Vous participez à titre d’observation : vous pouvez tout lire, sans rien modifier.',
  },
  'editor.previous': { en: 'Previous', fr: 'Précédente' },
  'editor.next': { en: 'Next card', fr: 'Carte suivante' },
  'editor.nextKey': { en: 'Ctrl Enter', fr: 'Ctrl Entrée' },
  'editor.isFirst': { en: 'This is the first card of the board.', fr: 'C’est la première carte du tableau.' },
  'editor.isLast': { en: 'This is the last card of the board.', fr: 'C’est la dernière carte du tableau.' },
  'editor.move': { en: 'Move…', fr: 'Déplacer…' },
  'editor.split': { en: 'Split…', fr: 'Diviser…' },
  'editor.merge': { en: 'Merge…', fr: 'Fusionner…' },
  'editor.aside': { en: 'Set aside…', fr: 'Écarter…' },
  'editor.locked': { en: 'The order is locked by the facilitator.', fr: 'L’ordre est verrouillé par la personne animatrice.' },
  'editor.teamOnly': {
    en: 'The exploration team does this. Ask one of its members.',
    fr: 'Cette tâche revient à l’équipe d’exploration. Adressez-vous à l’un de ses membres.',
  },
  'editor.observer': {
    en: 'Observers see everything and change nothing.',
    fr: 'L’observation permet de tout voir, sans rien modifier.',
  },
  'editor.offline': {
    en: 'You are offline. This needs the server, because it is decided on the board as it stands; what you wrote is kept here. Try again when you are back.',
    fr: 'Vous êtes hors ligne. Cette étape passe par le serveur, car elle se décide sur le tableau tel qu’il est; ce que vous avez écrit est conservé ici. Réessayez une fois la connexion rétablie.',
  },

  'editor.evidence': { en: 'Evidence', fr: 'Éléments probants' },
  'editor.themeNumber': { en: 'T{number}', fr: 'T{number}' },
  'editor.themes': { en: 'Themes', fr: 'Thèmes' },
  'editor.noThemes': { en: 'This exploration has no theme yet.', fr: 'Cette exploration n’a pas encore de thème.' },
  'editor.complexity': { en: 'Complexity', fr: 'Complexité' },
  'editor.level': {
    en: '{level, select, low {Low} medium {Medium} other {High}}',
    fr: '{level, select, low {Faible} medium {Moyenne} other {Élevée}}',
  },
  'editor.criterion': { en: 'Criterion', fr: 'Critère' },
  'editor.criterionName': { en: '{number}. {title}', fr: '{number}. {title}' },
  'editor.help': { en: 'CDS help', fr: 'Aide du SNC' },
  'editor.helpAnswer': { en: 'Is help from CDS wanted?', fr: 'L’aide du SNC est-elle souhaitée?' },
  'editor.help.open': { en: 'Not discussed', fr: 'Non discutée' },
  'editor.help.no': { en: 'No', fr: 'Non' },
  'editor.help.yes': { en: 'Yes', fr: 'Oui' },
  'editor.helpKinds': { en: 'Kinds of help', fr: 'Types d’aide' },
  'editor.helpKind.advisory': { en: 'Advisory services', fr: 'Services de consultation' },
  'editor.helpKind.embedded-team': { en: 'Embedded team', fr: 'Équipe intégrée' },
  'editor.helpKind.platform': { en: 'Platform services', fr: 'Services de la plateforme' },
  'editor.helpKind.referral': { en: 'Another organization', fr: 'Autre organisation' },
  'editor.helpKind.not-sure': { en: 'Not sure yet', fr: 'À préciser' },
  'editor.readiness': { en: 'How ready is the partner?', fr: 'Quand l’entité partenaire est-elle prête?' },
  'editor.ready': {
    en: '{readiness, select, now {Now} soon {Soon} other {Later}}',
    fr: '{readiness, select, now {Maintenant} soon {Bientôt} other {Plus tard}}',
  },
  'editor.helpReasonIn': {
    en: 'Why, and what exactly ({lang, select, en {English} other {French}})',
    fr: 'Pourquoi, et quoi exactement ({lang, select, en {anglais} other {français}})',
  },
  'editor.helpRank': {
    en: '{count, plural, one {Rank {rank, number} of # request} other {Rank {rank, number} of # requests}}',
    fr: '{count, plural, one {Rang {rank, number} sur # demande} many {Rang {rank, number} sur # de demandes} other {Rang {rank, number} sur # demandes}}',
  },
  'editor.helpAside': {
    en: 'Not carried forward: the request is not in the list.',
    fr: 'Recommandation non retenue : la demande ne figure pas dans la liste.',
  },
  'editor.helpTitle': { en: 'CDS help for {name}', fr: 'Aide du SNC pour {name}' },
  'editor.done': { en: 'Done', fr: 'Terminé' },
  'editor.why': { en: 'Why it is not carried forward', fr: 'Pourquoi elle n’est pas retenue' },
  'editor.lineage': { en: 'Where it comes from', fr: 'Provenance' },
  'editor.importedAs': { en: 'Imported as {sourceId}', fr: 'Importée sous le code {sourceId}' },
  'editor.splitFrom': { en: 'Split from', fr: 'Issue de la division de' },
  'editor.splitInto': { en: 'Split into', fr: 'Divisée en' },
  'editor.mergedFrom': { en: 'Merged into this one', fr: 'Fusionnées dans celle-ci' },
  'editor.addedHere': { en: 'Added here', fr: 'Ajoutée ici' },
  'editor.new': { en: 'new', fr: 'nouvelle' },

  'gone.merged': {
    en: '{by} merged this card into {into}. What stands here is kept with it and can still be copied.',
    fr: '{by} a fusionné cette carte avec {into}. Ce qui figure ici est conservé et peut encore être copié.',
  },
  'gone.undone': {
    en: 'Adding this card was undone. What stood here last can still be copied.',
    fr: 'L’ajout de cette carte a été annulé. Ce qui y figurait peut encore être copié.',
  },
  'gone.aside': {
    en: '{by} has just set this card aside. You can go on writing.',
    fr: '{by} vient d’écarter cette carte. Vous pouvez continuer d’écrire.',
  },
  'gone.moved': {
    en: '{by} has just moved this card. It is now in: {place}.',
    fr: '{by} vient de déplacer cette carte. Elle se trouve maintenant ici : {place}.',
  },
  'gone.undid': {
    en: '{by} has just undone a step on this card.',
    fr: '{by} vient d’annuler une étape concernant cette carte.',
  },
  'gone.someone': { en: 'Someone', fr: 'Quelqu’un' },
  'gone.go': { en: 'Go to {name}', fr: 'Aller à {name}' },

  'split.title': { en: 'Split {name}', fr: 'Diviser {name}' },
  'split.what': {
    en: 'The first part stays this card: its number, place, label, sub-items, findings and help. The others become new cards right after it, with the same themes.',
    fr: 'La première partie reste cette carte : son numéro, sa place, son étiquette, ses sous-éléments, ses constatations et son aide. Les autres deviennent de nouvelles cartes, juste après, avec les mêmes thèmes.',
  },
  'split.part': { en: 'Part {number, number}', fr: 'Partie {number, number}' },
  'split.partIn': {
    en: 'Part {number, number}, {lang, select, en {English} other {French}}',
    fr: 'Partie {number, number}, {lang, select, en {anglais} other {français}}',
  },
  'split.add': { en: 'Add a part', fr: 'Ajouter une partie' },
  'split.remove': { en: 'Remove part {number, number}', fr: 'Retirer la partie {number, number}' },
  'split.again': { en: 'Start again from the card’s text', fr: 'Recommencer à partir du texte de la carte' },
  'split.outdated': {
    en: 'The card’s text has changed since these parts were begun. So that nobody’s new words are lost, start again from the card’s text; copy first what you want to keep of the parts.',
    fr: 'Le texte de la carte a changé depuis le début de cette division. Pour qu’aucun mot ajouté ne se perde, recommencez à partir du texte de la carte; copiez d’abord ce que vous voulez garder des parties.',
  },
  'split.empty': { en: 'Write this part in at least one language.', fr: 'Écrivez cette partie dans au moins une langue.' },
  'split.same': {
    en: 'Part {number, number} says the same as part {other, number}. Leave in each what belongs to it.',
    fr: 'La partie {number, number} dit la même chose que la partie {other, number}. Ne laissez dans chacune que ce qui lui revient.',
  },
  'split.go': {
    en: '{count, plural, one {Split into # card} other {Split into # cards}}',
    fr: '{count, plural, one {Diviser en # carte} many {Diviser en # de cartes} other {Diviser en # cartes}}',
  },
  'split.done': {
    en: '{name} is now {count, plural, one {# card} other {# cards}}.',
    fr: '{name} est maintenant divisée en {count, plural, one {# carte} many {# de cartes} other {# cartes}}.',
  },

  'merge.title': { en: 'Merge {name} with others', fr: 'Fusionner {name} avec d’autres' },
  'merge.search': { en: 'Find a card by number or words', fr: 'Chercher une carte par numéro ou mots' },
  'merge.choose': { en: 'Cards to merge', fr: 'Cartes à fusionner' },
  'merge.found': {
    en: '{count, plural, =0 {No card matches} one {# card} other {# cards}}',
    fr: '{count, plural, =0 {Aucune carte ne correspond} one {# carte} many {# de cartes} other {# cartes}}',
  },
  'merge.stays': { en: 'Which one stays?', fr: 'Laquelle reste?' },
  'merge.what': {
    en: 'Its number, text, label and place stay. Themes, findings and sub-items of all are united in it; the document tells what was merged.',
    fr: 'Son numéro, son texte, son étiquette et sa place restent. Les thèmes, constatations et sous-éléments de toutes y sont réunis; le document indique ce qui a été fusionné.',
  },
  'merge.none': { en: 'Choose at least one other card.', fr: 'Choisissez au moins une autre carte.' },
  'merge.go': {
    en: '{count, plural, one {Merge # card into {name}} other {Merge # cards into {name}}}',
    fr: '{count, plural, one {Fusionner # carte avec {name}} many {Fusionner # de cartes avec {name}} other {Fusionner # cartes avec {name}}}',
  },
  'merge.done': {
    en: '{count, plural, one {# card} other {# cards}} merged into {name}.',
    fr: '{count, plural, one {# carte fusionnée} many {# de cartes fusionnées} other {# cartes fusionnées}} avec {name}.',
  },

  'add.title': { en: 'Add a recommendation', fr: 'Ajouter une recommandation' },
  'add.what': {
    en: 'It goes to the end of To sort. One language is enough to begin with; the other will be asked for.',
    fr: 'Elle va à la fin de « À trier ». Une langue suffit pour commencer; l’autre sera demandée.',
  },
  'add.textIn': {
    en: 'Recommendation, {lang, select, en {English} other {French}}',
    fr: 'Recommandation, {lang, select, en {anglais} other {français}}',
  },
  'add.labelIn': {
    en: 'Label, {lang, select, en {English} other {French}}',
    fr: 'Étiquette, {lang, select, en {anglais} other {français}}',
  },
  'add.empty': { en: 'Write it in at least one language.', fr: 'Écrivez-la dans au moins une langue.' },
  'add.tooLong': {
    en: 'A label has at most {max, number} characters: shorten it.',
    fr: 'Une étiquette compte au plus {max, number} caractères : raccourcissez-la.',
  },
  'add.go': { en: 'Add', fr: 'Ajouter' },
  'add.done': { en: 'Added at the end of To sort.', fr: 'Ajoutée à la fin de « À trier ».' },

  'aside.title': { en: 'Set aside {name}', fr: 'Écarter {name}' },
  'aside.what': {
    en: 'It goes to Not carried forward, with its reason; the document lists both. It can be brought back at any time.',
    fr: 'Elle va parmi les recommandations non retenues, avec son motif; le document indique les deux. On peut la ramener à tout moment.',
  },
  'aside.reasonIn': {
    en: 'Reason, {lang, select, en {English} other {French}}',
    fr: 'Motif, {lang, select, en {anglais} other {français}}',
  },
  'aside.one': {
    en: 'One language is enough now. The other will be asked for before the document is final.',
    fr: 'Une langue suffit pour l’instant. L’autre sera demandée avant que le document soit final.',
  },
  'aside.required': { en: 'Write the reason in at least one language.', fr: 'Écrivez le motif dans au moins une langue.' },
  'aside.go': { en: 'Set aside', fr: 'Écarter' },
  'aside.done': { en: '{name}: not carried forward.', fr: '{name} : non retenue.' },
} as const satisfies Catalogue
