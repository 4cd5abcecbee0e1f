// The projector (`?view=projector`): the card in both languages, the board in labels, lane headings in
// both languages, no controls. It looks where the facilitator looks.
import { isPriorityLane, lanesOf, recommendationsAt } from '../../shared/model/board.ts'
import { shown } from '../../shared/model/language.ts'
import { type Bilingual, type Lang, type Recommendation, toSort } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Quoting } from '../ui/Quoting.tsx'
import { useBoardT, useSentences } from './BoardContext.tsx'
import { chipOf, labelOf, themesOf } from './chip-model.ts'
import { ComplexityMark } from './Marks.tsx'
import { useCurrent } from './use-current.ts'
import './lanes.css'
import './chips.css'
import './projector.css'

/** The whole board for a wall. */
export function ProjectorView() {
  const t = useBoardT()
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const card = useCurrent(true)
  const title = shown(workshop.settings.title, lang)
  const themes = themesOf(workshop)
  const words = useSentences()
  const waiting = recommendationsAt(workshop, { laneId: toSort, bandId: null }).length
  const languages: Lang[] = lang === 'fr' ? ['fr', 'en'] : ['en', 'fr']
  return (
    <main className="projector" id="main">
      <h1 className="visually-hidden">
        <Quoting sentence={(named) => t('projector.title', { title: named })} words={title.text} lang={title.lang} />
      </h1>
      <p className="projector-count">{t('board.toSortCount', { count: waiting })}</p>
      {card ? (
        <BothLanguages card={card} languages={languages} number={words.number(card)} />
      ) : (
        <p className="projector-done">{t('done.title')}</p>
      )}
      <section className="projector-lanes" aria-label={t('lanes.region')}>
        {lanesOf(workshop)
          .filter(({ lane }) => isPriorityLane(workshop.settings, lane.id))
          .map(({ lane, bands }) => (
            <section key={lane.id} className="lane" aria-labelledby={`wall-${lane.id}`}>
              <h2 className="lane-head" id={`wall-${lane.id}`}>
                <Both text={lane.label} languages={languages} />
              </h2>
              {bands.map(({ band, recommendations }) => (
                <div key={band?.id ?? ''} className="band">
                  {band ? (
                    <h3 className="band-head">
                      <Both text={band.label} languages={languages} />
                    </h3>
                  ) : null}
                  <ul className="chips chips-label">
                    {recommendations.map((one) => {
                      const chip = chipOf(one, themes, lang)
                      return (
                        <li key={one.id} className="chip" data-hue={chip.hue} data-current={one.id === card?.id || undefined}>
                          <span className="chip-face">
                            <span className="chip-number">{words.number(one)}</span>
                            <span className="chip-label">
                              <LabelInBoth card={one} languages={languages} />
                            </span>
                            {chip.help === 'yes' ? <span className="mark-help">{t('card.helpWord')}</span> : null}
                            <ComplexityMark complexity={chip.complexity} />
                          </span>
                        </li>
                      )
                    })}
                  </ul>
                </div>
              ))}
            </section>
          ))}
      </section>
    </main>
  )
}

function BothLanguages({ card, languages, number }: { card: Recommendation; languages: Lang[]; number: string }) {
  return (
    <section className="projector-card" aria-label={number}>
      <span className="card-number">{number}</span>
      {languages.map((code) =>
        card.text[code].trim() === '' ? null : (
          <p key={code} lang={code}>
            {card.text[code]}
          </p>
        ),
      )}
    </section>
  )
}

function Both({ text, languages }: { text: Bilingual; languages: Lang[] }) {
  return languages.map((code) => (
    <span key={code} lang={code} className={code === languages[0] ? 'first-language' : 'second-language'}>
      {text[code]}
    </span>
  ))
}

function LabelInBoth({ card, languages }: { card: Recommendation; languages: Lang[] }) {
  const labels = languages.map((code) => labelOf(card, code))
  const [first, second] = labels
  return (
    <>
      <span lang={first?.labelLang} className="first-language">
        {first?.label}
      </span>
      {second && second.label !== first?.label ? (
        <span lang={second.labelLang} className="second-language">
          {second.label}
        </span>
      ) : null}
    </>
  )
}
