// The main job on real input (issue A, “Done when” 2): drafts in, the published roadmap reproduced by
// the verbs, both documents out. On committed CC0 data; and on the published exploration where its
// folder stands beside the repository (Crown copyright: read there, never committed).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExploration, Joined } from '../helpers/http.ts'
import { type DraftRow, parseCsv, type RecommendationJson, type RoadmapRow, reproduceRoadmap } from '../helpers/roadmap.ts'
import { type Server, startServer } from '../helpers/server.ts'

const fixtures = join(import.meta.dirname, '../fixtures/roadmap')
const published = join(import.meta.dirname, '../../../shared/data/cds-explorations')
const inputs = [
  { name: 'CC0 data', drafts: join(fixtures, 'drafts.csv'), roadmap: join(fixtures, 'roadmap.csv') },
  {
    name: 'the published exploration',
    drafts: join(published, 'recommendations-draft-flood-mapping.csv'),
    roadmap: join(published, 'roadmap-flood-mapping.csv'),
  },
].filter((input) => existsSync(input.drafts))

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

describe.each(inputs)('$name', (input) => {
  const draftsCsv = readFileSync(input.drafts, 'utf8')
  const roadmapCsv = readFileSync(input.roadmap, 'utf8')
  const roadmap = parseCsv<RoadmapRow>(roadmapCsv)
  const drafts = parseCsv<DraftRow>(draftsCsv)
  const top = drafts.filter((row) => row.parent_id === '')
  const dropped = top.filter((row) => !roadmap.some((r) => r.draft_ids.split(' ').includes(row.id)))
  let facilitator: Joined
  let board: RecommendationJson[]
  let all: RecommendationJson[]

  beforeAll(async () => {
    const created = await createExploration(server.url)
    facilitator = await Joined.join(server.url, created.tokens.facilitator, 'Test')
    const imported = await reproduceRoadmap(facilitator, draftsCsv, roadmapCsv)
    expect(imported).toMatchObject({ created: drafts.length, rejected: [], conflicts: [] })
    board = (await facilitator.json('workshop.json')).recommendations
    all = (await facilitator.json('workshop.json?all=1')).recommendations
  })

  const csv = async (lang: 'en' | 'fr') =>
    parseCsv<Record<string, string>>(await (await facilitator.fetch(`report.csv?lang=${lang}`)).text())
  const wordXml = async (lang: 'en' | 'fr') => {
    const bytes = new Uint8Array(await (await facilitator.fetch(`report.docx?lang=${lang}`)).arrayBuffer())
    const document = unzipSync(bytes)['word/document.xml']
    return document ? strFromU8(document) : ''
  }
  const words = (xml: string) =>
    xml
      .replace(/<w:(tab|br)[^>]*>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')

  test('EX1 the board lists the cards in the published order, each in its lane and band', () => {
    const sorted = board.filter((r) => r.laneId !== 'to-sort' && r.laneId !== 'not-carried-forward')
    expect(sorted.map((r) => [r.laneId, r.bandId, r.complexity, r.text.en, r.text.fr])).toEqual(
      roadmap.map((row) => [row.horizon, row.priority_en, row.complexity || null, row.text_en, row.text_fr]),
    )
    expect(board.filter((r) => r.laneId === 'to-sort')).toEqual([])
  })

  test('LN1 both CSV files list the published order with the same band', async () => {
    const [en, fr] = [await csv('en'), await csv('fr')]
    const places = (rows: Record<string, string>[]) => rows.map((row) => [row.number, row.lane, row.band, row.complexity])
    expect(places(fr)).toEqual(places(en))
    expect(en.slice(0, roadmap.length).map((row) => [row.lane, row.band])).toEqual(
      roadmap.map((row) => [row.horizon, row.priority_en]),
    )
    for (const [index, row] of roadmap.entries()) {
      expect(en[index]?.text?.startsWith(row.text_en), row.text_en).toBe(true)
      expect(fr[index]?.text?.startsWith(row.text_fr), row.text_fr).toBe(true)
    }
  })

  test('LG1 what the published roadmap dropped stands under Not carried forward with its reason', async () => {
    const aside = board.filter((r) => r.laneId === 'not-carried-forward')
    expect(aside.map((r) => r.sourceId).sort()).toEqual(dropped.map((row) => row.id).sort())
    expect(aside.every((r) => r.reason.en !== '' && r.reason.fr !== '')).toBe(true)
  })

  test('LG1 every draft is accounted for: live, merged or a sub-item', () => {
    const accounted = new Set(all.flatMap((r) => [r.sourceId, ...r.subItems.map((item) => item.sourceId)]))
    expect(drafts.filter((row) => !accounted.has(row.id))).toEqual([])
  })

  test.each(['en', 'fr'] as const)(
    'EX1 the Word document (%s) gives the roadmap in the published order and names every draft',
    async (lang) => {
      const text = words(await wordXml(lang))
      const title = lang === 'en' ? 'Proposed roadmap' : 'Feuille de route proposée'
      const section = text.slice(text.lastIndexOf(`${title}\n`))
      let from = 0
      for (const row of roadmap) {
        const at = section.indexOf(lang === 'en' ? row.text_en : row.text_fr, from)
        expect(at, `${row.position} after the one before it`).toBeGreaterThan(-1)
        from = at
      }
      for (const row of top) expect(text, row.id).toContain(row.id)
    },
  )
})
