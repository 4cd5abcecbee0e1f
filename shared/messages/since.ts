// What changed while somebody was away.
import type { Catalogue } from './catalogue.ts'

export const sinceMessages = {
  'since.when': { en: 'Since you left on {time}', fr: 'Depuis votre départ, le {time}' },
  'since.count': {
    en: '{count, plural, one {# change since you left} other {# changes since you left}}',
    fr: '{count, plural, one {# changement depuis votre départ} many {# de changements depuis votre départ} other {# changements depuis votre départ}}',
  },
  'since.here': {
    en: 'As this device remembers it; what you did on another one counts as changed.',
    fr: 'Selon ce que cet appareil a retenu; ce que vous avez fait sur un autre compte comme un changement.',
  },
  'since.added': { en: 'Findings added ({count, number})', fr: 'Constatations ajoutées ({count, number})' },
  'since.filed': { en: 'Filed elsewhere ({count, number})', fr: 'Classées ailleurs ({count, number})' },
  'since.reworded': { en: 'Reworded ({count, number})', fr: 'Reformulées ({count, number})' },
  'since.gone': { en: 'Removed or merged ({count, number})', fr: 'Retirées ou fusionnées ({count, number})' },
  'since.themes': { en: 'Themes that are new or changed ({count, number})', fr: 'Thèmes nouveaux ou modifiés ({count, number})' },
  'since.comments': { en: 'New comments ({count, number})', fr: 'Nouveaux commentaires ({count, number})' },
  'since.more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    fr: '{count, plural, one {et # autre} many {et # d’autres} other {et # autres}}',
  },
  'since.seen': { en: 'I have seen these', fr: 'J’ai tout vu' },
} as const satisfies Catalogue
