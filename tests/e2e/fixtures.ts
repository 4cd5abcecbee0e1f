// One real server a worker, one new exploration a test, people in browsers of their own.
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Lang, Role } from '../../shared/model/schema.ts'
import type { TemplateName } from '../../shared/model/templates.ts'
import { operatorKey, type Server, startServer } from '../helpers/server.ts'

export type Member = { name: string; role?: Role; lang?: Lang; context?: BrowserContextOptions }

/** A new exploration with its invitations, and what tests do with it over HTTP. */
export class Exploration {
  readonly server: string
  readonly id: string
  readonly tokens: Record<Role, string>
  readonly browser: Browser
  #cookie = ''

  constructor(browser: Browser, server: string, id: string, tokens: Record<Role, string>) {
    this.browser = browser
    this.server = server
    this.id = id
    this.tokens = tokens
  }

  static async create(browser: Browser, server: string, template: TemplateName = 'horizons-priority'): Promise<Exploration> {
    const response = await fetch(`${server}/api/explorations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${operatorKey}` },
      body: JSON.stringify({
        title: { en: 'Test exploration', fr: 'Exploration d’essai' },
        partner: { en: 'Department', fr: 'Ministère' },
        service: { en: 'Service', fr: 'Service' },
        template,
      }),
    })
    expect(response.status).toBe(201)
    const created = (await response.json()) as { id: string; invitations: Record<Role, { token: string }> }
    const tokens = Object.fromEntries(Object.entries(created.invitations).map(([role, { token }]) => [role, token])) as Record<
      Role,
      string
    >
    return new Exploration(browser, server, created.id, tokens)
  }

  /** Runs a verb over HTTP as a facilitator of the test's own. */
  async command(verb: string, args: unknown): Promise<{ result: { id: string; ids: string[] }; operationId: string }> {
    if (this.#cookie === '') {
      const joined = await fetch(`${this.server}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: this.tokens.facilitator, name: 'Test' }),
      })
      this.#cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    }
    const response = await fetch(`${this.server}/api/explorations/${this.id}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ command: verb, args }),
    })
    const body = (await response.json()) as { result: { id: string; ids: string[] }; operationId: string }
    expect(response.status, `${verb}: ${JSON.stringify(body)}`).toBe(200)
    return body
  }

  /** Adds `count` recommendations in both languages; ids in the order added. */
  async addRecommendations(count: number): Promise<string[]> {
    const ids: string[] = []
    for (let n = 1; n <= count; n++) {
      const { result } = await this.command('addRecommendation', {
        text: { en: `Recommendation number ${n} in English`, fr: `Recommandation numéro ${n} en français` },
        label: { en: `Label ${n}`, fr: `Étiquette ${n}` },
      })
      ids.push(result.id)
    }
    return ids
  }

  /** GET of any path of this exploration as the test's facilitator. */
  async get(path: string): Promise<Response> {
    if (this.#cookie === '') await this.command('setSettings', {})
    return fetch(`${this.server}/api/explorations/${this.id}/${path}`, { headers: { cookie: this.#cookie } })
  }

  /** A person in a browser of their own who has joined and sees the board. */
  async member({ name, role = 'facilitator', lang = 'en', context = {} }: Member): Promise<Page> {
    const own = await this.browser.newContext({
      locale: lang === 'fr' ? 'fr-CA' : 'en-CA',
      viewport: { width: 1366, height: 625 },
      ...context,
    })
    const page = await own.newPage()
    await page.goto(`${this.server}/join?lang=${lang}#${this.tokens[role]}`)
    await page.getByRole('textbox').fill(name)
    await page.getByRole('button', { name: /Join the workshop|Rejoindre l’atelier/ }).click()
    await page.waitForURL(`**/e/${this.id}`)
    return page
  }
}

/** Fails with the findings when axe finds anything on the page. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
}

export const test = base.extend<{ exploration: Exploration }, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  exploration: async ({ browser, server }, use) => {
    const exploration = await Exploration.create(browser, server.url)
    await use(exploration)
    await Promise.all(browser.contexts().map((context) => context.close()))
  },
})
export { expect }
