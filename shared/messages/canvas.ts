// The canvas's words: findings and themes as shapes, its tools, its image. French terms: glossary.csv.
import type { Catalogue } from './catalogue.ts'

export const canvasMessages = {
  'canvas.region': { en: 'Canvas of findings and themes', fr: 'Canevas des constatations et des thèmes' },
  'canvas.hint': {
    en: 'The outline holds the same and is fully usable by keyboard and screen reader.',
    fr: 'Le plan contient la même chose et s’utilise entièrement au clavier et avec un lecteur d’écran.',
  },
  'canvas.skip': { en: 'Skip the canvas', fr: 'Passer le canevas' },
  'canvas.new': { en: 'new', fr: 'nouvelle' },
  'canvas.number': { en: 'F{number}', fr: 'F{number}' },
  'canvas.theme.number': { en: 'T{number}', fr: 'T{number}' },
  'canvas.theme.new': { en: 'new theme', fr: 'nouveau thème' },
  'canvas.theme.count': { en: '({count, number})', fr: '({count, number})' },
  'canvas.theme.settled': { en: 'settled', fr: 'convenu' },
  'canvas.comments': {
    en: '{count, plural, one {# comment} other {# comments}}',
    fr: '{count, plural, one {# commentaire} many {# de commentaires} other {# commentaires}}',
  },
  'canvas.theme.size': { en: 'Size of the theme', fr: 'Taille du thème' },
  'canvas.discussion': { en: 'no. {number}', fr: 'n° {number}' },
  'canvas.criterion': { en: 'crit. {number}', fr: 'crit. {number}' },

  'canvas.tools': { en: 'Canvas tools', fr: 'Outils du canevas' },
  'canvas.zoom': { en: '{percent, number}%', fr: '{percent, number} %' },
  'canvas.zoom.in': { en: 'Zoom in', fr: 'Agrandir' },
  'canvas.zoom.out': { en: 'Zoom out', fr: 'Réduire' },
  'canvas.zoom.whole': { en: 'Zoom to 100%', fr: 'Revenir à 100 %' },
  'canvas.zoom.fit': { en: 'Show everything', fr: 'Tout afficher' },
  'canvas.zoom.selection': { en: 'Show what is selected', fr: 'Afficher la sélection' },
  'canvas.arrange': { en: 'Arrange', fr: 'Disposer' },
  'canvas.arrange.theme': { en: 'Tidy {theme}', fr: 'Ranger {theme}' },
  'canvas.arrange.tray.grid': { en: 'To file: in a grid', fr: 'À classer : en grille' },
  'canvas.arrange.tray.discussion': { en: 'To file: by discussion', fr: 'À classer : par discussion' },
  'canvas.arrange.tray.criterion': { en: 'To file: by criterion', fr: 'À classer : par critère' },
  'canvas.arrange.hint': {
    en: 'Select a theme, or something in it, to tidy it.',
    fr: 'Sélectionnez un thème, ou un élément de celui-ci, pour le ranger.',
  },
  'canvas.said.moved': { en: '{what} moved.', fr: '{what} : déplacement fait.' },
  'canvas.said.movedIn': { en: '{what} moved. In: {theme}.', fr: '{what} : déplacement fait. Dans : {theme}.' },
  'canvas.said.none': {
    en: 'Nothing is selected here. Choose a finding or a theme in the outline, or click one; arrows move the view.',
    fr: 'Rien n’est sélectionné ici. Choisissez une constatation ou un thème dans le plan, ou cliquez sur un élément; les flèches déplacent la vue.',
  },
  'canvas.said.tidied': { en: '{theme} is tidy.', fr: '{theme} : rangé.' },
  'canvas.said.tray.grid': { en: 'What is to file stands in a grid.', fr: 'Les constatations à classer sont en grille.' },
  'canvas.said.tray.discussion': {
    en: 'What is to file stands by discussion.',
    fr: 'Les constatations à classer sont disposées par discussion.',
  },
  'canvas.said.tray.criterion': {
    en: 'What is to file stands by criterion.',
    fr: 'Les constatations à classer sont disposées par critère.',
  },

  'canvas.group': {
    en: 'Suggested: {count, number} about {words}',
    fr: 'Proposition : {count, number} au sujet de {words}',
  },
  'canvas.group.name': { en: 'Suggested group: {words}', fr: 'Groupe proposé : {words}' },
  'canvas.group.accept': { en: 'Accept', fr: 'Accepter' },
  'canvas.group.dismiss': { en: 'Dismiss', fr: 'Écarter' },

  'canvas.image': { en: 'Image…', fr: 'Image…' },
  'canvas.image.title': { en: 'Image of the canvas', fr: 'Image du canevas' },
  'canvas.image.what': {
    en: 'For the appendix of the document. Add the words beside the image for people who cannot see it.',
    fr: 'Pour l’annexe du document. Joignez à l’image sa version en mots, pour les personnes qui ne peuvent pas la voir.',
  },
  'canvas.image.language': { en: 'Language', fr: 'Langue' },
  'canvas.image.which': { en: 'What it shows', fr: 'Contenu' },
  'canvas.image.chosen': {
    en: 'Findings chosen for the document ({count, number})',
    fr: 'Constatations choisies pour le document ({count, number})',
  },
  'canvas.image.all': { en: 'All findings ({count, number})', fr: 'Toutes les constatations ({count, number})' },
  'canvas.image.confidence': {
    en: 'People spoke in confidence. Keep an image of all findings within the team.',
    fr: 'Les personnes se sont exprimées en toute confiance. Gardez l’image de toutes les constatations au sein de l’équipe.',
  },
  'canvas.image.svg': { en: 'Download as SVG', fr: 'Télécharger en SVG' },
  'canvas.image.png': { en: 'Download as PNG', fr: 'Télécharger en PNG' },
  'canvas.image.words': { en: 'Download in words', fr: 'Télécharger en mots' },
  'canvas.image.drawing': { en: 'The image is being drawn.', fr: 'L’image est en cours de création.' },
  'canvas.image.failed': {
    en: 'This browser could not draw the image. The SVG shows the same.',
    fr: 'Ce navigateur n’a pas pu créer l’image. Le fichier SVG montre la même chose.',
  },
  'canvas.image.nothing': { en: 'There is nothing to show yet.', fr: 'Il n’y a encore rien à montrer.' },
  'canvas.image.file': { en: 'canvas', fr: 'canevas' },
  'canvas.picture.title': { en: 'Findings by theme: {title}', fr: 'Constatations par thème : {title}' },
  'canvas.alternative.theme': {
    en: '{number} · {title} ({count, plural, one {# finding} other {# findings}})',
    fr: '{number} · {title} ({count, plural, one {# constatation} many {# de constatations} other {# constatations}})',
  },
  'canvas.alternative.tray': {
    en: 'Not filed yet ({count, plural, one {# finding} other {# findings}})',
    fr: 'Pas encore classées ({count, plural, one {# constatation} many {# de constatations} other {# constatations}})',
  },
  'canvas.alternative.finding': { en: '{number}: {text}', fr: '{number} : {text}' },
  'canvas.alternative.marked': { en: '{number} ({marks}): {text}', fr: '{number} ({marks}) : {text}' },
  'canvas.alternative.discussion': { en: 'discussion {number}', fr: 'discussion {number}' },
  'canvas.alternative.criterion': { en: 'criterion {number}', fr: 'critère {number}' },
} as const satisfies Catalogue
