// The toolbar: which of outline and canvas is shown, what can be added, where it goes, help with grouping, find,
// colours, follow. On a small screen the same stands in the menu.
import { Plus, Search } from 'lucide-react'
import { Suspense } from 'react'
import { isHit, type OutlineRow } from '../outline/rows.ts'
import { isFinding } from '../outline/walk.ts'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import { useFilingReason, usePage, useSynthesisT } from './PageContext.tsx'
import { colourings, views } from './synthesis-state.ts'
import { useInHand } from './use-in-hand.ts'
import './toolbar.css'

const SuggestGroups = part(() => import('./SuggestGroups.tsx').then((m) => ({ default: m.SuggestGroups })))

export function Toolbar({ folded = false }: { folded?: boolean }) {
  const t = useSynthesisT()
  return (
    <section className="synthesis-tools" aria-label={t('tool.name')} data-folded={folded || undefined}>
      <ViewChoice />
      <Adding />
      <Grouping />
      <span className="tools-end">
        <ColourChoice />
        <Find />
      </span>
    </section>
  )
}

function ViewChoice() {
  const t = useSynthesisT()
  const { synthesis } = usePage()
  const view = useStore(synthesis.view)
  return (
    <fieldset className="segmented" aria-label={t('tool.view')}>
      {views.map((one) => (
        <label key={one}>
          <input type="radio" name="synthesis-view" checked={one === view} onChange={() => synthesis.view.set(one)} />
          <span>{t(`tool.view.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Adding() {
  const t = useSynthesisT()
  const { room, acts } = usePage()
  const reason = useFilingReason()
  const imports = room.may('importRecommendations')
  return (
    <>
      <Button
        reason={reason}
        aria-label={t('tool.finding.whole')}
        aria-keyshortcuts="N"
        title={t('tool.finding.key')}
        onClick={() => acts.capture()}
      >
        <Plus size={16} aria-hidden="true" /> {t('tool.finding')}
      </Button>
      <Button
        reason={reason}
        aria-label={t('tool.theme.whole')}
        onClick={() => acts.open({ kind: 'new-theme', parentId: null, ids: [] })}
      >
        <Plus size={16} aria-hidden="true" /> {t('tool.theme')}
      </Button>
      {imports ? <Button onClick={() => acts.open({ kind: 'import' })}>{t('tool.import')}</Button> : null}
    </>
  )
}

function Grouping() {
  const t = useSynthesisT()
  const { acts } = usePage()
  const reason = useFilingReason()
  const inHand = useInHand()
  const none = inHand.length === 0 ? t('reason.noFinding') : null
  return (
    <>
      <Button reason={reason ?? none} onClick={() => acts.open({ kind: 'file', ids: inHand })}>
        {t('tool.file')} <kbd className="key">T</kbd>
      </Button>
      <Button reason={none} data-opens="similar" onClick={() => acts.similar()}>
        {t('tool.similar')} <kbd className="key">I</kbd>
      </Button>
      <Suspense fallback={null}>
        <SuggestGroups />
      </Suspense>
    </>
  )
}

function ColourChoice() {
  const t = useSynthesisT()
  const { synthesis } = usePage()
  const colourBy = useStore(synthesis.colourBy)
  return (
    <select
      className="tool-choice"
      aria-label={t('tool.colour')}
      value={colourBy}
      onChange={(event) => synthesis.colourBy.set(colourings.find((one) => one === event.target.value) ?? 'discussion')}
    >
      {colourings.map((one) => (
        <option key={one} value={one}>
          {t(`tool.colour.${one}`)}
        </option>
      ))}
    </select>
  )
}

/** Filters the outline as one types; Enter goes to the first that was found, Escape shows all again. */
function Find() {
  const t = useSynthesisT()
  const { synthesis, page, acts } = usePage()
  const find = useStore(synthesis.find)
  useWorkshop()
  const hits = find.trim() === '' ? null : page.rows().filter(isHit)
  return (
    <search className="tool-find">
      <Search size={16} aria-hidden="true" />
      <input
        type="search"
        data-find=""
        aria-label={t('tool.find')}
        placeholder={t('tool.find')}
        value={find}
        onChange={(event) => synthesis.find.set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && find !== '') {
            event.stopPropagation()
            synthesis.find.set('')
          }
          const first = page.rows().find(isHit)
          if (event.key !== 'Enter' || !first) return
          event.preventDefault()
          acts.show(first.key)
        }}
      />
      <kbd className="key">/</kbd>
      <span role="status" className="visually-hidden">
        {hits ? foundWords(hits, t) : ''}
      </span>
    </search>
  )
}

/** « 1 theme found. 3 findings found » */
function foundWords(hits: readonly OutlineRow[], t: ReturnType<typeof useSynthesisT>): string {
  if (hits.length === 0) return t('tool.foundNothing')
  const findings = hits.filter(isFinding).length
  const themes = hits.length - findings
  const words = t('tool.found', { count: findings })
  return themes === 0 ? words : t('tool.foundThemes', { count: themes, findings: words })
}
