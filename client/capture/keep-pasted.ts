// Text pasted elsewhere on the page, put where the capture panel finds it when it opens.
import { keeper } from '../editor/kept-words.ts'
import type { RoomApi } from '../room/room.ts'
import { newlyPasted, pastedSchema } from './pasted.ts'

/** Under this name the panel keeps what was pasted and not yet decided about. */
export const pasteKey = 'capture-paste'
export const pastedOrNot = pastedSchema.nullable()

/** The panel asks what is to become of `text` when it opens next. */
export const keepPasted = (room: RoomApi, text: string): void => keeper(room, pasteKey, pastedOrNot).keep(newlyPasted(text))
