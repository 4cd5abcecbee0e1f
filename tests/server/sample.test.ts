// The sample as the server makes it: both rooms on disk, read by whoever opens one of its links.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeSample } from '../../server/sample.ts'
import type { Role } from '../../shared/model/schema.ts'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
beforeEach(async () => {
  server = await startApp({ store: 'sqlite' })
})
afterEach(() => server.close())

type Sample = {
  problems: unknown[]
  findings?: { number: number }[]
  recommendations: { findingIds: string[]; findingCount: number }[]
}

test('SM1 the sample’s two rooms are read together, without a problem; who may not read findings gets none of them', async () => {
  const made = await makeSample(server.app.deps)
  if (!made) throw new Error('no sample')
  const read = async (role: Role): Promise<Sample> => {
    const person = await server.join(made.invitations[role].token)
    return (await person.fetch('workshop.json')).json() as Promise<Sample>
  }
  const [team, partner] = [await read('team'), await read('partner')]
  expect(team.problems).toEqual([])
  expect(team.findings?.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1))
  const linked = team.recommendations.map(({ findingIds }) => findingIds.length)
  expect(linked.filter((count) => count > 0)).toHaveLength(21)
  expect(partner.findings ?? []).toEqual([])
  expect(partner.recommendations.flatMap(({ findingIds }) => findingIds)).toEqual([])
  expect(partner.recommendations.map(({ findingCount }) => findingCount)).toEqual(linked)
})

test('SM1 where there is an exploration already no sample is made', async () => {
  await server.createExploration()
  expect(await makeSample(server.app.deps)).toBeNull()
})
