// What changed between two looks at the synthesis: what was seen is remembered as ids and fingerprints, never
// as words, for interviewees spoke in confidence and a device is not a safe place.
import { z } from 'zod'
import type { CommentId, FindingId, ParticipantId, ThemeId } from '../../shared/model/ids.ts'
import type { Bilingual, Workshop } from '../../shared/model/schema.ts'

/** Findings by id: fingerprint of the words, and the theme. Themes by id: fingerprint. Comments: ids. */
export const seenSchema = z.object({
  /** When it was last looked at, ms since 1970. */
  at: z.number(),
  findings: z.record(z.string(), z.tuple([z.string(), z.string().nullable()])),
  themes: z.record(z.string(), z.string()),
  comments: z.array(z.string()),
})
export type Seen = z.infer<typeof seenSchema>
type Looked = Pick<Workshop, 'findings' | 'themes' | 'comments'>

export type ChangesSince = {
  at: number
  added: FindingId[]
  /** Under another theme than before, or back in the tray. */
  filed: FindingId[]
  reworded: FindingId[]
  /** How many are no longer there; what they said is not known here. */
  gone: number
  themes: ThemeId[]
  comments: CommentId[]
}

/** The workshop as seen at `at`. */
export function seenOf({ findings, themes, comments }: Looked, at: number): Seen {
  return {
    at,
    findings: Object.fromEntries(findings.map(({ id, text, place }) => [id, [fingerprint(text), place.themeId]])),
    themes: Object.fromEntries(
      themes.map(({ id, title, summary, parentId, settled }) => [
        id,
        fingerprint(title, summary, parentId ?? '', settled ? '1' : ''),
      ]),
    ),
    comments: comments.map(({ id }) => id),
  }
}

/** What is otherwise than it was seen. Comments of `me` are no news to me. */
export function changesSince(seen: Seen, workshop: Looked, me: ParticipantId): ChangesSince {
  const changes: ChangesSince = { at: seen.at, added: [], filed: [], reworded: [], gone: 0, themes: [], comments: [] }
  const findings = new Map(Object.entries(seen.findings))
  for (const { id, text, place } of workshop.findings) {
    const before = findings.get(id)
    findings.delete(id)
    if (!before) changes.added.push(id)
    else {
      if (before[1] !== place.themeId) changes.filed.push(id)
      if (before[0] !== fingerprint(text)) changes.reworded.push(id)
    }
  }
  changes.gone = findings.size
  const now = seenOf(workshop, 0)
  const themes = new Map(Object.entries(seen.themes))
  changes.themes = workshop.themes.flatMap(({ id }) => (themes.get(id) === now.themes[id] ? [] : [id]))
  const comments = new Set(seen.comments)
  changes.comments = workshop.comments.flatMap(({ id, by }) => (comments.has(id) || by === me ? [] : [id]))
  return changes
}

/** How many changes there are. */
export const countOf = ({ added, filed, reworded, gone, themes, comments }: ChangesSince): number =>
  new Set([...added, ...filed, ...reworded]).size + gone + themes.length + comments.length

/** 53 bits of FNV-1a twice over: enough that two of 5,000 texts do not meet, too little to read words from. */
function fingerprint(...parts: readonly (Bilingual | string)[]): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (const part of parts) {
    const words = typeof part === 'string' ? part : `${part.en}\u0000${part.fr}`
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(i)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul(b ^ unit ^ i, 0x85ebca6b)
    }
    a = Math.imul(a ^ 0xff, 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
