// A row nobody knows yet → what is added, and what is remembered of it for the next import.
import type { NewFinding } from '../../doc/commands/finding.ts'
import type { FindingId } from '../../model/ids.ts'
import { langs } from '../../model/schema.ts'
import type { Imported } from '../imported.ts'
import type { FindingDraft } from './drafts.ts'
import { fingerprint } from './fingerprint.ts'
import { type FindingRow, importedPoint } from './row.ts'

/** The addition a row asks for. */
export function additionOf(row: FindingRow, id: FindingId): NewFinding & { id: FindingId } {
  const { draft, values, themeId, parentId, place } = row
  const { discussion, criterion, kind, colour, area } = values
  return {
    id,
    text: draft.text,
    discussion,
    criterion,
    ...(kind ? { kind } : {}),
    colour,
    area,
    parentId,
    themeId,
    ...(place ? { x: place.x, y: place.y } : {}),
    ...(draft.id === null ? {} : { sourceId: draft.id }),
    imported: importedOf(row),
  }
}

function importedOf(row: FindingRow): Imported {
  const { draft, values, themeId, parentId } = row
  const imported: Imported = {}
  for (const lang of langs) if (draft.text[lang] !== '') imported[`text.${lang}`] = fingerprint(draft.text[lang])
  const { discussion, criterion, kind, colour, area } = values
  for (const [key, value] of Object.entries({ discussion, criterion, kind, colour, area, themeId, parentId })) {
    if (value !== null) imported[key] = value
  }
  return { ...imported, ...importedPoint(row) }
}

/** The rows in the order of the file, a parent that comes later right before its first child. */
export function parentsFirst(rows: readonly FindingRow[], idOf: (draft: FindingDraft) => FindingId | undefined): FindingRow[] {
  const byId = new Map(rows.map((row) => [idOf(row.draft), row]))
  const ordered = new Set<FindingRow>()
  for (const row of rows) {
    const waiting: FindingRow[] = []
    // Chains end: a circle was rejected before.
    for (
      let at: FindingRow | undefined = row;
      at && !ordered.has(at);
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    ) {
      waiting.push(at)
    }
    for (const each of waiting.reverse()) ordered.add(each)
  }
  return [...ordered]
}
