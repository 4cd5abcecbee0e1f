// JSON of a stranger → a value, or null when it is none. JSON.parse keeps the last of two members of one name and drops
// the first without a word; so the members of the text are counted, and those of the value.

export type ParsedJson = { value: unknown; fault: null } | { value: null; fault: 'no-json' | 'too-deep' | 'twice' | 'reserved' }

/** Nothing of ours is nested deeper than half of this. */
const deepest = 32

/** Parses `text`. `twice`: an object has two members of one name; `reserved`: one is called `__proto__`. */
export function parseJson(text: string): ParsedJson {
  const { members, depth } = measure(text)
  // Before anything is made of it.
  if (depth > deepest) return { value: null, fault: 'too-deep' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { value: null, fault: 'no-json' }
  }
  const made = membersOf(value)
  if (made === null) return { value: null, fault: 'reserved' }
  return made === members ? { value, fault: null } : { value: null, fault: 'twice' }
}

/** Colons outside of strings, and how deep brackets go; of text that is no JSON, anything. */
function measure(text: string): { members: number; depth: number } {
  let members = 0
  let open = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case quote:
        i = endOfString(text, i)
        break
      case 0x3a: // :
        members++
        break
      case 0x5b: // [
      case 0x7b: // {
        depth = Math.max(depth, ++open)
        break
      case 0x5d: // ]
      case 0x7d: // }
        open--
    }
  }
  return { members, depth }
}

const quote = 0x22
const backslash = 0x5c

/** The place of the quotation mark that ends the string begun at `start`; the end of the text when none does. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes++
    if (slashes % 2 === 0) return at
  }
  return text.length
}

/** Members of all objects in `value`; null when one is called `__proto__`. Not deep, so it may recur. */
function membersOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return 0
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return null
  const inner = Array.isArray(value) ? value : Object.values(value)
  let members = Array.isArray(value) ? 0 : inner.length
  for (const each of inner) {
    const more = membersOf(each)
    if (more === null) return null
    members += more
  }
  return members
}
