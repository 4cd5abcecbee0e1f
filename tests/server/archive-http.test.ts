// The archive as a facilitator and an operator use it: out over HTTP, back in as a new exploration, all equal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../shared/model/schema.ts'
import { roles } from '../../shared/model/schema.ts'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import { type Created, Joined } from '../helpers/http.ts'
import { threadStarted } from '../helpers/threads.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0', MAX_FAILED_JOINS_PER_MINUTE: '0', MAX_ARCHIVE_BYTES: '3000000' } })
})
afterAll(() => server.close())

type Answer = { id: string; invitations: Record<Role, { token: string; url: string }>; notices: unknown[] }
const bringIn = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/api/explorations/archive`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.operatorKey}`, ...headers },
    body,
  })
const taken = async (who: Joined): Promise<string> => {
  const response = await who.fetch('archive.json')
  expect(response.status).toBe(200)
  return response.text()
}
async function back(text: string): Promise<Answer> {
  const response = await bringIn(text)
  expect(response.status).toBe(201)
  return json<Answer>(response)
}
const enter = ({ invitations }: Answer, role: Role, name = 'Ines'): Promise<Joined> => server.join(invitations[role].token, name)

/** A workshop with something of everything in it, both languages, things gone and things undone. */
async function eventful(): Promise<Created & Record<Role, Joined>> {
  const people = await server.workshop()
  const { facilitator, team, partner } = people
  const csv =
    'id,text_en,text_fr,theme_en,theme_fr,lane,band\nA,One,Un,Trust,Confiance,near-term,high\nB,Two,Deux,Trust,,long-term,low\n'
  await team.importCsv(csv, 'kind=recommendations&place=now')
  const add = async (who: Joined, verb: string, args: unknown) => String((await who.command(verb, args)).result.id)
  const a = await add(partner, 'addRecommendation', { text: { en: 'Three "quoted"', fr: 'Trois « cités » 🍁' } })
  const b = await add(team, 'addRecommendation', { text: { fr: 'Quatre' } })
  const theme = await add(team, 'addTheme', { title: { en: 'Waiting', fr: 'Attente' }, x: 10, y: 20 })
  const claim = await add(team, 'addTheme', { title: { en: 'People wait.' }, parentId: theme })
  const findings = await Promise.all(
    ['Heard', 'Heard again', 'Said', 'Gone'].map((en) =>
      add(team, 'addFinding', { text: { en, fr: `${en} fr` }, discussion: 3 }),
    ),
  )
  const [f, g, h, gone] = findings
  await team.command('placeFindings', {
    places: [
      { id: f, themeId: claim, x: 5, y: 6 },
      { id: h, themeId: theme },
    ],
  })
  await team.command('mergeFindings', { into: f, from: [g] })
  await team.command('removeFindings', { ids: [gone] })
  await team.command('chooseFindings', { ids: [f], inReport: true })
  await team.command('dealFindings', { deals: [{ ids: [h], to: team.participantId }] })
  await team.command('addComment', { on: { kind: 'finding', id: h }, text: 'Who said that?' })
  await team.command('linkEvidence', { recommendationId: a, findingIds: [f, h], themeIds: [claim] })
  await partner.command('requestHelp', { id: a, kinds: ['advisory'], reason: { fr: 'Pour apprendre' }, readiness: 'soon' })
  await team.command('setAside', { id: b, reason: { en: 'Too early' } })
  await team.command('splitRecommendation', { id: a, parts: [{ text: { en: 'Left' } }, { text: { en: 'Right' } }] })
  await team.command('editText', { kind: 'report', field: 'summary', lang: 'fr', text: 'Sommaire' })
  await facilitator.command('setSettings', { movers: 'team', dates: { workshop: '2026-12-01' }, marking: 'protected-a' })
  const { operationId } = await team.command('addRecommendation', { text: { en: 'A slip' } })
  const undone = await team.fetch('undo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operationId }),
  })
  expect(undone.status).toBe(200)
  return people
}

