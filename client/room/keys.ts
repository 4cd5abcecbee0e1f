// Under which keys a browser keeps things: always the exploration first, then the participant, so that
// what concerns one of them can be found and dropped without reading it.
import type { ExplorationId } from '../../shared/model/ids.ts'

export const journalPrefix = 'atelier:journal:'
export const refusedPrefix = 'atelier:refused:'
/** Words not saved yet and dialogs half filled in (client/editor/kept-words.ts). */
export const keptPrefix = 'atelier:kept:'
/** In localStorage, and in the cabinet's journal. */
export const prefixes = [journalPrefix, refusedPrefix, keptPrefix]

/** In the cabinet's documents; without a participant: what the keys of all of them begin with. */
export const documentKey = (explorationId: ExplorationId, participantId?: string): string =>
  `${explorationId}:${participantId === undefined ? '' : `${participantId}:`}`
