// Words about the live room: saved or not, who is here, why one cannot come in.
import type { Catalogue } from './catalogue.ts'

export const roomMessages = {
  'room.connecting': { en: 'Connecting…', fr: 'Connexion en cours…' },
  'room.saved': { en: 'Saved', fr: 'Modifications enregistrées' },
  'room.saving': { en: 'Saving…', fr: 'Enregistrement en cours…' },
  'room.offline': { en: 'Offline', fr: 'Hors ligne' },
  'room.offlinePending': {
    en: 'Offline · {pending, plural, one {# change} other {# changes}} to send',
    fr: 'Hors ligne · {pending, plural, one {# modification} many {# de modifications} other {# modifications}} à envoyer',
  },
  'room.offlineAsOf': { en: 'Offline · board from {when}', fr: 'Hors ligne · tableau du {when}' },
  'room.offlineAsOfPending': {
    en: 'Offline · board from {when} · {pending, plural, one {# change} other {# changes}} to send',
    fr: 'Hors ligne · tableau du {when} · {pending, plural, one {# modification} many {# de modifications} other {# modifications}} à envoyer',
  },
  'room.notSaved': { en: 'Not saved yet', fr: 'Pas encore enregistré' },
  'room.notKept': { en: 'Do not close this tab', fr: 'Ne fermez pas cet onglet' },
  'room.out': { en: 'Disconnected', fr: 'Déconnexion' },
  'room.offline.say': {
    en: 'You are offline. Go on working: your changes are kept on this device and sent when the connection is back.',
    fr: 'Vous êtes hors ligne. Continuez à travailler : vos modifications sont conservées sur cet appareil et seront envoyées au retour de la connexion.',
  },
  'room.offlineAsOf.say': {
    en: 'You are offline. This is the board as this device last received it, on {when}. Go on working: your changes are kept on this device and sent when the connection is back.',
    fr: 'Vous êtes hors ligne. Voici le tableau tel que cet appareil l’a reçu pour la dernière fois, le {when}. Continuez à travailler : vos modifications sont conservées sur cet appareil et seront envoyées au retour de la connexion.',
  },
  'room.notSaved.say': {
    en: 'The server cannot save just now and keeps trying. Your changes are kept on this device.',
    fr: 'Le serveur ne peut pas enregistrer pour le moment et réessaie. Vos modifications sont conservées sur cet appareil.',
  },
  'room.notKept.say': {
    en: 'Your changes are not saved yet and this browser has no room to keep a copy. Leave this tab open until it says “Saved”.',
    fr: 'Vos modifications ne sont pas encore enregistrées et ce navigateur n’a plus de place pour en garder une copie. Laissez cet onglet ouvert jusqu’à ce qu’il affiche « Modifications enregistrées ».',
  },
  'room.back.say': { en: 'Back online. Everything is saved.', fr: 'De nouveau en ligne. Tout est enregistré.' },
  'room.savedAgain.say': { en: 'Saved again.', fr: 'Enregistré de nouveau.' },
  'room.slower': {
    en: 'This network blocks WebSockets, so changes travel over plain HTTP. Everything works, a little more slowly.',
    fr: 'Ce réseau bloque les connexions WebSocket : les modifications passent donc par HTTP. Tout fonctionne, un peu moins vite.',
  },
  'room.tryNow': { en: 'Try now', fr: 'Réessayer' },

  'room.people': {
    en: '{count, plural, one {# person here} other {# people here}}',
    fr: '{count, plural, one {# personne présente} many {# de personnes présentes} other {# personnes présentes}}',
  },
  'room.people.more': { en: '+{count}', fr: '+{count}' },
  'room.people.me': { en: '{name} (you)', fr: '{name} (vous)' },

  'room.in.notJoined.title': { en: 'You have not joined this exploration', fr: 'Vous n’avez pas rejoint cette exploration' },
  'room.in.notJoined.what': {
    en: 'On this device you are not part of it. Open the link in your invitation; if you no longer have it, ask the facilitator for a new one.',
    fr: 'Sur cet appareil, vous n’y participez pas. Ouvrez le lien de votre invitation; si vous ne l’avez plus, demandez-en un nouveau à la personne animatrice.',
  },
  'room.in.unreachable.title': { en: 'The server cannot be reached', fr: 'Le serveur est injoignable' },
  'room.in.unreachable.what': {
    en: 'Check your connection. What you did here before and was not saved yet is kept on this device and will be sent.',
    fr: 'Vérifiez votre connexion. Ce que vous avez fait ici et qui n’était pas encore enregistré est conservé sur cet appareil et sera envoyé.',
  },
  'room.in.again': { en: 'Try again', fr: 'Réessayer' },
  'room.in.problem.title': { en: 'There was a problem', fr: 'Un problème est survenu' },
  'room.home': { en: 'Go to the home page', fr: 'Aller à la page d’accueil' },

  'room.out.notAllowed.title': { en: 'You no longer have access', fr: 'Vous n’avez plus accès' },
  'room.out.notAllowed.what': {
    en: 'Your invitation was revoked, or your role no longer allows it. Ask the facilitator for a new link.',
    fr: 'Votre invitation a été révoquée, ou votre rôle ne le permet plus. Demandez un nouveau lien à la personne animatrice.',
  },
  'room.out.unknown.title': { en: 'This exploration does not exist', fr: 'Cette exploration n’existe pas' },
  'room.out.unknown.what': { en: 'Check the link you followed.', fr: 'Vérifiez le lien que vous avez suivi.' },
  'room.out.erased.title': { en: 'This exploration was erased', fr: 'Cette exploration a été supprimée' },
  'room.out.erased.what': {
    en: 'It was deleted permanently. The copies on this device were deleted too.',
    fr: 'Elle a été supprimée définitivement. Les copies sur cet appareil ont aussi été supprimées.',
  },
  'room.out.fileUnusable.title': {
    en: 'This exploration cannot be opened',
    fr: 'Cette exploration ne peut pas être ouverte',
  },
  'room.out.fileUnusable.what': {
    en: 'The server cannot read its file, which was left as it is. Tell whoever runs the server: it can be restored from a backup.',
    fr: 'Le serveur ne peut pas lire son fichier, qui a été laissé tel quel. Avisez qui exploite le serveur : une sauvegarde permet de la restaurer.',
  },
  'room.out.closed.title': { en: 'The connection was closed', fr: 'La connexion a été fermée' },
  'room.out.closed.what': {
    en: 'The server could not read what this page sent. Reload the page; if it happens again, tell the facilitator.',
    fr: 'Le serveur n’a pas pu lire ce que cette page a envoyé. Rechargez la page; si cela se reproduit, avisez la personne animatrice.',
  },
  'room.out.reload': { en: 'Reload', fr: 'Recharger' },
  'room.out.kept': {
    en: '{pending, plural, one {# change that was} other {# changes that were}} not saved yet will stay on this device for 30 days and will be sent when you come back.',
    fr: '{pending, plural, one {# modification qui n’était pas encore enregistrée restera sur cet appareil pendant 30 jours et sera envoyée} many {# de modifications qui n’étaient pas encore enregistrées resteront sur cet appareil pendant 30 jours et seront envoyées} other {# modifications qui n’étaient pas encore enregistrées resteront sur cet appareil pendant 30 jours et seront envoyées}} à votre retour.',
  },
} as const satisfies Catalogue

export type RoomMessageId = keyof typeof roomMessages
