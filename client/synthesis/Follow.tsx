// Whose view one goes along with, among those in the synthesis now; nothing while one is alone.
import { participantIdSchema } from '../../shared/model/ids.ts'
import { useStore } from '../room/RoomContext.tsx'
import { usePage, useSynthesisT } from './PageContext.tsx'

export function Follow() {
  const t = useSynthesisT()
  const { room, synthesis } = usePage()
  const others = useStore(room.findings.others)
  const follow = useStore(synthesis.follow)
  const people = [...new Map(others.map(({ person }) => [person.participantId, person])).values()]
  if (people.length === 0) return null
  return (
    <select
      className="bar-follow"
      aria-label={t('tool.follow')}
      value={people.some((person) => person.participantId === follow) ? (follow ?? '') : ''}
      onChange={({ target: { value } }) => synthesis.follow.set(value === '' ? null : participantIdSchema.parse(value))}
    >
      <option value="">{t(follow === null ? 'tool.follow' : 'tool.follow.nobody')}</option>
      {people.map((person) => (
        <option key={person.participantId} value={person.participantId}>
          {t('tool.follow.person', { name: person.name })}
        </option>
      ))}
    </select>
  )
}
