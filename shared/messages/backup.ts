// What `npm run backup`, `restore` and `verify` say in a terminal.
import type { Catalogue } from './catalogue.ts'

export const backupMessages = {
  'backup.usage': {
    en: 'Copies everything under DATA_DIR, while Atelier runs or not: npm run backup -- NEW-FOLDER',
    fr: 'Copie tout ce que contient DATA_DIR, qu’Atelier soit en marche ou non : npm run backup -- NOUVEAU-DOSSIER',
  },
  'backup.made': {
    en: 'Backed up to {folder}: {explorations, plural, one {# exploration} other {# explorations}}, {bytes, number} bytes.',
    fr: 'Sauvegarde dans {folder} : {explorations, plural, one {# exploration} many {# d’explorations} other {# explorations}}, {bytes, number} octets.',
  },
  'backup.madeDamaged': {
    en: 'The backup is made, but what it copied is damaged (above). Keep your older backups.',
    fr: 'La sauvegarde est faite, mais ce qu’elle a copié est endommagé (ci-dessus). Conservez vos sauvegardes antérieures.',
  },
  'backup.nothing': {
    en: 'There is nothing to back up in {folder}. Set DATA_DIR to the folder Atelier uses.',
    fr: 'Il n’y a rien à sauvegarder dans {folder}. Réglez DATA_DIR sur le dossier qu’utilise Atelier.',
  },
  'backup.taken': {
    en: '{folder} is there already. Name a new folder: no backup is written over.',
    fr: '{folder} existe déjà. Nommez un nouveau dossier : aucune sauvegarde n’est écrasée.',
  },
  'backup.underWay': {
    en: 'Another program is working in {folder}. Wait for it to end, or stop it, and try again.',
    fr: 'Un autre programme travaille dans {folder}. Attendez qu’il se termine, ou arrêtez-le, puis réessayez.',
  },
  'backup.failed': {
    en: 'This did not work, and is not done: {reason}',
    fr: 'L’opération a échoué et n’est pas faite : {reason}',
  },
  'restore.usage': {
    en: 'Restores a backup into an empty DATA_DIR: npm run restore -- BACKUP. With --anyway also a damaged one; what is sound opens.',
    fr: 'Restaure une sauvegarde dans un DATA_DIR vide : npm run restore -- SAUVEGARDE. Avec --anyway, même une sauvegarde endommagée; ce qui est en bon état s’ouvre.',
  },
  'restore.done': {
    en: 'Restored into {folder} as of {at}: {explorations, plural, one {# exploration} other {# explorations}}. Invitations revoked since then are valid again: revoke them anew. Atelier can start.',
    fr: 'Restauration dans {folder}, à l’état du {at} : {explorations, plural, one {# exploration} many {# d’explorations} other {# explorations}}. Les invitations révoquées depuis sont de nouveau valides : révoquez-les encore. Atelier peut démarrer.',
  },
  'restore.erased': {
    en: 'Left out, because it was erased: {explorations, plural, one {# exploration} other {# explorations}}.',
    fr: 'Laissé de côté, car supprimé depuis : {explorations, plural, one {# exploration} many {# d’explorations} other {# explorations}}.',
  },
  'restore.noBackup': {
    en: '{folder} is no backup that can be used: its manifest.json or directory.sqlite is missing or damaged. Take another backup.',
    fr: '{folder} n’est pas une sauvegarde utilisable : son manifest.json ou son directory.sqlite manque ou est endommagé. Prenez une autre sauvegarde.',
  },
  'restore.damaged': {
    en: 'Part of the backup {folder} is damaged (npm run verify lists it). Nothing was restored. Take another backup, or add --anyway to restore what is sound.',
    fr: 'La sauvegarde {folder} est en partie endommagée (npm run verify en donne la liste). Rien n’a été restauré. Prenez une autre sauvegarde ou ajoutez --anyway pour restaurer ce qui est en bon état.',
  },
  'restore.notEmpty': {
    en: 'DATA_DIR ({folder}) is not empty, and nothing in it was changed. Move what it holds elsewhere, leave {tombstones} where it is so that what was erased stays erased, and run this again.',
    fr: 'DATA_DIR ({folder}) n’est pas vide; rien n’y a été modifié. Déplacez son contenu ailleurs, laissez {tombstones} en place pour que ce qui a été supprimé le reste, puis relancez la commande.',
  },
  'restore.copyFailed': {
    en: 'What was written to {folder} is not what was read ({file}): look at the disk, then run this again.',
    fr: 'Ce qui a été écrit dans {folder} n’est pas ce qui a été lu ({file}) : vérifiez le disque, puis relancez la commande.',
  },
  'verify.usage': {
    en: 'Checks DATA_DIR, or a backup, and changes nothing: npm run verify, or npm run verify -- BACKUP',
    fr: 'Vérifie DATA_DIR ou une sauvegarde, sans rien modifier : npm run verify ou npm run verify -- SAUVEGARDE',
  },
  'verify.sound': { en: 'sound', fr: 'en bon état' },
  'verify.damaged': { en: 'damaged', fr: 'endommagé' },
  'verify.changed': { en: 'not the file that was backed up', fr: 'n’est pas le fichier sauvegardé' },
  'verify.allSound': {
    en: '{folder}: everything is sound.',
    fr: '{folder} : tout est en bon état.',
  },
  'verify.someDamaged': {
    en: '{folder}: {count, plural, one {# place is} other {# places are}} damaged (above).',
    fr: '{folder} : {count, plural, one {# endroit est endommagé} many {# d’endroits sont endommagés} other {# endroits sont endommagés}} (ci-dessus).',
  },
} as const satisfies Catalogue
