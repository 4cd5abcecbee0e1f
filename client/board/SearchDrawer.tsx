// Search and filters over all live cards; what is found can be read, moved and taken like any chip.

import { useEffect, useId, useRef, useState } from 'react'
import { boardDrawerMessages } from '../../shared/messages/board-drawers.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import { langs, languageStates } from '../../shared/model/schema.ts'
import { allLanes } from '../../shared/model/templates.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { useBoardT, useMoveReason } from './BoardContext.tsx'
import { ChipList } from './ChipList.tsx'
import { chipOf, themesOf } from './chip-model.ts'
import { everything, found, type HelpFilter, type Query } from './search.ts'

const helpFilters: readonly HelpFilter[] = ['yes', 'no', 'open']

/** The search drawer; its field takes the focus when it opens. */
export function SearchDrawer() {
  const t = useT(boardDrawerMessages)
  const board = useBoardT()
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const movable = useMoveReason() === null
  const [query, setQuery] = useState<Query>(everything)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  useEffect(() => input.current?.focus(), [])
  const set = (some: Partial<Query>) => setQuery({ ...query, ...some })
  const themes = themesOf(workshop)
  const cards = found(workshop, query)
  const states = langs.flatMap((code) => languageStates.map((state) => ({ lang: code, state })))
  const helpWords: Record<HelpFilter, string> = { yes: t('help.yes'), no: t('help.no'), open: t('help.notDiscussed') }
  return (
    <search className="search">
      <div className="drawer-tools">
        <label className="inline-field">
          {t('search.label')}
          <input ref={input} type="search" value={query.words} onChange={(event) => set({ words: event.target.value })} />
        </label>
        <label className="inline-field">
          {t('search.theme')}
          <select value={query.themeId ?? ''} onChange={(event) => set({ themeId: event.target.value || null })}>
            <option value="">{t('search.any')}</option>
            {workshop.themes.map((theme) => {
              const title = shown(theme.title, lang)
              return (
                <option key={theme.id} value={theme.id} lang={title.lang}>
                  {title.text}
                </option>
              )
            })}
          </select>
        </label>
        <label className="inline-field">
          {t('search.help')}
          <select
            value={query.help ?? ''}
            onChange={(event) => set({ help: helpFilters.find((one) => one === event.target.value) ?? null })}
          >
            <option value="">{t('search.help.any')}</option>
            {helpFilters.map((one) => (
              <option key={one} value={one}>
                {helpWords[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          {t('search.language')}
          <select
            value={query.state ? `${query.state.lang} ${query.state.state}` : ''}
            onChange={(event) => set({ state: states.find((one) => `${one.lang} ${one.state}` === event.target.value) ?? null })}
          >
            <option value="">{t('search.any')}</option>
            {states.map((one) => (
              <option key={`${one.lang} ${one.state}`} value={`${one.lang} ${one.state}`}>
                {t('search.state', { state: one.state, lang: one.lang === 'en' ? ui('ui.english') : ui('ui.french') })}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          {t('search.lane')}
          <select value={query.laneId ?? ''} onChange={(event) => set({ laneId: event.target.value || null })}>
            <option value="">{t('search.any')}</option>
            {allLanes(workshop.settings.lanes).map((lane) => (
              <option key={lane.id} value={lane.id}>
                {lane.label[lang]}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => setQuery(everything)}>{t('search.clear')}</Button>
      </div>
      <p role="status" id={listId}>
        {t('search.found', { count: cards.length })}
      </p>
      <ChipList
        chips={cards.map((card) => chipOf(card, themes, lang))}
        where="search"
        zone="search"
        density="label"
        movable={movable}
        label={board('drawer.search')}
      />
    </search>
  )
}
