// What is written is what is read, and what is wrong is said in both languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verbs } from '../../shared/model/verbs.ts'
import { json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FRAMES_PER_SECOND: '0' } })
})
afterAll(() => server.close())

type Card = { id: string; text: { en: string; fr: string }; label: { en: string; fr: string } }
const card = async (who: Joined, id: string): Promise<Card | undefined> =>
  (await json<{ recommendations: Card[] }>(await who.fetch('workshop.json'))).recommendations.find((each) => each.id === id)
const add = async (who: Joined, en: string, more: object = {}): Promise<string> =>
  String((await who.command('addRecommendation', { text: { en }, ...more })).result.id)

describe('words', () => {
  it('CT5 report and settings need no id, and one that is null or anything counts as none', async () => {
    const { team } = await server.workshop()
    const more = [{}, { id: null }, { id: '' }, { id: 'report' }]
    for (const [n, id] of more.entries()) {
      await team.command('editText', { kind: 'report', field: 'process', lang: 'fr', text: `Texte ${n}`, ...id })
      await team.command('editText', { kind: 'settings', field: 'partner', lang: 'fr', text: `Ministère ${n}`, ...id })
      await team.command('confirmLanguage', { kind: 'report', lang: 'fr', ...id })
      await team.command('confirmLanguage', { kind: 'settings', lang: 'fr', ...id })
      const { report, settings } = await json(await team.fetch('workshop.json'))
      expect({ report, settings }).toMatchObject({
        report: { process: { fr: `Texte ${n}` } },
        settings: { partner: { fr: `Ministère ${n}` } },
      })
    }
  })

  it('CT5 half a character is replaced before it is written: what is read is what is on disk', async () => {
    const { team } = await server.workshop()
    const id = await add(team, 'x\ud800y', { label: { fr: '\udc00' } })
    expect(await card(team, id)).toMatchObject({ text: { en: 'x\ufffdy' }, label: { fr: '\ufffd' } })
    await team.command('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: '😀' })
    await team.command('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: '😁' })
    expect((await card(team, id))?.text.en).toBe('😁')
  })

  it('HT2 whatever is wrong with arguments is said in French too, without English in it', async () => {
    const { facilitator } = await server.workshop()
    const wrong: unknown[] = [
      {},
      [],
      'x',
      7,
      { id: 7 },
      { id: 'a b', kind: 'z', ids: [], bogus: 1 },
      { id: 'a', laneId: 'x', index: 1.5, text: {} },
    ]
    for (const verb of verbs) {
      if (verb === 'setSettings' || verb === 'setReport') continue
      for (const args of wrong) {
        const response = await facilitator.ask(verb, args)
        const { code, detail } = await json<{ code: string; detail: { en: string; fr: string } }>(response)
        expect(response.status, `${verb} ${JSON.stringify(args)}`).toBeGreaterThanOrEqual(400)
        expect(response.status).toBeLessThan(500)
        expect(detail.fr, `${verb} ${code}`).not.toMatch(/invalid\b|expected|received|too |unrecognized|must /i)
        expect(detail.fr).not.toBe(detail.en)
      }
    }
    const body = { title: { en: 'a' }, partner: 5, service: {}, template: 'other' }
    const created = await server.post('/api/explorations', body, { authorization: `Bearer ${server.operatorKey}` })
    expect(created.status).toBe(422)
    expect((await json<{ detail: { fr: string } }>(created)).detail.fr).toBe(
      'Ce n’est pas valide\u00a0: title.fr\u00a0: Entrée invalide\u00a0: attendu string, reçu undefined.',
    )
  })
})
