// Home, joining, invitations.
import type { Catalogue } from './catalogue.ts'

export const pageMessages = {
  'home.title': { en: 'Sort your recommendations together', fr: 'Triez vos recommandations ensemble' },
  'home.what': {
    en: 'In one live hour, a partner department and the Canadian Digital Service rank draft recommendations into priority lanes and say which ones need help. The sorted board becomes the final document, in English and in French.',
    fr: 'En une heure, l’entité partenaire et le Service numérique canadien classent en direct les ébauches de recommandations par priorité et indiquent celles qui demandent de l’aide. Le tableau trié devient le document final, en anglais et en français.',
  },
  'home.picture': {
    en: 'The board: at the top the recommendation under discussion and the places it can go to; below, four lanes with what is already sorted.',
    fr: 'Le tableau : en haut, la recommandation en discussion et les places où elle peut aller; en dessous, quatre couloirs et ce qui est déjà trié.',
  },
  'home.yours': { en: 'Your explorations on this device', fr: 'Vos explorations sur cet appareil' },
  'home.none': {
    en: 'You have not joined an exploration on this device yet. Open the link from your invitation, or paste it here.',
    fr: 'Vous n’avez encore rejoint aucune exploration sur cet appareil. Ouvrez le lien de votre invitation ou collez-le ici.',
  },
  'home.joinedAs': { en: '{role} · as {name}', fr: '{role} · sous le nom {name}' },
  'home.leave': { en: 'Leave on this device', fr: 'Quitter vos explorations sur cet appareil' },
  'home.leaveWhat': {
    en: 'On a shared computer, leave when you are done: nothing of your explorations stays on it. You can come back with your invitation link.',
    fr: 'Sur un ordinateur partagé, quittez quand vous avez terminé : rien de vos explorations n’y reste. Vous pourrez revenir avec votre lien d’invitation.',
  },
  'home.leaveUnsaved': {
    en: '{count, plural, one {# change or text made here is} other {# changes or texts made here are}} saved nowhere else. If you leave now, this work will be lost. To keep it, open the exploration, finish what you were writing and wait for “Saved”.',
    fr: '{count, plural, one {# modification ou texte fait ici n’est enregistré} many {# de modifications ou textes faits ici ne sont enregistrés} other {# modifications ou textes faits ici ne sont enregistrés}} nulle part ailleurs. Si vous quittez maintenant, ce travail sera perdu. Pour le conserver, ouvrez l’exploration, terminez ce que vous écriviez et attendez d’y lire « Modifications enregistrées ».',
  },
  'home.leaveAnyway': { en: 'Leave and lose this work', fr: 'Quitter et perdre ce travail' },
  'home.left': { en: 'You have left on this device.', fr: 'Vous avez quitté vos explorations sur cet appareil.' },
  'home.leftBehind': {
    en: 'You have left, but this browser may still keep something of your explorations. Leave again, or clear this site’s data in the browser’s settings.',
    fr: 'Vous avez quitté vos explorations, mais ce navigateur en conserve peut-être encore quelque chose. Quittez de nouveau ou effacez les données de ce site dans les paramètres du navigateur.',
  },
  'home.keptHere': {
    en: 'The explorations below are kept on this device: they open without the server, as they were last received.',
    fr: 'Les explorations ci-dessous sont conservées sur cet appareil : elles s’ouvrent sans le serveur, telles que reçues la dernière fois.',
  },
  'home.keptNone': {
    en: 'No exploration is kept on this device.',
    fr: 'Aucune exploration n’est conservée sur cet appareil.',
  },
  'home.join': { en: 'Join with a link', fr: 'Participer à l’aide d’un lien' },
  'home.link': { en: 'Invitation link', fr: 'Lien d’invitation' },
  'home.linkHint': {
    en: 'It ends with #, then letters and digits.',
    fr: 'Il se termine par #, puis des lettres et des chiffres.',
  },
  'home.linkWrong': {
    en: 'This is not an invitation link. Copy the whole link from your invitation, with the part after #.',
    fr: 'Ce n’est pas un lien d’invitation. Copiez le lien entier de votre invitation, avec la partie qui suit #.',
  },
  'home.go': { en: 'Continue', fr: 'Continuer' },
  'home.operator': { en: 'Create an exploration', fr: 'Créer une exploration' },
  'home.operatorWho': {
    en: 'For the person who runs this server: the operator key was printed when Atelier first started.',
    fr: 'Pour la personne qui exploite ce serveur : la clé d’exploitation a été affichée au premier démarrage d’Atelier.',
  },
  'home.key': { en: 'Operator key', fr: 'Clé d’exploitation' },
  'home.field.title': { en: 'Title', fr: 'Titre' },
  'home.field.partner': { en: 'Partner department', fr: 'Entité partenaire' },
  'home.field.service': { en: 'Service explored', fr: 'Service exploré' },
  'home.inEnglish': { en: 'In English', fr: 'En anglais' },
  'home.inFrench': { en: 'In French', fr: 'En français' },
  'home.template': { en: 'Lanes to start with', fr: 'Couloirs de départ' },
  'home.template.horizons-priority': {
    en: 'Four horizons, by priority (right away, near, mid, long term)',
    fr: 'Quatre horizons, par priorité (dès à présent, court, moyen, long terme)',
  },
  'home.template.now-soon-later': { en: 'Now, soon, later, by impact', fr: 'Maintenant, bientôt, plus tard, par incidence' },
  'home.template.simple': { en: 'High, medium, low priority', fr: 'Priorité élevée, moyenne, faible' },
  'home.create': { en: 'Create', fr: 'Créer' },
  'home.openAsFacilitator': { en: 'Open as facilitator', fr: 'Ouvrir le tableau pour l’animation' },
  'home.created': {
    en: 'Your exploration is ready. Keep these links: they are shown once.',
    fr: 'Votre exploration est prête. Conservez ces liens : ils ne sont affichés qu’une fois.',
  },
  'home.required': { en: 'Fill in this field in both languages.', fr: 'Remplissez ce champ dans les deux langues.' },
  'home.keyRequired': { en: 'Enter the operator key.', fr: 'Saisissez la clé d’exploitation.' },
  'home.source': {
    en: 'Atelier is open source. Nothing you do here leaves this server.',
    fr: 'Atelier est un logiciel libre. Rien de ce que vous faites ici ne quitte ce serveur.',
  },

  'join.as': { en: 'You are invited as: {role}.', fr: 'Vous participez à titre de : {role}.' },
  'join.with': { en: 'With {partner}.', fr: 'Avec : {partner}.' },
  'join.what.facilitator': {
    en: 'You lead the workshop: you set up the lanes, import the draft recommendations, and make the final document.',
    fr: 'Vous animez l’atelier : vous réglez les couloirs, importez les ébauches de recommandations et produisez le document final.',
  },
  'join.what.team': {
    en: 'You will propose places for the draft recommendations, sort them with the partner, and write the final document.',
    fr: 'Vous proposerez une place pour chaque ébauche de recommandation, les trierez avec l’entité partenaire et rédigerez le document final.',
  },
  'join.what.partner': {
    en: 'You will see the draft recommendations, sort them with the others, and say where help from the Canadian Digital Service would matter most.',
    fr: 'Vous verrez les ébauches de recommandations, les trierez avec les autres et indiquerez où l’aide du Service numérique canadien compterait le plus.',
  },
  'join.what.observer': {
    en: 'You will follow the workshop as it happens. You cannot change anything.',
    fr: 'Vous suivrez l’atelier en direct. Vous ne pouvez rien modifier.',
  },
  'join.point.install': { en: 'Nothing to install, no account', fr: 'Rien à installer, aucun compte' },
  'join.point.access': {
    en: 'Works with a keyboard, a screen reader or a phone',
    fr: 'Fonctionne au clavier, avec un lecteur d’écran ou sur un téléphone',
  },
  'join.point.language': { en: 'Each person in their own language', fr: 'Chaque personne dans sa langue' },
  'join.name': { en: 'Your name, as others will see it', fr: 'Votre nom, tel que les autres le verront' },
  'join.nameRequired': { en: 'Enter the name others will see.', fr: 'Saisissez le nom que les autres verront.' },
  'join.visible': {
    en: 'Everyone in the workshop sees this name and which recommendation you are working on. What you write can be requested under access-to-information law.',
    fr: 'Toutes les personnes de l’atelier voient ce nom et la recommandation sur laquelle vous travaillez. Ce que vous écrivez peut être demandé en vertu de la Loi sur l’accès à l’information.',
  },
  'join.button': { en: 'Join the workshop', fr: 'Rejoindre l’atelier' },
  'join.noToken': {
    en: 'This link is not complete: the part after # is missing. Copy the whole link from your invitation.',
    fr: 'Ce lien est incomplet : il manque la partie qui suit #. Copiez le lien entier de votre invitation.',
  },
  'join.home': { en: 'Go to the home page', fr: 'Aller à la page d’accueil' },
  'join.check': {
    en: 'Check your connection before the workshop',
    fr: 'Vérifier votre connexion avant l’atelier',
  },
  'join.wait': { en: 'Looking up your invitation…', fr: 'Vérification de votre invitation…' },
  'join.title': { en: 'Join', fr: 'Participer' },

  'notFound.title': { en: 'This page does not exist', fr: 'Cette page n’existe pas' },
  'notFound.what': { en: 'Check the link, or start from the home page.', fr: 'Vérifiez le lien ou partez de la page d’accueil.' },

  'invitations.title': { en: 'Invitations', fr: 'Invitations' },
  'invitations.what': {
    en: 'A link lets people in with one role until it expires or you revoke it. Revoking also closes the boards of everyone who came in by it.',
    fr: 'Un lien donne accès avec un seul rôle jusqu’à son expiration ou sa révocation. La révocation ferme aussi le tableau de toutes les personnes entrées par ce lien.',
  },
  'invitations.notAllowed': {
    en: 'Only a facilitator can see and make invitations.',
    fr: 'Seule une personne animatrice peut voir et créer des invitations.',
  },
  'invitations.new': { en: 'New invitation', fr: 'Nouvelle invitation' },
  'invitations.role': { en: 'Role', fr: 'Rôle' },
  'invitations.days': { en: 'Valid for (days)', fr: 'Valide pendant (jours)' },
  'invitations.make': { en: 'Make a link', fr: 'Créer un lien' },
  'invitations.made': {
    en: 'New link for the role {role}. It is shown once: copy it now.',
    fr: 'Nouveau lien pour le rôle {role}. Il n’est affiché qu’une fois : copiez-le maintenant.',
  },
  'invitations.copy': { en: 'Copy the link', fr: 'Copier le lien' },
  'invitations.copied': { en: 'Link copied', fr: 'Lien copié' },
  'invitations.copyFailed': {
    en: 'This browser does not allow copying. The link is selected: press Ctrl+C.',
    fr: 'Ce navigateur ne permet pas la copie. Le lien est sélectionné : appuyez sur Ctrl+C.',
  },
  'invitations.list': { en: 'Invitations so far', fr: 'Invitations existantes' },
  'invitations.created': { en: 'Made', fr: 'Créée' },
  'invitations.expires': { en: 'Expires', fr: 'Expire' },
  'invitations.state': { en: 'State', fr: 'État' },
  'invitations.valid': { en: 'Valid', fr: 'Valide' },
  'invitations.expired': { en: 'Expired', fr: 'Expirée' },
  'invitations.revoked': { en: 'Revoked', fr: 'Révoquée' },
  'invitations.revoke': { en: 'Revoke', fr: 'Révoquer' },
  'invitations.revokeThis': {
    en: 'Revoke the invitation for {role} made on {date}',
    fr: 'Révoquer l’invitation pour {role} créée le {date}',
  },
  'invitations.confirm': {
    en: 'Revoke this link? Everyone who came in by it loses access at once. It cannot be undone; you can make a new link.',
    fr: 'Révoquer ce lien? Toutes les personnes entrées par ce lien perdent leur accès immédiatement. C’est irréversible; vous pourrez créer un nouveau lien.',
  },
  'invitations.revokedNow': { en: 'The invitation is revoked.', fr: 'L’invitation est révoquée.' },
  'invitations.back': { en: 'Back to the board', fr: 'Retour au tableau' },
  'invitations.qr': { en: 'QR code of the link', fr: 'Code QR du lien' },
} as const satisfies Catalogue
