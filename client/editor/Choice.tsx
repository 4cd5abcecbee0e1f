// A few values side by side, one or several pressed: plain buttons, so that walking past them with the
// keyboard changes nothing.
type Props<T extends string> = {
  name: string
  values: readonly T[]
  pressed: (value: T) => boolean
  words: (value: T) => string
  /** The whole name where `words` is short; it begins with it. */
  whole?: (value: T) => string
  onPress(value: T): void
  /** Why nothing can be changed here; the value then stands as words. */
  reason: string | null
  tone?: 'help'
  /** In a dialog: the first pressed one has the focus when it opens. */
  autoFocus?: boolean
}

/** A named group of toggle buttons. */
export function Choice<T extends string>({
  name,
  values,
  pressed,
  words,
  whole = words,
  onPress,
  reason,
  tone,
  autoFocus,
}: Props<T>) {
  if (reason !== null) {
    const chosen = values.filter(pressed)
    return chosen.length > 0 ? <p className="choice-read">{chosen.map(whole).join(', ')}</p> : <p className="choice-read">–</p>
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div role="group" aria-label={name} className={tone === 'help' ? 'choice choice-help' : 'choice'}>
      {values.map((value) => (
        <button
          key={value}
          ref={(element) => {
            if (autoFocus && value === values.find(pressed)) element?.setAttribute('autofocus', '')
          }}
          type="button"
          className="choice-button"
          aria-pressed={pressed(value)}
          aria-label={whole(value)}
          title={whole(value)}
          onClick={() => onPress(value)}
        >
          {words(value)}
        </button>
      ))}
    </div>
  )
}
