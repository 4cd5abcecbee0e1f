// What changed between two texts, word by word, for people to read. Pure.
import { type Splice, splicesBetween } from '../../shared/model/splices.ts'

export type Segment = { kind: 'same' | 'removed' | 'added'; text: string }

const wordCharacter = /[\p{L}\p{N}\p{M}'’-]/u
const isLetter = (character: string | undefined): boolean => character !== undefined && wordCharacter.test(character)

/** The segments that tell `before` → `after` in whole words: all but the added ones together are `before`. */
export function segmentsBetween(before: string, after: string): Segment[] {
  const segments: Segment[] = []
  const push = (kind: Segment['kind'], text: string) => {
    const last = segments.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else segments.push({ kind, text })
  }
  let at = 0
  for (const { start, end, text } of wholeWords(before, after)) {
    push('same', before.slice(at, start))
    push('removed', before.slice(start, end))
    push('added', text)
    at = end
  }
  push('same', before.slice(at))
  return segments
}

type Change = { start: number; end: number; text: string; splices: Splice[] }

/** The splices widened to the words they touch; those that then overlap become one. */
function wholeWords(before: string, after: string): Change[] {
  const changes: Change[] = []
  for (const splice of splicesBetween(before, after)) {
    let start = splice.index
    let end = splice.index + splice.remove
    const { insert } = splice
    // A whole word put in between others needs no widening; letters put into a word do.
    const touchesLeft = isLetter(before[start - 1]) && (isLetter(before[start]) || isLetter(insert[0] ?? before[end]))
    const touchesRight = isLetter(before[end]) && (isLetter(before[end - 1]) || isLetter(insert.at(-1) ?? before[start - 1]))
    if (touchesLeft) while (isLetter(before[start - 1])) start--
    if (touchesRight) while (isLetter(before[end])) end++
    const last = changes.at(-1)
    if (last && start < last.end) {
      last.splices.push(splice)
      last.end = Math.max(last.end, end)
    } else changes.push({ start, end, text: '', splices: [splice] })
  }
  for (const change of changes) change.text = spliced(before, change)
  return changes
}

function spliced(before: string, { start, end, splices }: Change): string {
  let text = ''
  let at = start
  for (const { index, remove, insert } of splices) {
    text += before.slice(at, index) + insert
    at = index + remove
  }
  return text + before.slice(at, end)
}
