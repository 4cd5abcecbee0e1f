// A synthesis to lay out: themes and findings made by verbs, with the numbers a server would have given.
import { layoutOf } from '../../client/canvas/layout.ts'
import type { FindingBox, Group, Layout, ThemeBox } from '../../client/canvas/layout-types.ts'
import { must } from '../../shared/model/assert.ts'
import { findingIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { TestBoard } from './board.ts'

export class TestCanvas {
  readonly board = new TestBoard()
  #numbers = new Map<string, number>()

  /** Findings f1, f2 … under `themeId`, with short words unless told. */
  findings(count: number, themeId: string | null = null, words = (n: number): string => `Finding number ${n}`): string[] {
    const first = this.board.workshop.findings.length + 1
    const ids = Array.from({ length: count }, (_, n) => `f${first + n}`)
    if (count > 0) this.run('addFindings', { findings: ids.map((id, n) => ({ id, themeId, text: { en: words(n) } })) })
    return ids
  }

  theme(id: string, more: object = {}): string {
    this.run('addTheme', { id, title: { en: `Theme ${id}`, fr: `Thème ${id}` }, ...more })
    return id
  }

  /** Throws when the verb is refused. */
  run(verb: string, args: unknown): void {
    const code = this.board.run(verb, args)
    if (code !== 'ok') throw new Error(`${verb}: ${code}`)
  }

  /** As the server would have it: everything has a number, in the order it came. */
  get workshop(): Workshop {
    const { workshop } = this.board
    const number = (id: string): number => {
      const known = this.#numbers.get(id)
      if (known !== undefined) return known
      this.#numbers.set(id, this.#numbers.size + 1)
      return this.#numbers.size
    }
    const inOrder = <T extends { id: string }>(things: readonly T[]) => [...things].sort((a, b) => order(a.id) - order(b.id))
    return {
      ...workshop,
      findings: inOrder(workshop.findings).map((finding) => ({ ...finding, number: number(finding.id) })),
      themes: inOrder(workshop.themes).map((theme) => ({ ...theme, number: number(theme.id) })),
    }
  }

  layout(groups: readonly Group[] = []): Layout {
    return layoutOf(this.workshop, groups)
  }
}

const order = (id: string): number => Number(id.replace(/\D/g, ''))

export const findingIn = (layout: Layout, id: string): FindingBox =>
  must(layout.findings.get(findingIdSchema.parse(id)), `${id} on the canvas`)
export const themeIn = (layout: Layout, id: string): ThemeBox =>
  must(layout.themes.get(themeIdSchema.parse(id)), `${id} on the canvas`)
