// Findings and themes to look at: sentences of different lengths, the same every time.
const openings = [
  'Staff re-key',
  'Nobody is told about',
  'Regions keep their own copy of',
  'People wait weeks for',
  'The guide does not explain',
  'Two systems disagree on',
]
const things = [
  'rejected files',
  'the monthly report',
  'error codes',
  'a corrected record',
  'the eligibility rules',
  'the list of contacts',
]
const endings = [
  '.',
  ' and learn of it a year later.',
  ', because the message speaks to programmers and not to those who prepare the data.',
  '. “I only learn that something failed when the region calls me, and by then the quarter is closed and we start all over again,” one person said.',
]

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? ''

/** `filed` of `findings` lie under `themes`; one theme in three has a claim. */
export function contentOf(findings: number, themes: number, filed: number) {
  return {
    themes: Array.from({ length: themes }, (_, n) => ({
      id: `theme${n}`,
      title: {
        en: `${pick(openings, n)} ${pick(things, n * 5 + 1)}`,
        fr: `Thème ${n} : personne n’est responsable du début à la fin`,
      },
      ...(n % 3 === 2 ? { parentId: `theme${n - 1}` as never } : {}),
    })),
    findings: Array.from({ length: findings }, (_, n) => ({
      id: `finding${n}`,
      text: { en: `${pick(openings, n)} ${pick(things, Math.floor(n / 6))}${pick(endings, n * 7 + (n % 5))}`, fr: '' },
      discussion: (n % 9) + 1,
      criterion: (n % 6) + 1,
      themeId: n < filed && themes > 0 ? `theme${n % themes}` : null,
    })),
  }
}
