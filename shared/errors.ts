// The catalogue of refusals: code, status, and a sentence in both languages that says what to do.
// Sentences stand in messages/errors.ts under `error.<code>`.

import { format, type Values } from './messages/catalogue.ts'
import { type ErrorMessageId, errorMessages } from './messages/errors.ts'
import type { Bilingual } from './model/schema.ts'

/** HTTP status of each code (contract.md, HTTP). */
export const statusOf = {
  malformed: 400,
  'bad-language': 400,
  'bad-kind': 400,
  'not-joined': 401,
  'invitation-invalid': 401,
  'operator-key-wrong': 401,
  'not-allowed': 403,
  locked: 403,
  'origin-not-allowed': 403,
  'not-yours': 403,
  unknown: 404,
  'unknown-format': 404,
  gone: 409,
  'reason-required': 409,
  'lane-not-empty': 409,
  conflict: 409,
  'not-ready': 409,
  'nothing-to-undo': 409,
  'already-undone': 409,
  erased: 410,
  'too-big': 413,
  'archive-too-big': 413,
  'format-unknown': 415,
  'not-an-archive': 415,
  'not-json': 415,
  invalid: 422,
  'unknown-verb': 422,
  'unknown-lane': 422,
  'unknown-band': 422,
  'text-too-long': 422,
  'text-empty': 422,
  'too-many': 422,
  'import-no-text-column': 422,
  'import-unclosed-quote': 422,
  'import-no-valid-row': 422,
  'import-too-many-rows': 422,
  'import-empty': 422,
  'import-unreadable': 422,
  'import-too-slow': 422,
  'archive-cut': 422,
  'archive-newer': 422,
  'archive-unknown-part': 422,
  'archive-twice': 422,
  'archive-invalid': 422,
  'archive-text-too-long': 422,
  'archive-too-many': 422,
  'too-often': 429,
  failed: 500,
  'not-saved': 503,
  busy: 503,
  'archive-too-slow': 503,
  'file-unreadable': 503,
  'file-newer': 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof statusOf
export type Refusal = { code: ErrorCode; detail: Bilingual; values?: Values }

/** A refusal with its sentence in both languages. `values` fill the sentence's placeholders; `french`, where they differ. */
export function refusal(code: ErrorCode, values: Values = {}, french: Values = values): Refusal {
  const message = errorMessages[`error.${code}` satisfies ErrorMessageId]
  return { code, detail: { en: format(message, 'en', values), fr: format(message, 'fr', french) } }
}

/** Thrown inside a verb to refuse; `run` turns it into an outcome, so callers never see it. */
export class Refused extends Error {
  readonly refusal: Refusal
  /** By its code, or a refusal that was made elsewhere. */
  constructor(refused: ErrorCode | Refusal, values: Values = {}, french: Values = values) {
    const made = typeof refused === 'string' ? refusal(refused, values, french) : refused
    super(made.code)
    this.refusal = made
  }
}

/** WebSocket close codes: 4400–4499 are final, 1012 and 4500–4599 mean come back (contract.md). */
export const closeCodes = {
  notJoined: 4401,
  notAllowed: 4403,
  unknown: 4404,
  erased: 4410,
  frameTooBig: 4413,
  /** The exploration's file cannot be opened: only whoever runs the server can help. */
  fileUnusable: 4423,
  undecodable: 4422,
  tooFast: 4529,
  tooSlow: 4508,
  /** A fault of the server's own: come back. */
  failed: 4500,
  /** More connections than one participant may have. */
  tooMany: 4530,
  restarting: 1012,
} as const
