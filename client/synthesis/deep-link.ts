// A link that leads to one finding or theme: /e/:id/synthesis#f-<id> or #t-<id>. Opening it selects it and
// brings it into sight; what is not there (or was merged) is said in a sentence.
import { useEffect } from 'react'
import type { Acts } from './acts.ts'
import { usePage } from './PageContext.tsx'

type Target = { kind: 'finding' | 'theme'; id: string }

export const hashOf = ({ kind, id }: Target): string => `#${kind === 'finding' ? 'f' : 't'}-${id}`

/** What a hash leads to; null when it is none of ours. */
export function targetOf(hash: string): Target | null {
  const found = /^#([ft])-([A-Za-z0-9_-]{1,64})$/.exec(hash)
  const id = found?.[2]
  return id === undefined ? null : { kind: found?.[1] === 'f' ? 'finding' : 'theme', id }
}

/** Goes where the address leads, on entering and whenever it changes. */
export function useDeepLink(): void {
  const { room, acts } = usePage()
  useEffect(() => {
    const follow = () => {
      const target = targetOf(location.hash)
      if (!target) return
      const { findings, mergedFindings, themes } = room.workshop.get()
      const { t, finding } = acts.words()
      if ([...findings, ...themes].some((one) => one.id === target.id)) return acts.show(target.id)
      const into = mergedFindings.find((one) => one.id === target.id)?.lineage.mergedInto
      if (into === undefined || into === null) return acts.say(t('link.gone'))
      acts.show(into)
      acts.say(t('link.merged', { finding: finding(target.id), into: finding(into) }))
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [room, acts])
}

/** Puts the link to a finding or theme on the clipboard, and into the address bar in any case. */
export async function copyLink(acts: Acts, id: string): Promise<void> {
  const { themes } = acts.room.workshop.get()
  const theme = themes.find((one) => one.id === id)
  const hash = hashOf({ kind: theme ? 'theme' : 'finding', id })
  history.replaceState(history.state, '', hash)
  const { t, finding, theme: themeName } = acts.words()
  try {
    await navigator.clipboard.writeText(location.href)
    acts.say(t('link.copied', { name: theme ? themeName(theme.id) : finding(id) }))
  } catch {
    acts.say(t('link.notCopied'))
  }
}
