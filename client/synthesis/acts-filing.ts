// Acts on findings: file, order, merge, split, remove, choose for the document, deal out.
import type { FindingId, ParticipantId, ThemeId } from '../../shared/model/ids.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import type { Args } from '../../shared/model/verbs.ts'
import { givenWords } from '../editor/WordsPair.tsx'
import { afterLeaving, cameBack, isFinding, stepIndex, withSubPoints } from '../outline/walk.ts'
import type { Desk } from './acts.ts'
import { sharesOf } from './deal.ts'
import { quoted } from './sentences.ts'
import { themeWith } from './theme-with.ts'

export function filingActs({ room, synthesis, page, lang, words, say, refused }: Desk, show: (id: string) => void) {
  const workshop = () => room.workshop.get()

  /** While something is searched for and nothing else there was found, what was filed is still in sight, and in hand. */
  const orStay = (next: string | null, moved: readonly FindingId[]): string | null => {
    const rows = page.rows()
    const goesOn = rows.some((row) => row.key === next && isFinding(row))
    if (goesOn || synthesis.find.get().trim() === '') return next
    return moved.find((id) => rows.some((row) => row.key === id)) ?? next
  }

  /** After findings have left their section: the next one there is in hand, with the focus where the outline has it. */
  const goOn = (next: string | null) => {
    synthesis.select([], 'only')
    synthesis.goTo(next === 'tray' ? null : next)
    page.focusOn(next)
  }

  /** Files findings, with their sub-points, under a theme (null: back to the tray) and goes on to the next. */
  async function file(ids: readonly FindingId[], themeId: ThemeId | null): Promise<boolean> {
    const standing = new Map(workshop().findings.map((finding) => [finding.id, finding.place.themeId]))
    const moving = withSubPoints(workshop(), ids).filter((id) => standing.has(id) && standing.get(id) !== themeId)
    if (moving.length === 0) {
      say(words().t('said.alreadyThere', { findings: words().findings(ids), theme: words().theme(themeId) }))
      return true
    }
    const next = afterLeaving(page.rows(), moving)
    const outcome = await room.run('placeFindings', { places: moving.map((id) => ({ id, themeId })) })
    if (refused(outcome)) return false
    if (themeId !== null) page.lastTheme.set(themeId)
    goOn(orStay(next, moving))
    const { t, findings, theme, left } = words()
    say(t('said.filed', { findings: findings(moving), theme: theme(themeId), left: left() }))
    return true
  }

  /** A new theme with these findings in it: one step of undo. */
  async function fileUnderNew(ids: readonly FindingId[], title: string, parentId: ThemeId | null = null): Promise<boolean> {
    const moving = withSubPoints(workshop(), ids)
    const next = afterLeaving(page.rows(), moving)
    const theme = { title: { [lang()]: title }, ...(parentId === null ? {} : { parentId }) }
    const { outcome, themeId } = await themeWith(room, 'addTheme', theme, moving)
    if (refused(outcome)) return false
    page.lastTheme.set(themeId)
    const { t, findings, left } = words()
    const told = { kind: parentId === null ? 'theme' : 'claim', title: quoted(title) }
    if (moving.length > 0) {
      goOn(orStay(next, moving))
      say(t('said.newThemeWith', { ...told, findings: findings(moving), left: left() }))
    } else {
      show(themeId)
      say(t('said.newTheme', told))
    }
    return true
  }

  /** One place up or down among its neighbours. */
  async function step(id: FindingId, by: -1 | 1): Promise<void> {
    const index = stepIndex(workshop(), id, by)
    const themeId = workshop().findings.find((finding) => finding.id === id)?.place.themeId
    const { t } = words()
    if (index === null || themeId === undefined) return say(t(by < 0 ? 'reason.firstHere' : 'reason.lastHere'))
    if (refused(await room.run('placeFinding', { id, themeId, index }))) return
    page.focusOn(id)
    const here = findingsIn(workshop(), themeId)
    const position = here.findIndex((finding) => finding.id === id) + 1
    say(t('said.stepped', { finding: words().finding(id), position, count: here.length }))
  }

  async function merge(into: FindingId, from: readonly FindingId[]): Promise<boolean> {
    const told = { findings: words().findings(from), into: words().finding(into) }
    const outcome = await room.run('mergeFindings', { into, from: [...from] })
    if (refused(outcome)) return false
    synthesis.select([into], 'only')
    page.focusOn(into)
    say(words().t('said.merged', told))
    return true
  }

  /** `seen`: the words the parts were made of; what somebody wrote since is not overwritten by them (FN4). */
  async function split(id: FindingId, seen: Bilingual, parts: readonly Bilingual[]): Promise<boolean> {
    const outcome = await room.run('splitFinding', { id, seen, parts: parts.map((part) => ({ text: givenWords(part) })) })
    if (refused(outcome)) return false
    page.focusOn(id)
    say(words().t('said.split', { finding: words().finding(id), count: parts.length }))
    return true
  }

  async function remove(ids: readonly FindingId[]): Promise<boolean> {
    if (ids.length === 0) return false
    const next = afterLeaving(page.rows(), ids)
    const told = words().findings(ids)
    const before = workshop()
    if (refused(await room.run('removeFindings', { ids: [...ids] }))) return false
    goOn(next)
    const removed = words().t('said.removed', { findings: told })
    const count = cameBack(before, workshop())
    say(count > 0 ? words().t('said.removedMerged', { before: removed, count }) : removed)
    return true
  }

  async function choose(ids: readonly FindingId[], inReport: boolean): Promise<boolean> {
    if (ids.length === 0 || refused(await room.run('chooseFindings', { ids: [...ids], inReport }))) return false
    say(words().t(inReport ? 'said.chosen' : 'said.unchosen', { findings: words().findings(ids) }))
    return true
  }

  /** Discussion, criterion or kind. */
  async function describe(id: FindingId, facts: Omit<Args<'editFinding'>, 'id'>): Promise<void> {
    refused(await room.run('editFinding', { id, ...facts }))
  }

  /** Deals what lies in the tray and is nobody's share yet, as evenly as can be. */
  async function deal(to: readonly ParticipantId[]): Promise<boolean> {
    const ids = findingsIn(workshop(), null)
      .filter((finding) => finding.dealtTo === null)
      .map((finding) => finding.id)
    const deals = sharesOf(ids, to)
    if (deals.length === 0 || refused(await room.run('dealFindings', { deals }))) return false
    say(words().t('said.dealt', { count: ids.length, people: deals.length }))
    return true
  }

  /** Gives back to nobody what lies in the tray and was dealt. */
  async function gather(): Promise<boolean> {
    const ids = findingsIn(workshop(), null)
      .filter((finding) => finding.dealtTo !== null)
      .map((finding) => finding.id)
    if (ids.length === 0 || refused(await room.run('dealFindings', { deals: [{ ids, to: null }] }))) return false
    say(words().t('said.gathered', { count: ids.length }))
    return true
  }

  return {
    file,
    fileUnderNew,
    step,
    merge,
    split,
    remove,
    choose,
    describe,
    /** Chosen if one of them is not; else no longer. */
    toggleChosen(ids: readonly FindingId[]) {
      const chosen = new Set(
        workshop()
          .findings.filter((finding) => finding.inReport)
          .map((finding) => finding.id),
      )
      return choose(ids, !ids.every((id) => chosen.has(id)))
    },
    deal,
    gather,
  }
}
