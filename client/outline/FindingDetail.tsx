// A finding opened in the outline: everything one can do with it as visible controls, its words in the other
// language, where it comes from, what was merged into it, what builds on it.
import '../editor/text-field.css'
import './detail.css'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { shown } from '../../shared/model/language.ts'
import { type Finding, otherLang } from '../../shared/model/schema.ts'
import { Comments } from '../comments/Comments.tsx'
import { LanguageState } from '../editor/LanguageState.tsx'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { useFilingReason, usePage, useSentences } from '../synthesis/PageContext.tsx'
import { usesOf } from '../synthesis/uses.ts'
import { Evidence } from './Evidence.tsx'
import { FindingActions } from './FindingActions.tsx'
import { FindingFacts } from './FindingFacts.tsx'
import { useIntoSight } from './use-into-sight.ts'

export function FindingDetail({ finding }: { finding: Finding }) {
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const { acts } = usePage()
  const workshop = useWorkshop()
  const words = useSentences()
  const reads = useFilingReason() !== null
  const { id } = finding
  // The row says it in the interface's language, or in the only one there is.
  const row = shown(finding.text, lang).lang
  const second = otherLang(row)
  const merged = usesOf(workshop).merged.get(id) ?? []
  const section = useIntoSight()
  const link = (other: string) => (
    <button type="button" className="link-button" onClick={() => acts.show(other)}>
      {words.finding(other)}
    </button>
  )
  return (
    <section ref={section} className="detail" aria-label={t('detail.name', { name: words.finding(id) })}>
      <FindingActions finding={finding} />
      <div className="detail-part">
        <p className="detail-label">
          {t(finding.text[second].trim() === '' ? 'detail.noOther' : 'detail.otherLang', { lang: second })}
        </p>
        {finding.text[second].trim() === '' ? null : (
          <p className="detail-text" lang={second}>
            {finding.text[second]}
          </p>
        )}
        <LanguageState place={{ kind: 'finding', id, field: 'text', lang: second }} readOnly={reads} quiet />
        <LanguageState place={{ kind: 'finding', id, field: 'text', lang: row }} readOnly={reads} quiet />
      </div>
      <FindingFacts finding={finding} />
      <p className="detail-part">
        {t('detail.in', { theme: words.theme(finding.place.themeId) })}
        {finding.area ? ` · ${t('detail.area', { area: finding.area })}` : ''}
      </p>
      {finding.parentId === null || words.finding(finding.parentId) === '' ? null : (
        <p className="detail-part">
          {t('detail.parent', { finding: '' })} {link(finding.parentId)}
        </p>
      )}
      {finding.lineage.splitFrom === null || words.finding(finding.lineage.splitFrom) === '' ? null : (
        <p className="detail-part">
          {t('detail.splitFrom', { finding: '' })} {link(finding.lineage.splitFrom)}
        </p>
      )}
      {merged.length > 0 ? (
        <div className="detail-part">
          <p className="detail-label">{t('detail.mergedHere')}</p>
          <ul className="detail-list">
            {merged.map((other) => {
              const text = shown(other.text, lang)
              return (
                <li key={other.id}>
                  <span className="row-number">{words.number(other)}</span> <span lang={text.lang}>{text.text}</span>
                </li>
              )
            })}
          </ul>
        </div>
      ) : null}
      <Evidence thing={{ kind: 'finding', id }} label={t('detail.evidence')} none={t('detail.noEvidence')} />
      <Comments on={{ kind: 'finding', id }} />
    </section>
  )
}
