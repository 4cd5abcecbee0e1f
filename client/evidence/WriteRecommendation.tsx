// A recommendation written from a theme or from selected findings: the words beside what they rest on, in one
// language or both. It goes to To sort with its evidence in one verb.
import { type FormEvent, useId, useState } from 'react'
import { newId } from '../../shared/doc/layout.ts'
import { criteriaMessages } from '../../shared/messages/criteria.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type FindingId, type RecommendationId, recommendationIdSchema, type ThemeId } from '../../shared/model/ids.ts'
import { bounds, langs } from '../../shared/model/schema.ts'
import { Choice } from '../editor/Choice.tsx'
import { useAct } from '../editor/use-act.ts'
import { givenWords, isEmpty, SubmitKey, WordsPair } from '../editor/WordsPair.tsx'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { type ChangeEvidence, EvidenceChooser } from './EvidenceChooser.tsx'
import { Written } from './Written.tsx'
import { useWriting, type Writing } from './writing.ts'
import '../editor/editor.css'
import '../editor/text-field.css'
import './evidence.css'

type Props = { themeIds: readonly ThemeId[]; findingIds: readonly FindingId[]; onClose(): void }

/** Closes only when asked: once written it says where the recommendation went. */
export function WriteRecommendation(props: Props) {
  const [written, setWritten] = useState<RecommendationId | null>(null)
  if (written) return <Written id={written} onAnother={() => setWritten(null)} onClose={props.onClose} />
  return <Write {...props} onWritten={setWritten} />
}

const criteria = ['1', '2', '3', '4', '5', '6'] as const

function Write({ themeIds, findingIds, onClose, onWritten }: Props & { onWritten(id: RecommendationId): void }) {
  const t = useT(evidenceMessages)
  const editor = useT(editorMessages)
  const ui = useT(uiMessages)
  const criterionWords = useT(criteriaMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const form = useId()
  const heading = useId()
  const { run, problem } = useAct()
  const [tried, setTried] = useState(false)
  const { writing, resumed, change, afresh, drop } = useWriting({ themeIds, findingIds })
  const { text, label } = writing
  const isLong = (one: (typeof langs)[number]) => label[one].trim().length > bounds.labelCharacters
  const chosenCriterion = criteria.find((number) => Number(number) === writing.criterion)
  const refused = room.may('addRecommendation') ? null : editor('editor.observer')

  const changeEvidence: ChangeEvidence = async (how, thing) => {
    change(withEvidence(writing, how, thing))
    return true
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const element = event.currentTarget
    if (isEmpty(text) || langs.some(isLong) || refused) {
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const id = recommendationIdSchema.parse(newId())
    const { criterion } = writing
    const words = { text: givenWords(text), label: givenWords(label) }
    const evidence = { themeIds: writing.themeIds, findingIds: writing.findingIds }
    if (!(await run('addRecommendation', { id, ...words, ...evidence, criterion }))) return
    drop()
    onWritten(id)
  }

  return (
    <Dialog
      wide
      title={t('write.title')}
      onClose={onClose}
      footer={
        <>
          {resumed ? (
            <Button weight="danger" onClick={afresh}>
              {t('write.afresh')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={refused}>
            {t('write.go')} <SubmitKey />
          </Button>
        </>
      }
    >
      <p>{t('write.what')}</p>
      {resumed ? (
        <p className="notice" role="status">
          {t('write.resumed')}
        </p>
      ) : null}
      <div className="write">
        <form id={form} onSubmit={(event) => void submit(event)} noValidate>
          <WordsPair
            words={text}
            onChange={(words) => change({ ...writing, text: words })}
            label={(one) => editor('add.textIn', { lang: one })}
            error={(one) => (tried && isEmpty(text) && one === lang ? editor('add.empty') : null)}
            rows={5}
            autoFocus={lang}
          />
          <WordsPair
            words={label}
            onChange={(words) => change({ ...writing, label: words })}
            label={(one) => editor('add.labelIn', { lang: one })}
            hint={(one) => editor('editor.count', { length: label[one].trim().length, max: bounds.labelCharacters })}
            error={(one) => (isLong(one) ? editor('add.tooLong', { max: bounds.labelCharacters }) : null)}
            rows={1}
          />
          <p className="field-label write-criterion">{editor('editor.criterion')}</p>
          <Choice
            name={editor('editor.criterion')}
            values={criteria}
            pressed={(number) => number === chosenCriterion}
            words={(number) => number}
            whole={(number) => editor('editor.criterionName', { number, title: criterionWords(`criterion.${number}.title`) })}
            onPress={(number) => change({ ...writing, criterion: Number(number) === writing.criterion ? null : Number(number) })}
            reason={null}
          />
          {chosenCriterion ? <p className="side-note">{criterionWords(`criterion.${chosenCriterion}.title`)}</p> : null}
          <ProblemNotice detail={problem} />
        </form>
        <section className="write-evidence" aria-labelledby={heading}>
          <h3 id={heading}>{t('write.evidence')}</h3>
          <EvidenceChooser chosen={writing} onChange={changeEvidence} />
        </section>
      </div>
    </Dialog>
  )
}

/** The same words with one piece of evidence more or less. */
function withEvidence(writing: Writing, how: 'add' | 'take', thing: Parameters<ChangeEvidence>[1]): Writing {
  if (thing.kind === 'theme') {
    const others = writing.themeIds.filter((id) => id !== thing.id)
    return { ...writing, themeIds: how === 'add' ? [...others, thing.id] : others }
  }
  const others = writing.findingIds.filter((id) => id !== thing.id)
  return { ...writing, findingIds: how === 'add' ? [...others, thing.id] : others }
}
