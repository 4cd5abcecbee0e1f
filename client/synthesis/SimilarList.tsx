// Findings that use the same words as the one in hand, and the theme it may belong to: hints, each with its
// reason; a person selects or files, nothing happens by itself.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { similarMessages } from '../../shared/messages/similar.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { listedWords } from '../similar/sentences.ts'
import { useSimilar, useThemesFor } from '../similar/use-similar.ts'
import { Button } from '../ui/Button.tsx'
import { Line } from './DrawerLine.tsx'
import { useFilingReason, usePage, useSentences, useSynthesisT } from './PageContext.tsx'

const mostShown = 12

export function SimilarList() {
  const t = useSynthesisT()
  const { synthesis } = usePage()
  const current = useStore(synthesis.current)
  const finding = useWorkshop().findings.find((one) => one.id === current)
  if (!finding) return <p>{t('list.similar.first')}</p>
  return (
    <>
      {finding.place.themeId === null ? <ThemeHint id={finding.id} /> : null}
      <Alike id={finding.id} />
    </>
  )
}

/** The one theme whose findings are nearest. */
function ThemeHint({ id }: { id: FindingId }) {
  const s = useT(similarMessages)
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const { acts } = usePage()
  const words = useSentences()
  const reason = useFilingReason()
  const asked = useThemesFor(id)
  const best = asked.status === 'ready' ? asked.value[0] : undefined
  const theme = useWorkshop().themes.find((one) => one.id === best?.id)
  if (!best || !theme || theme.settled) return null
  return (
    <p className="drawer-line">
      <span>{s('similar.theme', { theme: words.theme(theme.id), words: listedWords(best.words, lang) })}</span>
      <Button reason={reason} onClick={() => void acts.file([id], theme.id)}>
        {t('detail.fileHere', { theme: words.themeNumber(theme) })}
      </Button>
    </p>
  )
}

function Alike({ id }: { id: FindingId }) {
  const t = useSynthesisT()
  const s = useT(similarMessages)
  const { lang } = useLanguage()
  const { synthesis, acts } = usePage()
  const words = useSentences()
  const selection = useStore(synthesis.selection)
  const { findings } = useWorkshop()
  const asked = useSimilar(id)
  if (asked.status === 'failed') return <p className="field-error">{asked.detail[lang]}</p>
  if (asked.status !== 'ready') return <p role="status">{s('similar.working.similar')}</p>
  const known = new Map(findings.map((finding) => [finding.id, finding]))
  const alike = asked.value.flatMap((one) => {
    const finding = known.get(one.id)
    return finding ? [{ finding, words: one.words }] : []
  })
  if (alike.length === 0) return <p>{t('list.similar.none')}</p>
  const shownOnes = alike.slice(0, mostShown)
  return (
    <>
      <Button onClick={() => synthesis.select([id, ...shownOnes.map(({ finding }) => finding.id)], 'add')}>
        {t('list.similar.selectAll')}
      </Button>
      <ul className="drawer-list">
        {shownOnes.map(({ finding, words: shared }) => (
          <Line key={finding.id} finding={finding}>
            <span className="soft">{s('similar.both', { words: listedWords(shared, lang) })}</span>
            <Button
              aria-pressed={selection.has(finding.id)}
              aria-label={t('list.similar.add', { finding: words.finding(finding.id) })}
              onClick={() => acts.toggle(finding.id)}
            >
              +
            </Button>
          </Line>
        ))}
      </ul>
    </>
  )
}
