// What a document is made of. Every renderer (HTML, DOCX, Markdown) prints exactly this, so that no two
// formats can differ (EX3). A run says its language, so that text shown in the other one is marked (LN1).

import type { Gap } from '../model/gaps.ts'
import { shown } from '../model/language.ts'
import type { Bilingual, Lang } from '../model/schema.ts'

/** A stretch of text in one language. `to`: the anchor in this document it points to. */
export type Run = { text: string; lang: Lang; strong?: true; to?: string }

/** A line of a list, with the anchor that links to it go to. */
export type Line = { anchor: string | null; runs: Run[] }

export type Item = Line & {
  subItems: Line[]
  /** Lines below it in smaller type: theme, complexity, help, evidence, reason. */
  details: Run[][]
}

/** Heading levels: 1 is a section's; the document's title stands above. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; anchor: string | null; runs: Run[] }
  | { kind: 'paragraph'; tone: 'body' | 'soft' | 'missing'; runs: Run[] }
  | { kind: 'list'; style: 'bulleted' | 'numbered' | 'cards'; items: Item[] }
  | { kind: 'table'; caption: string; head: string[]; rows: Run[][][] }

export type SectionId = 'missing' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | 'A' | 'B' | 'decision' | 'requests'
export type Section = {
  id: SectionId
  anchor: string
  /** As printed before the title: `1`; null for appendices, whose titles say it. */
  number: string | null
  title: Run[]
  blocks: Block[]
}

/** Version and time of the last commit; `url` leads back to the exploration. */
export type Stamp = { version: number; at: number; url?: string }

export type Report = {
  kind: 'report' | 'engagements'
  lang: Lang
  title: Run[]
  /** Lines under the title: partner, draft or final, version and date, marking. */
  subtitle: Run[][]
  status: 'draft' | 'final'
  stamp: Stamp
  author: string
  contents: string
  gaps: Gap[]
  sections: Section[]
}

/** The words of `text` in `lang`, or the other language's marked as such; null when there are none. */
export function say(text: Bilingual, lang: Lang, more: Pick<Run, 'strong' | 'to'> = {}): Run | null {
  const words = shown(text, lang)
  return words.text === '' ? null : { text: words.text.trim(), lang: words.lang, ...more }
}

export const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

export const paragraph = (runs: Run[], tone: 'body' | 'soft' | 'missing' = 'body'): Block => ({ kind: 'paragraph', tone, runs })

/** Runs with a separator in the document's language between them; empty parts are left out. */
export function joined(parts: readonly (readonly Run[])[], separator: string, lang: Lang): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? [...part] : [{ text: separator, lang }, ...part]))
}

const bullet = /^\s*[-*•–]\s+/

/**
 * Written words as blocks: blank lines part paragraphs, lines that begin with a dash or bullet become a
 * real list.
 */
export function prose(text: Bilingual, lang: Lang): Block[] {
  const words = shown(text, lang)
  const blocks: Block[] = []
  for (const part of words.text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    let lines: string[] = []
    let items: Item[] = []
    const flushLines = () => {
      if (lines.length > 0) blocks.push(paragraph([{ text: lines.join('\n'), lang: words.lang }]))
      lines = []
    }
    const flushItems = () => {
      if (items.length > 0) blocks.push({ kind: 'list', style: 'bulleted', items })
      items = []
    }
    for (const line of part.split('\n').filter((each) => each.trim() !== '')) {
      if (bullet.test(line)) {
        flushLines()
        items.push({
          anchor: null,
          runs: [{ text: line.replace(bullet, '').trim(), lang: words.lang }],
          subItems: [],
          details: [],
        })
      } else {
        flushItems()
        lines.push(line.trim())
      }
    }
    flushLines()
    flushItems()
  }
  return blocks
}
