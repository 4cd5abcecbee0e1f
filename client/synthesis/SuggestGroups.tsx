// The button that looks for groups in the tray. What is found stands above the outline and on the canvas, dashed,
// until a person accepts or dismisses it.
import { useEffect } from 'react'
import { similarMessages } from '../../shared/messages/similar.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { fewestForGroups, shownWords } from '../similar/sentences.ts'
import { useSuggestGroups } from '../similar/use-suggest-groups.ts'
import { Button } from '../ui/Button.tsx'
import { useFilingReason, usePage, useSynthesisT } from './PageContext.tsx'

export function SuggestGroups() {
  const t = useSynthesisT()
  const s = useT(similarMessages)
  const { lang } = useLanguage()
  const { synthesis, acts } = usePage()
  const workshop = useWorkshop()
  const reason = useFilingReason()
  const { state, suggest } = useSuggestGroups()
  const tray = findingsIn(workshop, null).length
  const tooFew = tray < fewestForGroups ? s('similar.tooFew', { least: fewestForGroups }) : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is shown once, in the language it came in
  useEffect(() => {
    if (state.status === 'failed') acts.say(state.detail[lang])
    if (state.status !== 'ready') return
    synthesis.suggestions.set(
      state.value.map(({ ids, words }) => ({
        id: [...ids].sort().join(' '),
        ids,
        words: shownWords(words, lang).words,
        status: 'offered' as const,
      })),
    )
    acts.say(t('said.suggested', { count: state.value.length }))
  }, [state])

  return (
    <Button reason={reason ?? tooFew} aria-busy={state.status === 'working'} onClick={() => suggest()}>
      {state.status === 'working' ? s('similar.working.groups') : t('tool.groups')}
    </Button>
  )
}
