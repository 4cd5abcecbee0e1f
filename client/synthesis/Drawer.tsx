// The list that stands open above the footer: findings not used yet, themes without a recommendation, the last
// changes by others, findings that resemble the one in hand. Each line leads to its place.
import { Suspense } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { themesWithout, unusedFindings } from '../../shared/model/evidence.ts'
import { useT } from '../i18n.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import { useDrawer } from '../ui/use-drawer.ts'
import { Line, ThemeLine } from './DrawerLine.tsx'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import type { DrawerName } from './page-state.ts'
import './drawer.css'

const SimilarList = part(() => import('./SimilarList.tsx').then((m) => ({ default: m.SimilarList })))

/** The open list, if any. Escape inside closes it; the focus goes back to where it was, or to its button. */
export function Drawer() {
  const ui = useT(uiMessages)
  const { page } = usePage()
  const name = useStore(page.drawer)
  const { head, close } = useDrawer(name, () => page.drawer.set(null))
  const title = useTitle(name)
  if (name === null) return null
  return (
    <section
      className="synthesis-drawer"
      id="synthesis-drawer"
      aria-labelledby="synthesis-drawer-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <div className="drawer-top">
        <h2 id="synthesis-drawer-title" ref={head} tabIndex={-1}>
          {title}
        </h2>
        <Button onClick={close}>
          {ui('ui.close')} <kbd className="key">{ui('ui.key.escape')}</kbd>
        </Button>
      </div>
      <Inside name={name} />
    </section>
  )
}

function useTitle(name: DrawerName | null): string {
  const t = useSynthesisT()
  const { page } = usePage()
  const of = useStore(page.similarTo)
  const words = useSentences()
  if (name === null) return ''
  return name === 'similar' ? t('list.similar', { finding: words.finding(of ?? '') }) : t(`list.${name}`)
}

function Inside({ name }: { name: DrawerName }) {
  if (name === 'unused') return <Unused />
  if (name === 'without') return <Without />
  if (name === 'changes') return <Changes />
  return (
    <Suspense fallback={null}>
      <SimilarList />
    </Suspense>
  )
}

function Unused() {
  const t = useSynthesisT()
  const findings = unusedFindings(useWorkshop())
  if (findings.length === 0) return <p>{t('list.unused.empty')}</p>
  return (
    <>
      <p className="soft">{t('list.unused.what')}</p>
      <ul className="drawer-list">
        {findings.map((finding) => (
          <Line key={finding.id} finding={finding} />
        ))}
      </ul>
    </>
  )
}

function Without() {
  const t = useSynthesisT()
  const { room, acts } = usePage()
  const themes = themesWithout(useWorkshop())
  const words = useSentences()
  const writes = room.may('addRecommendation') && room.may('linkEvidence')
  if (themes.length === 0) return <p>{t('list.without.empty')}</p>
  return (
    <>
      <p className="soft">{t('list.without.what')}</p>
      <ul className="drawer-list">
        {themes.map((theme) => (
          <ThemeLine key={theme.id} theme={theme}>
            {writes ? (
              <Button
                aria-label={t('tool.write', { theme: words.theme(theme.id) })}
                onClick={() => acts.open({ kind: 'recommend', themeIds: [theme.id], findingIds: [] })}
              >
                {t('tool.write', { theme: words.themeNumber(theme) })}
              </Button>
            ) : null}
          </ThemeLine>
        ))}
      </ul>
    </>
  )
}

/** What others did, newest first. Never announced: it waits here. */
function Changes() {
  const t = useSynthesisT()
  const { room } = usePage()
  const words = useSentences()
  const changes = useStore(room.findings.changes).slice(-20).reverse()
  if (changes.length === 0) return <p>{t('list.changes.empty')}</p>
  return (
    <ol className="drawer-changes">
      {changes.map((change) => (
        <li key={`${change.id} ${change.at} ${change.kind}`}>{words.change(change)}</li>
      ))}
    </ol>
  )
}