/** Everything but which exploration it is, how often it was changed, and who came to fetch it. */
function essence(text: string, but: readonly Joined[] = []): unknown {
  const {
    exploration: _which,
    people,
    ...rest
  } = JSON.parse(text) as { exploration: unknown; people: { participantId: string }[] }
  return { ...rest, people: people.filter(({ participantId }) => !but.some((one) => one.participantId === participantId)) }
}
async function workshopOf(who: Joined): Promise<unknown> {
  const { version: _counted, ...rest } = await json(await who.fetch('workshop.json?all=1'))
  return rest
}
/** The lines of a document, without the one that says which version it is and where it stands. */
async function printed(who: Joined, lang: string): Promise<string[]> {
  const lines = (await (await who.fetch(`report.md?lang=${lang}`)).text()).split('\n')
  return lines.filter((line) => !/Version \d+|version \d+/.test(line) && !line.includes(who.id))
}

describe('out and back in', () => {
  it('AR1 workshop, documents in both languages and the archive itself are equal', async () => {
    const { facilitator, team } = await eventful()
    const text = await taken(facilitator)
    const created = await back(text)
    expect(created.notices).toEqual([])
    const again = await enter(created, 'facilitator')
    expect(await workshopOf(again)).toEqual(await workshopOf(facilitator))
    expect(essence(await taken(again), [again])).toEqual(essence(text))
    for (const lang of ['en', 'fr']) {
      const lines = await printed(again, lang)
      expect(lines).toEqual(await printed(facilitator, lang))
      expect(lines.length).toBeGreaterThan(40)
      for (const csv of [`report.csv?lang=${lang}`, `engagements.csv?lang=${lang}`]) {
        expect(await (await again.fetch(csv)).text()).toBe(await (await team.fetch(csv)).text())
      }
    }
  })

  it('EX2 the same state gives the same bytes, and every change others', async () => {
    const { facilitator, team } = await eventful()
    const text = await taken(facilitator)
    expect(await taken(facilitator)).toBe(text)
    await team.command('addFinding', { text: { en: 'New' } })
    expect(await taken(facilitator)).not.toBe(text)
  })

  it('AR2 numbers go on where they were: none of something that is gone is given again', async () => {
    const { facilitator, team } = await eventful()
    const { operationId } = await team.command('addFinding', { text: { en: 'The last one, taken back' } })
    await team.fetch('undo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationId }),
    })
    const again = await enter(await back(await taken(facilitator)), 'team')
    const next = async (who: Joined): Promise<unknown[]> => {
      await who.command('addRecommendation', { text: { en: 'Next' } })
      await who.command('addTheme', { title: { en: 'Next' } })
      await who.command('addFinding', { text: { en: 'Next' } })
      const { recommendations, themes, findings } = await json<Record<string, { number: number }[]>>(
        await who.fetch('workshop.json'),
      )
      return [recommendations, themes, findings].map((things) => Math.max(...(things ?? []).map(({ number }) => number)))
    }
    const numbers = await next(again)
    expect(numbers).toEqual(await next(team))
    expect(numbers).toEqual([7, 4, 6])
  })

  it('AR1 it lives on: verbs, undo of what is new, the import that knows its rows, both rooms over again', async () => {
    const { facilitator } = await eventful()
    const created = await back(await taken(facilitator))
    const [lead, team] = [await enter(created, 'facilitator'), await enter(created, 'team')]
    const answer = await team.importCsv('id,text_en\nA,One changed\n', 'kind=recommendations&lang=en')
    expect(answer).toMatchObject({ created: 0, updated: 1, conflicts: [] })
    const { operationId } = await team.command('addFinding', { text: { en: 'New' } })
    expect(
      (
        await team.fetch('undo', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ operationId }),
        })
      ).status,
    ).toBe(200)
    const text = await taken(lead)
    expect(essence(await taken(await enter(await back(text), 'facilitator')))).toMatchObject({
      counters: JSON.parse(text).counters,
    })
  })

  it('AR1 an exploration in which nothing happened comes back too', async () => {
    const { facilitator } = await server.workshop('simple')
    const text = await taken(facilitator)
    const again = await enter(await back(text), 'facilitator')
    expect(await workshopOf(again)).toEqual(await workshopOf(facilitator))
    expect(essence(await taken(again), [again])).toEqual(essence(text))
  })
})

