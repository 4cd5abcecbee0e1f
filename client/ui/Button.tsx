// A button in one of four weights. `reason` says why it cannot be used: it stays focusable and says so.
import { type ComponentProps, type ReactNode, useId } from 'react'

type Props = Omit<ComponentProps<'button'>, 'children'> & {
  children: ReactNode
  weight?: 'plain' | 'primary' | 'quiet' | 'danger'
  large?: boolean
  /** Why it is not available just now; the button is then aria-disabled, not disabled. */
  reason?: string | null | undefined
}

/** A native button; `type="button"` unless said. */
export function Button({ weight = 'plain', large = false, reason, children, className, onClick, ...rest }: Props) {
  const reasonId = useId()
  const classes = ['button', weight !== 'plain' && `button-${weight}`, large && 'button-large', className]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <button
        type="button"
        {...rest}
        className={classes}
        aria-disabled={reason ? true : undefined}
        aria-describedby={reason ? reasonId : rest['aria-describedby']}
        title={reason ?? rest.title}
        onClick={reason ? (event) => event.preventDefault() : onClick}
      >
        {children}
      </button>
      {reason ? (
        <span id={reasonId} className="visually-hidden">
          {reason}
        </span>
      ) : null}
    </>
  )
}
