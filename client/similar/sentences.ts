// Suggestions in words. Shared words stand in quotation marks of the language the sentence is in; those of the
// other language are shown where nothing else is shared.
import { translator } from '../../shared/messages/catalogue.ts'
import { similarMessages } from '../../shared/messages/similar.ts'
import type { Lang } from '../../shared/model/schema.ts'
import type { Asked } from './asked.ts'
import type { SharedWords, Similar } from './kinds.ts'
import { shownWords } from './shown-words.ts'

/** Fewer findings are seen at a glance. */
export const fewestForGroups = 3

const quoted: Record<Lang, (word: string) => string> = {
  en: (word) => `“${word}”`,
  fr: (word) => `«\u00a0${word}\u00a0»`,
}

/** “access”, “portal”: each kept apart from the direction of the sentence around it. */
export const listedWords = (words: SharedWords, lang: Lang): string =>
  shownWords(words, lang)
    .words.map((word) => quoted[lang](`\u2068${word}\u2069`))
    .join(', ')

/** Why a finding is listed as similar. */
export const similarSentence = ({ words }: Pick<Similar, 'words'>, lang: Lang): string =>
  translator(similarMessages, lang)('similar.both', { words: listedWords(words, lang) })

/** The question whether to file a finding under `theme`, by the name people know it by (T2, or T2 and its title). */
export const themeSentence = ({ words }: Pick<Similar, 'words'>, theme: string, lang: Lang): string =>
  translator(similarMessages, lang)('similar.theme', { theme, words: listedWords(words, lang) })

/** What to say instead of suggestions about `kind`; empty when there is something to show, or nobody asked. `count`: how many findings were looked through. */
export function insteadSentence(kind: 'groups' | 'similar', state: Asked<readonly unknown[]>, count: number, lang: Lang): string {
  const t = translator(similarMessages, lang)
  if (state.status === 'working') return t(`similar.working.${kind}`)
  if (state.status === 'failed') return state.detail[lang]
  const few = kind === 'groups' && state.status === 'ready' && state.value.length === 0 && count < fewestForGroups
  return few ? t('similar.tooFew', { least: fewestForGroups }) : ''
}
