// CDS help for one card: not discussed, no, or yes with one or more kinds. Asking never changes the
// card's place (HP1).
import { useId, useState } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type HelpKind, helpKinds, type Readiness, type Recommendation, readinessValues } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { HelpAnswer } from './acts.ts'
import { useBoard, useBoardT, useSentences, useWriteReason } from './BoardContext.tsx'

type Answer = HelpAnswer['answer']
const answers: readonly Answer[] = ['yes', 'no', 'open']

/** The dialog for one card. A card not yet discussed starts at yes: that is why it was opened. */
export function HelpDialog({ card, onClose }: { card: Recommendation; onClose(): void }) {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { acts } = useBoard()
  const words = useSentences()
  const reason = useWriteReason()
  const group = useId()
  const [answer, setAnswer] = useState<Answer>(card.help?.answer ?? 'yes')
  const [kinds, setKinds] = useState<HelpKind[]>(card.helpKinds)
  const [readiness, setReadiness] = useState<Readiness | null>(card.readiness)
  const answerWords: Record<Answer, string> = { yes: t('help.yes'), no: t('help.no'), open: t('help.notDiscussed') }
  const save = () => {
    onClose()
    if (answer === 'yes') void acts.help(card.id, { answer, kinds: kinds.length > 0 ? kinds : ['not-sure'], readiness })
    else void acts.help(card.id, { answer })
  }
  return (
    <Dialog
      title={t('help.title', { name: words.name(card.id) })}
      onClose={onClose}
      footer={
        <Button weight="primary" type="submit" form={group} reason={reason}>
          {ui('ui.save')}
        </Button>
      }
    >
      <form
        id={group}
        onSubmit={(event) => {
          event.preventDefault()
          if (!reason) save()
        }}
      >
        <fieldset className="choices choices-row">
          <legend>{t('help.question')}</legend>
          {answers.map((one) => (
            <label key={one}>
              <input type="radio" name={`${group}-answer`} checked={answer === one} onChange={() => setAnswer(one)} />
              {answerWords[one]}
            </label>
          ))}
        </fieldset>
        {answer === 'yes' ? (
          <>
            <fieldset className="choices">
              <legend>{t('help.kinds')}</legend>
              {helpKinds.map((kind) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    checked={kinds.includes(kind)}
                    onChange={(event) => setKinds(event.target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))}
                  />
                  {t('help.kind', { kind })}
                </label>
              ))}
            </fieldset>
            <fieldset className="choices choices-row">
              <legend>{t('help.readiness')}</legend>
              {[...readinessValues, null].map((one) => (
                <label key={one ?? ''}>
                  <input type="radio" name={`${group}-ready`} checked={readiness === one} onChange={() => setReadiness(one)} />
                  {t('help.ready', { readiness: one ?? 'unsaid' })}
                </label>
              ))}
            </fieldset>
          </>
        ) : null}
      </form>
    </Dialog>
  )
}
