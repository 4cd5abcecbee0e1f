// The operator's key and invitations: who comes in, and who is out again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ store: 'sqlite', env: { MAX_FAILED_JOINS_PER_MINUTE: '0' } })
})
afterAll(() => server.close())

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
      await expectProblem(await server.post('/api/explorations', exploration, { authorization }), 401, 'operator-key-wrong')
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
      await expectProblem(
        await strict.post('/api/explorations', exploration, { authorization: 'Bearer no' }),
        401,
        'operator-key-wrong',
      )
    }
    const late = await strict.post('/api/explorations', exploration, { authorization: `Bearer ${strict.operatorKey}` })
    await expectProblem(late, 429, 'too-often')
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
      await expectProblem(await server.post('/api/join', { token, name: 'N' }), 401, 'invitation-invalid')
      await expectProblem(await server.post('/api/invitations/look', { token }), 401, 'invitation-invalid')
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
    await expectProblem(await strict.post('/api/join', { token: 'wrong', name: 'N' }), 429, 'too-often')
    await expectProblem(await strict.post('/api/join', { token: tokens.team, name: 'N' }), 429, 'too-often')
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
    await expectProblem(response, 404, 'unknown')
  })

  it('TR4 who came in by a revoked invitation is out, who came in by another stays', async () => {
    const { facilitator, team, partner } = await server.workshop()
    const { invitations } = (await json(await facilitator.fetch('invitations'))) as {
      invitations: { id: string; role: string }[]
    }
    const id = invitations.find(({ role }) => role === 'partner')?.id
    await facilitator.fetch(`invitations/${id}`, { method: 'DELETE' })
    await expectProblem(await partner.fetch('workshop.json'), 401, 'not-joined')
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
})
