// Groups a machine sees in the tray, dashed and said to be suggestions: nothing of them is in the document until
// a person accepts one, which is one step of undo.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { useFilingReason, useNumbers, usePage } from '../synthesis/PageContext.tsx'
import { Button } from '../ui/Button.tsx'

export function Suggestions() {
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const { synthesis, acts } = usePage()
  const { findings } = useWorkshop()
  const { number } = useNumbers()
  const reason = useFilingReason()
  const tray = new Map(findings.filter((one) => one.place.themeId === null).map((one) => [one.id, one]))
  const offered = useStore(synthesis.suggestions)
    .filter((one) => one.status === 'offered')
    .map((one) => ({ ...one, standing: one.ids.flatMap((id) => tray.get(id) ?? []) }))
    .filter((one) => one.standing.length > 0)
  if (offered.length === 0) return null
  return (
    <section className="suggestions" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" tabIndex={-1}>
        {t('suggestion.region')}
      </h2>
      <p className="soft">{t('suggestion.what')}</p>
      {offered.map((one) => {
        const name = t('suggestion.name', { count: one.standing.length, words: one.words.join(', ') })
        return (
          <section key={one.id} className="suggestion" aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {one.standing.map((finding) => {
                const text = shown(finding.text, lang)
                return (
                  <li key={finding.id}>
                    <span className="row-number">{number(finding)}</span> <span lang={text.lang}>{text.text}</span>
                  </li>
                )
              })}
            </ul>
            <div className="row-actions">
              <Button
                weight="primary"
                reason={reason}
                aria-label={`${t('suggestion.accept')} ${name}`}
                onClick={() => acts.considerSuggestion(one.id)}
              >
                {t('suggestion.accept')}
              </Button>
              <Button aria-label={`${t('suggestion.dismiss')} ${name}`} onClick={() => acts.dismissSuggestion(one.id)}>
                {t('suggestion.dismiss')}
              </Button>
            </div>
          </section>
        )
      })}
    </section>
  )
}
