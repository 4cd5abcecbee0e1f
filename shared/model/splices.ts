// The small changes that turn one text into another: by words, then trimmed to characters. Pure.

/** At `index` of the old text, `remove` characters go and `insert` comes. */
export type Splice = { index: number; remove: number; insert: string }

/** Beyond this many changed words one splice stands for all: the search grows with its square. */
const mostChanges = 300

/**
 * The splices from `before` to `after`, in order, none overlapping, indexes in `before`. Never through
 * the middle of a surrogate pair. Words are compared whole, since a comparison by letters would weave
 * two unrelated sentences into each other.
 */
export function splicesBetween(before: string, after: string): Splice[] {
  const whole = trimmed({ index: 0, remove: before.length, insert: after }, before)
  if (whole === null) return []
  if (whole.remove === 0 || whole.insert === '') return [whole]
  const old = tokensOf(before.slice(whole.index, whole.index + whole.remove))
  const steps = shortestPath(old, tokensOf(whole.insert))
  if (steps === null) return [whole]
  return splicesOf(steps, whole.index).flatMap((splice) => trimmed(splice, before) ?? [])
}

/** Words, blanks, and single other characters. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gsu) ?? []

type Step = { kind: 'keep' | 'remove' | 'insert'; token: string }

/** Myers' shortest edit path over tokens; null when it is longer than `mostChanges`. */
function shortestPath(a: readonly string[], b: readonly string[]): Step[] | null {
  const trace: Int32Array[] = []
  const furthest = new Int32Array(2 * mostChanges + 3)
  const middle = mostChanges + 1
  const at = (row: Int32Array, k: number): number => row[middle + k] ?? 0
  for (let changes = 0; changes <= mostChanges; changes++) {
    trace.push(furthest.slice())
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at(furthest, k - 1) < at(furthest, k + 1))
      let x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return backtrack(a, b, trace, at)
    }
  }
  return null
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  at: (row: Int32Array, k: number) => number,
): Step[] {
  const steps: Step[] = []
  let x = a.length
  let y = b.length
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const row = trace[changes] as Int32Array
    const k = x - y
    const down = k === -changes || (k !== changes && at(row, k - 1) < at(row, k + 1))
    const fromX = changes === 0 ? 0 : down ? at(row, k + 1) : at(row, k - 1)
    const fromY = changes === 0 ? 0 : down ? fromX - k - 1 : fromX - k + 1
    const keepFrom = changes === 0 ? 0 : down ? fromX : fromX + 1
    while (x > keepFrom) steps.push({ kind: 'keep', token: a[--x] ?? '' })
    if (changes > 0) steps.push(down ? { kind: 'insert', token: b[fromY] ?? '' } : { kind: 'remove', token: a[fromX] ?? '' })
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

function splicesOf(steps: readonly Step[], start: number): Splice[] {
  const splices: Splice[] = []
  let open: Splice | null = null
  let index = start
  for (const { kind, token } of steps) {
    if (kind === 'keep') {
      open = null
      index += token.length
      continue
    }
    if (open === null) {
      open = { index, remove: 0, insert: '' }
      splices.push(open)
    }
    if (kind === 'insert') open.insert += token
    else {
      open.remove += token.length
      index += token.length
    }
  }
  return splices
}

/** The splice without what it removes and writes again at its ends; null when nothing is left. */
function trimmed({ index, remove, insert }: Splice, before: string): Splice | null {
  const most = Math.min(remove, insert.length)
  let head = 0
  while (head < most && before[index + head] === insert[head]) head++
  if (head > 0 && (splitsPair(before, index + head) || splitsPair(insert, head))) head--
  const end = index + remove
  let tail = 0
  while (tail < most - head && before[end - 1 - tail] === insert[insert.length - 1 - tail]) tail++
  if (tail > 0 && (splitsPair(before, end - tail) || splitsPair(insert, insert.length - tail))) tail--
  const left = { index: index + head, remove: remove - head - tail, insert: insert.slice(head, insert.length - tail) }
  return left.remove === 0 && left.insert === '' ? null : left
}

/** True when the place `at` lies between the two halves of one character. */
function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}
