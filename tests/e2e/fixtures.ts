// One real server a worker, one new exploration a test, people in browsers of their own.
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Lang, Role } from '../../shared/model/schema.ts'
import type { TemplateName } from '../../shared/model/templates.ts'
import { type Created, createExploration, Joined } from '../helpers/http.ts'
import { type Server, startServer } from '../helpers/server.ts'

export type Member = {
  name: string
  role?: Role
  lang?: Lang
  context?: BrowserContextOptions
  /** Before the page opens the room, such as taking its line in hand. */
  before?: (page: Page) => Promise<void>
}

/** A new exploration with its invitations, and what tests do with it over HTTP. */
export class Exploration {
  readonly server: string
  readonly id: string
  readonly tokens: Record<Role, string>
  readonly browser: Browser
  /** The test's own facilitator, over HTTP. */
  readonly facilitator: Joined

  constructor(browser: Browser, server: string, created: Created, facilitator: Joined) {
    this.browser = browser
    this.server = server
    this.id = created.id
    this.tokens = created.tokens
    this.facilitator = facilitator
  }

  static async create(browser: Browser, server: string, template: TemplateName = 'horizons-priority'): Promise<Exploration> {
    const created = await createExploration(server, template)
    return new Exploration(browser, server, created, await Joined.join(server, created.tokens.facilitator, 'Test'))
  }

  /** Runs a verb over HTTP as the test's facilitator. */
  command(verb: string, args: unknown): Promise<{ result: Record<string, unknown>; operationId: string }> {
    return this.facilitator.command(verb, args)
  }

  /** Adds `count` recommendations in both languages; ids in the order added. */
  async addRecommendations(count: number): Promise<string[]> {
    const ids: string[] = []
    for (let n = 1; n <= count; n++) {
      const { result } = await this.command('addRecommendation', {
        text: { en: `Recommendation number ${n} in English`, fr: `Recommandation numéro ${n} en français` },
        label: { en: `Label ${n}`, fr: `Étiquette ${n}` },
      })
      ids.push(String(result.id))
    }
    return ids
  }

  /** A person in a browser of their own who has joined and sees the board. */
  async member({ name, role = 'facilitator', lang = 'en', context = {}, before }: Member): Promise<Page> {
    const own = await this.browser.newContext({
      locale: lang === 'fr' ? 'fr-CA' : 'en-CA',
      viewport: { width: 1366, height: 625 },
      serviceWorkers: 'block',
      ...context,
    })
    const page = await own.newPage()
    await before?.(page)
    await page.goto(`${this.server}/join?lang=${lang}#${this.tokens[role]}`)
    await page.getByRole('textbox').fill(name)
    await page.getByRole('button', { name: /Join the workshop|Rejoindre l’atelier/ }).click()
    await page.waitForURL(`**/e/${this.id}`)
    return page
  }
}

/** Fails with the findings when axe finds anything on the page, or in the part of it that `within` selects. */
export async function expectNoAxeFindings(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
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
