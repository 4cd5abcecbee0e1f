// A sentence with a person's words in it: the sentence speaks the interface's language, and only the
// words say that theirs is another, so that a screen reader pronounces both right.
import type { Lang } from '../../shared/model/schema.ts'

/** Stands for the words while the sentence is made; nobody types it (a private character). */
const mark = '\uE000'

/** `sentence` makes the whole of the words it is given. */
export function Quoting({ sentence, words, lang }: { sentence(words: string): string; words: string; lang: Lang }) {
  const [before, after] = sentence(mark).split(mark)
  return (
    <>
      {before}
      <span lang={lang}>{words}</span>
      {after}
    </>
  )
}
