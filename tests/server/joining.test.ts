// Invitations, sessions and the operator's key: who comes in, as whom, and who is out again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ store: 'sqlite', env: { MAX_FAILED_JOINS_PER_MINUTE: '0' } })
})
afterAll(() => server.close())

const json = async (response: Response): Promise<Record<string, unknown>> => (await response.json()) as Record<string, unknown>
const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

async function expectRefused(response: Response, status: number, code: string): Promise<void> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const body = (await response.json()) as { status: number; code: string; detail: { en: string; fr: string } }
  expect(body).toMatchObject({ status, code })
  expect(body.detail.en).not.toBe(body.detail.fr)
}

describe('the operator', () => {
  const exploration = {
    title: { en: 'Title', fr: 'Titre' },
    partner: { en: 'Partner', fr: 'Partenaire' },
    service: { en: 'Service', fr: 'Service' },
    template: 'simple',
  }

  it('HT5 without the key, with a wrong key or a wrong scheme nothing is created', async () => {
    const before = (await server.storage.directory.explorations()).length
    for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${server.operatorKey}`, `Bearer ${server.operatorKey}x`]) {
      await expectRefused(await server.post('/api/explorations', exploration, { authorization }), 401, 'operator-key-wrong')
    }
    expect(await server.storage.directory.explorations()).toHaveLength(before)
  })

  it('HT5 the key is kept hashed', async () => {
    const kept = await server.storage.directory.operatorKeyHash()
    expect(kept).toMatch(/^[0-9a-f]{64}$/)
    expect(kept).not.toContain(server.operatorKey)
  })

  it('HT5 a new exploration has its texts, its lanes and four invitations whose links carry the token in the fragment', async () => {
    const response = await server.post('/api/explorations', exploration, { authorization: `Bearer ${server.operatorKey}` })
    expect(response.status).toBe(201)
    const { id, invitations } = (await response.json()) as {
      id: string
      invitations: Record<string, { token: string; url: string }>
    }
    expect(Object.keys(invitations).sort()).toEqual(['facilitator', 'observer', 'partner', 'team'])
    for (const { token, url } of Object.values(invitations)) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(16)
      expect(new URL(url).hash).toBe(`#${token}`)
      expect(new URL(url).pathname).toBe('/join')
    }
    const observer = await server.join(invitations.observer?.token ?? '')
    expect(await observer.json('workshop.json')).toMatchObject({
      settings: { title: exploration.title, partner: exploration.partner, service: exploration.service },
      recommendations: [],
    })
    expect(JSON.stringify(await server.storage.directory.invitations(observer.id as never))).not.toContain(
      invitations.observer?.token,
    )
    expect(id).toBe(observer.id)
  })

  it('HT5 wrong keys from one address are refused after a while', async () => {
    const strict = await startApp({ env: { MAX_FAILED_JOINS_PER_MINUTE: '3' } })
    for (let n = 0; n < 3; n++) {
      await expectRefused(
        await strict.post('/api/explorations', exploration, { authorization: 'Bearer no' }),
        401,
        'operator-key-wrong',
      )
    }
    const late = await strict.post('/api/explorations', exploration, { authorization: `Bearer ${strict.operatorKey}` })
    await expectRefused(late, 429, 'too-often')
    await strict.close()
  })
})

