// Our two shapes. They draw what the projection gives them and can do nothing themselves: no resizing, no
// editing, no text of their own; titles of themes are drawn over the canvas (Titles.tsx).
import { BaseBoxShapeUtil, type RecordProps, T, type TLAnyShapeUtilConstructor, type TLBaseShape } from '@tldraw/tldraw'
import type { CSSProperties } from 'react'
import type { Lang } from '../../shared/model/schema.ts'
import type { Marks } from './marks.ts'
import { gist, finding as measure } from './measures.ts'

export type FindingProps = {
  w: number
  h: number
  /** F12, or the word for one without a number yet. */
  name: string
  /** What its colour says, in words. */
  tag: string
  tone: string
  /** How many comments wait, in words; empty for none. */
  said: string
  text: string
  lang: Lang
  kind: string
}
export type FindingShape = TLBaseShape<'finding', FindingProps>

/** `level`: a theme, or a claim in it. */
export type ThemeProps = { w: number; h: number; level: 'theme' | 'claim'; settled: boolean }
export type ThemeShape = TLBaseShape<'theme', ThemeProps>
export type CanvasShape = FindingShape | ThemeShape

const findingProps: RecordProps<FindingShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  name: T.string,
  tag: T.string,
  tone: T.string,
  said: T.string,
  text: T.string,
  lang: T.literalEnum('en', 'fr'),
  kind: T.string,
}
const themeProps: RecordProps<ThemeShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  level: T.literalEnum('theme', 'claim'),
  settled: T.boolean,
}

/** From far a longer name would reach out of its finding (swatches.ts paints it the same). */
const longName = 4

/** How many whole lines of a finding of height `h` are shown at the two levels that show its first words (lod.ts). */
function gistLines(h: number): CSSProperties {
  const lines = ({ head, line }: { head: number; line: number }) => Math.max(1, Math.floor((h - head - measure.foot) / line))
  return { '--lines-large': lines(gist.large), '--lines-larger': lines(gist.larger) } as CSSProperties
}

/** The shapes of one canvas; `marks` knows their elements. */
export function shapeUtilsFor(marks: Marks): TLAnyShapeUtilConstructor[] {
  class FindingUtil extends BaseBoxShapeUtil<FindingShape> {
    static override type = 'finding' as const
    static override props = findingProps
    override canResize = () => false
    override canEdit = () => false
    override canBind = () => false
    override getDefaultProps = (): FindingProps => ({
      w: 1,
      h: 1,
      name: '',
      tag: '',
      tone: '',
      said: '',
      text: '',
      lang: 'en',
      kind: '',
    })
    override indicator = () => null
    override component({ id, props }: FindingShape) {
      return (
        <div
          className="finding"
          data-tone={props.tone}
          data-kind={props.kind}
          data-long={props.name.length > longName || undefined}
          style={gistLines(props.h)}
          ref={(element) => marks.attach(id, element)}
        >
          <div className="finding-head">
            <b>{props.name}</b> <span className="finding-said">{props.said}</span> <span>{props.tag}</span>
          </div>
          <div className="finding-text" lang={props.lang}>
            {props.text}
          </div>
        </div>
      )
    }
  }
  class ThemeUtil extends BaseBoxShapeUtil<ThemeShape> {
    static override type = 'theme' as const
    static override props = themeProps
    override canResize = () => false
    override canEdit = () => false
    override canBind = () => false
    override getDefaultProps = (): ThemeProps => ({ w: 1, h: 1, level: 'theme', settled: false })
    override indicator = () => null
    override component({ id, props }: ThemeShape) {
      return (
        <div
          className="theme-frame"
          data-level={props.level}
          data-settled={props.settled || undefined}
          ref={(element) => marks.attach(id, element)}
        />
      )
    }
  }
  return [FindingUtil, ThemeUtil]
}
