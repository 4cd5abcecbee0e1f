// Quick capture while listening, and the paste of many lines.
import type { Catalogue } from './catalogue.ts'

export const captureMessages = {
  'capture.title': { en: 'Quick capture', fr: 'Saisie rapide' },
  'capture.count': {
    en: '{count, plural, one {# captured} other {# captured}}',
    fr: '{count, plural, one {# saisie} many {# de saisies} other {# saisies}}',
  },
  'capture.settings': { en: 'For the next findings', fr: 'Pour les prochaines constatations' },
  'capture.discussion': { en: 'Discussion', fr: 'Discussion' },
  'capture.discussion.none': { en: 'None', fr: 'Aucune' },
  'capture.discussion.option': { en: '{number} · {name}', fr: '{number} · {name}' },
  'capture.discussionNumber': { en: 'Discussion #{number}', fr: 'Discussion n° {number}' },
  'capture.kind': { en: 'Kind', fr: 'Type' },
  'capture.kind.note': { en: 'Note', fr: 'Note' },
  'capture.kind.quote': { en: 'Quote', fr: 'Citation' },
  'capture.kind.observation': { en: 'Observation', fr: 'Observation' },
  'capture.kind.headline': { en: 'Headline', fr: 'Titre' },
  'capture.lang': { en: 'Language of the text', fr: 'Langue du texte' },
  'capture.box': { en: 'What you hear', fr: 'Ce que vous entendez' },
  'capture.how': {
    en: 'Enter adds it, Shift+Enter begins a new line. Nobody sees it before that. Paste several lines to add several findings.',
    fr: 'Entrée l’ajoute, Maj+Entrée commence une nouvelle ligne. Personne ne le voit avant. Collez plusieurs lignes pour ajouter plusieurs constatations.',
  },
  'capture.add': { en: 'Add', fr: 'Ajouter' },
  'capture.addUnder': { en: 'Add as sub-point', fr: 'Ajouter comme sous-point' },
  'capture.underKey': { en: 'Ctrl+Enter', fr: 'Ctrl+Entrée' },
  'capture.underWhich': { en: 'A sub-point goes under:', fr: 'Un sous-point va sous :' },
  'capture.noParent': {
    en: 'Add a finding first: a sub-point goes under the last one.',
    fr: 'Ajoutez d’abord une constatation : un sous-point va sous la dernière.',
  },
  'capture.empty': { en: 'Write something first.', fr: 'Écrivez d’abord quelque chose.' },
  'capture.joining': {
    en: 'The findings are being fetched. What you write is kept here; you can add it in a moment.',
    fr: 'Les constatations se chargent. Ce que vous écrivez est conservé ici; vous pourrez l’ajouter dans un instant.',
  },
  'capture.denied': {
    en: 'The findings are not open to you, so nothing can be added.',
    fr: 'Les constatations ne vous sont pas ouvertes : rien ne peut être ajouté.',
  },
  'capture.tooLong': {
    en: 'This text has {length, number} characters; a finding has {max, number} at most.',
    fr: 'Ce texte compte {length, number} caractères; une constatation en compte au plus {max, number}.',
  },
  'capture.done': {
    en: '{count, plural, one {Added. # captured.} other {Added. # captured.}}',
    fr: '{count, plural, one {Ajoutée. # saisie.} many {Ajoutée. # de saisies.} other {Ajoutée. # saisies.}}',
  },
  'capture.doneUnder': { en: 'Added as a sub-point.', fr: 'Ajoutée comme sous-point.' },
  'capture.doneMany': {
    en: '{count, plural, one {# finding added.} other {# findings added.}}',
    fr: '{count, plural, one {# constatation ajoutée.} many {# de constatations ajoutées.} other {# constatations ajoutées.}}',
  },
  'capture.recent': { en: 'Last captured', fr: 'Dernières saisies' },
  'capture.number': { en: 'F{number}', fr: 'F{number}' },
  'capture.new': { en: 'new', fr: 'nouvelle' },
  'capture.subPoint': { en: 'Sub-point', fr: 'Sous-point' },
  'capture.pasted': {
    en: '{count, plural, one {# finding pasted, the first:} other {# findings pasted, the first:}}',
    fr: '{count, plural, one {# constatation collée, la première :} many {# de constatations collées, la première :} other {# constatations collées, la première :}}',
  },
  'capture.edit': { en: 'Edit', fr: 'Modifier' },
  'capture.editWhich': { en: 'Edit: {text}', fr: 'Modifier : {text}' },
  'capture.takeBack': { en: 'Take back', fr: 'Reprendre' },
  'capture.takeBackWhich': { en: 'Take back: {text}', fr: 'Reprendre : {text}' },
  'capture.takenBackOwn': {
    en: '{count, plural, one {Taken back.} other {# findings taken back.}}',
    fr: '{count, plural, one {Reprise.} many {# de constatations reprises.} other {# constatations reprises.}}',
  },
  'capture.takenBackMerged': {
    en: '{before} {count, plural, one {# finding that was merged into it stands on its own again.} other {# findings that were merged into it stand on their own again.}}',
    fr: '{before} {count, plural, one {# constatation qui y avait été fusionnée redevient distincte.} many {# de constatations qui y avaient été fusionnées redeviennent distinctes.} other {# constatations qui y avaient été fusionnées redeviennent distinctes.}}',
  },
  'capture.stays': {
    en: 'Someone has changed it since, or built upon it. It stays.',
    fr: 'Quelqu’un l’a modifiée depuis ou y a rattaché autre chose. Elle reste en place.',
  },
  'capture.takenBack': {
    en: '{count, plural, one {Taken back; Undo brings it back again.} other {# findings taken back; Undo brings them back again.}}',
    fr: '{count, plural, one {Reprise; Annuler la remet en place.} many {# de constatations reprises; Annuler les remet en place.} other {# constatations reprises; Annuler les remet en place.}}',
  },

  'finding.edit': { en: 'Text of the finding', fr: 'Texte de la constatation' },
  'finding.editHow': {
    en: 'Enter saves it, Esc leaves it as it was. Others see it only then.',
    fr: 'Entrée l’enregistre, Échap le laisse tel qu’il était. Les autres ne le voient qu’alors.',
  },
  'finding.save': { en: 'Save', fr: 'Enregistrer' },
  'finding.saved': { en: 'Saved.', fr: 'Modification enregistrée.' },
  'finding.empty': {
    en: 'A finding needs words in one language at least. To remove it, use Remove.',
    fr: 'Une constatation doit contenir du texte dans au moins une langue. Pour la supprimer, utilisez Supprimer.',
  },

  'paste.title': {
    en: '{count, plural, one {# line pasted} other {# lines pasted}}',
    fr: '{count, plural, one {# ligne collée} many {# de lignes collées} other {# lignes collées}}',
  },
  'paste.asMany': {
    en: '{count, plural, one {Add as # finding} other {Add as # findings}}',
    fr: '{count, plural, one {Ajouter comme # constatation} many {Ajouter comme # de constatations} other {Ajouter comme # constatations}}',
  },
  'paste.asOne': { en: 'Keep as one', fr: 'Garder en une seule' },
  'paste.what': {
    en: 'Each line would be a finding, without its bullet or number, added all at once. One undo takes all of them back.',
    fr: 'Chaque ligne deviendrait une constatation, sans sa puce ni son numéro; toutes seraient ajoutées d’un coup. Une seule annulation les reprend toutes.',
  },
  'paste.lines': { en: 'The first lines', fr: 'Premières lignes' },
  'paste.more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    fr: '{count, plural, one {et # autre} many {et # d’autres} other {et # autres}}',
  },
  'paste.tooMany': {
    en: 'These are {count, number} lines; at most {max, number} can be added at once. Paste a part of them, or import them as a file.',
    fr: 'Il y a {count, number} lignes; on peut en ajouter au plus {max, number} à la fois. Collez-en une partie, ou importez-les à partir d’un fichier.',
  },
  'paste.lineTooLong': {
    en: 'Line {line, number} has {length, number} characters; a finding has {max, number} at most. Shorten it and paste again.',
    fr: 'La ligne {line, number} compte {length, number} caractères; une constatation en compte au plus {max, number}. Raccourcissez-la et collez de nouveau.',
  },
  'paste.check': {
    en: '{count, plural, one {# line has likely personal information} other {# lines have likely personal information}}',
    fr: '{count, plural, one {# ligne contient probablement des renseignements personnels} many {# de lignes contiennent probablement des renseignements personnels} other {# lignes contiennent probablement des renseignements personnels}}',
  },
  'paste.checkWhat': {
    en: 'Nothing has been added yet. Rewrite each of these lines, or keep it as written if it points to no one. A line left empty is not added.',
    fr: 'Rien n’a encore été ajouté. Reformulez chacune de ces lignes, ou gardez-la telle quelle si elle ne désigne personne. Une ligne laissée vide n’est pas ajoutée.',
  },
  'paste.line': { en: 'Line {line, number}', fr: 'Ligne {line, number}' },
  'paste.keepAll': { en: 'Keep all as written', fr: 'Tout garder tel quel' },
  'paste.settled': { en: 'Nothing found any more.', fr: 'Plus rien de tel.' },
  'paste.undecided': {
    en: '{count, plural, one {Decide about # more line first.} other {Decide about # more lines first.}}',
    fr: '{count, plural, one {Décidez d’abord pour # ligne encore.} many {Décidez d’abord pour # de lignes encore.} other {Décidez d’abord pour # lignes encore.}}',
  },
} as const satisfies Catalogue
