// Which of eight colours someone has on the canvas: the same for everyone who sees them.

export const hues = 8

/** From 1 to 8. */
export function hueOf(participantId: string): number {
  let sum = 0
  for (const character of participantId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (sum % hues) + 1
}
