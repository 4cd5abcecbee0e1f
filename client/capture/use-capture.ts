// What quick capture does: adds one, adds many as one operation, takes back; and what it remembers on this
// device: discussion, kind and language for the next, the words not added yet, what was captured today.
import { useRef, useState } from 'react'
import { z } from 'zod'
import { newId } from '../../shared/doc/layout.ts'
import { captureMessages } from '../../shared/messages/capture.ts'
import { type FindingId, findingIdSchema, type ThemeId } from '../../shared/model/ids.ts'
import { type Bilingual, discussionSchema, findingKindSchema, type Lang, langSchema } from '../../shared/model/schema.ts'
import { useDraft } from '../editor/kept-words.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { cameBack } from '../outline/walk.ts'
import { useRoom, useUndoState, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import {
  type CaptureEntry,
  type CaptureLog,
  captureLogSchema,
  countOf,
  dayOf,
  logOf,
  noted,
  parentIn,
  standing,
} from './capture-log.ts'
import { pastedOrNot, pasteKey } from './keep-pasted.ts'
import type { Pasted } from './pasted.ts'

const settingsSchema = z.object({ discussion: discussionSchema.nullable(), kind: findingKindSchema, lang: langSchema })
export type CaptureSettings = z.infer<typeof settingsSchema>
const textSchema = z.string()
const noText = () => ''
const noPaste = () => null
const emptyLog = (): CaptureLog => ({ day: dayOf(new Date()), entries: [] })
const initialSettings = (lang: Lang) => (): CaptureSettings => ({ discussion: null, kind: 'note', lang })

export type Capture = {
  settings: CaptureSettings
  set(part: Partial<CaptureSettings>): void
  text: string
  setText(text: string): void
  pasted: Pasted | null
  setPasted(pasted: Pasted | null): void
  /** Today's, oldest first, as far as they still stand. */
  entries: readonly CaptureEntry[]
  count: number
  /** Where a sub-point goes. */
  parentId: FindingId | null
  problem: Bilingual | null
  /** Publishes one; under the last one when asked. */
  add(text: string, under: boolean): Promise<void>
  /** Publishes all as one operation. */
  addAll(texts: readonly string[]): Promise<boolean>
  takeBack(entry: CaptureEntry): Promise<void>
  /** One may remove findings, or made this here: what was made in another tab or before a reload is the team's to remove. */
  mayTakeBack(entry: CaptureEntry): boolean
}

/** Where the next finding goes: under a theme, at a point of the canvas. */
export type CapturePlace = { themeId: ThemeId | null; x: number; y: number }

/** For one panel; what it remembers outlives it. `place` is for the next one only: `placed` is called when it is used. */
export function useCapture(place: CapturePlace | null = null, placed: () => void = () => {}): Capture {
  const t = useT(captureMessages)
  const room = useRoom()
  const { lang } = useLanguage()
  const { findings } = useWorkshop()
  // What can be taken back goes by the stack of undo.
  useUndoState()
  const [settings, setSettings] = useDraft('capture-settings', settingsSchema, initialSettings(lang))
  const [text, changeText] = useDraft('capture-text', textSchema, noText)
  const latest = useRef(text)
  const setText = (next: string) => {
    latest.current = next
    changeText(next)
  }
  const [pasted, setPasted] = useDraft(pasteKey, pastedOrNot, noPaste)
  const [kept, setLog] = useDraft('capture-log', captureLogSchema, emptyLog)
  const [problem, setProblem] = useState<Bilingual | null>(null)

  const log = logOf(kept, dayOf(new Date()))
  // Two in one breath: the second must not forget the first.
  const note = (entry: CaptureEntry) => setLog((latest) => noted(logOf(latest, dayOf(new Date())), entry))
  const live = new Set(findings.map(({ id }) => id))
  const entries = standing(log, (id) => live.has(id))
  const count = countOf(entries)
  const parentId = parentIn(entries)
  const { discussion, kind } = settings
  const finding = (words: string) => ({
    id: findingIdSchema.parse(newId()),
    text: { [settings.lang]: words },
    discussion,
    kind,
  })

  return {
    settings,
    set: (part) => setSettings({ ...settings, ...part }),
    text,
    setText,
    pasted,
    setPasted,
    entries,
    count,
    parentId,
    problem,
    async add(words, under) {
      const addition = { ...finding(words), parentId: under ? parentId : null, ...place }
      // The box is free at once, the next words come quickly; refused ones go back in front of them.
      setText('')
      const outcome = await room.run('addFinding', addition)
      setProblem(outcome.ok ? null : outcome.refusal.detail)
      if (!outcome.ok) return setText([words, latest.current].filter((part) => part !== '').join('\n'))
      placed()
      note({ ids: [addition.id], under: addition.parentId !== null })
      announce(addition.parentId === null ? t('capture.done', { count: count + 1 }) : t('capture.doneUnder'))
    },
    async addAll(texts) {
      // Many do not fit at one point: the canvas finds each a place under that theme.
      const additions = texts.map((words) => ({ ...finding(words), themeId: place?.themeId ?? null }))
      const outcome = await room.run('addFindings', { findings: additions })
      setProblem(outcome.ok ? null : outcome.refusal.detail)
      if (!outcome.ok) return false
      placed()
      note({ ids: additions.map(({ id }) => id), under: false })
      announce(t('capture.doneMany', { count: additions.length }))
      return true
    },
    mayTakeBack: ({ ids }) => room.may('removeFindings') || (room.may('addFinding') && room.made(ids)),
    async takeBack({ ids }) {
      const before = room.workshop.get()
      // Whoever may not remove findings may still take back what they made themselves.
      const outcome = room.may('removeFindings') ? await room.run('removeFindings', { ids }) : await room.takeBack(ids)
      const after = room.workshop.get()
      const gone = ids.filter((id) => after.findings.every((finding) => finding.id !== id)).length
      const stays = gone < ids.length ? captureMessages['capture.stays'] : null
      setProblem(outcome?.ok === false ? outcome.refusal.detail : stays)
      if (gone === 0) return
      const taken = t(room.may('removeFindings') ? 'capture.takenBack' : 'capture.takenBackOwn', { count: gone })
      const merged = cameBack(before, after)
      announce(merged > 0 ? t('capture.takenBackMerged', { before: taken, count: merged }) : taken)
    },
  }
}
