// What is said while findings are compared, why two are alike, and why nothing could be suggested. A group's own
// name and its buttons stand with the outline (outline.ts).
import type { Catalogue } from './catalogue.ts'

export const similarMessages = {
  'similar.working.groups': { en: 'Looking for groups…', fr: 'Recherche de groupes…' },
  'similar.working.similar': { en: 'Looking for similar findings…', fr: 'Recherche de constatations semblables…' },
  'similar.tooFew': {
    en: 'There are too few findings to suggest groups: it takes at least {least, number}.',
    fr: 'Il y a trop peu de constatations pour proposer des groupes : il en faut au moins {least, number}.',
  },
  'similar.theme': {
    en: 'File under {theme}? Both mention {words}.',
    fr: 'Classer sous {theme}? Les deux mentionnent : {words}.',
  },
  'similar.both': { en: 'Both mention {words}', fr: 'Les deux mentionnent : {words}' },
  'similar.failed': {
    en: 'The findings could not be compared in this browser. Nothing was changed; try again, or group them by hand.',
    fr: 'Les constatations n’ont pas pu être comparées dans ce navigateur. Rien n’a été modifié; réessayez ou regroupez-les à la main.',
  },
  'similar.slow': {
    en: 'Comparing the findings takes too long in this browser, and was stopped. Nothing was changed; group them by hand, or file some first.',
    fr: 'La comparaison des constatations prend trop de temps dans ce navigateur et a été arrêtée. Rien n’a été modifié; regroupez-les à la main ou classez-en d’abord une partie.',
  },
  'similar.tooMany': {
    en: 'There are too many findings to compare: at most {limit, number}. File some first.',
    fr: 'Il y a trop de constatations à comparer : au plus {limit, number}. Classez-en d’abord une partie.',
  },
} as const satisfies Catalogue
