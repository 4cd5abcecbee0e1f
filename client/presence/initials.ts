/** Two letters for a name: those of its first and last word. Pure; keeps letters whole beyond the basic plane. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s\-‐]+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}
