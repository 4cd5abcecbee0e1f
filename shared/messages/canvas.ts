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
  'canvas.theme.size': { en: 'Size of the theme', fr: 'Taille du thème' },
  'canvas.discussion': { en: 'no. {number}', fr: 'n° {number}' },
  'canvas.criterion': { en: 'crit. {number}', fr: 'crit. {number}' },

  'canvas.tools': { en: 'Canvas tools', fr: 'Outils du canevas' },
  'canvas.zoom': { en: '{percent, number}%', fr: '{percent, number} %' },
  'canvas.zoom.in': { en: 'Zoom in', fr: 'Agrandir' },
  'canvas.zoom.out': { en: 'Zoom out', fr: 'Réduire' },
  'canvas.zoom.whole': { en: 'Zoom to 100%', fr: 'Revenir à 100 %' },
  'canvas.zoom.fit': { en: 'Show everything', fr: 'Tout afficher' },
  'canvas.zoom.selection': { en: 'Show what is selected', fr: 'Afficher la sélection' },
  'canvas.arrange': { en: 'Arrange', fr: 'Disposer' },
  'canvas.arrange.theme': { en: 'Tidy {theme}', fr: 'Ranger {theme}' },
  'canvas.arrange.tray.grid': { en: 'To file: in a grid', fr: 'À classer : en grille' },
  'canvas.arrange.tray.discussion': { en: 'To file: by discussion', fr: 'À classer : par discussion' },
  'canvas.arrange.tray.criterion': { en: 'To file: by criterion', fr: 'À classer : par critère' },
  'canvas.arrange.hint': {
    en: 'Select a theme, or something in it, to tidy it.',
    fr: 'Sélectionnez un thème, ou un élément de celui-ci, pour le ranger.',
  },
  'canvas.said.tidied': { en: '{theme} is tidy.', fr: '{theme} : rangé.' },
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
    fr: 'Proposition : {count, number} au sujet de {words}',
  },
  'canvas.group.name': { en: 'Suggested group: {words}', fr: 'Groupe proposé : {words}' },
  'canvas.group.accept': { en: 'Accept', fr: 'Accepter' },
  'canvas.group.dismiss': { en: 'Dismiss', fr: 'Écarter' },

  'canvas.image': { en: 'Image…', fr: 'Image…' },
} as const satisfies Catalogue
