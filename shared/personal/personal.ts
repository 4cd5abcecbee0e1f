// Likely personal information in a text: flagged to its writer before anyone else sees it, never refused. It may
// miss some and may flag what is none; what it flags and what it leaves alone is measured (DECISIONS, D55).
import type { Mark } from './mark.ts'
import { namesIn } from './names.ts'
import { addressesIn, emailsIn, postalCodesIn, telephonesIn } from './reach.ts'
import { sinsIn } from './sin.ts'

/**
 * E-mail addresses, telephone and social insurance numbers, postal codes, street addresses and names of
 * persons in English or French text, in order, none overlapping. Pure; time grows with the length of the text.
 */
export function personalIn(text: string): Mark[] {
  // The surer kind comes first and keeps its place.
  const found = [emailsIn, sinsIn, telephonesIn, postalCodesIn, addressesIn, namesIn].flatMap((look) => look(text))
  const taken = new Uint8Array(text.length)
  const marks = found.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return marks.sort((a, b) => a.start - b.start)
}
