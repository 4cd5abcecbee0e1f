// What the help drawer and the search say; both come after the first card.
import type { Catalogue } from './catalogue.ts'

export const boardDrawerMessages = {
  'chip.upThis': { en: 'Move {name} up', fr: 'Monter {name}' },
  'chip.downThis': { en: 'Move {name} down', fr: 'Descendre {name}' },
  'drawer.help.empty': {
    en: 'No help has been asked for yet. Drop a card here, or press “CDS help?” on a card.',
    fr: 'Aucune aide n’a encore été demandée. Déposez une carte ici ou appuyez sur « Aide du SNC? » sur une carte.',
  },
  'drawer.help.what': {
    en: 'One order for all requests: if only three, which?',
    fr: 'Un seul ordre pour toutes les demandes : s’il n’en fallait que trois, lesquelles?',
  },
  'drawer.kind': { en: 'Kind of help', fr: 'Type d’aide' },
  'drawer.allKinds': { en: 'All kinds', fr: 'Tous les types' },
  'drawer.rank': { en: 'Rank {rank}', fr: 'Rang {rank}' },
  'help.kind.advisory': { en: 'Advisory services', fr: 'Services de consultation' },
  'help.kind.embedded-team': {
    en: 'An embedded design and delivery team',
    fr: 'Équipe de conception et de prestation de services intégrée',
  },
  'help.kind.platform': { en: 'Platform services', fr: 'Services de la plateforme' },
  'help.kind.referral': { en: 'Another organization better placed', fr: 'Orientation vers une autre organisation' },
  'help.kind.not-sure': { en: 'Not sure yet', fr: 'À préciser' },
  'help.yes': { en: 'Yes', fr: 'Oui' },
  'help.no': { en: 'No', fr: 'Non' },
  'help.notDiscussed': { en: 'Not discussed yet', fr: 'Pas encore discuté' },
  'search.label': { en: 'Number or words', fr: 'Numéro ou mots' },
  'search.theme': { en: 'Theme', fr: 'Thème' },
  'search.help': { en: 'CDS help', fr: 'Aide du SNC' },
  'search.language': { en: 'Language state', fr: 'État de la langue' },
  'search.lane': { en: 'Lane', fr: 'Couloir' },
  'search.any': { en: 'Any', fr: 'Tous' },
  'search.help.any': { en: 'Any', fr: 'Toutes' },
  'search.state': {
    en: '{state, select, missing {Missing} stale {To review} machine {Machine translation} other {Up to date}} ({lang})',
    fr: '{state, select, missing {Manquant} stale {À revoir} machine {Traduit par machine} other {À jour}} ({lang})',
  },
  'search.found': {
    en: '{count, plural, =0 {No card matches} one {# card} other {# cards}}',
    fr: '{count, plural, =0 {Aucune carte ne correspond} one {# carte} many {# de cartes} other {# cartes}}',
  },
  'search.clear': { en: 'Clear', fr: 'Effacer' },
} as const satisfies Catalogue