describe('who may, and what it opens', () => {
  it('AR7 only the facilitator takes everything out', async () => {
    const people = await server.workshop()
    for (const role of roles) {
      const response = await people[role].fetch('archive.json')
      if (role === 'facilitator') expect(response.status).toBe(200)
      else await expectProblem(response, 403, 'not-allowed')
    }
    const path = `${server.url}/api/explorations/${people.id}/archive.json`
    await expectProblem(await fetch(path), 401, 'not-joined')
    await expectProblem(await fetch(path, { headers: { authorization: `Bearer ${server.operatorKey}` } }), 401, 'not-joined')
    await expectProblem(await fetch(path.replace(people.id, 'nowhere')), 404, 'unknown')
  })

  it('AR7 only the operator brings it in, and a facilitator is none', async () => {
    const { facilitator } = await server.workshop()
    const text = await taken(facilitator)
    await expectProblem(await bringIn(text, { authorization: 'Bearer wrong' }), 401, 'operator-key-wrong')
    await expectProblem(await bringIn(text, { authorization: '', cookie: facilitator.cookie }), 401, 'operator-key-wrong')
    await expectProblem(await bringIn(text, { origin: 'https://elsewhere.example' }), 403, 'origin-not-allowed')
  })

  it('AR3 no secret is in it, and the names that come back are told and open nothing', async () => {
    const people = await eventful()
    const { facilitator, team, tokens } = people
    const text = await taken(facilitator)
    const cookies = roles.map((role) => people[role].cookie.split('=')[1] ?? 'none')
    for (const secret of [...Object.values(tokens), ...cookies]) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/[0-9a-f]{64}|token|hash|session|invitation/i)

    const created = await back(text)
    const again = await enter(created, 'facilitator', 'Ines')
    const names = await json<{ participantId: string; name: string; role: Role }[]>(await again.fetch('people'))
    expect(names.map(({ name }) => name).sort()).toEqual(['Fatima', 'Ines', 'Omar', 'Priya', 'Théo'])
    expect(names).toContainEqual({ participantId: team.participantId, name: 'Théo', role: 'team' })
    // Neither their old cookies nor anything like the key under which a name is kept.
    for (const role of roles) {
      const asBefore = new Joined(server.url, created.id, people[role].cookie, people[role].participantId)
      await expectProblem(await asBefore.fetch('workshop.json'), 401, 'not-joined')
      const name = people[role].cookie.split('=')[0]
      const asName = new Joined(server.url, created.id, `${name}=name:${people[role].participantId}`, people[role].participantId)
      await expectProblem(await asName.fetch('workshop.json'), 401, 'not-joined')
    }
    const sessions = await json<{ explorations: { id: string }[] }>(
      await fetch(`${server.url}/api/session`, { headers: { cookie: team.cookie } }),
    )
    expect(sessions.explorations.map(({ id }) => id)).toEqual([people.id])
    await expect(server.join(tokens.facilitator).then(({ id }) => id)).resolves.toBe(people.id)
  })

  it('AR3 who made a finding is known still, and nobody else takes it back for that', async () => {
    const { facilitator, team } = await eventful()
    const archive = JSON.parse(await taken(facilitator)) as { findings: { madeBy: string }[] }
    expect(new Set(archive.findings.map(({ madeBy }) => madeBy))).toEqual(new Set([team.participantId]))
  })
})

