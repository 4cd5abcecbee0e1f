// The same words as in the box, unseen: they give the box its height and others' carets their place.
import { Fragment } from 'react'

export type OtherCaret = { clientId: number; name: string; index: number | null }

/** Lies under the textarea in the same cell, with the same type and padding (text-field.css). */
export function Mirror({ words, carets }: { words: string; carets: readonly OtherCaret[] }) {
  const placed = carets.flatMap(({ index, ...caret }) =>
    index === null ? [] : [{ ...caret, index: Math.min(index, words.length) }],
  )
  placed.sort((a, b) => a.index - b.index)
  return (
    <div className="input text-field-mirror" aria-hidden="true">
      {placed.map(({ clientId, name, index }, i) => (
        <Fragment key={`${clientId} ${index}`}>
          {words.slice(placed[i - 1]?.index ?? 0, index)}
          <span className="other-caret" data-name={name} />
        </Fragment>
      ))}
      {words.slice(placed.at(-1)?.index ?? 0)}{' '}
    </div>
  )
}
