/** A narrow choice cuts its longest names: the whole one stands below it, for the eye. */
export function Whole({ name }: { name: string | null }) {
  if (name === null) return null
  return (
    <span className="detail-whole" aria-hidden="true">
      {name}
    </span>
  )
}