describe('a stranger’s file over HTTP', () => {
  const explorations = async (): Promise<number> => (await server.storage.directory.explorations()).length
  let text = ''
  beforeAll(async () => {
    text = await taken((await eventful()).facilitator)
  })

  it.each<[string, number, string, () => Parameters<typeof bringIn>]>([
    ['nothing', 415, 'not-an-archive', () => ['']],
    ['cut in half', 422, 'archive-cut', () => [text.slice(0, text.length / 2)]],
    ['cut inside a character', 422, 'archive-cut', () => [cutInside(text, 'é')]],
    ['Latin-1 of no JSON', 415, 'not-an-archive', () => [new Uint8Array([0xc9, 0x20, 0xe9])]],
    ['a zip', 415, 'not-an-archive', () => [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])]],
    ['workshop.json', 415, 'not-an-archive', () => ['{"version":3,"settings":{},"lanes":[]}']],
    ['of a newer version', 422, 'archive-newer', () => [text.replace('"formatVersion":1', '"formatVersion":2')]],
    ['with an unknown part', 422, 'archive-unknown-part', () => [text.replace('"counters"', '"ballots":[],"counters"')]],
    ['with a member twice', 422, 'archive-twice', () => [text.replace('"people"', '"counters":{},"people"')]],
    ['with a coordinate of 1e308', 422, 'archive-invalid', () => [text.replace('"x":5', '"x":1e308')]],
    ['of another content type', 415, 'not-json', () => [text, { 'content-type': 'text/csv' }]],
    ['of 3 MB and one byte', 413, 'archive-too-big', () => [' '.repeat(3_000_001)]],
  ])('AR5 AR4 %s: %i %s, and nothing has come to be', async (_what, status, code, ask) => {
    const before = await explorations()
    await expectProblem(await bringIn(...ask()), status, code)
    expect(await explorations()).toBe(before)
  })

  it('AR5 with a byte-order mark and other line breaks it is the same archive', async () => {
    const created = await back(`\ufeff${text.replaceAll('\n', '\r\n')}`)
    const again = await enter(created, 'facilitator')
    expect(essence(await taken(again), [again])).toEqual(essence(text))
  })

  it('AR6 sent in pieces without a length it is bounded all the same', async () => {
    const piece = new TextEncoder().encode(' '.repeat(100_000))
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 40 ? controller.enqueue(piece) : controller.close()),
    })
    const init = { method: 'POST', body, duplex: 'half' as const }
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${server.operatorKey}` }
    await expectProblem(await fetch(`${server.url}/api/explorations/archive`, { ...init, headers }), 413, 'archive-too-big')
  })

  it('AR6 while an archive is made or read another request is answered', async () => {
    const quick = await startApp()
    try {
      const people = await quick.workshop()
      await people.team.importCsv(
        `text_en\n${Array.from({ length: 900 }, (_, n) => `Card ${n} ${'word '.repeat(200)}`).join('\n')}`,
        'kind=recommendations&lang=en',
      )
      const order: string[] = []
      const underWay = threadStarted()
      const slow = people.facilitator.fetch('archive.json').then(async (response) => {
        order.push('the archive')
        return response.text()
      })
      await underWay
      await people.observer.json('workshop.json')
      order.push('another')
      const archive = await slow
      const reading = threadStarted()
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${quick.operatorKey}` }
      const post = { method: 'POST', headers, body: archive }
      const brought = fetch(`${quick.url}/api/explorations/archive`, post).then(({ status }) => order.push(`back in: ${status}`))
      await reading
      await people.observer.json('workshop.json')
      order.push('another')
      await brought
      expect(order).toEqual(['another', 'the archive', 'another', 'back in: 201'])
    } finally {
      await quick.close()
    }
  })
})

/** Bytes that end in the middle of the first `character`. */
function cutInside(text: string, character: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text.slice(0, text.indexOf(character) + 1))
  return bytes.slice(0, -1)
}
