// Which findings and themes have the words searched for, in either language, whatever the accents and case.
import type { Bilingual, Workshop } from '../../shared/model/schema.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/** Ids of what holds every word of `words`; no words find nothing. */
export function matching({ findings, themes }: Pick<Workshop, 'findings' | 'themes'>, words: string): Set<string> {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return new Set()
  const has = (mark: string, { en, fr }: Bilingual) => {
    const text = plain(`${mark} ${en} ${fr}`)
    return wanted.every((word) => text.includes(word))
  }
  return new Set([
    ...findings.filter(({ number, text }) => has(`f${number ?? ''}`, text)).map(({ id }) => id),
    ...themes.filter(({ number, title }) => has(`t${number ?? ''}`, title)).map(({ id }) => id),
  ])
}
