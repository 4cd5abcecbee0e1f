// What is remembered of a text that was imported: enough to tell whether it still says the same. Every finding's
// goes to everyone who joins, so the words are not kept twice.

/** Fifty-three bits of two multiplicative hashes, and the length; two texts share one by a chance of 1 in 10^15. */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return `${text.length.toString(36)}.${((b >>> 11) * 2 ** 32 + (a >>> 0)).toString(36)}`
}
