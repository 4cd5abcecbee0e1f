// Suggestions in words. Shared words stand in quotation marks of the language they are said in; those of the
// other language are shown where a group has no other.
import { translator } from '../../shared/messages/catalogue.ts'
import { similarMessages } from '../../shared/messages/similar.ts'
import { type Bilingual, type Lang, otherLang } from '../../shared/model/schema.ts'
import type { Asked } from './asked.ts'
import type { SharedWords, Similar, SuggestedGroup } from './kinds.ts'

/** Fewer findings are seen at a glance. */
export const fewestForGroups = 3

/** The shared words to show in `lang`, with the language they are in; empty when nothing is shared. */
export function shownWords(words: SharedWords, lang: Lang): { lang: Lang; words: readonly string[] } {
  const other = otherLang(lang)
  return words[lang].length > 0 || words[other].length === 0 ? { lang, words: words[lang] } : { lang: other, words: words[other] }
}

const quoted: Record<Lang, (word: string) => string> = {
  en: (word) => `“${word}”`,
  fr: (word) => `«\u00a0${word}\u00a0»`,
}

function listed(words: SharedWords, lang: Lang): string {
  return shownWords(words, lang)
    .words.map((word) => quoted[lang](`\u2068${word}\u2069`))
    .join(', ')
}

/** “Suggested: 3 findings about “access”, “portal””. */
export function groupSentence({ ids, words }: SuggestedGroup, lang: Lang): string {
  const t = translator(similarMessages, lang)
  const about = listed(words, lang)
  const count = ids.length
  return about === '' ? t('similar.groupWordless', { count }) : t('similar.group', { count, words: about })
}

/** Why a finding is listed as similar. */
export const similarSentence = ({ words }: Similar, lang: Lang): string =>
  translator(similarMessages, lang)('similar.both', { words: listed(words, lang) })

/** The question whether to file a finding under `theme`, by the name people know it by (T2, or T2 and its title). */
export const themeSentence = ({ words }: Similar, theme: string, lang: Lang): string =>
  translator(similarMessages, lang)('similar.theme', { theme, words: listed(words, lang) })

/** How looking for groups among `count` findings stands; empty before anybody asked. */
export function groupsSentence(state: Asked<SuggestedGroup[]>, count: number, lang: Lang): string {
  const t = translator(similarMessages, lang)
  if (state.status === 'idle') return ''
  if (state.status === 'working') return t('similar.working.groups')
  if (state.status === 'failed') return inLang(state.detail, lang)
  if (state.value.length > 0) return t('similar.found', { count: state.value.length })
  return count < fewestForGroups ? t('similar.tooFew', { least: fewestForGroups }) : t('similar.noGroup')
}

/** How looking for similar findings stands; empty when there are some to show. */
export function similarStateSentence(state: Asked<Similar[]>, lang: Lang): string {
  const t = translator(similarMessages, lang)
  if (state.status === 'working') return t('similar.working.similar')
  if (state.status === 'failed') return inLang(state.detail, lang)
  return state.status === 'ready' && state.value.length === 0 ? t('similar.noneAlike') : ''
}

const inLang = (text: Bilingual, lang: Lang): string => text[lang]
