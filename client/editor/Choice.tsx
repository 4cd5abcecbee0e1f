// A few values side by side, one or several pressed: plain buttons, so that walking past them with the
// keyboard changes nothing.
type Props<T extends string> = {
  name: string
  values: readonly T[]
  pressed: (value: T) => boolean
  words: (value: T) => string
  onPress(value: T): void
  /** Why nothing can be changed here; the value then stands as words. */
  reason: string | null
  tone?: 'help'
}

/** A named group of toggle buttons. */
export function Choice<T extends string>({ name, values, pressed, words, onPress, reason, tone }: Props<T>) {
  if (reason !== null) {
    const chosen = values.filter(pressed)
    return chosen.length > 0 ? <p className="choice-read">{chosen.map(words).join(', ')}</p> : <p className="choice-read">–</p>
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div role="group" aria-label={name} className={tone === 'help' ? 'choice choice-help' : 'choice'}>
      {values.map((value) => (
        <button key={value} type="button" className="choice-button" aria-pressed={pressed(value)} onClick={() => onPress(value)}>
          {words(value)}
        </button>
      ))}
    </div>
  )
}
