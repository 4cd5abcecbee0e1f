// The groups that stand offered: what a machine saw in the tray, less what was filed or removed since. Pure.
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import type { Suggestion } from '../synthesis/synthesis-state.ts'

export type Offered = Suggestion & { standing: readonly Finding[] }

/** Those neither accepted nor dismissed that still hold a finding, in order. */
export function offeredGroups(suggestions: readonly Suggestion[], { findings }: Pick<Workshop, 'findings'>): Offered[] {
  const tray = new Map(findings.filter((one) => one.place.themeId === null).map((one) => [one.id, one]))
  return suggestions
    .filter((one) => one.status === 'offered')
    .map((one) => ({ ...one, standing: one.ids.flatMap((id) => tray.get(id) ?? []) }))
    .filter((one) => one.standing.length > 0)
}

/** The group to go on with after `id`: the next, else the one before; null when it was the last. */
export function groupAfter(offered: readonly Offered[], id: string): string | null {
  const at = offered.findIndex((one) => one.id === id)
  return (offered[at + 1] ?? offered[at - 1])?.id ?? null
}
