// What a step of undo or redo did, in words: named, and with where a finding went. One key too many must not take
// back five hundred findings behind a sentence that says nothing.
import { translator } from '../../shared/messages/catalogue.ts'
import { refusedMessages } from '../../shared/messages/refused.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { isVerb } from '../../shared/model/verbs.ts'
import type { UndoStep } from '../room/room.ts'
import { acceptance } from './acts-themes.ts'
import type { Sentences } from './sentences.ts'

/** Verbs after whose undoing one asks where the finding is now. */
const placing = ['placeFinding', 'placeFindings', 'removeFindings']

/** `changes`: how many were taken back. `finding`: the one the step was about, and its theme, if it stands. */
export function steppedSentence(
  step: UndoStep,
  redo: boolean,
  changes: number,
  finding: FindingId | null,
  words: Sentences,
  lang: Lang,
): string {
  const { t } = words
  if (step.verb === 'import') return t(redo ? 'said.redoneImport' : 'said.undoneImport', { count: changes })
  if (finding !== null && placing.includes(step.verb)) {
    const theme = words.theme(words.themeOf(finding))
    return t(redo ? 'said.redoneFinding' : 'said.undoneFinding', { finding: words.finding(finding), theme })
  }
  const named = nameOf(step.verb, words, lang)
  const what = finding === null ? named : t('step.of', { what: named, finding: words.finding(finding) })
  return t(redo ? 'said.redoneStep' : 'said.undoneStep', { what })
}

/** In lower case: it stands after a colon. */
function nameOf(verb: string, { t }: Sentences, lang: Lang): string {
  if (verb === acceptance) return t('step.acceptSuggestion')
  if (!isVerb(verb)) return t('step.several')
  const name = translator(refusedMessages, lang)(`room.did.${verb}`)
  return name.charAt(0).toLocaleLowerCase(lang) + name.slice(1)
}
