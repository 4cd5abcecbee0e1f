// What the server says in a terminal: its settings, what to open, why it will not start.
import type { Catalogue } from './catalogue.ts'

export const serverMessages = {
  'server.settings': {
    en: 'Settings (environment variables), with their defaults. A bound of 0 is lifted.',
    fr: 'Réglages (variables d’environnement) et leurs valeurs par défaut. Une limite de 0 est levée.',
  },
  'server.badSetting': {
    en: 'Atelier does not start: {name} cannot be “{value}”. {what}',
    fr: 'Atelier ne démarre pas : {name} ne peut pas valoir « {value} ». {what}',
  },
  'server.stays': { en: 'Everything stays under {folder}.', fr: 'Tout est conservé sous {folder}.' },
  'server.open': { en: 'Atelier is ready. Open {url}', fr: 'Atelier est prêt. Ouvrez {url}' },
  'server.operatorKey': {
    en: 'Operator key, to create explorations (shown this once; keep it): {key}',
    fr: 'Clé d’exploitation, pour créer des explorations (affichée cette seule fois; conservez-la) : {key}',
  },
  'server.sample': {
    en: 'A sample exploration to try. Open one of its invitations (shown this once):',
    fr: 'Une exploration d’exemple pour essayer. Ouvrez l’une de ses invitations (affichées cette seule fois) :',
  },
  'server.portTaken': {
    en: 'Atelier does not start: {host}:{port} is in use. Stop the other program, or choose another PORT.',
    fr: 'Atelier ne démarre pas : {host}:{port} est déjà utilisé. Arrêtez l’autre programme ou choisissez un autre PORT.',
  },
  'server.folder.in-use': {
    en: 'Atelier does not start: another Atelier is using the folder {folder}. Stop it, or choose another DATA_DIR.',
    fr: 'Atelier ne démarre pas : un autre Atelier utilise le dossier {folder}. Arrêtez-le ou choisissez un autre DATA_DIR.',
  },
  'server.folder.newer': {
    en: 'Atelier does not start: the folder {folder} was written by a later version. Install that version; nothing was changed.',
    fr: 'Atelier ne démarre pas : le dossier {folder} vient d’une version ultérieure. Installez cette version; rien n’a été modifié.',
  },
  'server.folder.unreadable': {
    en: 'Atelier does not start: the file directory.sqlite or erased.txt in {folder} cannot be read. It was left as it is; restore it from a backup.',
    fr: 'Atelier ne démarre pas : le fichier directory.sqlite ou erased.txt du dossier {folder} est illisible. Il a été laissé tel quel; restaurez-le à partir d’une sauvegarde.',
  },
  'server.folder.full': {
    en: 'Atelier does not start: nothing can be written in {folder}. Make room on its disk, then start again.',
    fr: 'Atelier ne démarre pas : rien ne peut être écrit dans {folder}. Libérez de l’espace sur son disque, puis relancez.',
  },
  'server.folder.half-restored': {
    en: 'Atelier does not start: a restore into {folder} broke off. Run it again.',
    fr: 'Atelier ne démarre pas : une restauration vers {folder} s’est interrompue. Relancez-la.',
  },
  'server.failed': { en: 'Atelier does not start: {reason}', fr: 'Atelier ne démarre pas : {reason}' },
  'server.untitled': { en: 'Exploration that cannot be opened', fr: 'Exploration qui ne peut pas être ouverte' },
  'server.stopping': { en: 'Atelier is stopping; everything is saved.', fr: 'Atelier s’arrête; tout est enregistré.' },
  'server.building': {
    en: 'Building the pages; this takes a moment the first time.',
    fr: 'Construction des pages; cela prend un moment la première fois.',
  },
  'server.buildFailed': { en: 'The pages could not be built.', fr: 'Les pages n’ont pas pu être construites.' },

  'config.PORT': {
    en: 'Port it listens on, 0 to 65535; 0 takes any free one.',
    fr: 'Port d’écoute, de 0 à 65535; 0 prend un port libre.',
  },
  'config.HOST': { en: 'Address it listens on.', fr: 'Adresse d’écoute.' },
  'config.DATA_DIR': { en: 'Folder for everything it keeps.', fr: 'Dossier de tout ce qui est conservé.' },
  'config.OPERATOR_KEY': {
    en: 'The right to create explorations: visible characters without spaces. Made and printed at the first start when left out.',
    fr: 'Droit de créer des explorations : caractères visibles, sans espace. Créée et affichée au premier démarrage si elle est omise.',
  },
  'config.PUBLIC_ORIGIN': {
    en: 'Exact list of allowed origins, separated by commas, such as https://atelier.example; links carry the first. Default: localhost and 127.0.0.1 at the port.',
    fr: 'Liste exacte des origines permises, séparées par des virgules, par exemple https://atelier.example; les liens portent la première. Par défaut : localhost et 127.0.0.1 au port choisi.',
  },
  'config.SAMPLE': {
    en: '“on” or “off”: makes a sample exploration at the first start. Off by default when NODE_ENV is production.',
    fr: '« on » ou « off » : crée une exploration d’exemple au premier démarrage. « off » par défaut si NODE_ENV vaut production.',
  },
  'config.WARM_UP': {
    en: 'on: rooms are tried out in memory before the first person comes, half a second at the start, so that nobody waits later; off.',
    fr: 'on : les salles sont essayées en mémoire avant l’arrivée de la première personne, une demi-seconde au démarrage, pour que personne n’attende ensuite; off.',
  },
  'config.TRUST_PROXY': {
    en: '“off”, or the addresses of proxies whose forwarded headers count (IP or CIDR, separated by commas).',
    fr: '« off », ou les adresses des mandataires dont les en-têtes de transfert comptent (IP ou CIDR, séparées par des virgules).',
  },
  'config.LOG_LEVEL': {
    en: 'One of fatal, error, warn, info, debug, trace, silent.',
    fr: 'L’un de fatal, error, warn, info, debug, trace, silent.',
  },
  'config.NODE_ENV': { en: '“production” turns the sample off.', fr: '« production » désactive l’exemple.' },
  'config.INVITATION_DAYS': {
    en: 'Days an invitation lasts unless it says otherwise, 1 to 365.',
    fr: 'Durée d’une invitation en jours, sauf indication contraire, de 1 à 365.',
  },
  'config.SESSION_DAYS': {
    en: 'Days a browser stays joined, 1 to 365.',
    fr: 'Nombre de jours pendant lesquels un navigateur reste dans l’atelier, de 1 à 365.',
  },
  'config.MAX_CONNECTIONS_PER_PARTICIPANT': {
    en: 'Live connections of one participant.',
    fr: 'Connexions en direct d’une même personne.',
  },
  'config.MAX_FRAMES_PER_SECOND': {
    en: 'Messages a second of one connection, and commands a second of one participant.',
    fr: 'Messages par seconde d’une connexion, et commandes par seconde d’une même personne.',
  },
  'config.MAX_FRAME_BYTES': {
    en: 'Bytes of one message on a live connection.',
    fr: 'Octets d’un message sur une connexion en direct.',
  },
  'config.MAX_PRESENCE_BYTES': { en: 'Bytes of one person’s presence.', fr: 'Octets de la présence d’une personne.' },
  'config.MAX_UNSENT_BYTES': {
    en: 'Bytes waiting for one slow reader before it is closed.',
    fr: 'Octets en attente d’un lecteur lent avant sa fermeture.',
  },
  'config.MAX_UNSAVED_BYTES': {
    en: 'Bytes of one room that may wait while the disk takes nothing.',
    fr: 'Octets d’une salle qui peuvent attendre tant que le disque n’accepte rien.',
  },
  'config.MAX_DOCUMENT_BYTES': { en: 'Bytes of one room’s document.', fr: 'Octets du document d’une salle.' },
  'config.MAX_TEXT_CHARACTERS': { en: 'Characters of one text.', fr: 'Caractères d’un texte.' },
  'config.MAX_RECOMMENDATIONS': { en: 'Recommendations of one exploration.', fr: 'Recommandations d’une exploration.' },
  'config.MAX_THEMES': { en: 'Themes of one exploration.', fr: 'Thèmes d’une exploration.' },
  'config.MAX_FINDINGS': { en: 'Findings of one exploration.', fr: 'Constats d’une exploration.' },
  'config.MAX_FAILED_JOINS_PER_MINUTE': {
    en: 'Failed joins, and wrong operator keys, a minute from one address.',
    fr: 'Échecs de participation, et mauvaises clés d’exploitation, par minute et par adresse.',
  },
  'config.IMPORT_SECONDS': {
    en: 'Seconds that reading one file to import, or one archive, may take, 1 to 600.',
    fr: 'Secondes que peut prendre la lecture d’un fichier à importer ou d’une archive, de 1 à 600.',
  },
  'config.MAX_ARCHIVE_BYTES': {
    en: 'Bytes of one archive that is brought back in.',
    fr: 'Octets d’une archive que l’on rétablit.',
  },
  'config.MAX_BODY_BYTES': { en: 'Bytes of one HTTP request.', fr: 'Octets d’une requête HTTP.' },
  'config.MAX_CHECKS_PER_MINUTE': {
    en: 'Requests of the connection check a minute from one address; a check makes about ten.',
    fr: 'Requêtes de la vérification de la connexion par minute et par adresse; une vérification en fait une dizaine.',
  },
  'config.MAX_CHECK_SOCKETS_PER_ADDRESS': {
    en: 'WebSockets of the connection check open at once from one address.',
    fr: 'WebSockets de la vérification de la connexion ouverts en même temps par une même adresse.',
  },
  'config.TLDRAW_LICENSE_KEY': { en: 'Licence key of tldraw, for the canvas.', fr: 'Clé de licence de tldraw, pour le canevas.' },
} as const satisfies Catalogue
