// Groups a machine sees in the tray, dashed and said to be suggestions: nothing of them is in the document until
// a person accepts one, which is one step of undo. One of them at a time is reached by Tab, the others by arrows.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { outlineMessages } from '../../shared/messages/outline.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { shownWords } from '../similar/shown-words.ts'
import { useFilingReason, useNumbers, usePage } from '../synthesis/PageContext.tsx'
import { Button } from '../ui/Button.tsx'
import { useDrawer } from '../ui/use-drawer.ts'
import { groupAfter, type Offered, offeredGroups } from './offered.ts'

export function Suggestions() {
  const t = useT(outlineMessages)
  const ui = useT(uiMessages)
  const { synthesis, page, acts } = usePage()
  const offered = offeredGroups(useStore(synthesis.suggestions), useWorkshop())
  const open = offered.length > 0
  // Whoever asked for them has the focus here; those that come back by an undo take nobody's.
  const { head, close } = useDrawer(open ? 'suggestions' : null, acts.closeSuggestions, true)
  const panel = useRef<HTMLElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const reached = offered.some((one) => one.id === last) ? last : (offered[0]?.id ?? null)
  useAskedFocus(panel)
  const holding = useHeldFocus(panel, offered)
  if (!open) return null

  const give = (id: string | undefined, control: string) =>
    panel.current?.querySelector<HTMLElement>(`[data-group="${CSS.escape(id ?? '')}"] [data-control="${control}"]`)?.focus()
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    const target = event.target instanceof HTMLElement ? event.target : null
    const at = offered.findIndex((one) => one.id === target?.closest<HTMLElement>('[data-group]')?.dataset.group)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: offered.length - 1 }[event.key]
    if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    give(offered[to]?.id, target?.dataset.control ?? 'accept')
  }
  const dismiss = (id: string) => {
    acts.dismissSuggestion(id)
    page.focusOn(groupAfter(offered, id) ?? 'tray')
  }
  return (
    <section
      ref={panel}
      className="suggestions"
      aria-labelledby="suggestions-title"
      onKeyDown={keys}
      onFocus={({ target }) => {
        const group = target.closest<HTMLElement>('[data-group]')?.dataset.group ?? null
        setLast(group ?? last)
        holding(group)
      }}
      onBlur={({ relatedTarget }) => relatedTarget && holding(null)}
    >
      <div className="suggestions-top">
        <h2 id="suggestions-title" ref={head} tabIndex={-1}>
          {t('suggestion.region')}
        </h2>
        <Button onClick={close}>
          {ui('ui.close')} <kbd className="key">{ui('ui.key.escape')}</kbd>
        </Button>
      </div>
      <p className="soft">
        {t('suggestion.what')} {offered.length > 1 ? t('suggestion.how') : null}
      </p>
      {offered.map((one) => (
        <Group key={one.id} group={one} reached={one.id === reached} onDismiss={() => dismiss(one.id)} />
      ))}
    </section>
  )
}

/** Others may file what a group held: its focus goes to the one that takes its place, else to what opens the groups (OU4). */
function useHeldFocus(panel: RefObject<HTMLElement | null>, offered: readonly Offered[]): (id: string | null) => void {
  const held = useRef<{ id: string; at: number } | null>(null)
  useEffect(() => {
    const lost = held.current
    if (!lost || offered.some((one) => one.id === lost.id) || document.activeElement !== document.body) return
    held.current = null
    const next = offered[lost.at] ?? offered.at(-1)
    const group = next && panel.current?.querySelector(`[data-group="${CSS.escape(next.id)}"] [data-control="accept"]`)
    const target = group ?? document.querySelector('[data-opens="suggestions"]')
    if (target instanceof HTMLElement) target.focus()
  })
  return (id) => {
    held.current = id === null ? null : { id, at: offered.findIndex((one) => one.id === id) }
  }
}

/** A group that is to have the focus: its first button takes it, once no dialog has it. */
function useAskedFocus(panel: RefObject<HTMLElement | null>): void {
  const { page } = usePage()
  const wanted = useStore(page.focus)
  const dialog = useStore(page.dialog)
  useEffect(() => {
    if (!wanted || dialog !== null) return
    const group = panel.current?.querySelector(`[data-group="${CSS.escape(wanted.key)}"]`)
    if (!group) return
    group.querySelector<HTMLElement>('[data-control="accept"]')?.focus()
    page.focus.set(null)
  })
}

function Group({ group, reached, onDismiss }: { group: Offered; reached: boolean; onDismiss(): void }) {
  const t = useT(outlineMessages)
  const { lang } = useLanguage()
  const { acts } = usePage()
  const { number } = useNumbers()
  const reason = useFilingReason()
  const name = t('suggestion.name', { count: group.standing.length, words: shownWords(group.words, lang).words.join(', ') })
  const tabIndex = reached ? 0 : -1
  return (
    <section className="suggestion" aria-label={name} data-group={group.id}>
      <h3>{name}</h3>
      <ul>
        {group.standing.map((finding) => {
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
          tabIndex={tabIndex}
          data-control="accept"
          aria-label={`${t('suggestion.accept')} ${name}`}
          onClick={() => acts.considerSuggestion(group.id)}
        >
          {t('suggestion.accept')}
        </Button>
        <Button tabIndex={tabIndex} data-control="dismiss" aria-label={`${t('suggestion.dismiss')} ${name}`} onClick={onDismiss}>
          {t('suggestion.dismiss')}
        </Button>
      </div>
    </section>
  )
}
