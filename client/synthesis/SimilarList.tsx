// What resembles the finding in hand, and why; and the themes it may belong to. Nothing happens until somebody
// selects one or files it.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSelected, useStore, useWorkshop } from '../room/RoomContext.tsx'
import { insteadSentence, similarSentence, themeSentence } from '../similar/sentences.ts'
import { useSimilar, useThemesFor } from '../similar/use-similar.ts'
import { Button } from '../ui/Button.tsx'
import { Line } from './DrawerLine.tsx'
import { useFilingReason, usePage, useSentences, useSynthesisT } from './PageContext.tsx'

export function SimilarList() {
  const t = useSynthesisT()
  const o = useT(outlineMessages)
  const { lang } = useLanguage()
  const { synthesis, page, acts } = usePage()
  const { findings } = useWorkshop()
  const words = useSentences()
  const reason = useFilingReason()
  const of = useStore(page.similarTo)
  const finding = findings.find((one) => one.id === of)
  const id = finding?.id ?? null
  const similar = useSimilar(id)
  const themes = useThemesFor(id)
  const selected = useSelected(synthesis.selection, (ids) => (synthesis.kept.get() ? ids : null))
  if (id === null || !finding) return <p>{t('list.similar.first')}</p>
  const instead = insteadSentence('similar', similar, findings.length, lang)
  const found = similar.status === 'ready' ? similar.value : []
  const told = found.length > 0 ? t('list.similar.found', { count: found.length }) : null
  const fits = themes.status === 'ready' ? themes.value.filter((one) => one.id !== finding.place.themeId) : []
  return (
    <>
      {fits.length > 0 ? (
        <ul className="drawer-themes">
          {fits.map((one) => (
            <li key={one.id}>
              {themeSentence(one, words.theme(one.id), lang)}{' '}
              <Button reason={reason} onClick={() => void acts.file([id], one.id)}>
                {o('detail.fileHere', { theme: words.theme(one.id) })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {/* It stands there all the time, or what was found would not be heard. */}
      <p role="status" className={told !== null ? 'visually-hidden' : undefined}>
        {told ?? (similar.status === 'ready' && instead === '' ? t('list.similar.none') : instead)}
      </p>
      {found.length > 1 ? (
        <p>
          <Button onClick={() => synthesis.select([...found.map((one) => one.id), id], 'add')}>
            {t('list.similar.selectAll')}
          </Button>
        </p>
      ) : null}
      <ul className="drawer-list">
        {found.map((one) => {
          const other = findings.find((known) => known.id === one.id)
          if (!other) return null
          const name = words.finding(one.id)
          return (
            <Line key={one.id} finding={other} note={`${similarSentence(one, lang)} · ${words.theme(other.place.themeId)}`}>
              {selected?.has(one.id) ? null : (
                <Button
                  aria-label={t('list.similar.add', { finding: name })}
                  onClick={() => synthesis.select([id, one.id, id], 'add')}
                >
                  {t('list.similar.select')}
                </Button>
              )}
            </Line>
          )
        })}
      </ul>
    </>
  )
}
