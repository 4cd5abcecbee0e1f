// Import: choose or paste, look at what would happen, then one operation that one undo takes back. The
// preview is the server's own plan; nothing is guessed here.
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { ImportAnswer } from '../../shared/import/answer.ts'
import type { Field, ImportKind } from '../../shared/import/fields.ts'
import { importDialogMessages } from '../../shared/messages/import-dialog.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { useDraft } from '../editor/kept-words.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ChooseSource, type Chosen, noSource, sourceOf } from './ChooseSource.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { Outcome } from './Outcome.tsx'
import { PersonalRows } from './PersonalRows.tsx'
import { type AnswerColumns, type Choices, sendImport } from './send.ts'
import './import.css'

type Step =
  | { at: 'choose' }
  /** `answer` null: refused, yet the columns can be named by hand. */
  | { at: 'preview'; answer: ImportAnswer | null; columns: AnswerColumns }
  | { at: 'done'; answer: ImportAnswer; undone: boolean }

const pastedSchema = z.string()

/** The whole import of one kind in one dialog. */
export function ImportDialog({ kind = 'recommendations', onClose }: { kind?: ImportKind; onClose(): void }) {
  const t = useT(importDialogMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  // Pasted text outlives the dialog and the page until it is imported.
  const [text, setText, dropText] = useDraft(kind === 'findings' ? 'import-findings' : 'import', pastedSchema, () => '')
  const [rest, setRest] = useState<Chosen>(() => noSource(lang))
  const chosen = { ...rest, text }
  const setChosen = (next: Chosen) => {
    // What was wrong was wrong with what was there before.
    setProblem(null)
    setRest(next)
    if (next.text !== text) setText(next.text)
  }
  const [mapping, setMapping] = useState<Choices['mapping']>(new Map())
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [busy, setBusy] = useState<'reading' | 'writing' | null>(null)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const problemAt = useRef<HTMLDivElement>(null)
  const headingAt = useRef<HTMLHeadingElement>(null)
  const bodyAt = useRef<HTMLDivElement>(null)
  const asked = useRef(0)

  // A step's buttons go with it: the focus goes to what the next step says (to its first control, when
  // one goes back).
  const stage = step.at === 'done' && step.undone ? 'undone' : step.at
  const stageBefore = useRef(stage)
  useEffect(() => {
    if (stageBefore.current === stage) return
    stageBefore.current = stage
    if (stage === 'choose') bodyAt.current?.querySelector<HTMLElement>('button, textarea')?.focus()
    else headingAt.current?.focus()
  }, [stage])

  const fail = (detail: Bilingual) => {
    setProblem(detail)
    requestAnimationFrame(() => problemAt.current?.focus())
  }
  const send = async (dry: boolean, byHand: Choices['mapping']) => {
    const source = sourceOf(chosen, kind)
    if (!source) return fail(importDialogMessages['importing.nothing'])
    setBusy(dry ? 'reading' : 'writing')
    // Two columns named quickly are two questions: only the answer to the last one is shown.
    const turn = ++asked.current
    const answered = await sendImport(
      room.explorationId,
      source,
      { kind, lang: chosen.lang, place: chosen.place, mapping: byHand },
      dry,
    )
    if (dry && turn !== asked.current) return
    setBusy(null)
    if (!answered.ok) {
      if (answered.columns) setStep({ at: 'preview', answer: null, columns: answered.columns })
      return fail(answered.detail)
    }
    const { answer } = answered
    setProblem(null)
    if (dry) {
      setStep({ at: 'preview', answer, columns: answer.columns ?? [] })
      return
    }
    dropText()
    if (answer.operationId !== null) room.pushServerOperation({ operationId: answer.operationId, verb: 'import' })
    setStep({ at: 'done', answer, undone: false })
    announce(t('importing.done'))
  }
  const map = (index: number, field: Field | 'ignore') => {
    if (busy === 'writing') return
    const next = new Map(mapping)
    if (field !== 'ignore') {
      for (const column of step.at === 'preview' ? step.columns : []) if (column.field === field) next.set(column.index, 'ignore')
    }
    next.set(index, field)
    setMapping(next)
    void send(true, next)
  }
  const undo = async () => {
    const outcome = await room.undo()
    if (outcome && !outcome.ok) return fail(outcome.refusal.detail)
    if (step.at === 'done') setStep({ ...step, undone: true })
    announce(t('importing.undone'))
  }

  const writes = step.at === 'preview' && step.answer ? step.answer.created + step.answer.updated : 0
  return (
    <Dialog
      title={t(`importing.title.${kind}`)}
      onClose={onClose}
      wide
      footer={
        step.at === 'choose' ? (
          <>
            <Button onClick={onClose}>{ui('ui.cancel')}</Button>
            <Button key="preview" weight="primary" onClick={() => void send(true, mapping)} aria-busy={busy !== null}>
              {t('importing.preview')}
            </Button>
          </>
        ) : step.at === 'preview' ? (
          <>
            <Button
              onClick={() => {
                setProblem(null)
                setMapping(new Map())
                setStep({ at: 'choose' })
              }}
            >
              {t('importing.back')}
            </Button>
            {step.answer ? (
              <Button
                key="go"
                weight="primary"
                reason={writes === 0 ? t('importing.nothingNew') : null}
                aria-busy={busy !== null}
                onClick={() => void (busy === null && send(false, mapping))}
              >
                {writes === 0 ? t('importing.nothingNew') : t('importing.go', { count: writes })}
              </Button>
            ) : null}
          </>
        ) : (
          <>
            {step.answer.operationId !== null && !step.undone ? (
              <Button onClick={() => void undo()}>{t('importing.undo')}</Button>
            ) : null}
            <Button weight="primary" onClick={onClose}>
              {ui(kind === 'findings' ? 'ui.close' : 'ui.board')}
            </Button>
          </>
        )
      }
    >
      <div ref={problemAt} tabIndex={-1} role="alert">
        {problem ? <p className="notice notice-danger">{problem[lang]}</p> : null}
      </div>
      <p className="importing-busy" role="status">
        {busy ? (
          <>
            <progress /> {t(`importing.${busy}`)}
          </>
        ) : null}
      </p>
      {step.at === 'choose' ? (
        <div ref={bodyAt}>
          <ChooseSource
            kind={kind}
            chosen={chosen}
            onChange={setChosen}
            mayPlace={kind === 'recommendations' && room.may('moveRecommendation')}
          />
        </div>
      ) : null}
      {step.at === 'preview' ? (
        <>
          {step.answer ? (
            <>
              <h3 ref={headingAt} tabIndex={-1}>
                {t('importing.previewOf')}
              </h3>
              <PersonalRows rows={step.answer.personal ?? []} lang={chosen.lang} />
              <Outcome kind={kind} answer={step.answer} contentLang={chosen.lang} />
            </>
          ) : null}
          <ColumnTable kind={kind} columns={step.columns} rows={step.answer?.rows ?? []} onMap={map} />
        </>
      ) : null}
      {step.at === 'done' ? (
        <>
          <h3 ref={headingAt} tabIndex={-1}>
            {step.undone
              ? t('importing.undone')
              : t(step.answer.operationId === null ? 'importing.doneNothing' : 'importing.done')}
          </h3>
          {step.undone ? null : <Outcome kind={kind} answer={step.answer} contentLang={chosen.lang} />}
        </>
      ) : null}
    </Dialog>
  )
}
