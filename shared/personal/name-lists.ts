// How surely a capitalised word is a person's first name, or a surname. The lists become sets at the first question.
import { namesLikePlaces, namesLikeWords, surelyNames } from './first-names.ts'
import { surnames } from './surnames.ts'

/** `sure`: hardly anything else. `word`: an ordinary word too. `place`: a month, a place, a programme too. */
export type Sureness = 'sure' | 'word' | 'place'

let known: { first: Map<string, Sureness>; last: Set<string> } | null = null

const listed = (list: string): string[] => list.split(/\s+/).filter((name) => name !== '')

function lists() {
  known ??= {
    first: new Map([
      ...listed(surelyNames).map((name): [string, Sureness] => [name, 'sure']),
      ...listed(namesLikeWords).map((name): [string, Sureness] => [name, 'word']),
      ...listed(namesLikePlaces).map((name): [string, Sureness] => [name, 'place']),
    ]),
    last: new Set(listed(surnames)),
  }
  return known
}

/** Of a folded word. A double name (Marie-Ève, Jean-François) is sure when both halves are names. */
export function firstNameIn(folded: string): Sureness | null {
  const { first } = lists()
  const [head, ...rest] = folded.split('-')
  if (rest.length === 0) return first.get(folded) ?? null
  return rest.length === 1 && [head, ...rest].every((half) => first.has(half ?? '')) ? 'sure' : null
}

/** Of a folded word; one half of a double surname is enough. */
export const isSurname = (folded: string): boolean => folded.split('-').some((half) => lists().last.has(half))
