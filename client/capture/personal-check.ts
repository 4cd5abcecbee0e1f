// What of a text still waits for its writer's decision: everything found, but names kept as written before
// (a program called Alex is not asked about twice) and what the text said already. Pure.
import type { Mark } from '../../shared/personal/mark.ts'
import { personalIn } from '../../shared/personal/personal.ts'
import { fold } from '../../shared/personal/words.ts'

const known = ({ kind, text }: Mark): string => `${kind} ${fold(text)}`

/**
 * The marks of `text` that are not settled: by `kept`, the names kept before, or by standing in `before`, the
 * text as others see it now. Numbers and addresses that are new are asked about every time.
 */
export function unsettledIn(text: string, kept: ReadonlySet<string>, before = ''): Mark[] {
  const shared = new Set(personalIn(before).map(known))
  return personalIn(text).filter((mark) => !shared.has(known(mark)) && (mark.kind !== 'name' || !kept.has(fold(mark.text))))
}

/** Notes the names among `marks` as kept. */
export function keepNames(marks: readonly Mark[], kept: Set<string>): void {
  for (const mark of marks) if (mark.kind === 'name') kept.add(fold(mark.text))
}
