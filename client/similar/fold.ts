// Words are compared without case and accents: people type « equipe » on an English keyboard.
const marks = /\p{M}+/gu
const apostrophes = /[’‘ʼ＇]/g

/** Lower case, one kind of apostrophe, ligatures apart, no accents. */
export const folded = (word: string): string => unligatured(word).normalize('NFD').replace(marks, '')

/** The same with its accents, as stemming wants it. */
export const unligatured = (word: string): string =>
  word.toLowerCase().replace(apostrophes, "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae')
