// Dealing out what is to file: among whom, how much each has, evenly; and taking all shares back.
import { type FormEvent, useId, useState } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import { may } from '../../shared/model/rights.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { useT } from '../i18n.tsx'
import { useEveryone } from '../presence/Everyone.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useOnce } from '../ui/once.ts'
import { usePage, useSynthesisT } from './PageContext.tsx'
import './pick.css'

export function DealDialog({ onClose }: { onClose(): void }) {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const { room, acts } = usePage()
  const workshop = useWorkshop()
  const tray = findingsIn(workshop, null)
  const here = new Set(useStore(room.people).map((person) => person.participantId))
  const form = useId()
  // Who may not see the findings could file none: observers, and partners while they are closed to them.
  const people = [...useEveryone().values()].filter((person) => may(person.role, 'placeFindings', workshop.settings))
  const sorted = people.sort(
    (a, b) => Number(here.has(b.participantId)) - Number(here.has(a.participantId)) || (a.name < b.name ? -1 : 1),
  )
  const [chosen, setChosen] = useState<ReadonlySet<ParticipantId>>(
    () => new Set(people.filter((one) => here.has(one.participantId) && one.role !== 'partner').map((one) => one.participantId)),
  )
  const waiting = tray.filter((finding) => finding.dealtTo === null).length
  const shareOf = (id: ParticipantId) => tray.filter((finding) => finding.dealtTo === id).length
  const [deal, busy] = useOnce(async () => {
    if (await acts.deal(sorted.map((one) => one.participantId).filter((id) => chosen.has(id)))) onClose()
  })
  const [gather] = useOnce(async () => {
    if (await acts.gather()) onClose()
  })
  const reason = busy
    ? ui('ui.loading')
    : waiting === 0
      ? t('deal.what', { count: 0 })
      : chosen.size === 0
        ? t('deal.nobody')
        : null
  const toggle = (id: ParticipantId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason === null) void deal()
  }
  return (
    <Dialog
      title={t('deal.title')}
      onClose={onClose}
      footer={
        <>
          {tray.length > waiting ? <Button onClick={() => void gather()}>{t('deal.gather')}</Button> : null}
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={reason}>
            {t('deal.go')}
          </Button>
        </>
      }
    >
      <p>{t('deal.what', { count: waiting })}</p>
      <form id={form} onSubmit={submit}>
        <fieldset className="pick">
          <legend className="field-label">{t('deal.who')}</legend>
          {sorted.map((person) => (
            <label key={person.participantId}>
              <input type="checkbox" checked={chosen.has(person.participantId)} onChange={() => toggle(person.participantId)} />
              <span>
                {person.name}{' '}
                <span className="soft">
                  {ui(`role.${person.role}`)}
                  {here.has(person.participantId) ? ` · ${t('deal.here')}` : ''} ·{' '}
                  {t('deal.has', { count: shareOf(person.participantId) })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  )
}
