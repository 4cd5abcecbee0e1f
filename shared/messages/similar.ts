// What is said of findings that a machine sees together: always as a suggestion, never as a name.
import type { Catalogue } from './catalogue.ts'

export const similarMessages = {
  'similar.working.groups': { en: 'Looking for groups…', fr: 'Recherche de groupes…' },
  'similar.working.similar': { en: 'Looking for similar findings…', fr: 'Recherche de constatations semblables…' },
  'similar.found': {
    en: '{count, plural, one {# group suggested} other {# groups suggested}}. Nothing changes until you accept one.',
    fr: '{count, plural, one {# groupe proposé} many {# de groupes proposés} other {# groupes proposés}}. Rien ne change avant que vous en acceptiez un.',
  },
  'similar.tooFew': {
    en: 'There are too few findings to suggest groups: it takes at least {least, number}.',
    fr: 'Il y a trop peu de constatations pour proposer des groupes : il en faut au moins {least, number}.',
  },
  'similar.noGroup': {
    en: 'No group stands out: these findings have few words in common.',
    fr: 'Aucun groupe ne se dégage : ces constatations ont peu de mots en commun.',
  },
  'similar.noneAlike': {
    en: 'No other finding has enough words in common with this one.',
    fr: 'Aucune autre constatation n’a assez de mots en commun avec celle-ci.',
  },
  'similar.group': {
    en: 'Suggested: {count, plural, one {# finding} other {# findings}} about {words}',
    fr: 'Proposition : {count, plural, one {# constatation} many {# de constatations} other {# constatations}} sur {words}',
  },
  'similar.groupWordless': {
    en: 'Suggested: {count, plural, one {# finding} other {# findings}} that resemble one another',
    fr: 'Proposition : {count, plural, one {# constatation} many {# de constatations semblables} other {# constatations semblables}}',
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
