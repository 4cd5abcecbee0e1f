// Asks for groups in the tray and hands them to outline and canvas as suggestions; says how it went. While some
// stand there the same button takes them away.
import { useEffect, useRef } from 'react'
import { similarMessages } from '../../shared/messages/similar.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { offeredGroups } from '../outline/offered.ts'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { fewestForGroups, insteadSentence } from '../similar/sentences.ts'
import { useSuggestGroups } from '../similar/use-suggest-groups.ts'
import { Button } from '../ui/Button.tsx'
import { useFilingReason, usePage, useSynthesisT } from './PageContext.tsx'

export function SuggestGroups() {
  const t = useSynthesisT()
  const { lang } = useLanguage()
  const { synthesis, acts } = usePage()
  const workshop = useWorkshop()
  const tray = findingsIn(workshop, null).length
  const open = offeredGroups(useStore(synthesis.suggestions), workshop).length > 0
  const s = useT(similarMessages)
  const tooFew = tray < fewestForGroups ? s('similar.tooFew', { least: fewestForGroups }) : null
  const reason = useFilingReason() ?? (open ? null : tooFew)
  const { state, suggest, stop } = useSuggestGroups()
  const told = useRef(state)
  useEffect(() => {
    if (told.current === state) return
    told.current = state
    const instead = insteadSentence('groups', state, tray, lang)
    if (instead !== '') acts.say(instead)
    if (state.status !== 'ready' || instead !== '') return
    synthesis.suggestions.set(
      state.value.map(({ ids, words }, index) => ({
        id: `${index}-${ids[0] ?? ''}`,
        ids,
        words,
        status: 'offered',
      })),
    )
    acts.say(t('said.suggested', { count: state.value.length }))
    // They are drawn first.
    if (state.value.length > 0) requestAnimationFrame(() => document.getElementById('suggestions-title')?.focus())
  }, [state, tray, lang, synthesis, acts, t])
  const working = state.status === 'working'
  return (
    <Button
      reason={reason}
      aria-busy={working}
      aria-pressed={open}
      data-opens="suggestions"
      onClick={working ? stop : open ? acts.closeSuggestions : () => suggest()}
    >
      {t(working ? 'tool.groups.stop' : 'tool.groups')}
    </Button>
  )
}
