// Where a finding comes from, as a colour and always also as a number: its discussion, or its criterion.
import { criteriaMessages } from '../../shared/messages/criteria.ts'
import { discussionMessages } from '../../shared/messages/discussions.ts'
import type { Finding } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { usePage, useSynthesisT } from '../synthesis/PageContext.tsx'
import type { ColourBy } from '../synthesis/synthesis-state.ts'

/** 1–9 by discussion, 1–6 by criterion; none when it is not said. */
export const hueOf = (finding: Pick<Finding, 'discussion' | 'criterion'>, colourBy: ColourBy): number | undefined =>
  finding[colourBy] ?? undefined

const discussions = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const criteria = [1, 2, 3, 4, 5, 6] as const

/** The name of a discussion by its number. */
export function useDiscussionName(): (number: number) => string {
  const t = useSynthesisT()
  const name = useT(discussionMessages)
  return (number) => {
    const known = discussions.find((one) => one === number)
    return known === undefined ? String(number) : t('synthesis.discussion', { number, name: name(`discussion.${known}`) })
  }
}

/** The name of a criterion by its number. */
export function useCriterionName(): (number: number) => string {
  const t = useSynthesisT()
  const title = useT(criteriaMessages)
  return (number) => {
    const known = criteria.find((one) => one === number)
    return known === undefined ? String(number) : t('synthesis.criterion', { number, title: title(`criterion.${known}.title`) })
  }
}

/** The small number at the end of a row; its whole name is its tooltip and what is read aloud. */
export function Source({ finding }: { finding: Pick<Finding, 'discussion' | 'criterion'> }) {
  const t = useSynthesisT()
  const { synthesis } = usePage()
  const colourBy = useStore(synthesis.colourBy)
  const discussion = useDiscussionName()
  const criterion = useCriterionName()
  const number = finding[colourBy]
  if (number === null) return null
  const whole = colourBy === 'discussion' ? discussion(number) : criterion(number)
  const short = t(colourBy === 'discussion' ? 'synthesis.discussionNumber' : 'synthesis.criterionNumber', { number })
  return (
    <span className="row-source" title={whole}>
      {short}
    </span>
  )
}
