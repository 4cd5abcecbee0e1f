// English ↔ Français, in place: nothing is reloaded and focus stays where it is.
import { otherLang } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'

/** A button that names the other language in that language. */
export function LanguageSwitch({ className = 'button button-quiet' }: { className?: string }) {
  const { lang, setLang } = useLanguage()
  const other = otherLang(lang)
  return (
    <button type="button" className={className} lang={other === 'fr' ? 'fr-CA' : 'en-CA'} onClick={() => setLang(other)}>
      {other === 'fr' ? 'Français' : 'English'}
    </button>
  )
}
