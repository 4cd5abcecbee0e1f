// Import of 500 rows, and a report of 50 recommendations in every format and both languages.
import { createExploration, Joined } from '../helpers/http.ts'
import { note, timed } from './measure.ts'

const rows = (count: number): string =>
  [
    'id,text_en,text_fr,theme_en,theme_fr,lane,band',
    ...Array.from({ length: count }, (_, n) =>
      [
        `B${n}`,
        `Recommendation ${n}: say plainly what is wrong and what to change`,
        `Recommandation ${n} : dire simplement ce qui ne va pas`,
        `Theme ${n % 9}`,
        `Thème ${n % 9}`,
        'near-term',
        'high',
      ].join(','),
    ),
  ].join('\n')

export async function measureImportAndReport(url: string): Promise<void> {
  const large = await createExploration(url)
  const importer = await Joined.join(url, large.tokens.facilitator, 'Bench')
  const imported = await timed(() => importer.importCsv(rows(500), 'kind=recommendations&lang=en'))
  note('import of 500 rows', imported, 'ms', { name: 'the bound', value: 2000 })

  const small = await createExploration(url)
  const writer = await Joined.join(url, small.tokens.facilitator, 'Bench')
  await writer.importCsv(rows(50), 'kind=recommendations&lang=en&place=now')
  const reports = await timed(async () => {
    for (const format of ['docx', 'html', 'md', 'csv', 'xlsx']) {
      for (const lang of ['en', 'fr']) await (await writer.fetch(`report.${format}?lang=${lang}`)).arrayBuffer()
    }
  })
  note('report of 50 recommendations, 5 formats × 2 languages', reports, 'ms', { name: 'the bound', value: 1000 })
}
