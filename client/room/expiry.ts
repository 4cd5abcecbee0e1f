// How long a browser keeps what nobody came back for.
const month = 30 * 24 * 60 * 60 * 1000

/** True for what was last used at `at`, ms since 1970, when that is more than 30 days ago (JR6). */
export const expired = (at: number, now: number): boolean => now - at > month

/** When a thing was kept, whatever else it says (another version may have written it), as text or not; null when it is no such thing. */
export function keptAt(kept: unknown): number | null {
  try {
    const thing: unknown = typeof kept === 'string' ? JSON.parse(kept) : kept
    const at = typeof thing === 'object' && thing !== null && 'at' in thing ? thing.at : null
    return typeof at === 'number' ? at : null
  } catch {
    return null
  }
}
