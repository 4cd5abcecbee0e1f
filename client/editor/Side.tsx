// Beside the texts: evidence, complexity, criterion, CDS help, why it is not carried forward, and where
// it comes from.
import { type ReactNode, useId, useState } from 'react'
import { criteriaMessages } from '../../shared/messages/criteria.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { isUnfounded } from '../../shared/model/evidence.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { complexities, langs, notCarriedForward, type Recommendation } from '../../shared/model/schema.ts'
import { CopyCardLink } from '../evidence/CopyCardLink.tsx'
import { EvidencePanel } from '../evidence/EvidencePanel.tsx'
import { useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { Choice } from './Choice.tsx'
import { HelpChoices } from './HelpChoices.tsx'
import { LanguageState } from './LanguageState.tsx'
import { LineageLines } from './LineageLines.tsx'
import { TextField } from './TextField.tsx'
import { ThemeName } from './ThemePicker.tsx'
import { useAct } from './use-act.ts'
import type { Seat } from './use-seat.ts'

type Props = { card: Recommendation; live: boolean; onGo(id: RecommendationId): void; begin: Seat | null }

export function Side({ card, live, onGo, begin }: Props) {
  const t = useT(editorMessages)
  const room = useRoom()
  const { run, problem } = useAct()
  const reasonFor = (may: boolean): string | null => (may && live ? null : t('editor.observer'))
  return (
    <aside className="editor-side">
      <Evidence card={card} live={live} />
      <Part title={t('editor.complexity')}>
        <Choice
          name={t('editor.complexity')}
          values={complexities}
          pressed={(level) => level === card.complexity}
          words={(level) => t('editor.level', { level })}
          onPress={(level) => void run('setComplexity', { id: card.id, complexity: level === card.complexity ? null : level })}
          reason={reasonFor(room.may('setComplexity'))}
        />
      </Part>
      <Criterion card={card} live={live} />
      <Part title={t('editor.help')}>
        <HelpChoices card={card} reason={reasonFor(room.may('requestHelp'))} begin={begin} />
      </Part>
      {card.placement.laneId === notCarriedForward ? (
        <Part title={t('editor.why')}>
          {langs.map((lang) => (
            <div key={lang}>
              <TextField
                place={{ kind: 'recommendation', id: card.id, field: 'reason', lang }}
                label={t('aside.reasonIn', { lang })}
                multiline
                disabled={!live || !room.may('editText:recommendation')}
                autoFocus={begin?.field === 'reason' && begin.lang === lang}
              />
              <LanguageState place={{ kind: 'recommendation', id: card.id, field: 'reason', lang }} readOnly={!live} quiet />
            </div>
          ))}
        </Part>
      ) : null}
      <Part title={t('editor.lineage')}>
        <LineageLines card={card} onGo={onGo} />
      </Part>
      <ProblemNotice detail={problem} />
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="side-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** How much stands behind it; the whole of it on demand, since reading it joins the findings' room. */
function Evidence({ card, live }: { card: Recommendation; live: boolean }) {
  const t = useT(editorMessages)
  const evidence = useT(evidenceMessages)
  const room = useRoom()
  const { themes } = useWorkshop()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const linked = card.themeIds.flatMap((id) => themes.find((theme) => theme.id === id) ?? [])
  return (
    <Part title={t('editor.evidence')}>
      {isUnfounded(card) ? (
        <p className="notice notice-warn">{evidence('evidence.none')}</p>
      ) : (
        <p className="side-note">{evidence('evidence.count', { findings: card.findingIds.length, themes: linked.length })}</p>
      )}
      {linked.length > 0 && !open ? (
        <ul className="side-list">
          {linked.map((theme) => (
            <li key={theme.id}>
              <ThemeName theme={theme} />
            </li>
          ))}
        </ul>
      ) : null}
      <Button className="button-small" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {evidence(live && room.may('addEvidence') ? 'evidence.change' : 'evidence.show')}
      </Button>
      <div id={panel}>{open ? <EvidencePanel card={card} live={live} warns={false} /> : null}</div>
      <CopyCardLink id={card.id} />
    </Part>
  )
}

const criteria = ['1', '2', '3', '4', '5', '6'] as const

function Criterion({ card, live }: { card: Recommendation; live: boolean }) {
  const t = useT(editorMessages)
  const title = useT(criteriaMessages)
  const room = useRoom()
  const { run, problem } = useAct()
  const may = live && room.may('setCriterion')
  const chosen = criteria.find((number) => Number(number) === card.criterion)
  const whole = (number: (typeof criteria)[number]) =>
    t('editor.criterionName', { number, title: title(`criterion.${number}.title`) })
  return (
    <Part title={t('editor.criterion')}>
      <Choice
        name={t('editor.criterion')}
        values={criteria}
        pressed={(number) => number === chosen}
        words={(number) => number}
        whole={whole}
        onPress={(number) => void run('setCriterion', { id: card.id, criterion: number === chosen ? null : Number(number) })}
        reason={may ? null : t('editor.observer')}
      />
      {may && chosen ? <p className="side-note">{title(`criterion.${chosen}.title`)}</p> : null}
      <ProblemNotice detail={problem} />
    </Part>
  )
}
