// A theme opened in the outline: summary, language states, criterion, whether it is a claim and of what,
// settled, what was written from it, and its acts as buttons.
import './detail.css'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { themeIdSchema } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import { langs, type Theme, themeTextFields } from '../../shared/model/schema.ts'
import { findingsIn, themeTree } from '../../shared/model/themes.ts'
import { Comments } from '../comments/Comments.tsx'
import { LanguageState } from '../editor/LanguageState.tsx'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { copyLink } from '../synthesis/deep-link.ts'
import { useFilingReason, usePage, useSentences, useSynthesisT } from '../synthesis/PageContext.tsx'
import { Button } from '../ui/Button.tsx'
import { CriterionChoice } from './CriterionChoice.tsx'
import { Evidence } from './Evidence.tsx'
import { useIntoSight } from './use-into-sight.ts'
import { Whole } from './Whole.tsx'

export function ThemeDetail({ theme, level }: { theme: Theme; level: 2 | 3 }) {
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const words = useSentences()
  const reads = useFilingReason() !== null
  const section = useIntoSight()
  const summary = shown(theme.summary, lang)
  return (
    <section ref={section} className="detail" aria-label={t('detail.name', { name: words.theme(theme.id) })}>
      <ThemeActions theme={theme} level={level} />
      <p className="detail-part detail-text" lang={summary.text === '' ? undefined : summary.lang}>
        {summary.text === '' ? <span className="soft">{t('heading.noSummary')}</span> : summary.text}
      </p>
      <div className="detail-states">
        {themeTextFields.flatMap((field) =>
          langs.map((one) => (
            <LanguageState
              key={`${field}${one}`}
              place={{ kind: 'theme', id: theme.id, field, lang: one }}
              readOnly={reads}
              quiet
            />
          )),
        )}
      </div>
      <ThemeFacts theme={theme} />
      <Evidence
        thing={{ kind: 'theme', id: theme.id }}
        label={t('heading.recommendations')}
        none={t('heading.noRecommendations')}
      />
      <Comments on={{ kind: 'theme', id: theme.id }} />
    </section>
  )
}

function ThemeActions({ theme, level }: { theme: Theme; level: 2 | 3 }) {
  const t = useT(outlineMessages)
  const { room, synthesis, acts } = usePage()
  const workshop = useWorkshop()
  const reason = useFilingReason()
  const writes = room.may('addRecommendation') && room.may('linkEvidence')
  const { id } = theme
  const inside = findingsIn(workshop, id).map((finding) => finding.id)
  return (
    <div className="row-actions">
      <Button reason={reason} data-control="edit" onClick={() => acts.open({ kind: 'theme', id })}>
        {t('heading.edit')} <kbd className="key">E</kbd>
      </Button>
      {writes ? (
        <Button data-control="write" onClick={() => acts.open({ kind: 'recommend', themeIds: [id], findingIds: [] })}>
          {t('heading.write')} <kbd className="key">R</kbd>
        </Button>
      ) : null}
      {level === 2 ? (
        <Button reason={reason} data-control="claim" onClick={() => acts.open({ kind: 'new-theme', parentId: id, ids: [] })}>
          {t('heading.addClaim')}
        </Button>
      ) : null}
      <Button reason={reason} data-control="up" onClick={() => void acts.stepTheme(id, -1)}>
        {t('detail.up')}
      </Button>
      <Button reason={reason} data-control="down" onClick={() => void acts.stepTheme(id, 1)}>
        {t('detail.down')}
      </Button>
      <Button reason={reason} data-control="settle" onClick={() => void acts.settle(id, !theme.settled)}>
        {t(theme.settled ? 'heading.unsettle' : 'heading.settle')}
      </Button>
      {inside.length > 0 ? (
        <Button data-control="select" onClick={() => synthesis.select(inside, 'add')}>
          {t('heading.selectAll')}
        </Button>
      ) : null}
      <Button data-control="link" onClick={() => void copyLink(acts, id)}>
        {t('detail.link')}
      </Button>
      <Button weight="danger" reason={reason} data-control="remove" onClick={() => void acts.removeTheme(id)}>
        {t('heading.remove')} <kbd className="key">X</kbd>
      </Button>
    </div>
  )
}

function ThemeFacts({ theme }: { theme: Theme }) {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  const { acts } = usePage()
  const workshop = useWorkshop()
  const words = useSentences()
  const reads = useFilingReason() !== null
  const { id } = theme
  const { tops, claimsOf } = themeTree(workshop)
  const claims = claimsOf(id).length
  return (
    <div className="detail-facts">
      <CriterionChoice value={theme.criterion} disabled={reads} onChange={(criterion) => void acts.setCriterion(id, criterion)} />
      <label>
        {t('heading.level')}
        <select
          disabled={reads || claims > 0}
          data-control="level"
          value={theme.parentId ?? ''}
          onChange={({ target: { value } }) => void acts.putUnder(id, value === '' ? null : themeIdSchema.parse(value))}
        >
          <option value="">{t('heading.top')}</option>
          {tops
            .filter((other) => other.id !== id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {t('heading.claimOf', { theme: words.theme(other.id) })}
              </option>
            ))}
        </select>
        <Whole name={theme.parentId === null ? null : t('heading.claimOf', { theme: words.theme(theme.parentId) })} />
        {claims > 0 ? <span className="soft">{s('reason.hasClaims')}</span> : null}
      </label>
    </div>
  )
}
