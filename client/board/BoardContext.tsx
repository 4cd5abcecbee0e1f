// One board's state and acts for every component below. Both stay the same objects for the board's
// life, so that memoized chips do not render for them.
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { boardMessages } from '../../shared/messages/board.ts'
import { must } from '../../shared/model/assert.ts'
import { may } from '../../shared/model/rights.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import type { RoomApi } from '../room/room.ts'
import { type Acts, makeActs } from './acts.ts'
import { type Sentences, sentencesOf } from './announce.ts'
import { type BoardState, boardState, currentIn } from './board-state.ts'

export type Board = { room: RoomApi; state: BoardState; acts: Acts }
const BoardContext = createContext<Board | null>(null)

export function BoardProvider({ children }: { children: ReactNode }) {
  const room = useRoom()
  const { lang } = useLanguage()
  const language = useRef(lang)
  useEffect(() => {
    language.current = lang
  }, [lang])
  const make = (): Board => {
    const state = boardState()
    state.current.set(currentIn(room.workshop.get(), state, false))
    return { room, state, acts: makeActs(room, state, () => language.current) }
  }
  const [board, setBoard] = useState(make)
  // Another room (entered anew) needs a board of its own.
  if (board.room !== room) setBoard(make())
  return <BoardContext value={board}>{children}</BoardContext>
}

/** The board; throws outside a BoardProvider. */
export const useBoard = (): Board => must(use(BoardContext), 'useBoard inside a BoardProvider')
export const useBoardT = () => useT(boardMessages)

/** Sentences about the board as it stands, in the interface's language. */
export function useSentences(): Sentences {
  const { lang } = useLanguage()
  return sentencesOf(useWorkshop(), lang)
}

/** Why this person may not move cards just now; null when they may. */
export function useMoveReason(): string | null {
  const { room } = useBoard()
  const t = useBoardT()
  const { settings } = useWorkshop()
  if (may(room.me.role, 'moveRecommendation', settings)) return null
  return t(room.me.role === 'observer' ? 'reason.observer' : 'reason.locked')
}

/** Why this person may not ask for help or write; null when they may. */
export function useWriteReason(): string | null {
  const { room } = useBoard()
  const t = useBoardT()
  const { settings } = useWorkshop()
  return may(room.me.role, 'requestHelp', settings) ? null : t('reason.observer')
}
