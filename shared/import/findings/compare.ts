// A row beside the finding it means. A field is updated only if it still equals what was imported last; otherwise
// it is a conflict. Blank cells never clear; what was merged away is not revived (contract.md, Import).
import type { ImportedFinding } from '../../doc/commands/import-finding.ts'
import { equal } from '../../doc/operation.ts'
import { type Finding, langs, type Workshop } from '../../model/schema.ts'
import { type Conflict, conflictOf } from '../compare.ts'
import type { Imported } from '../imported.ts'
import { fingerprint } from './fingerprint.ts'
import { type FindingRow, importedPoint, placeKey } from './row.ts'

export type FindingStandpoint = { finding: Finding; imported: Imported; isMerged: boolean; workshop: Workshop }

/** What one row asks of a known finding; `update` is null when it asks for nothing. */
export type FindingComparison = { update: ImportedFinding | null; conflicts: Conflict[] }

/** Compares; writes nothing. */
export function compareFinding(row: FindingRow, at: FindingStandpoint): FindingComparison {
  const { finding, imported: last, isMerged } = at
  const update: ImportedFinding = { id: finding.id, texts: [], registers: {}, imported: { ...last } }
  const conflicts: Conflict[] = []
  let changes = 0
  const code = isMerged ? 'finding-merged' : 'changed'
  const conflict = (field: string, lang: 'en' | 'fr' | null, current: string, incoming: string) =>
    conflicts.push(conflictOf(row.draft.line, finding, field, lang, current, incoming, code))
  const mayTake = (current: unknown, before: unknown): boolean => !isMerged && equal(current, before)
  const took = (more: Imported) => {
    Object.assign(update.imported, more)
    changes++
  }

  for (const lang of langs) {
    const [incoming, current] = [row.draft.text[lang], finding.text[lang].trim()]
    if (incoming === '' || incoming === current) continue
    const before = last[`text.${lang}`]
    if (!mayTake(before === undefined ? current : fingerprint(current), before ?? '')) conflict('text', lang, current, incoming)
    else {
      update.texts.push({ lang, text: incoming })
      took({ [`text.${lang}`]: fingerprint(incoming) })
    }
  }

  const { discussion, criterion, kind, colour, area } = row.values
  const incoming = { discussion, criterion, kind, colour, area, parentId: row.parentId }
  for (const key of ['discussion', 'criterion', 'kind', 'colour', 'area', 'parentId'] as const) {
    const [wanted, current] = [incoming[key], finding[key]]
    if (wanted === null || wanted === current) continue
    if (!mayTake(current, last[key] ?? (key === 'kind' ? 'note' : null))) {
      if (key === 'parentId') conflict('parent_id', null, sourceOf(at.workshop, finding.parentId), row.draft.parentId ?? '')
      else conflict(key, null, `${current ?? ''}`, `${wanted}`)
    } else {
      Object.assign(update.registers, { [key]: wanted })
      took({ [key]: wanted })
    }
  }

  const { themeId } = finding.place
  const elsewhere = row.themeId !== null && row.themeId !== themeId
  if (elsewhere) {
    if (!mayTake(themeId, themeThatStands(at.workshop, last.themeId))) {
      conflict('theme', null, titleOf(at.workshop, themeId), named(row))
    } else {
      update.place = { themeId: row.themeId, ...pointOf(row) }
      took({ themeId: row.themeId, ...importedPoint(row) })
    }
  } else if (row.place && placeKey(row.place) !== placeKey(finding.place)) {
    const { point } = row.values
    const movedInFile = point !== null && (point.x !== last.x || point.y !== last.y)
    // The team drags findings about: that the file still says the old point is no conflict.
    if (!movedInFile) return done()
    if (mayTake(finding.place.z > 0 ? placeKey(finding.place) : null, last.place ?? null)) {
      update.place = { themeId, ...pointOf(row) }
      took(importedPoint(row))
    } else conflict('position', null, placeKey(finding.place), placeKey(point))
  }
  return done()

  function done(): FindingComparison {
    return { update: changes > 0 ? update : null, conflicts }
  }
}

const pointOf = ({ place }: FindingRow): { x?: number; y?: number } => (place ? { x: place.x, y: place.y } : {})
const named = ({ draft: { theme, subtheme } }: FindingRow): string => subtheme.en || subtheme.fr || theme.en || theme.fr

/** A theme remembered from the last import that has gone since reads as none: so does what lay in it. */
const themeThatStands = ({ themes }: Workshop, id: Imported[string] | undefined): string | null =>
  typeof id === 'string' && themes.some((theme) => theme.id === id) ? id : null

function titleOf({ themes }: Workshop, id: string | null): string {
  const title = themes.find((theme) => theme.id === id)?.title
  return title ? title.en || title.fr : ''
}

function sourceOf({ findings }: Workshop, id: string | null): string {
  const finding = findings.find((each) => each.id === id)
  return finding?.sourceId ?? (finding?.number ? `F${finding.number}` : '')
}
