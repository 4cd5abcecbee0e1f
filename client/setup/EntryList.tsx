// One list of lanes or bands: both labels, up, down, remove, add. Focus follows what was moved, and goes to
// a neighbour when something was removed.
import { useRef } from 'react'
import { setupMessages } from '../../shared/messages/setup.ts'
import { type Bilingual, langs } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import {
  type Entry,
  type LaneDraft,
  type ListName,
  listBound,
  whyNot,
  withLabel,
  withMoved,
  withNew,
  without,
} from './lane-draft.ts'

type Props = {
  name: ListName
  draft: LaneDraft
  /** Saving was tried: missing labels say so. */
  tried: boolean
  onChange(draft: LaneDraft): void
  onRefused(why: Bilingual): void
}

export function EntryList({ name, draft, tried, onChange, onRefused }: Props) {
  const t = useT(setupMessages)
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const box = useRef<HTMLFieldSetElement>(null)
  const entries: readonly Entry[] = draft[name]
  const nameOf = ({ label }: Entry): string => label[lang].trim() || t('setup.unnamed')
  const focus = (control: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus())

  const move = (entry: Entry, at: number, by: -1 | 1) => {
    onChange(withMoved(draft, name, entry.id, by))
    announce(t('setup.moved', { name: nameOf(entry), place: at + 1 + by, count: entries.length }))
    focus(`${by < 0 ? 'up' : 'down'}/${entry.id}`)
  }
  const remove = (entry: Entry, at: number) => {
    const next = without(draft, name, entry.id)
    const why = whyNot(workshop, next)
    if (why) return onRefused(why)
    onChange(next)
    announce(t('setup.removed', { name: nameOf(entry) }))
    const neighbour = entries[at + 1] ?? entries[at - 1]
    focus(neighbour ? `remove/${neighbour.id}` : 'add')
  }
  const add = () => {
    const made = withNew(draft, name)
    onChange(made.draft)
    focus(`en/${made.id}`)
  }

  return (
    <fieldset ref={box} className="setup-list">
      <legend>{t(`setup.list.${name}`)}</legend>
      {entries.length === 0 ? <p>{t('setup.noBands')}</p> : null}
      <ol>
        {entries.map((entry, at) => (
          <li key={entry.id}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in each row would be read out too often */}
            <div role="group" aria-label={t(`setup.row.${name}`, { place: at + 1 })} className="setup-row">
              {langs.map((each) => (
                <Field
                  key={each}
                  label={t(each === 'en' ? 'setup.labelEn' : 'setup.labelFr')}
                  error={tried && entry.label[each].trim() === '' ? t('setup.labelRequired') : null}
                >
                  {(control) => (
                    <input
                      {...control}
                      className="input"
                      lang={each}
                      maxLength={200}
                      required
                      data-control={`${each}/${entry.id}`}
                      value={entry.label[each]}
                      onChange={(event) => onChange(withLabel(draft, name, entry.id, each, event.target.value))}
                    />
                  )}
                </Field>
              ))}
              <div className="setup-row-actions">
                <Button
                  data-control={`up/${entry.id}`}
                  aria-label={t('setup.up', { name: nameOf(entry) })}
                  reason={at === 0 ? t('setup.isFirst') : null}
                  onClick={() => move(entry, at, -1)}
                >
                  {t('setup.upShort')}
                </Button>
                <Button
                  data-control={`down/${entry.id}`}
                  aria-label={t('setup.down', { name: nameOf(entry) })}
                  reason={at === entries.length - 1 ? t('setup.isLast') : null}
                  onClick={() => move(entry, at, 1)}
                >
                  {t('setup.downShort')}
                </Button>
                <Button
                  data-control={`remove/${entry.id}`}
                  aria-label={t('setup.remove', { name: nameOf(entry) })}
                  reason={name === 'lanes' && entries.length === 1 ? t('setup.onlyLane') : null}
                  onClick={() => remove(entry, at)}
                >
                  {t('setup.removeShort')}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ol>
      <Button
        data-control="add"
        reason={entries.length >= listBound[name] ? t('setup.full', { limit: listBound[name] }) : null}
        onClick={add}
      >
        {t(`setup.add.${name}`)}
      </Button>
    </fieldset>
  )
}
