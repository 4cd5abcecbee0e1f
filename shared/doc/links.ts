// What things point to, as it reads once all of them are known: merged findings are followed to where they
// went, removed themes and findings are none (D11).
import * as Y from 'yjs'
import { endsOf } from '../model/ends.ts'
import { frameUnder, onCanvas, originOnCanvas, type Placed } from '../model/frames.ts'
import type { ThemeId } from '../model/ids.ts'
import { mergeTargets } from '../model/merged.ts'
import type { Finding, Frame, Theme, Workshop } from '../model/schema.ts'
import { themeTree } from '../model/themes.ts'
import { roots } from './layout.ts'

/** The workshop with its links resolved; without `findings` nothing is known of those. */
export function linksOf(workshop: Workshop, board: Y.Doc, findings: Y.Doc | undefined): Workshop {
  return withoutDangling(findings ? evidenceThatStands(behindMerges(workshop), findings) : workshop, board)
}

/** Findings that stand and those merged into them; what hung on a merged one hangs on where it went. */
function behindMerges(workshop: Workshop): Workshop {
  const { findings: heard, comments } = workshop
  const targets = mergeTargets(heard)
  if (targets.size === 0) return workshop
  const standing = (id: Finding['id']): Finding['id'] => targets.get(id) ?? id
  const parentOf = ({ id, parentId }: Finding): Finding['id'] | null => {
    const parent = parentId && standing(parentId)
    // Merged into its own sub-point: that one stands by itself.
    return parent === id ? null : parent
  }
  return {
    ...workshop,
    findings: heard
      .filter(({ id }) => !targets.has(id))
      .map((f) => (f.parentId === null || standing(f.parentId) === f.parentId ? f : { ...f, parentId: parentOf(f) })),
    mergedFindings: heard.flatMap((f) =>
      targets.has(f.id) ? [{ ...f, lineage: { ...f.lineage, mergedInto: standing(f.id) } }] : [],
    ),
    comments: comments.map((comment) =>
      comment.on.kind === 'finding' && targets.has(comment.on.id)
        ? { ...comment, on: { kind: 'finding', id: standing(comment.on.id) } }
        : comment,
    ),
  }
}

/** Evidence that was merged is the one it went into; evidence that was removed is none. */
function evidenceThatStands(workshop: Workshop, findings: Y.Doc): Workshop {
  const known = new Set<string>(workshop.findings.map(({ id }) => id))
  const targets = new Map<string, string>(workshop.mergedFindings.map(({ id, lineage }) => [id, lineage.mergedInto ?? id]))
  // A board brought in, or linked by a program, may name findings that were never here: that is told as it stands.
  const stands = (id: string): boolean => known.has(id) || !isRemoved(findings, id)
  return {
    ...workshop,
    recommendations: workshop.recommendations.map((r) =>
      r.findingIds.every((id) => known.has(id))
        ? r
        : { ...r, findingIds: [...new Set(r.findingIds.map((id) => targets.get(id) ?? id))].filter(stands) },
    ),
  }
}

function isRemoved(findings: Y.Doc, id: string): boolean {
  const finding = findings.getMap('findings').get(id)
  return finding instanceof Y.Map && finding.get('removed') === true
}

/** What of a removed theme says where it lay. */
function removedThemes(board: Y.Doc): Map<string, Placed> {
  const removed = new Map<string, Placed>()
  const { frame, parentId } = roots.themes.entity.registers
  board.getMap('themes').forEach((theme, id) => {
    if (!(theme instanceof Y.Map) || theme.get('removed') !== true) return
    removed.set(id, {
      frame: (frame?.safeParse(theme.get('frame')).data ?? null) as Frame | null,
      parentId: (parentId?.safeParse(theme.get('parentId')).data ?? null) as ThemeId | null,
    })
  })
  return removed
}

/** A finding whose theme is gone lies in the tray: where it was, if both had been placed by hand. */
function releasedPlace({ place }: Finding, origin: { x: number; y: number } | null): Finding['place'] {
  if (place.z === 0 || !origin) return { ...place, themeId: null, x: 0, y: 0, z: 0 }
  return { ...place, themeId: null, x: onCanvas(origin.x + place.x), y: onCanvas(origin.y + place.y) }
}

/**
 * Links to a removed theme read as none: its findings lie in the tray, its claims stand alone, all where they were.
 * What was said of a theme or finding that was removed comes back with it.
 */
function withoutDangling(workshop: Workshop, board: Y.Doc): Workshop {
  const known = new Map<string, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  const heard = new Set<string>(workshop.findings.map((finding) => finding.id))
  const loose =
    workshop.findings.some(({ place }) => place.themeId !== null && !known.has(place.themeId)) ||
    workshop.themes.some(({ parentId }) => parentId !== null && !known.has(parentId))
  const removed = loose ? removedThemes(board) : new Map<string, Placed>()
  const stored = (id: ThemeId): Placed | undefined => known.get(id) ?? removed.get(id)
  // As stored: a parent that was removed still says what an old frame is relative to.
  const up = [...known, ...removed].flatMap(([id, { parentId }]) => (parentId === null ? [] : [[id, parentId] as const]))
  const ends = endsOf(new Map<string, string>(up))
  const topOf = (id: ThemeId) => (ends.get(id) ?? id) as ThemeId
  const alone = workshop.themes.map((theme) =>
    theme.parentId === null || known.has(theme.parentId) ? theme : { ...theme, parentId: null },
  )
  return {
    ...workshop,
    comments: workshop.comments.filter(({ on }) => (on.kind === 'theme' ? known.has(on.id) : heard.has(on.id))),
    themes: framed(alone, stored, topOf),
    recommendations: workshop.recommendations.map((r) =>
      r.themeIds.every((id) => known.has(id)) ? r : { ...r, themeIds: r.themeIds.filter((id) => known.has(id)) },
    ),
    findings: workshop.findings.map((finding) => {
      const { themeId } = finding.place
      if (themeId === null || known.has(themeId)) return finding
      const theme = removed.get(themeId)
      return { ...finding, place: releasedPlace(finding, theme ? originOnCanvas(theme, stored, topOf) : null) }
    }),
  }
}

/** Each theme with the frame it has where it stands now; nearly always its own. */
function framed(themes: readonly Theme[], stored: (id: ThemeId) => Placed | undefined, topOf: (id: ThemeId) => ThemeId): Theme[] {
  if (themes.every(({ frame }) => frame === null)) return [...themes]
  const { rootOf } = themeTree({ themes })
  return themes.map((theme) => {
    if (theme.frame === null) return theme
    const root = rootOf(theme)
    const frame = frameUnder(stored(theme.id) ?? theme, root === theme ? null : root.id, stored, topOf)
    return frame === theme.frame ? theme : { ...theme, frame }
  })
}
