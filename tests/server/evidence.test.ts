// Evidence over HTTP: several link at once, and who reads what of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0' } })
})
afterAll(() => server.close())

type Linked = { recommendations: { findingIds: string[]; findingCount: number; themeIds: string[] }[] }
const linked = async (who: Joined) => ((await who.json('workshop.json')) as unknown as Linked).recommendations[0]

describe('EV3 several people link and unlink at once', () => {
  test('EV3 twenty at once: every link is there, every one taken is gone', async () => {
    const { facilitator, team } = await server.workshop()
    const add = async (who: Joined, n: number) =>
      String((await who.command('addFinding', { text: { en: `Heard ${n}` } })).result.id)
    const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 === 0 ? facilitator : team, n)))
    const taken = ids.slice(0, 5)
    const { result } = await team.command('addRecommendation', { text: { en: 'R' }, findingIds: taken })
    const recommendationId = result.id
    await Promise.all([
      ...ids
        .slice(5)
        .map((id, n) => (n % 2 === 0 ? facilitator : team).command('addEvidence', { recommendationId, findingIds: [id] })),
      ...taken.map((id) => team.command('removeEvidence', { recommendationId, findingIds: [id] })),
    ])
    expect([...((await linked(team))?.findingIds ?? [])].sort()).toEqual([...ids.slice(5)].sort())
  })
})

describe('EV1 counts', () => {
  test('EV1 the team counts a merged finding once; who may not read findings counts what the board links', async () => {
    const { facilitator, partner } = await server.workshop()
    const add = async (en: string) => String((await facilitator.command('addFinding', { text: { en } })).result.id)
    const [a, b] = [await add('One'), await add('The same')]
    await facilitator.command('addRecommendation', { text: { en: 'R' }, findingIds: [a, b] })
    await facilitator.command('mergeFindings', { into: a, from: [b] })
    expect(await linked(facilitator)).toMatchObject({ findingIds: [a], findingCount: 1 })
    expect(await linked(partner)).toMatchObject({ findingIds: [], findingCount: 2 })
  })
})
