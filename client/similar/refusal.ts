// Why there is no suggestion, for the person who asked.
import { formatBoth, type Message, type Values } from '../../shared/messages/catalogue.ts'
import type { Bilingual } from '../../shared/model/schema.ts'

/** Carries a sentence in both languages. */
export class Refusal extends Error {
  readonly detail: Bilingual
  constructor(message: Message, values?: Values) {
    super(message.en)
    this.detail = formatBoth(message, values)
  }
}

/** A newer question took the place of this one; nothing to tell anybody. */
export const superseded = (): DOMException => new DOMException('a newer question took its place', 'AbortError')
