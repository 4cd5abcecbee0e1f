// The archive: everything downloaded, and brought back in.
import type { Catalogue } from './catalogue.ts'

export const archiveMessages = {
  'archive.title': { en: 'Keep everything', fr: 'Tout conserver' },
  'archive.what': {
    en: 'One file with everything in this exploration: the board, all findings, themes and comments, what was removed or merged, the settings, and the names of the people who took part. Whoever runs an Atelier can bring it back in as a new exploration.',
    fr: 'Un seul fichier avec tout le contenu de cette exploration\u00a0: le tableau, toutes les constatations, les thèmes et les commentaires, ce qui a été retiré ou fusionné, les paramètres et le nom des personnes qui ont participé. Qui exploite un Atelier peut en rétablir une nouvelle exploration.',
  },
  'archive.care': {
    en: 'Findings were shared in confidence, and names are personal information: keep this file where only the team can open it. Undo steps and invitations are not in it.',
    fr: 'Les constatations ont été recueillies sous le sceau de la confidentialité, et les noms sont des renseignements personnels\u00a0: conservez ce fichier là où seule l’équipe peut l’ouvrir. Les étapes d’annulation et les invitations n’y sont pas.',
  },
  'archive.unsaved': {
    en: 'Some changes made here are not saved yet and are not in the file.',
    fr: 'Des modifications faites ici ne sont pas encore enregistrées et ne sont pas dans le fichier.',
  },
  'archive.download': { en: 'Download everything (archive)', fr: 'Tout télécharger (archive)' },

  'archive.back': { en: 'Bring an archive back in', fr: 'Rétablir une exploration archivée' },
  'archive.backWhat': {
    en: 'For the person who runs this server. The archive becomes a new exploration with new invitation links; nothing that is here is changed.',
    fr: 'Pour la personne qui exploite ce serveur. L’archive devient une nouvelle exploration avec de nouveaux liens d’invitation; rien de ce qui est ici n’est modifié.',
  },
  'archive.file': { en: 'Archive file', fr: 'Fichier d’archive' },
  'archive.fileHint': {
    en: 'The .json file that “Download everything” gave.',
    fr: 'Le fichier .json obtenu par «\u00a0Tout télécharger\u00a0».',
  },
  'archive.fileRequired': { en: 'Choose the archive file.', fr: 'Choisissez le fichier d’archive.' },
  'archive.bringBack': { en: 'Bring it back in', fr: 'Rétablir l’exploration' },
  'archive.underWay': { en: 'The archive is being brought in…', fr: 'Rétablissement en cours…' },
  'archive.isBack': {
    en: 'The exploration is back. Keep these links: they are shown once.',
    fr: 'L’exploration est rétablie. Conservez ces liens\u00a0: ils ne sont affichés qu’une fois.',
  },
  'archive.notice.left-out': {
    en: '{count, plural, one {# thing or value was} other {# things or values were}} damaged before the archive was made and could not be brought in. What could still be read of {count, plural, one {it} other {them}} stands in the file under “leftOut”; keep the file.',
    fr: '{count, plural, one {# élément ou valeur était endommagé avant l’archivage et n’a pas pu être rétabli} many {# d’éléments ou valeurs étaient endommagés avant l’archivage et n’ont pas pu être rétablis} other {# éléments ou valeurs étaient endommagés avant l’archivage et n’ont pas pu être rétablis}}. Ce qui se lisait encore figure dans le fichier sous «\u00a0leftOut\u00a0»; conservez le fichier.',
  },
} as const satisfies Catalogue
