// Words every screen shares.
import type { Catalogue } from './catalogue.ts'

export const uiMessages = {
  'ui.close': { en: 'Close', fr: 'Fermer' },
  'ui.cancel': { en: 'Cancel', fr: 'Annuler' },
  'ui.undo': { en: 'Undo', fr: 'Annuler' },
  'ui.redo': { en: 'Redo', fr: 'Rétablir' },
  'ui.loading': { en: 'Loading…', fr: 'Chargement…' },
  'ui.loadingWhat': {
    en: 'This window has not been fetched yet. Without a connection it opens as soon as you are back online.',
    fr: 'Cette fenêtre n’a pas encore été téléchargée. Hors ligne, elle s’ouvrira dès le retour de la connexion.',
  },
  'ui.offline': {
    en: 'The server cannot be reached. Check your connection and try again.',
    fr: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  },
  'ui.failed': { en: 'This part of Atelier could not be shown', fr: 'Cette partie d’Atelier n’a pas pu être affichée' },
  'ui.failedWhat': {
    en: 'Check your connection, then load the page again. What you wrote is kept on this device.',
    fr: 'Vérifiez votre connexion, puis rechargez la page. Ce que vous avez écrit est conservé sur cet appareil.',
  },
  'ui.reload': { en: 'Load the page again', fr: 'Recharger la page' },
  'ui.key.escape': { en: 'Esc', fr: 'Échap' },
  'ui.key.enter': { en: 'Enter', fr: 'Entrée' },
  'ui.english': { en: 'English', fr: 'Anglais' },
  'ui.french': { en: 'French', fr: 'Français' },
  'ui.skip': { en: 'Skip to main content', fr: 'Passer au contenu principal' },
  'ui.board': { en: 'Board', fr: 'Tableau' },
  'ui.document': { en: 'Document', fr: 'Document' },
  'ui.invitations': { en: 'Invitations', fr: 'Invitations' },
  'ui.synthesis': { en: 'Synthesis', fr: 'Synthèse' },
  'ui.setup': { en: 'Set-up', fr: 'Paramètres' },
  'role.facilitator': { en: 'Facilitator', fr: 'Animation' },
  'role.team': { en: 'Exploration team', fr: 'Équipe d’exploration' },
  'role.partner': { en: 'Partner participant', fr: 'Participant·e de l’entité partenaire' },
  'role.observer': { en: 'Observer', fr: 'Observation' },
} as const satisfies Catalogue