describe('invitations', () => {
  it('HT5 an unknown, an expired and a revoked invitation are 401, for looking as for joining', async () => {
    const { facilitator } = await server.workshop()
    const made = async (body: object) =>
      (await json(
        await facilitator.fetch('invitations', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )) as { id: string; token: string }
    const expired = await made({ role: 'team', expiresAt: Date.now() - 1 })
    const revoked = await made({ role: 'team' })
    expect((await facilitator.fetch(`invitations/${revoked.id}`, { method: 'DELETE' })).status).toBe(200)
    for (const token of ['A'.repeat(22), expired.token, revoked.token, '../..']) {
      await expectRefused(await server.post('/api/join', { token, name: 'N' }), 401, 'invitation-invalid')
      await expectRefused(await server.post('/api/invitations/look', { token }), 401, 'invitation-invalid')
    }
  })

  it('HT5 looking says title, partner and role, and joins nobody', async () => {
    const { tokens, id } = await server.createExploration()
    const response = await server.post('/api/invitations/look', { token: tokens.partner })
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(await json(response)).toEqual({
      explorationId: id,
      title: { en: 'Test exploration', fr: 'Exploration d’essai' },
      partner: { en: 'Department', fr: 'Ministère' },
      role: 'partner',
    })
    expect(await server.storage.directory.membershipsOf(id as never)).toEqual([])
  })

  it('HT5 the eleventh failed join of an address within a minute is 429, and a good one must wait too', async () => {
    const strict = await startApp()
    const { tokens } = await strict.createExploration()
    for (let n = 0; n < 10; n++) expect((await strict.post('/api/join', { token: 'wrong', name: 'N' })).status).toBe(401)
    await expectRefused(await strict.post('/api/join', { token: 'wrong', name: 'N' }), 429, 'too-often')
    await expectRefused(await strict.post('/api/join', { token: tokens.team, name: 'N' }), 429, 'too-often')
    await strict.close()
  })

  it('HT5 the facilitator’s list holds no token and no hash', async () => {
    const { facilitator, tokens } = await server.workshop()
    const text = await (await facilitator.fetch('invitations')).text()
    for (const { tokenHash } of await server.storage.directory.invitations(facilitator.id as never))
      expect(text).not.toContain(tokenHash)
    for (const token of Object.values(tokens)) expect(text).not.toContain(token)
  })

  it('HT5 an invitation is revoked by its id in the path, its id in the body, or its token', async () => {
    const { facilitator, tokens } = await server.workshop()
    const { invitations } = (await json(await facilitator.fetch('invitations'))) as {
      invitations: { id: string; role: string }[]
    }
    const idOf = (role: string) => invitations.find((invitation) => invitation.role === role)?.id
    const remove = (body: object) =>
      facilitator.fetch('invitations', {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    expect((await facilitator.fetch(`invitations/${idOf('team')}`, { method: 'DELETE' })).status).toBe(200)
    expect((await remove({ id: idOf('partner') })).status).toBe(200)
    expect((await remove({ token: tokens.observer })).status).toBe(200)
    for (const role of ['team', 'partner', 'observer'] as const) {
      expect((await server.post('/api/join', { token: tokens[role], name: 'N' })).status, role).toBe(401)
    }
  })

  it('HT5 nobody revokes another exploration’s invitation', async () => {
    const mine = await server.workshop()
    const other = await server.workshop()
    const { invitations } = (await json(await other.facilitator.fetch('invitations'))) as { invitations: { id: string }[] }
    const response = await mine.facilitator.fetch(`invitations/${invitations[0]?.id}`, { method: 'DELETE' })
    await expectRefused(response, 404, 'unknown')
  })

  it('TR4 who came in by a revoked invitation is out, who came in by another stays', async () => {
    const { facilitator, team, partner } = await server.workshop()
    const { invitations } = (await json(await facilitator.fetch('invitations'))) as {
      invitations: { id: string; role: string }[]
    }
    const id = invitations.find(({ role }) => role === 'partner')?.id
    await facilitator.fetch(`invitations/${id}`, { method: 'DELETE' })
    await expectRefused(await partner.fetch('workshop.json'), 401, 'not-joined')
    expect((await team.fetch('workshop.json')).status).toBe(200)
  })

  it('HT5 expiry ends joining, not a workshop in progress', async () => {
    const { directory } = server.storage
    const { facilitator, team } = await server.workshop()
    const { id } = (await json(
      await facilitator.fetch('invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'team', expiresAt: Date.now() - 1 }),
      }),
    )) as { id: string }
    const members = await directory.membershipsOf(facilitator.id as never)
    const membership = members.find(({ participantId }) => participantId === team.participantId)
    if (!membership) expect.fail('the team member is a member')
    await directory.putMembership({ ...membership, invitationId: id })
    expect((await team.fetch('workshop.json')).status).toBe(200)
  })

  it('HT6 a session ends after SESSION_DAYS', async () => {
    const { directory } = server.storage
    const { team } = await server.workshop()
    const members = await directory.membershipsOf(team.id as never)
    const membership = members.find(({ participantId }) => participantId === team.participantId)
    if (!membership) expect.fail('the team member is a member')
    await directory.putMembership({ ...membership, joinedAt: Date.now() - 181 * 24 * 60 * 60 * 1000 })
    await expectRefused(await team.fetch('workshop.json'), 401, 'not-joined')
  })
})

describe('sessions', () => {
  it('HT6 the cookie is HttpOnly, SameSite=Strict, for every path, and its value is kept nowhere', async () => {
    const { tokens, id } = await server.createExploration()
    const response = await server.post('/api/join', { token: tokens.team, name: 'N' })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^atelier=[A-Za-z0-9_-]{22};/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
    const value = cookieOf(response).split('=')[1] ?? ''
    expect(JSON.stringify(await server.storage.directory.membershipsOf(id as never))).not.toContain(value)
  })

  it('HT6 on https the cookie is __Host- and Secure, and HSTS is sent', async () => {
    const secure = await startApp({ env: { PUBLIC_ORIGIN: 'https://atelier.example' } })
    const { tokens } = await secure.createExploration()
    const response = await secure.post('/api/join', { token: tokens.team, name: 'N' }, { origin: 'https://atelier.example' })
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-atelier=.*Path=\/;.*Secure/)
    expect(response.headers.get('set-cookie')).not.toContain('Domain')
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000')
    await secure.close()
  })

  it('HT6 joining again keeps the participant and takes the newer invitation’s role', async () => {
    const { tokens, id } = await server.createExploration()
    const first = await server.post('/api/join', { token: tokens.observer, name: 'One' })
    const again = await server.post('/api/join', { token: tokens.facilitator, name: 'Two' }, { cookie: cookieOf(first) })
    const before = await json(first)
    expect(before).toEqual({ explorationId: id, participantId: before.participantId, role: 'observer' })
    expect(await json(again)).toEqual({ explorationId: id, participantId: before.participantId, role: 'facilitator' })
    expect(cookieOf(again)).toBe(cookieOf(first))
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie: cookieOf(first) } })
    expect(await json(session)).toMatchObject({ explorations: [{ id, name: 'Two', role: 'facilitator' }] })
  })

  it('HT6 revoking the first invitation leaves in who has come in again by another', async () => {
    const { tokens, facilitator } = await server.workshop()
    const first = await server.post('/api/join', { token: tokens.observer, name: 'One' })
    await server.post('/api/join', { token: tokens.partner, name: 'One' }, { cookie: cookieOf(first) })
    await facilitator.fetch('invitations', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.observer }),
    })
    const read = await fetch(`${server.url}/api/explorations/${facilitator.id}/workshop.json`, {
      headers: { cookie: cookieOf(first) },
    })
    expect(read.status).toBe(200)
  })

  it('HT6 one cookie holds several explorations; without one the list is empty', async () => {
    const one = await server.createExploration()
    const two = await server.createExploration('simple')
    const first = await server.post('/api/join', { token: one.tokens.team, name: 'N' })
    const second = await server.post('/api/join', { token: two.tokens.partner, name: 'N' }, { cookie: cookieOf(first) })
    expect(cookieOf(second)).toBe(cookieOf(first))
    const { explorations } = (await json(await fetch(`${server.url}/api/session`, { headers: { cookie: cookieOf(first) } }))) as {
      explorations: { id: string; role: string; title: object }[]
    }
    expect(explorations.map(({ id, role }) => [id, role]).sort()).toEqual(
      [
        [one.id, 'team'],
        [two.id, 'partner'],
      ].sort(),
    )
    expect(explorations[0]?.title).toEqual({ en: 'Test exploration', fr: 'Exploration d’essai' })
    expect(await json(await fetch(`${server.url}/api/session`))).toEqual({ explorations: [] })
  })

  it('HT6 a cookie the server did not make is not taken over', async () => {
    const { tokens } = await server.createExploration()
    const response = await server.post('/api/join', { token: tokens.team, name: 'N' }, { cookie: 'atelier=short' })
    expect(cookieOf(response)).toMatch(/^atelier=[A-Za-z0-9_-]{22}$/)
  })

  it('HT6 a name is one line, trimmed, and cannot turn the writing direction', async () => {
    const { tokens } = await server.createExploration()
    const response = await server.post('/api/join', { token: tokens.team, name: '  Ann\n\u202Eeve  ' })
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie: cookieOf(response) } })
    expect(await json(session)).toMatchObject({ explorations: [{ name: 'Ann  eve' }] })
    for (const name of ['', '   ', 'x'.repeat(81)]) {
      await expectRefused(await server.post('/api/join', { token: tokens.team, name }), 422, 'invalid')
    }
  })
})
