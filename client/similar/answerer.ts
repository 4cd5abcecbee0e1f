// The worker's side: keeps the items it was sent, reads them at the first question, answers one after the other.
import { type Corpus, corpusOf } from './corpus.ts'
import { groupsOf } from './groups.ts'
import type { Item } from './kinds.ts'
import { similarOf } from './nearest.ts'
import type { Answers, FromWorker, Kind, Question, ToWorker } from './questions.ts'
import { themesFor } from './themes.ts'

/** Takes messages in their order; answers each question, and nothing to items. A question that fails leaves the next one unharmed. */
export function answerer(): (message: ToWorker) => FromWorker | null {
  let items: Item[] = []
  let corpus: Corpus | null = null
  return (message) => {
    if ('items' in message) {
      items = message.first ? [...message.items] : items.concat(message.items)
      corpus = null
      return null
    }
    try {
      corpus ??= corpusOf(items)
      return { n: message.n, answer: answerTo(message.question, corpus) }
    } catch (error) {
      return { n: message.n, failed: String(error) }
    }
  }
}

function answerTo(question: Question, corpus: Corpus): Answers[Kind] {
  if (question.kind === 'groups') return groupsOf(corpus, question.options)
  if (question.kind === 'similar') return similarOf(corpus, question.id)
  return themesFor(corpus, question.id, question.themes)
}
