// Words that say nothing about what a text is about: each language's list from @orama/stopwords, and what
// it lacks that stood in many findings without meaning (or, in French, in many texts of any kind).
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as french } from '@orama/stopwords/french'
import type { Lang } from '../../shared/model/schema.ts'
import { folded } from './fold.ts'

const alsoEnglish =
  'a i also just like one get gets got getting make makes many much well now however within without across among upon rather often sometimes via per yes us etc eg ie every another since though although whether still even maybe really thing things something anything someone'
const alsoFrench =
  'a plus moins comme aussi ainsi afin donc dont si tres tout tous toute toutes etre avoir fait faire faut peut peuvent pourrait pourraient doit doivent devrait devraient entre autre autres certain certaine certains certaines quant lors lorsque chez vers sous sein plusieurs quelque quelques cependant toutefois parfois souvent aucun aucune ca ceux celle celles celui puis car ni or bien encore deja alors apres avant depuis pendant selon parce chaque jamais toujours non oui peu trop etc ex aujourd’hui'

const asSet = (listed: readonly string[], also: string): ReadonlySet<string> =>
  new Set([...listed, ...also.split(' ')].map(folded).filter((word) => word !== ''))

const empty: Record<Lang, ReadonlySet<string>> = { en: asSet(english, alsoEnglish), fr: asSet(french, alsoFrench) }

/** Whether a folded word says nothing in `lang`. */
export const isEmpty = (word: string, lang: Lang): boolean => empty[lang].has(word)
