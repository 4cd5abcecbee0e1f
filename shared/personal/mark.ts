// What likely personal information is called, and where in a text it stands.

export const markKinds = ['email', 'telephone', 'sin', 'postal-code', 'address', 'name'] as const
export type MarkKind = (typeof markKinds)[number]

/** `text` is `start` to `end` of what was looked at (UTF-16, end not in it). */
export type Mark = { kind: MarkKind; start: number; end: number; text: string }

/** All matches of a global pattern as marks; `keep` may turn one down, or narrow it by answering what of it counts. */
export function marksOf(
  kind: MarkKind,
  text: string,
  pattern: RegExp,
  keep: (found: string, start: number) => string | boolean = () => true,
): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(pattern)) {
    const kept = keep(match[0], match.index)
    const found = kept === true ? match[0] : kept
    if (found) marks.push({ kind, start: match.index, end: match.index + found.length, text: found })
  }
  return marks
}
