// Shapes carry the ids of what they show: a finding and a theme may have the same one.
import { createShapeId, type TLShapeId } from '@tldraw/tldraw'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'

export const findingShapeId = (id: FindingId): TLShapeId => createShapeId(`f-${id}`)
export const themeShapeId = (id: ThemeId): TLShapeId => createShapeId(`t-${id}`)
