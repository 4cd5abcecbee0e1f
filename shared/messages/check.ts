// Checking the connection before the day: what is looked at, what was found, and what to send to an IT desk.
import type { Catalogue } from './catalogue.ts'

export const checkMessages = {
  'check.title': { en: 'Check your connection', fr: 'Vérifier votre connexion' },
  'check.what': {
    en: 'Do this before the workshop, on the computer and the network you will use that day; it takes about ten seconds. Nothing is sent anywhere but to {host}, and nothing is kept.',
    fr: 'Faites-le avant l’atelier, avec l’ordinateur et le réseau que vous utiliserez ce jour-là; cela prend une dizaine de secondes. Rien n’est envoyé ailleurs qu’à {host} et rien n’est conservé.',
  },
  'check.again': { en: 'Check again', fr: 'Vérifier de nouveau' },
  'check.back': { en: 'Back to your invitation', fr: 'Retour à votre invitation' },
  'check.list': { en: 'What is checked', fr: 'Ce qui est vérifié' },
  'check.line': { en: '{name}: {state}', fr: '{name} : {state}' },
  'check.progress': { en: 'Checking: {n} of {all}', fr: 'Vérification en cours : {n} sur {all}' },

  'check.step.server': { en: 'Reaching Atelier', fr: 'Accès à Atelier' },
  'check.step.socket': { en: 'Live connection (WebSocket)', fr: 'Connexion en direct (WebSocket)' },
  'check.step.stream': { en: 'Fallback connection (HTTP)', fr: 'Connexion de secours (HTTP)' },
  'check.step.latency': { en: 'Response time', fr: 'Temps de réponse' },
  'check.step.clock': { en: 'Clock of this computer', fr: 'Horloge de cet ordinateur' },
  'check.step.storage': { en: 'Keeping your work on this device', fr: 'Conservation de votre travail sur cet appareil' },
  'check.step.fonts': { en: 'Fonts', fr: 'Polices de caractères' },

  'check.state.waiting': { en: 'Waiting', fr: 'En attente' },
  'check.state.running': { en: 'Checking…', fr: 'Vérification…' },
  'check.state.good': { en: 'Good', fr: 'Réussi' },
  'check.state.slow': { en: 'Slow', fr: 'Lent' },
  'check.state.note': { en: 'Please note', fr: 'À noter' },
  'check.state.broken': { en: 'Does not work', fr: 'Ne fonctionne pas' },
  'check.state.skipped': { en: 'Not checked', fr: 'Non vérifié' },

  'check.server.https': {
    en: 'Atelier answers over HTTPS (encrypted), and what you send arrives whole.',
    fr: 'Atelier répond par HTTPS (chiffré), et ce que vous envoyez arrive au complet.',
  },
  'check.server.http': {
    en: 'Atelier answers over HTTP (not encrypted), and what you send arrives whole.',
    fr: 'Atelier répond par HTTP (non chiffré), et ce que vous envoyez arrive au complet.',
  },
  'check.server.offline': {
    en: 'This device is not connected to any network.',
    fr: 'Cet appareil n’est connecté à aucun réseau.',
  },
  'check.server.silent': { en: 'Nothing answers at {origin}.', fr: 'Rien ne répond à l’adresse {origin}.' },
  'check.server.other': {
    en: 'Something other than Atelier answers at {origin}: often a sign-in page of the network or a notice of the proxy.',
    fr: 'Autre chose qu’Atelier répond à l’adresse {origin} : souvent une page d’ouverture de session du réseau ou un avis du serveur mandataire.',
  },
  'check.server.post': {
    en: 'The pages arrive, but what you send to Atelier does not.',
    fr: 'Les pages arrivent, mais ce que vous envoyez à Atelier n’arrive pas.',
  },
  'check.server.origin': {
    en: 'Atelier is not set up for the address {origin}.',
    fr: 'Atelier n’est pas réglé pour l’adresse {origin}.',
  },
  'check.socket.wss': {
    en: 'It opens encrypted (wss), stays open, and passes data both ways.',
    fr: 'Elle s’ouvre avec chiffrement (wss), reste ouverte et transmet dans les deux sens.',
  },
  'check.socket.ws': {
    en: 'It opens without encryption (ws), stays open, and passes data both ways.',
    fr: 'Elle s’ouvre sans chiffrement (ws), reste ouverte et transmet dans les deux sens.',
  },
  'check.socket.blocked': {
    en: 'It does not open ({scheme}): something on the way blocks it.',
    fr: 'Elle ne s’ouvre pas ({scheme}) : quelque chose la bloque en chemin.',
  },
  'check.socket.cut': {
    en: 'It opens, but something on the way cuts it off.',
    fr: 'Elle s’ouvre, mais quelque chose la coupe en chemin.',
  },
  'check.socket.changed': {
    en: 'It opens, but something on the way changes what it carries.',
    fr: 'Elle s’ouvre, mais quelque chose modifie en chemin ce qu’elle transporte.',
  },
  'check.socket.busy': {
    en: 'It opens. Many people are checking from your network just now, so the rest was left out.',
    fr: 'Elle s’ouvre. Beaucoup de personnes vérifient en ce moment à partir de votre réseau; le reste n’a pas été vérifié.',
  },
  'check.stream.spare': {
    en: 'If WebSocket is blocked one day, Atelier uses this instead: it works, a little slower.',
    fr: 'Si WebSocket est bloqué un jour, Atelier s’en sert à sa place : elle fonctionne, un peu plus lentement.',
  },
  'check.stream.instead': {
    en: 'WebSocket does not work here, so Atelier uses this instead: it works, a little slower.',
    fr: 'WebSocket ne fonctionne pas ici; Atelier s’en sert donc à sa place : elle fonctionne, un peu plus lentement.',
  },
  'check.stream.unneeded': {
    en: 'It does not work here, and you do not need it: WebSocket works.',
    fr: 'Elle ne fonctionne pas ici, mais vous n’en avez pas besoin : WebSocket fonctionne.',
  },
  'check.stream.held': {
    en: 'Messages arrive all at once and not one by one: something on the way holds them back. Atelier asks again and again instead: it works, with a delay.',
    fr: 'Les messages arrivent tous à la fois et non un à un : quelque chose les retient en chemin. Atelier interroge donc le serveur sans cesse : elle fonctionne, avec un délai.',
  },
  'check.stream.post': {
    en: 'Messages arrive, but what you send this way does not.',
    fr: 'Les messages arrivent, mais ce que vous envoyez par cette voie n’arrive pas.',
  },
  'check.stream.blocked': {
    en: 'The messages do not arrive.',
    fr: 'Les messages n’arrivent pas.',
  },
  'check.latency.good': {
    en: '{ms, number} ms there and back over {over}: others see what you do at once.',
    fr: '{ms, number} ms aller-retour par {over} : les autres voient aussitôt ce que vous faites.',
  },
  'check.latency.usable': {
    en: '{ms, number} ms there and back over {over}: a short delay, fine for the workshop.',
    fr: '{ms, number} ms aller-retour par {over} : un court délai, convenable pour l’atelier.',
  },
  'check.latency.slow': {
    en: '{ms, number} ms there and back over {over}: others will see what you do with a delay. A cable instead of Wi-Fi, or fewer programs using the network, may help.',
    fr: '{ms, number} ms aller-retour par {over} : les autres verront ce que vous faites avec un délai. Un câble plutôt que le Wi-Fi, ou moins de programmes sur le réseau, peut aider.',
  },
  'check.clock.good': { en: 'It agrees with the server’s.', fr: 'Elle concorde avec celle du serveur.' },
  'check.clock.ahead': {
    en: 'It is {minutes, plural, one {# minute} other {# minutes}} ahead. Nothing is lost: Atelier goes by the server’s clock.',
    fr: 'Elle avance de {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}. Rien n’est perdu : Atelier se fie à l’horloge du serveur.',
  },
  'check.clock.behind': {
    en: 'It is {minutes, plural, one {# minute} other {# minutes}} behind. Nothing is lost: Atelier goes by the server’s clock.',
    fr: 'Elle retarde de {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}. Rien n’est perdu : Atelier se fie à l’horloge du serveur.',
  },
  'check.storage.good': {
    en: 'What you type stays on this device until the server has saved it, even offline.',
    fr: 'Ce que vous tapez reste sur cet appareil jusqu’à ce que le serveur l’enregistre, même hors ligne.',
  },
  'check.storage.forbidden': {
    en: 'This browser lets pages keep nothing, as some private windows do. The workshop works; but what you type offline is lost if the page is closed before you are back.',
    fr: 'Ce navigateur ne laisse rien conserver aux pages, comme certaines fenêtres privées. L’atelier fonctionne; mais ce que vous tapez hors ligne est perdu si la page se ferme avant le retour de la connexion.',
  },
  'check.storage.cookies': {
    en: 'This browser refuses cookies, and without one you cannot join. Allow cookies for this address, or use an ordinary window.',
    fr: 'Ce navigateur refuse les témoins (cookies), et il en faut un pour participer. Autorisez les témoins pour cette adresse ou utilisez une fenêtre ordinaire.',
  },
  'check.fonts.good': { en: 'Noto Sans and Lato come from this server.', fr: 'Noto Sans et Lato proviennent de ce serveur.' },
  'check.fonts.missing': {
    en: 'Noto Sans and Lato do not load, so this browser shows other fonts. Everything stays readable.',
    fr: 'Noto Sans et Lato ne se chargent pas; ce navigateur affiche d’autres polices. Tout reste lisible.',
  },
  'check.skipped': {
    en: 'Left out, because Atelier cannot be reached.',
    fr: 'Laissé de côté, car Atelier est injoignable.',
  },
  'check.busy': {
    en: 'Left out, because many people are checking from your network just now.',
    fr: 'Laissé de côté, car beaucoup de personnes vérifient en ce moment à partir de votre réseau.',
  },
  'check.unmeasured': { en: 'It could not be measured.', fr: 'La mesure n’a pas pu être prise.' },

  'check.verdict.ready': { en: 'You are ready.', fr: 'Tout est prêt.' },
  'check.verdict.limited': { en: 'It will work, with {limits}.', fr: 'Cela fonctionnera, avec {limits}.' },
  'check.verdict.desk': {
    en: 'Ask your IT desk. Something Atelier needs is blocked; the text below says what to allow.',
    fr: 'Adressez-vous à votre soutien informatique. Quelque chose dont Atelier a besoin est bloqué; le texte ci-dessous dit quoi autoriser.',
  },
  'check.verdict.offline': {
    en: 'You are offline. Connect to a network, then check again.',
    fr: 'Vous êtes hors ligne. Connectez-vous à un réseau, puis vérifiez de nouveau.',
  },
  'check.verdict.again': {
    en: 'Check again in a minute. Many people are checking from your network just now.',
    fr: 'Vérifiez de nouveau dans une minute. Beaucoup de personnes vérifient en ce moment à partir de votre réseau.',
  },
  'check.verdict.facilitator': {
    en: 'Tell the facilitator. Atelier is not set up for this address; your network is not the cause.',
    fr: 'Prévenez la personne animatrice. Atelier n’est pas réglé pour cette adresse; votre réseau n’est pas en cause.',
  },
  'check.limit.fallback': {
    en: 'the fallback connection (a little slower)',
    fr: 'la connexion de secours (un peu plus lente)',
  },
  'check.limit.asking': {
    en: 'the fallback connection (slower, for something on the way holds messages back)',
    fr: 'la connexion de secours (plus lente, car quelque chose retient les messages en chemin)',
  },
  'check.limit.slow': { en: 'a delay you will notice', fr: 'un délai perceptible' },
  'check.limit.storage': {
    en: 'nothing kept on this device while you are offline',
    fr: 'rien de conservé sur cet appareil pendant que vous êtes hors ligne',
  },

  'check.desk': { en: 'A text for your IT desk', fr: 'Un texte pour votre soutien informatique' },
  'check.desk.what': {
    en: 'It says exactly what to allow. You send it yourself, from your own mail.',
    fr: 'Il dit exactement quoi autoriser. C’est vous qui l’envoyez, à partir de votre propre messagerie.',
  },
  'check.desk.text': { en: 'Text in English', fr: 'Texte en français' },
  'check.desk.other': { en: 'Show the text in English', fr: 'Afficher le texte en français' },
  'check.desk.copy': { en: 'Copy the text', fr: 'Copier le texte' },
  'check.desk.copied': { en: 'Text copied', fr: 'Texte copié' },
  'check.desk.copyFailed': {
    en: 'This browser does not allow copying. The text is selected: press Ctrl+C.',
    fr: 'Ce navigateur ne permet pas la copie. Le texte est sélectionné : appuyez sur Ctrl+C.',
  },
  'check.desk.mail': { en: 'Open in my mail', fr: 'Ouvrir dans ma messagerie' },
  'check.desk.subject': {
    en: 'Atelier at {host}: please allow it on our network',
    fr: 'Atelier à l’adresse {host} : accès à autoriser sur notre réseau',
  },
  'check.desk.hello': { en: 'Hello,', fr: 'Bonjour,' },
  'check.desk.why': {
    en: 'I will take part in a live workshop in the browser, at {origin}. I checked the connection from my computer ({when}).',
    fr: 'Je participerai à un atelier en direct dans le navigateur, à l’adresse {origin}. J’ai vérifié la connexion à partir de mon ordinateur ({when}).',
  },
  'check.desk.found': { en: 'What does not pass:', fr: 'Ce qui ne passe pas :' },
  'check.desk.found.server': { en: '{scheme} to {hostname}, port {port}', fr: '{scheme} vers {hostname}, port {port}' },
  'check.desk.found.socket': { en: 'WebSocket ({ws}) to {host}', fr: 'WebSocket ({ws}) vers {host}' },
  'check.desk.found.stream': {
    en: 'text/event-stream or POST (blocked or held back)',
    fr: 'text/event-stream ou POST (bloqué ou retenu)',
  },
  'check.desk.found.storage': {
    en: 'Cookies or site data, in the browser',
    fr: 'Témoins ou données de site, dans le navigateur',
  },
  'check.desk.found.fonts': { en: 'Fonts (woff2)', fr: 'Polices (woff2)' },
  'check.desk.allow': { en: 'Please allow:', fr: 'Merci d’autoriser :' },
  'check.desk.allow.server': {
    en: '{scheme} to {hostname}, port {port}: GET, POST and DELETE with their bodies',
    fr: '{scheme} vers {hostname}, port {port} : GET, POST et DELETE avec leur contenu',
  },
  'check.desk.allow.socket': {
    en: 'the WebSocket upgrade to {ws}://{host}/rooms/* and {ws}://{host}/check/echo, with binary messages, kept open when quiet for 60 s',
    fr: 'le passage à WebSocket vers {ws}://{host}/rooms/* et {ws}://{host}/check/echo, avec messages binaires, maintenu même sans trafic pendant 60 s',
  },
  'check.desk.allow.stream': {
    en: 'text/event-stream answers from {origin}/*, passed on at once, without buffering, and POST of application/octet-stream',
    fr: 'les réponses text/event-stream de {origin}/*, transmises aussitôt, sans mise en tampon, et POST application/octet-stream',
  },
  'check.desk.allow.storage': {
    en: 'cookies and site data (localStorage, IndexedDB) for {origin}',
    fr: 'les témoins et les données de site (localStorage, IndexedDB) pour {origin}',
  },
  'check.desk.allow.fonts': { en: '{origin}/assets/*.woff2', fr: '{origin}/assets/*.woff2' },
  'check.desk.end': {
    en: 'No other address is used. To check again, without an account: {origin}/check',
    fr: 'Aucune autre adresse n’est utilisée. Pour vérifier de nouveau, sans compte : {origin}/check',
  },
  'check.desk.thanks': { en: 'Thank you.', fr: 'Merci.' },
} as const satisfies Catalogue
