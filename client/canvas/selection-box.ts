// The box around what is selected.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { around, type Box } from './boxes.ts'
import type { Layout } from './layout-types.ts'

/** Null when nothing selected is on the canvas. */
export const selectionBox = (layout: Layout, selection: ReadonlySet<string>): Box | null =>
  around([...selection].flatMap((id) => layout.findings.get(id as FindingId) ?? layout.themes.get(id as ThemeId) ?? []))
