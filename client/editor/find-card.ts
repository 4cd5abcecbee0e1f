// Whether a card answers a search: its number, or all the words somewhere in its texts, in either
// language, accents and case aside. Pure.
import { langs, type Recommendation } from '../../shared/model/schema.ts'

/** An empty query matches every card; "r14" and "14" match number 14 alone. */
export function matches(card: Pick<Recommendation, 'number' | 'label' | 'text' | 'heading'>, query: string): boolean {
  const asked = plain(query).trim()
  const number = /^r?\s?(\d+)$/.exec(asked)
  if (number) return card.number === Number(number[1])
  const words = plain(langs.map((lang) => `${card.label[lang]} ${card.heading[lang]} ${card.text[lang]}`).join(' '))
  return asked.split(/\s+/).every((word) => words.includes(word))
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '’').toLowerCase()
