// Who is here: a few initials and how many more; the names with their roles on a click.
import { useId } from 'react'
import { roomMessages } from '../../shared/messages/room.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { Person } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useStore } from '../room/RoomContext.tsx'
import { initialsOf } from './initials.ts'
import './presence.css'

const mostInitials = 4

/** Stands in the bar of every page of an exploration. */
export function PeopleBar() {
  const t = useT(roomMessages)
  const ui = useT(uiMessages)
  const room = useRoom()
  const people = useStore(room.people)
  const listId = useId()
  const shown = people.length > mostInitials + 1 ? people.slice(0, mostInitials) : people
  const more = people.length - shown.length
  const nameOf = (person: Person) =>
    person.participantId === room.me.participantId ? t('room.people.me', { name: person.name }) : person.name
  return (
    <>
      <button type="button" className="people" popoverTarget={listId}>
        <span className="visually-hidden">{t('room.people', { count: people.length })}</span>
        {shown.map((person) => (
          <span key={person.participantId} className="initials" title={nameOf(person)} aria-hidden>
            {initialsOf(person.name)}
          </span>
        ))}
        {more > 0 ? (
          <span className="initials" aria-hidden>
            {t('room.people.more', { count: more })}
          </span>
        ) : null}
      </button>
      <div id={listId} popover="auto" className="people-list">
        <h2>{t('room.people', { count: people.length })}</h2>
        <ul>
          {people.map((person) => (
            <li key={person.participantId}>
              <span className="initials" aria-hidden>
                {initialsOf(person.name)}
              </span>
              <span>{nameOf(person)}</span>
              <span className="people-role">{ui(`role.${person.role}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
