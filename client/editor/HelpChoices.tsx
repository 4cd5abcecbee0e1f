// CDS help for one card, done as it is pressed: not discussed, no, yes; kinds; readiness; why and what
// exactly in both languages; its rank among all requests. Never moves the card (HP1).
import { editorMessages } from '../../shared/messages/editor.ts'
import { helpRequests } from '../../shared/model/board.ts'
import {
  type HelpKind,
  helpKinds,
  langs,
  notCarriedForward,
  type Readiness,
  type Recommendation,
  readinessValues,
} from '../../shared/model/schema.ts'
import { sentencesOf } from '../board/announce.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { Choice } from './Choice.tsx'
import { LanguageState } from './LanguageState.tsx'
import { TextField } from './TextField.tsx'
import { useAct } from './use-act.ts'
import type { Seat } from './use-seat.ts'

const answers = ['open', 'no', 'yes'] as const
type Answer = (typeof answers)[number]

/** The kinds after one is pressed: "not sure yet" and the others exclude each other, and there is always one. */
export function kindsAfter(kinds: readonly HelpKind[], pressed: HelpKind): HelpKind[] {
  if (pressed === 'not-sure') return ['not-sure']
  const known = kinds.filter((kind) => kind !== 'not-sure')
  const after = known.includes(pressed) ? known.filter((kind) => kind !== pressed) : [...known, pressed]
  return after.length > 0 ? after : ['not-sure']
}

type Props = { card: Recommendation; reason: string | null; autoFocus?: boolean; begin?: Seat | null }

/** The choices; `reason` says why they can only be read. */
export function HelpChoices({ card, reason, autoFocus = false, begin = null }: Props) {
  const t = useT(editorMessages)
  const { run, problem } = useAct()
  const room = useRoom()
  const { lang } = useLanguage()
  const requests = helpRequests(useWorkshop())
  const rank = requests.findIndex((r) => r.id === card.id) + 1
  const answer: Answer = card.help?.answer ?? 'open'
  const asks = answer === 'yes'
  const kinds: HelpKind[] = card.helpKinds.length > 0 ? card.helpKinds : ['not-sure']

  const answered = async (value: Answer) => {
    if (value === answer) return
    const done =
      value === 'yes'
        ? await run('requestHelp', { id: card.id, kinds })
        : await run(value === 'no' ? 'declineHelp' : 'withdrawHelp', { id: card.id })
    if (done) announce(sentencesOf(room.workshop.get(), lang).helped(card.id))
  }
  const ready = (value: Readiness) =>
    void run('requestHelp', { id: card.id, kinds, readiness: card.readiness === value ? null : value })

  return (
    <div className="help-choices">
      <Choice
        name={t('editor.helpAnswer')}
        values={answers}
        pressed={(value) => value === answer}
        words={(value) => t(`editor.help.${value}`)}
        onPress={(value) => void answered(value)}
        reason={reason}
        tone="help"
        autoFocus={autoFocus}
      />
      {asks ? (
        <>
          <Choice
            name={t('editor.helpKinds')}
            values={helpKinds}
            pressed={(kind) => kinds.includes(kind)}
            words={(kind) => t(`editor.helpKind.${kind}`)}
            onPress={(kind) => void run('requestHelp', { id: card.id, kinds: kindsAfter(card.helpKinds, kind) })}
            reason={reason}
            tone="help"
          />
          <p className="side-note">
            {card.placement.laneId === notCarriedForward
              ? t('editor.helpAside')
              : t('editor.helpRank', { rank, count: requests.length })}
          </p>
          <p className="side-label">{t('editor.readiness')}</p>
          <Choice
            name={t('editor.readiness')}
            values={readinessValues}
            pressed={(value) => value === card.readiness}
            words={(value) => t('editor.ready', { readiness: value })}
            onPress={ready}
            reason={reason}
            tone="help"
          />
          {langs.map((lang) => (
            <div key={lang}>
              <TextField
                place={{ kind: 'recommendation', id: card.id, field: 'helpReason', lang }}
                label={t('editor.helpReasonIn', { lang })}
                multiline
                disabled={reason !== null}
                autoFocus={begin?.field === 'helpReason' && begin.lang === lang}
              />
              <LanguageState
                place={{ kind: 'recommendation', id: card.id, field: 'helpReason', lang }}
                readOnly={reason !== null}
                quiet
              />
            </div>
          ))}
        </>
      ) : null}
      <ProblemNotice detail={problem} />
    </div>
  )
}
