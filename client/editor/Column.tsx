// One language of a card: its texts with their states. The column speaks its own language.
import { translator } from '../../shared/messages/catalogue.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import { bounds, type Lang, type Recommendation, type RecommendationTextField } from '../../shared/model/schema.ts'
import type { TextPlace } from '../room/room.ts'
import { LanguageState } from './LanguageState.tsx'
import { TextField } from './TextField.tsx'

type Props = { card: Recommendation; lang: Lang; readOnly: boolean; autoFocus: RecommendationTextField | null }

export function Column({ card, lang, readOnly, autoFocus }: Props) {
  const t = translator(editorMessages, lang)
  const place = (field: RecommendationTextField): TextPlace => ({ kind: 'recommendation', id: card.id, field, lang })
  const hasHeading = card.heading.en.trim() !== '' || card.heading.fr.trim() !== ''
  const common = { labelLang: lang, disabled: readOnly }
  return (
    <section className="editor-column" lang={lang} aria-label={t(`editor.own.${lang}`)}>
      <h3>{t(`editor.own.${lang}`)}</h3>
      <TextField
        {...common}
        place={place('label')}
        label={t('editor.label')}
        max={bounds.labelCharacters}
        autoFocus={autoFocus === 'label'}
      />
      <LanguageState place={place('label')} speaks={lang} readOnly={readOnly} quiet />
      <TextField {...common} place={place('text')} label={t('editor.text')} multiline autoFocus={autoFocus === 'text'} />
      <LanguageState place={place('text')} speaks={lang} readOnly={readOnly} />
      {card.subItems.length > 0 ? (
        <>
          <h4>{t('editor.subItems')}</h4>
          <ul className="editor-parts">
            {card.subItems.map((item, index) => (
              <li key={item.sourceId ?? index}>{item.text[lang] || '–'}</li>
            ))}
          </ul>
        </>
      ) : null}
      {hasHeading || !readOnly ? (
        <>
          <TextField {...common} place={place('heading')} label={t('editor.heading')} autoFocus={autoFocus === 'heading'} />
          <LanguageState place={place('heading')} speaks={lang} readOnly={readOnly} quiet />
        </>
      ) : null}
    </section>
  )
}
