// tldraw owns nothing here: only the projection writes shapes, and its undo, which restores whole records and
// so could take back a colleague's words, is replaced by the person's own (CV6).
import type { Editor } from '@tldraw/tldraw'

export type OwnSteps = { undo(): void; redo(): void }

/** Keeps `editor` a picture of the domain; answers how to stop. */
export function guard(editor: Editor, own: OwnSteps): () => void {
  const { sideEffects } = editor
  editor.undo = () => {
    own.undo()
    return editor
  }
  editor.redo = () => {
    own.redo()
    return editor
  }
  let throwing = false
  const stops = [
    // Whatever a paste, a drop or a stray key makes is no finding.
    sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return
      throwing = true
      editor.store.remove([shape.id])
      throwing = false
    }),
    sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => (source === 'user' ? before : after)),
    sideEffects.registerBeforeDeleteHandler('shape', (_shape, source) => (source === 'user' && !throwing ? false : undefined)),
    // One touch of a pen would lock out mouse and fingers, and the key to it is in a menu that is not ours.
    sideEffects.registerBeforeChangeHandler('instance', (_before, after) =>
      after.isPenMode ? { ...after, isPenMode: false } : after,
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
