// Under which keys a browser keeps what concerns an exploration: always the exploration first, then the
// participant, so that what concerns one of them can be found and dropped without reading it. Of no
// exploration are atelier:lang (client/i18n.tsx) and atelier:board (client/board/preferences.ts).
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { RoomName } from '../../shared/model/verbs.ts'

/** By room: the findings' work must not be taken for the board's. */
export const journalPrefix: Record<RoomName, string> = { board: 'atelier:journal:', findings: 'atelier:journal-findings:' }
export const refusedPrefix: Record<RoomName, string> = { board: 'atelier:refused:', findings: 'atelier:refused-findings:' }
/** Words not saved yet and dialogs half filled in (client/editor/kept-words.ts). */
export const keptPrefix = 'atelier:kept:'
/** Of these, after the participant, those that hold words of findings as they stood: not for whom the findings are closed to. */
export const findingDrafts = { edit: 'finding/', split: 'split-finding/' } as const
/** Work that is nowhere else, with the time it was kept: in localStorage, and in the cabinet's journal. */
export const prefixes = [...Object.values(journalPrefix), ...Object.values(refusedPrefix), keptPrefix]

/** The card my tabs look at (client/board/own-tabs.ts): no participant, no time, in localStorage only. */
export const currentPrefix = 'atelier:current:'
export const currentKey = (explorationId: string): string => `${currentPrefix}${explorationId}`

/** In the cabinet's documents; without a participant: what the keys of all of them begin with. */
export const documentKey = (explorationId: ExplorationId, participantId?: string): string =>
  `${explorationId}:${participantId === undefined ? '' : `${participantId}:`}`
