// Going along with someone: this view goes where theirs is, until this person moves it themselves.
import type { Editor, TLEventInfo } from '@tldraw/tldraw'
import type { FindingsApi } from '../room/room.ts'
import { seeAs } from './camera.ts'
import type { SharedState } from './shared-state.ts'

/** Follows whom `follow` names as long as the canvas stands; answers how to stop. */
export function followOthers(editor: Editor, findings: Pick<FindingsApi, 'others'>, follow: SharedState['follow']): () => void {
  let seen = ''
  const look = () => {
    const who = follow.get()
    if (who === null) {
      seen = ''
      return
    }
    const theirs = findings.others.get().filter(({ person }) => person.participantId === who)
    if (theirs.length === 0) {
      follow.set(null)
      return
    }
    const view = theirs.find(({ presence }) => presence.view)?.presence.view
    const now = JSON.stringify(view)
    if (!view || now === seen) return
    seen = now
    seeAs(editor, view)
  }
  // A wheel, a pinch, a drag of the ground or a key is this person's own will.
  const onEvent = (event: TLEventInfo) => {
    const own = event.type === 'wheel' || event.type === 'pinch' || (event.type === 'pointer' && editor.inputs.isPanning)
    if (own || editor.isIn('select.panning')) follow.set(null)
  }
  const stops = [findings.others.subscribe(look), follow.subscribe(look)]
  editor.on('before-event', onEvent)
  look()
  return () => {
    for (const stop of stops) stop()
    editor.off('before-event', onEvent)
  }
}
