// A text with what was found in it marked, whole: nothing is cut.
import { Fragment } from 'react'
import type { Lang } from '../../shared/model/schema.ts'
import type { Mark } from '../../shared/personal/mark.ts'

type Props = { text: string; marks: readonly Mark[]; lang: Lang }

export function Highlighted({ text, marks, lang }: Props) {
  return (
    <p className="personal-text" lang={lang}>
      {marks.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </p>
  )
}
