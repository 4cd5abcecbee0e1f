// A layout as tldraw's records. What stands as it stood is the same object, so that comparing with what is in
// the store costs a look at each.
import type { IndexKey, TLPageId, TLParentId, TLShapeId } from '@tldraw/tldraw'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import { digitsOf } from '../../shared/model/rank.ts'
import type { Finding, Lang, Workshop } from '../../shared/model/schema.ts'
import { openComments } from '../comments/comments-on.ts'
import type { FindingBox, Layout, ThemeBox } from './layout-types.ts'
import { findingShapeId, themeShapeId } from './shape-ids.ts'
import type { CanvasShape, FindingProps, FindingShape, ThemeShape } from './shapes.tsx'
import { type ColourBy, toneOf } from './tones.ts'

/** How findings look to one person. */
export type Look = { lang: Lang; colourBy: ColourBy }

/** A whole number as a key of tldraw's stacking order: themes first, claims, then findings as hands left them. */
export const stackKey = (n: number): IndexKey => `e${digitsOf(Math.min(Math.max(0, Math.floor(n)), 62 ** 5 - 1), 5)}` as IndexKey
const overThemes = 1_000_000

export class Records {
  readonly #page: TLParentId
  readonly #look: Look
  readonly #known = new WeakMap<Finding, { open: number; shape: FindingShape }>()

  constructor(page: TLPageId, look: Look) {
    this.#page = page
    this.#look = look
  }

  /** The shapes of `layout`, themes before findings; of these those that `isShape` says are one. */
  *all(
    workshop: Pick<Workshop, 'findings' | 'themes' | 'comments'>,
    layout: Layout,
    isShape: (box: FindingBox) => boolean = () => true,
  ): Generator<CanvasShape> {
    const open = openComments(workshop.comments)
    const themes = new Map(workshop.themes.map((theme) => [theme.id, theme]))
    let n = 0
    for (const box of layout.themes.values()) yield this.#theme(box, themes.get(box.id)?.settled ?? false, n++)
    const findings = new Map<FindingId, Finding>(workshop.findings.map((finding) => [finding.id, finding]))
    for (const box of layout.findings.values()) {
      const finding = isShape(box) ? findings.get(box.id) : undefined
      if (finding) yield this.#finding(box, finding, open.get(box.id) ?? 0)
    }
  }

  #theme(box: ThemeBox, settled: boolean, n: number): ThemeShape {
    const level = box.parentId === null ? 'theme' : 'claim'
    return this.#shape(themeShapeId(box.id), 'theme', box, stackKey(n), { w: box.w, h: box.h, level, settled })
  }

  #finding(box: FindingBox, finding: Finding, open: number): FindingShape {
    const known = this.#known.get(finding)
    const samePlace = known?.shape.x === box.x && known.shape.y === box.y
    const sameLook = known?.shape.props.h === box.h && known.open === open
    if (known && samePlace && sameLook) return known.shape
    const props = known && sameLook ? known.shape.props : this.#propsOf(box, finding, open)
    const index = stackKey(overThemes + finding.place.z)
    const shape: FindingShape = this.#shape(findingShapeId(box.id), 'finding', box, index, props)
    this.#known.set(finding, { open, shape })
    return shape
  }

  #propsOf({ w, h }: FindingBox, finding: Finding, open: number): FindingProps {
    const { lang, colourBy } = this.#look
    const t = translator(canvasMessages, lang)
    const { tone, tag } = toneOf(finding, colourBy, lang)
    const words = shown(finding.text, lang)
    const name = finding.number === null ? t('canvas.new') : t('canvas.number', { number: finding.number })
    const said = open > 0 ? t('canvas.comments', { count: open }) : ''
    return { w, h, name, tag, tone, said, text: words.text, lang: words.lang, kind: finding.kind }
  }

  #shape<S extends CanvasShape>(
    id: TLShapeId,
    type: S['type'],
    { x, y }: { x: number; y: number },
    index: IndexKey,
    props: S['props'],
  ) {
    return {
      id,
      type,
      typeName: 'shape',
      x,
      y,
      rotation: 0,
      index,
      parentId: this.#page,
      isLocked: false,
      opacity: 1,
      meta: {},
      props,
    } as S
  }
}
