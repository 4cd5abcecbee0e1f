// A sentence for every refusal (errors.ts): what happened and what the person can do.
export const errorMessages = {
  'error.malformed': {
    en: 'The request could not be read. Check its form and send it again.',
    fr: 'La demande n’a pas pu être lue. Vérifiez sa forme et envoyez-la de nouveau.',
  },
  'error.bad-language': { en: 'The language must be “en” or “fr”.', fr: 'La langue doit être « en » ou « fr ».' },
  'error.bad-kind': {
    en: 'The kind must be “recommendations” or “findings”.',
    fr: 'La catégorie doit être « recommendations » ou « findings ».',
  },
  'error.not-joined': {
    en: 'You have not joined this workshop on this device. Open the link from your invitation.',
    fr: 'Vous n’avez pas rejoint cet atelier sur cet appareil. Ouvrez le lien de votre invitation.',
  },
  'error.invitation-invalid': {
    en: 'This invitation is not valid: it may have expired or been revoked. Ask the facilitator for a new link.',
    fr: 'Cette invitation n’est pas valide : elle est peut-être expirée ou révoquée. Demandez un nouveau lien à la personne animatrice.',
  },
  'error.operator-key-wrong': {
    en: 'The operator key is not right. It was printed when Atelier first started.',
    fr: 'La clé d’exploitation n’est pas la bonne. Elle a été affichée au premier démarrage d’Atelier.',
  },
  'error.not-allowed': {
    en: 'Your role in this workshop does not allow this. Ask the facilitator if you need it.',
    fr: 'Votre rôle dans cet atelier ne le permet pas. Adressez-vous à la personne animatrice au besoin.',
  },
  'error.locked': {
    en: 'The facilitator has locked the order of the recommendations. You can still edit texts; ask the facilitator to move a card.',
    fr: 'La personne animatrice a verrouillé l’ordre des recommandations. Vous pouvez encore modifier les textes; demandez-lui de déplacer une carte.',
  },
  'error.origin-not-allowed': {
    en: 'This address may not use this server. Open Atelier at its own address.',
    fr: 'Cette adresse ne peut pas utiliser ce serveur. Ouvrez Atelier à sa propre adresse.',
  },
  'error.unknown': {
    en: 'This was not found. Check the link or the identifier.',
    fr: 'Introuvable. Vérifiez le lien ou l’identifiant.',
  },
  'error.unknown-format': {
    en: 'This format does not exist. Choose one of these: {formats}.',
    fr: 'Ce format n’existe pas. Choisissez parmi ceux-ci : {formats}.',
  },
  'error.gone': {
    en: 'This is no longer there: someone merged it, removed it or undid it. Look at the board as it stands now.',
    fr: 'Cet élément n’est plus là : quelqu’un l’a fusionné, retiré ou annulé. Consultez le tableau dans son état actuel.',
  },
  'error.reason-required': {
    en: 'A recommendation that is not carried forward needs a reason. Use “Set aside” and write one.',
    fr: 'Une recommandation non retenue doit être motivée. Utilisez « Écarter » et donnez une raison.',
  },
  'error.lane-not-empty': {
    en: '“{lane}” still holds recommendations. Move them first, then remove it.',
    fr: '« {lane} » contient encore des recommandations. Déplacez-les d’abord, puis faites le retrait.',
  },
  'error.conflict': {
    en: 'Someone changed this after you. It was left as it is now.',
    fr: 'Quelqu’un a modifié cet élément après vous. Il est resté tel quel.',
  },
  'error.not-ready': {
    en: 'The document cannot be final yet: {count, plural, one {# text is} other {# texts are}} missing or to be reviewed. They are listed on the document’s page.',
    fr: 'Le document ne peut pas encore être final : {count, plural, one {# texte est manquant ou à revoir} many {# de textes sont manquants ou à revoir} other {# textes sont manquants ou à revoir}}. La liste figure sur la page du document.',
  },
  'error.nothing-to-undo': {
    en: 'There is nothing to undo here.',
    fr: 'Il n’y a rien à annuler ici.',
  },
  'error.not-yours': {
    en: 'Someone else did this. Only they can undo it; you can change it by hand.',
    fr: 'Quelqu’un d’autre a fait ceci et peut seul l’annuler; vous pouvez le modifier à la main.',
  },
  'error.already-undone': { en: 'This was already undone.', fr: 'Cette action a déjà été annulée.' },
  'error.erased': { en: 'This exploration was erased for good.', fr: 'Cette exploration a été supprimée définitivement.' },
  'error.too-big': {
    en: 'This is too big: at most {limit}. Send it in smaller parts.',
    fr: 'C’est trop volumineux : au plus {limit}. Envoyez-le en plus petites parties.',
  },
  'error.format-unknown': {
    en: 'This file format is not known. Use CSV, TSV, XLSX, Markdown or plain text.',
    fr: 'Ce format de fichier est inconnu. Utilisez CSV, TSV, XLSX, Markdown ou du texte brut.',
  },
  'error.not-json': {
    en: 'This address takes JSON only. Send the content type application/json.',
    fr: 'Cette adresse n’accepte que du JSON. Envoyez le type de contenu application/json.',
  },
  'error.invalid': { en: 'This is not valid: {what}.', fr: 'Ce n’est pas valide : {what}.' },
  'error.unknown-verb': { en: 'The command “{verb}” does not exist.', fr: 'La commande « {verb} » n’existe pas.' },
  'error.unknown-lane': {
    en: 'There is no lane “{lane}” on this board. Choose one of its lanes.',
    fr: 'Il n’y a pas de couloir « {lane} » dans ce tableau. Choisissez l’un de ses couloirs.',
  },
  'error.unknown-band': {
    en: 'There is no band “{band}” on this board. Choose one of its bands.',
    fr: 'Il n’y a pas de niveau « {band} » dans ce tableau. Choisissez l’un de ses niveaux.',
  },
  'error.text-too-long': {
    en: 'This text is too long: {length, number} characters, at most {limit, number}. Shorten it or split it.',
    fr: 'Ce texte est trop long : {length, number} caractères, au plus {limit, number}. Raccourcissez-le ou divisez-le.',
  },
  'error.text-empty': {
    en: 'There is no text here. Write it in at least one language.',
    fr: 'Il n’y a pas de texte ici. Écrivez-le dans au moins une langue.',
  },
  'error.too-many': {
    en: 'This would be more than the {limit, number} this exploration may hold.',
    fr: 'Cela dépasserait la limite de {limit, number} pour cette exploration.',
  },
  'error.import-no-text-column': {
    en: 'No column holds the text. Name one “text”, “text_en” or “text_fr”, or choose it by hand.',
    fr: 'Aucune colonne ne contient le texte. Nommez-en une « text », « text_en » ou « text_fr », ou choisissez-la à la main.',
  },
  'error.import-unclosed-quote': {
    en: 'A quotation mark opened on line {line, number} is never closed. Close it and import again.',
    fr: 'Un guillemet ouvert à la ligne {line, number} n’est jamais fermé. Fermez-le et importez de nouveau.',
  },
  'error.import-no-valid-row': {
    en: 'No row of this file could be taken. The first reason: {reason}',
    fr: 'Aucune ligne de ce fichier n’a pu être reprise. Première raison : {reason}',
  },
  'error.import-too-many-rows': {
    en: 'This file has {rows, number} rows; at most {limit, number} can be imported at once. Split the file.',
    fr: 'Ce fichier compte {rows, number} lignes; au plus {limit, number} peuvent être importées à la fois. Divisez le fichier.',
  },
  'error.import-empty': {
    en: 'This file is empty. Choose another one, or paste the text.',
    fr: 'Ce fichier est vide. Choisissez-en un autre ou collez le texte.',
  },
  'error.import-unreadable': {
    en: 'This file could not be read: it is damaged or not what its name says. Save it again as CSV or XLSX.',
    fr: 'Ce fichier n’a pas pu être lu : il est endommagé ou ne correspond pas à son nom. Enregistrez-le de nouveau en CSV ou XLSX.',
  },
  'error.import-too-slow': {
    en: 'This file takes too much time or memory to read, and was left. Split it, or save it again as CSV or XLSX.',
    fr: 'La lecture de ce fichier prend trop de temps ou de mémoire et a été abandonnée. Divisez-le ou enregistrez-le de nouveau en CSV ou XLSX.',
  },
  'error.not-an-archive': {
    en: 'This file is not an archive of Atelier. Choose the file that “Download everything” gave, as it was.',
    fr: 'Ce fichier n’est pas une archive d’Atelier. Choisissez le fichier obtenu par «\u00a0Tout télécharger\u00a0», tel quel.',
  },
  'error.archive-cut': {
    en: 'This archive is not whole: it was cut off or damaged. Nothing was brought in; download it or copy it again.',
    fr: 'Cette archive n’est pas entière\u00a0: elle a été coupée ou endommagée. Rien n’a été rétabli; téléchargez-la ou copiez-la de nouveau.',
  },
  'error.archive-newer': {
    en: 'This archive was made by a newer Atelier (version {version, number} of the format; this one reads up to {known, number}). Nothing was brought in; use that newer Atelier, or update this one.',
    fr: 'Cette archive vient d’une version plus récente d’Atelier (version {version, number} du format; celle-ci lit jusqu’à la version {known, number}). Rien n’a été rétabli; utilisez cette version plus récente ou mettez celle-ci à jour.',
  },
  'error.archive-unknown-part': {
    en: 'This archive has a part that this Atelier does not know: {where}. Nothing was brought in, so that nothing is lost; use the Atelier that made it, or a newer one.',
    fr: 'Cette archive comporte une partie que cette version d’Atelier ne connaît pas\u00a0: {where}. Rien n’a été rétabli, pour que rien ne se perde; utilisez l’Atelier qui l’a produite ou une version plus récente.',
  },
  'error.archive-twice': {
    en: 'Something stands twice in this archive: {where}. Nothing was brought in; download it again.',
    fr: 'Un élément figure deux fois dans cette archive\u00a0: {where}. Rien n’a été rétabli; téléchargez-la de nouveau.',
  },
  'error.archive-invalid': {
    en: 'This archive holds something that cannot be: {what}. Nothing was brought in; download it again.',
    fr: 'Cette archive contient une valeur impossible. {what}. Rien n’a été rétabli; téléchargez-la de nouveau.',
  },
  'error.archive-text-too-long': {
    en: 'A text in this archive is too long: {where}, {length, number} characters, at most {limit, number}. Nothing was brought in; whoever runs this server can raise MAX_TEXT_CHARACTERS.',
    fr: 'Un texte de cette archive est trop long\u00a0: {where}, {length, number} caractères, au plus {limit, number}. Rien n’a été rétabli; qui exploite ce serveur peut augmenter MAX_TEXT_CHARACTERS.',
  },
  'error.archive-too-many': {
    en: 'This archive holds more than this server allows: {where}, {count, number}, at most {limit, number}. Nothing was brought in; whoever runs this server can raise the limit.',
    fr: 'Cette archive contient plus d’éléments que ce serveur n’en permet\u00a0: {where}, {count, number}, au plus {limit, number}. Rien n’a été rétabli; qui exploite ce serveur peut augmenter la limite.',
  },
  'error.archive-too-big': {
    en: 'This archive is too big: at most {limit}. Nothing was brought in; whoever runs this server can raise {setting}.',
    fr: 'Cette archive est trop volumineuse\u00a0: au plus {limit}. Rien n’a été rétabli; qui exploite ce serveur peut augmenter {setting}.',
  },
  'error.archive-too-slow': {
    en: 'This archive takes too much time or memory on this server, and was left. Nothing was changed; try again when the server is less busy.',
    fr: 'Le traitement de cette archive demande trop de temps ou de mémoire à ce serveur et a été abandonné. Rien n’a été modifié; réessayez lorsque le serveur sera moins sollicité.',
  },
  'error.busy': {
    en: 'The server is busy with other files. Try again in a moment.',
    fr: 'Le serveur est occupé par d’autres fichiers. Réessayez dans un instant.',
  },
  'error.too-often': {
    en: 'Too many attempts. Wait a minute and try again.',
    fr: 'Trop de tentatives. Attendez une minute et réessayez.',
  },
  'error.failed': {
    en: 'Something went wrong on the server. Nothing was changed; try again.',
    fr: 'Une erreur s’est produite sur le serveur. Rien n’a été modifié; réessayez.',
  },
  'error.not-saved': {
    en: 'The server could not save this. Nothing was changed; try again in a moment.',
    fr: 'Le serveur n’a pas pu enregistrer ceci. Rien n’a été modifié; réessayez dans un instant.',
  },
  'error.file-unreadable': {
    en: 'The file of this exploration is damaged and cannot be opened. It was left as it is: whoever runs this server can restore it from a backup.',
    fr: 'Le fichier de cette exploration est endommagé et ne peut pas être ouvert. Il a été laissé tel quel : qui exploite ce serveur peut le restaurer à partir d’une sauvegarde.',
  },
  'error.file-newer': {
    en: 'The file of this exploration was written by a later version of Atelier, and this one cannot open it. Nothing was changed.',
    fr: 'Le fichier de cette exploration vient d’une version ultérieure d’Atelier; celle-ci ne peut pas l’ouvrir. Rien n’a été modifié.',
  },
} as const satisfies Record<string, { en: string; fr: string }>

export type ErrorMessageId = keyof typeof errorMessages
