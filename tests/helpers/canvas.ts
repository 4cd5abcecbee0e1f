// A synthesis to lay out: themes and findings made by verbs, with the numbers a server would have given.
import { layoutOf } from '../../client/canvas/layout.ts'
import type { FindingBox, Group, Layout, ThemeBox } from '../../client/canvas/layout-types.ts'
import { undo } from '../../shared/doc/run.ts'
import { must } from '../../shared/model/assert.ts'
import { findingIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { TestBoard } from './board.ts'

export class TestCanvas {
  readonly board = new TestBoard()
  readonly #numbers = { findings: new Map<string, number>(), themes: new Map<string, number>() }

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

  /** Undoes what was done last. */
  undo(): void {
    const operation = must(this.board.operations.at(-1), 'something to undo')
    const doc = operation.changes.some(({ root }) => root === 'findings') ? this.board.findings : this.board.doc
    const outcome = undo(doc, operation, this.board.actor('facilitator'), 'test', this.board.doc)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
  }

  /** As the server would have it: everything has a number, in the order it came. */
  get workshop(): Workshop {
    const { workshop } = this.board
    const number = (given: Map<string, number>, id: string): number => {
      if (!given.has(id)) given.set(id, given.size + 1)
      return must(given.get(id), id)
    }
    const inOrder = <T extends { id: string }>(things: readonly T[]) => [...things].sort((a, b) => order(a.id) - order(b.id))
    return {
      ...workshop,
      findings: inOrder(workshop.findings).map((finding) => ({ ...finding, number: number(this.#numbers.findings, finding.id) })),
      themes: inOrder(workshop.themes).map((theme) => ({ ...theme, number: number(this.#numbers.themes, theme.id) })),
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
