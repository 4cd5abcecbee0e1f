// The import: what is said of single rows (server and preview), and the dialog's own words.
import type { Catalogue } from './catalogue.ts'

export const importMessages = {
  'import.rejected.text-missing': {
    en: 'This row has no text. Write one in English or French, or take the row out.',
    fr: 'Cette ligne n’a pas de texte. Écrivez-en un en anglais ou en français, ou retirez la ligne.',
  },
  'import.rejected.text-too-long': {
    en: 'This text is too long: {length, number} characters, at most {limit, number}. Shorten it or split the row.',
    fr: 'Ce texte est trop long : {length, number} caractères, au plus {limit, number}. Raccourcissez-le ou divisez la ligne.',
  },
  'import.rejected.id-too-long': {
    en: 'This identifier is longer than {limit, number} characters. Shorten it.',
    fr: 'Cet identifiant dépasse {limit, number} caractères. Raccourcissez-le.',
  },
  'import.rejected.duplicate-id': {
    en: 'The identifier “{id}” already stands on line {first, number}. Give each row its own.',
    fr: 'L’identifiant « {id} » figure déjà à la ligne {first, number}. Donnez à chaque ligne le sien.',
  },
  'import.rejected.parent-unknown': {
    en: 'The parent “{parent}” is neither in this file nor in this exploration. Correct it or leave it empty.',
    fr: 'Le parent « {parent} » n’est ni dans ce fichier ni dans cette exploration. Corrigez-le ou laissez-le vide.',
  },
  'import.rejected.parent-circle': {
    en: 'This row is, by way of its parents, its own parent. Correct the column of parents.',
    fr: 'Par l’entremise de ses parents, cette ligne est son propre parent. Corrigez la colonne des parents.',
  },
  'import.rejected.parent-rejected': {
    en: 'Its parent on line {parent, number} was not taken. Correct that row first.',
    fr: 'Son parent à la ligne {parent, number} n’a pas été repris. Corrigez d’abord cette ligne.',
  },
  'import.rejected.too-many': {
    en: 'The board would hold more than {limit, number} recommendations. Import fewer rows.',
    fr: 'Le tableau dépasserait {limit, number} recommandations. Importez moins de lignes.',
  },
  'import.rejected.too-many-findings': {
    en: 'There would be more than {limit, number} findings, removed ones counted. Import fewer rows.',
    fr: 'Il y aurait plus de {limit, number} constatations, y compris celles qui ont été retirées. Importez moins de lignes.',
  },
  'import.rejected.too-many-sub-items': {
    en: 'Its parent would hold more than {limit, number} sub-items. Import fewer rows under it.',
    fr: 'Son parent dépasserait {limit, number} sous-éléments. Importez-y moins de lignes.',
  },
  'import.rejected.too-many-cells': {
    en: 'This row has more cells than the header has columns. Put quotation marks around a text that holds the separator.',
    fr: 'Cette ligne a plus de cellules que l’en-tête n’a de colonnes. Mettez entre guillemets droits tout texte qui contient le séparateur.',
  },
  'import.rejected.quote-misplaced': {
    en: 'A quotation mark in the middle of a cell swallowed the lines after it. Double it ("") or remove it.',
    fr: 'Un guillemet droit au milieu d’une cellule a englouti les lignes suivantes. Doublez-le ("") ou retirez-le.',
  },
  'import.rejected.no-rows': {
    en: 'There is nothing below the header.',
    fr: 'Il n’y a rien sous l’en-tête.',
  },

  'import.notice.label-too-long': {
    en: 'The label has {length, number} characters, at most {limit, number}. It was left empty: write a shorter one on the board.',
    fr: 'L’étiquette compte {length, number} caractères, au plus {limit, number}. Elle est restée vide : écrivez-en une plus courte au tableau.',
  },
  'import.notice.lane-unknown': {
    en: 'There is no lane “{name}” on this board. The card stays in To sort.',
    fr: 'Il n’y a pas de couloir « {name} » dans ce tableau. La carte reste dans À trier.',
  },
  'import.notice.band-unknown': {
    en: 'There is no band “{name}” on this board. The card stays in To sort.',
    fr: 'Il n’y a pas de niveau « {name} » dans ce tableau. La carte reste dans À trier.',
  },
  'import.notice.band-without-lane': {
    en: '“{name}” is a band without a lane. The card stays in To sort.',
    fr: '« {name} » est un niveau sans couloir. La carte reste dans À trier.',
  },
  'import.notice.reason-missing': {
    en: 'Not carried forward needs a reason. The card stays where it is: set it aside on the board.',
    fr: 'Une recommandation non retenue doit être motivée. La carte reste où elle est : écartez-la au tableau.',
  },
  'import.notice.complexity-unknown': {
    en: '“{name}” is no complexity: low, medium or high. It was left empty.',
    fr: '« {name} » n’est pas une complexité : faible, moyenne ou élevée. Elle est restée vide.',
  },
  'import.notice.criterion-unknown': {
    en: '“{name}” is no criterion: a number from 1 to 6. It was left empty.',
    fr: '« {name} » n’est pas un critère : un numéro de 1 à 6. Il est resté vide.',
  },
  'import.notice.lang-unknown': {
    en: '“{name}” is no language of this board: en or fr. The text counts as the file’s language.',
    fr: '« {name} » n’est pas une langue de ce tableau : en ou fr. Le texte compte dans la langue du fichier.',
  },
  'import.notice.theme-differs': {
    en: 'The theme “{theme}” already has another title in the other language. That title was kept.',
    fr: 'Le thème « {theme} » a déjà un autre titre dans l’autre langue. Ce titre a été conservé.',
  },
  'import.notice.too-many-themes': {
    en: 'The board would hold more than {limit, number} themes. This row was taken without the new one.',
    fr: 'Le tableau dépasserait {limit, number} thèmes. Cette ligne a été reprise sans le nouveau.',
  },
  'import.notice.sub-item-only-text': {
    en: 'Of a sub-item only the text is kept: its label, place, complexity and criterion are its parent’s.',
    fr: 'D’un sous-élément, seul le texte est conservé : son étiquette, sa place, sa complexité et son critère sont ceux de son parent.',
  },
  'import.notice.sub-item-nested': {
    en: 'Its parent is itself a sub-item. It was put under the recommendation above both.',
    fr: 'Son parent est lui-même un sous-élément. Il a été placé sous la recommandation qui les regroupe.',
  },
  'import.notice.discussion-unknown': {
    en: '“{name}” is no discussion: a number from 1 to 9. It was left empty.',
    fr: '« {name} » n’est pas une discussion : un numéro de 1 à 9. Elle est restée vide.',
  },
  'import.notice.kind-unknown': {
    en: '“{name}” is no kind of finding: note, quote, observation or headline. A new finding is a note.',
    fr: '« {name} » n’est pas un type de constatation : note, citation, observation ou titre. Une nouvelle constatation est une note.',
  },
  'import.notice.colour-unknown': {
    en: '“{name}” is no colour we know: #fc9, rgb(255, 204, 153) or a name such as yellow. The finding has none.',
    fr: '« {name} » n’est pas une couleur connue : #fc9, rgb(255, 204, 153) ou un nom comme jaune. La constatation n’en a pas.',
  },
  'import.notice.position-unknown': {
    en: 'The position “{x}”, “{y}” is not two numbers. The canvas finds a place for this finding.',
    fr: 'La position « {x} », « {y} » n’est pas faite de deux nombres. Le canevas trouve une place à cette constatation.',
  },
  'import.notice.position-outside': {
    en: 'This position is outside the canvas, which reaches {limit, number} units each way. The canvas finds a place for this finding.',
    fr: 'Cette position est hors du canevas, qui s’étend sur {limit, number} unités de chaque côté. Le canevas trouve une place à cette constatation.',
  },
  'import.notice.position-not-kept': {
    en: 'Its theme has no place on the canvas yet. The canvas finds a place for this finding.',
    fr: 'Son thème n’a pas encore de place sur le canevas. Le canevas trouve une place à cette constatation.',
  },
  'import.notice.area-too-long': {
    en: 'The name of the area has more than {limit, number} characters. It was left out.',
    fr: 'Le nom de la zone dépasse {limit, number} caractères. Il a été laissé de côté.',
  },
  'import.notice.parent-removed': {
    en: 'The finding it stands under was removed by the team. This one stands by itself.',
    fr: 'L’équipe a retiré la constatation sous laquelle elle se trouve. Celle-ci est indépendante.',
  },
  'import.notice.board-recognized': {
    en: 'This is a file of Mural’s: positions, colours and areas are kept.',
    fr: 'C’est un fichier de Mural : les positions, les couleurs et les zones sont conservées.',
  },
  'import.notice.people-left-out': {
    en: 'Columns with names of people were not read: {names}.',
    fr: 'Les colonnes contenant des noms de personnes n’ont pas été lues : {names}.',
  },
  'import.notice.entities-decoded': {
    en: '{rows, plural, one {# row held codes} other {# rows held codes}} such as “&amp;”; they were read as the characters they stand for.',
    fr: '{rows, plural, one {# ligne contenait des codes} many {# de lignes contenaient des codes} other {# lignes contenaient des codes}} comme « &amp; »; ils ont été lus comme les caractères qu’ils représentent.',
  },
  'import.notice.quote-repaired': {
    en: 'A quotation mark stood in the middle of this row. Check that its text is whole.',
    fr: 'Un guillemet droit se trouvait au milieu de cette ligne. Vérifiez que son texte est complet.',
  },
  'import.notice.decoded-windows-1252': {
    en: 'The file was not UTF-8; it was read as Windows-1252 (Excel). Check the accents.',
    fr: 'Le fichier n’était pas en UTF-8; il a été lu en Windows-1252 (Excel). Vérifiez les accents.',
  },
  'import.notice.other-sheets': {
    en: 'Only the first sheet with content was read. Not read: {sheets}.',
    fr: 'Seule la première feuille non vide a été lue. Non lues : {sheets}.',
  },
  'import.notice.text-outside-list': {
    en: 'This text stands outside a list and was left out. Put a dash before it to import it.',
    fr: 'Ce texte se trouve hors d’une liste et a été laissé de côté. Mettez un tiret devant pour l’importer.',
  },

  'import.conflict.changed': {
    en: 'Someone changed this here since the last import. It was left as it is.',
    fr: 'Quelqu’un a modifié cet élément ici depuis la dernière importation. Il est resté tel quel.',
  },
  'import.conflict.merged': {
    en: 'This recommendation was merged into another one. It was left as it is.',
    fr: 'Cette recommandation a été fusionnée avec une autre. Elle est restée telle quelle.',
  },
  'import.conflict.set-aside': {
    en: 'This recommendation was set aside. It was not brought back.',
    fr: 'Cette recommandation a été écartée. Elle n’a pas été reprise.',
  },
  'import.conflict.finding-merged': {
    en: 'This finding was merged into another one. It was left as it is.',
    fr: 'Cette constatation a été fusionnée avec une autre. Elle est restée telle quelle.',
  },
  'import.conflict.finding-removed': {
    en: 'This finding was removed by the team. It was not brought back.',
    fr: 'L’équipe a retiré cette constatation. Elle n’a pas été reprise.',
  },
  'import.conflict.parent': {
    en: 'On the board this row does not stand under that parent. It was left where it is.',
    fr: 'Au tableau, cette ligne ne se trouve pas sous ce parent. Elle est restée où elle est.',
  },
} as const satisfies Catalogue

export type ImportMessageId = keyof typeof importMessages
