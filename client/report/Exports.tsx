// The exports: each format in both languages with one click, or in one of them by its own link.
import { Download, Printer } from 'lucide-react'
import { useRef } from 'react'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { type Lang, langs } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useSaving } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'

const formats = [
  ['docx', 'doc.export.word'],
  ['html', 'doc.export.html'],
  ['xlsx', 'doc.export.xlsx'],
  ['csv', 'doc.export.csv'],
  ['md', 'doc.export.md'],
] as const
const forCds = [
  ['docx', 'doc.export.word'],
  ['html', 'doc.export.html'],
  ['csv', 'doc.export.csv'],
] as const

/** Both lists; the second only for who may read it. */
export function Exports({ onPrint, withEngagements }: { onPrint(): void; withEngagements: boolean }) {
  const t = useT(reportPageMessages)
  const unsaved = useSaving().status !== 'saved'
  return (
    <>
      <section aria-labelledby="doc-export">
        <h2 id="doc-export">{t('doc.export')}</h2>
        {unsaved ? <p className="doc-soft">{t('doc.export.unsaved')}</p> : null}
        <ul className="doc-exports">
          {formats.map(([format, id]) => (
            <Both key={format} name="report" format={format} what={t(id)} />
          ))}
          <li>
            <Button className="doc-export" onClick={onPrint}>
              <Printer size={16} aria-hidden /> {t('doc.print')}
            </Button>
          </li>
        </ul>
        <p className="doc-soft">{t('doc.export.hint')}</p>
      </section>
      {withEngagements ? (
        <section aria-labelledby="doc-cds">
          <h2 id="doc-cds">
            {t('doc.forCds')} · {t('doc.outline.engagements')}
          </h2>
          <ul className="doc-exports">
            {forCds.map(([format, id]) => (
              <Both key={format} name="engagements" format={format} what={t(id)} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Both({ name, format, what }: { name: 'report' | 'engagements'; format: string; what: string }) {
  const t = useT(reportPageMessages)
  const { explorationId } = useRoom()
  const links = useRef(new Map<Lang, HTMLAnchorElement>())
  const href = (lang: Lang) => `/api/explorations/${explorationId}/${name}.${format}?lang=${lang}`
  // Both documents come in the same formats: each button and link says whose it is.
  const document = t(name === 'report' ? 'doc.outline' : 'doc.outline.engagements')
  const both = t('doc.export.both', { what, document })
  const one = (lang: Lang) => t('doc.export.one', { what, document, lang })
  const say = (file: string) => announce(t('doc.export.begun', { file }))
  return (
    <li className="doc-export-row">
      <Button
        className="doc-export"
        weight={format === 'docx' && name === 'report' ? 'primary' : 'plain'}
        aria-label={both}
        onClick={() => {
          for (const lang of langs) links.current.get(lang)?.click()
          say(both)
        }}
      >
        <Download size={16} aria-hidden /> {what}
      </Button>
      {langs.map((lang) => (
        <a
          key={lang}
          ref={(element) => {
            if (element) links.current.set(lang, element)
          }}
          href={href(lang)}
          download
          hrefLang={localeOf[lang]}
          onClick={() => say(one(lang))}
        >
          {lang.toUpperCase()}
          <span className="visually-hidden"> · {one(lang)}</span>
        </a>
      ))}
    </li>
  )
}
