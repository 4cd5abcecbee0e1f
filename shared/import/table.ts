// What a file holds once its format is forgotten: a header, rows with the line a person would count, and
// what the reader of the format already has to say. Server/import makes it; columns.ts and plan.ts take it.
import { formatBoth, type Values } from '../messages/catalogue.ts'
import { type ImportMessageId, importMessages } from '../messages/import.ts'
import type { Bilingual } from '../model/schema.ts'
import type { MarkKind } from '../personal/mark.ts'

/** `line` is counted as a person does: from 1, a spreadsheet's header being line 1. */
export type TableRow = {
  line: number
  cells: readonly string[]
  /** The line of the row this one is nested under, in formats that nest (Markdown). */
  parentLine?: number
}

/** Something said about one line. `code` is stable, `detail` is for people. */
export type Issue = { line: number; code: string; detail: Bilingual }

/** A row with what looks like personal information in it. */
export type PersonalRow = { line: number; found: { kind: MarkKind; text: string }[] }

export type Table = {
  /** `columns`: the first row names columns. `lines`: lists and plain lines, whose columns are known. */
  kind: 'columns' | 'lines'
  header: readonly string[]
  rows: readonly TableRow[]
  notices: readonly Issue[]
  /** Rows the reader of the format could not make out. */
  rejected: readonly Issue[]
  /** Its coordinates are those of another whiteboard (Mural), not of our canvas. */
  board?: boolean
  /** Rows that likely hold personal information, when that was asked for. */
  personal?: readonly PersonalRow[]
}

type Reasons<Kind extends string> = ImportMessageId extends infer Id
  ? Id extends `import.${Kind}.${infer Code}`
    ? Code
    : never
  : never
export type RejectionCode = Reasons<'rejected'>
export type NoticeCode = Reasons<'notice'>
export type ConflictCode = Reasons<'conflict'>

/** A row that is not taken, with the reason in both languages. */
export const rejection = (line: number, code: RejectionCode, values: Values = {}): Issue => ({
  line,
  code,
  detail: formatBoth(importMessages[`import.rejected.${code}`], values),
})

/** A row that is taken, with something the person should know. */
export const notice = (line: number, code: NoticeCode, values: Values = {}): Issue => ({
  line,
  code,
  detail: formatBoth(importMessages[`import.notice.${code}`], values),
})
