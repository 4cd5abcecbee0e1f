// The pasted lines in which something was found: each can be rewritten here, or kept as written.
import { useMemo, useState } from 'react'
import { captureMessages } from '../../shared/messages/capture.ts'
import { personalMessages } from '../../shared/messages/personal.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Highlighted } from './Highlighted.tsx'
import { linesOf, type Pasted } from './pasted.ts'
import { unsettledIn } from './personal-check.ts'
import { keptNamesOf } from './use-personal-check.ts'

/** Of a long list the rest follows on demand: each row is a box. */
const shownAtFirst = 25

type Props = { pasted: Pasted; lines: readonly number[]; lang: Lang; onChange(pasted: Pasted): void }

export function PasteCheck({ pasted, lines, lang, onChange }: Props) {
  const t = useT(captureMessages)
  const personal = useT(personalMessages)
  const [shown, setShown] = useState(shownAtFirst)
  const words = useMemo(() => new Map(linesOf(pasted).map((line) => [line.line, line.words])), [pasted])
  const kept = new Set(pasted.kept)
  const keep = (line: number, keeps: boolean) =>
    onChange({ ...pasted, kept: keeps ? [...kept, line] : [...kept].filter((other) => other !== line) })
  return (
    <>
      <p>{t('paste.checkWhat')}</p>
      <p>
        <Button onClick={() => onChange({ ...pasted, kept: [...new Set([...kept, ...lines])] })}>{t('paste.keepAll')}</Button>
      </p>
      <ol className="paste-check">
        {lines.slice(0, shown).map((line) => (
          <li key={line}>
            <Row
              line={line}
              raw={pasted.rewritten[line] ?? words.get(line) ?? ''}
              lang={lang}
              kept={kept.has(line)}
              onWords={(text) => onChange({ ...pasted, rewritten: { ...pasted.rewritten, [line]: text } })}
              onKeep={(keeps) => keep(line, keeps)}
              keepLabel={personal('personal.keep')}
            />
          </li>
        ))}
      </ol>
      {lines.length > shown ? (
        <Button onClick={() => setShown(shown + shownAtFirst)}>{t('paste.more', { count: lines.length - shown })}</Button>
      ) : null}
    </>
  )
}

type RowProps = {
  line: number
  raw: string
  lang: Lang
  kept: boolean
  onWords(text: string): void
  onKeep(keeps: boolean): void
  keepLabel: string
}

function Row({ line, raw, lang, kept, onWords, onKeep, keepLabel }: RowProps) {
  const t = useT(captureMessages)
  const room = useRoom()
  const id = `paste-line-${line}`
  const marks = useMemo(() => unsettledIn(raw, keptNamesOf(room)), [raw, room])
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {t('paste.line', { line })}
      </label>
      <div className="text-field-box">
        <div className="input text-field-mirror" aria-hidden="true">
          {raw}{' '}
        </div>
        <textarea
          id={id}
          className="input"
          lang={lang}
          rows={1}
          data-line={line}
          aria-describedby={`${id}-found`}
          value={raw}
          onChange={(event) => onWords(event.target.value.replace(/[\r\n]+/g, ' '))}
        />
      </div>
      <div id={`${id}-found`}>
        {marks.length > 0 ? <Highlighted text={raw} marks={marks} lang={lang} /> : <p>{t('paste.settled')}</p>}
      </div>
      {marks.length > 0 ? (
        <label className="paste-keep">
          <input type="checkbox" checked={kept} onChange={(event) => onKeep(event.target.checked)} /> {keepLabel}
        </label>
      ) : null}
    </>
  )
}
