// Where things go when a hand lets go: one pure answer for mouse, finger, pen and keys, written as one
// operation (CV4, CV5).

import { canvasReach } from '../../shared/model/schema.ts'
import type { Args } from '../../shared/model/verbs.ts'
import { around, type Box, bottom, moved, overlap, type Point, right } from './boxes.ts'
import { type Hand, themeUnder } from './hand.ts'
import type { FindingBox, Layout, ThemeBox } from './layout-types.ts'
import { columnsWidth, gap, theme as measure } from './measures.ts'

export type Places = Args<'placeFindings'>['places']
export type Frames = Args<'placeThemes'>['frames']
export type Drop = { places: Places; frames: Frames }

/** As far as a finding is wide; farther nobody would look for what they dropped. */
const shortWay = columnsWidth(1) + 2 * gap

const whole = (n: number): number => Math.max(-canvasReach, Math.min(canvasReach, Math.round(n)))

/**
 * `by`: how far the hand went. `pointer`: where it is now; the theme there takes the findings that were in
 * another. `grabbed`: the finding it was laid on, if one; while that one stays in its theme or in the
 * tray, so do the others in theirs.
 */
export function dropOf(layout: Layout, hand: Hand, by: Point, pointer: Point, grabbed: FindingBox | null): Drop {
  const frames = hand.themes.map((theme) => frameOf(layout, theme, by))
  const lead = grabbed && hand.findings.includes(grabbed) ? grabbed : hand.findings[0]
  if (!lead) return { places: [], frames }
  const target = hand.themes.length > 0 ? null : themeUnder(layout, pointer, hand)
  const stay = hand.themes.length > 0 || (target?.id ?? null) === lead.themeId
  if (stay || target === null) {
    const outside =
      hand.themes.length > 0 || target !== null ? [] : hand.findings.filter((finding) => !stay || finding.themeId === null)
    const aside = clearOfThemes(layout, outside, by)
    const places = hand.findings.map((finding) => {
      if (!outside.includes(finding)) return placeIn(layout, finding, stay ? finding.themeId : null, by)
      // Between two themes no finding fits: it goes back to its place in the tray.
      return aside ? placeIn(layout, finding, null, aside) : { id: finding.id, themeId: null }
    })
    return { frames, places }
  }
  return { frames, places: adopted(target, hand.findings, by) }
}

/** A theme's frame is relative to its parent's, a top one's to the canvas. Its size is left as it is. */
function frameOf(layout: Layout, theme: ThemeBox, by: Point): Frames[number] {
  const parent = theme.parentId === null ? null : layout.themes.get(theme.parentId)
  const { x, y } = parent?.origin ?? { x: 0, y: 0 }
  return { id: theme.id, x: whole(theme.origin.x + by.x - x), y: whole(theme.origin.y + by.y - y) }
}

function placeIn(layout: Layout, finding: FindingBox, themeId: FindingBox['themeId'], by: Point): Places[number] {
  const origin = (themeId === null ? null : layout.themes.get(themeId)?.origin) ?? { x: 0, y: 0 }
  return { id: finding.id, themeId, x: whole(finding.x + by.x - origin.x), y: whole(finding.y + by.y - origin.y) }
}

/**
 * `by`, and as little more as takes `findings` together off the themes that one of them would lie half upon: there
 * it would look as if it were in them, and a theme that nobody placed would give way. Null: there is no room.
 */
function clearOfThemes(layout: Layout, findings: readonly Box[], by: Point): Point | null {
  const themes = [...layout.themes.values()]
  const coveredAt = (at: Point) => themes.find((theme) => findings.some((finding) => overlap(theme, moved(finding, at))))
  const cloud = around(findings.map((finding) => moved(finding, by)))
  const covered = coveredAt(by)
  if (!cloud || !covered) return by
  const ways = [
    { x: covered.x - gap - right(cloud), y: 0 },
    { x: right(covered) + gap - cloud.x, y: 0 },
    { x: 0, y: covered.y - gap - bottom(cloud) },
    { x: 0, y: bottom(covered) + gap - cloud.y },
  ]
  // Where every short way leads onto another theme there is no room for them.
  const short = ways.filter(({ x, y }) => Math.abs(x + y) <= shortWay).sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y))
  const free = short.map(({ x, y }) => ({ x: by.x + x, y: by.y + y })).find((at) => !coveredAt(at))
  return free ?? null
}

/**
 * Into a theme. Those that come together and fit keep where they were dropped, moved inside if they stick
 * out; more than fit are laid out by the theme.
 */
function adopted(target: ThemeBox, findings: readonly FindingBox[], by: Point): Places {
  const inside = roomOf(target)
  const cloud = around(findings)
  if (!cloud || (findings.length > 1 && (cloud.w > inside.w || cloud.h > inside.h))) {
    return findings.map(({ id }) => ({ id, themeId: target.id }))
  }
  const into = {
    x: within(cloud.x + by.x, inside.x, inside.w - cloud.w) - cloud.x - target.origin.x,
    y: within(cloud.y + by.y, inside.y, inside.h - cloud.h) - cloud.y - target.origin.y,
  }
  return findings.map(({ id, x, y }) => ({ id, themeId: target.id, x: whole(x + into.x), y: whole(y + into.y) }))
}

/** Under the title, inside the padding. */
const roomOf = ({ origin, head, x, y, w, h }: ThemeBox): Box => ({
  x: origin.x + measure.pad,
  y: origin.y + head,
  w: x + w - origin.x - 2 * measure.pad,
  h: y + h - origin.y - head - measure.pad,
})

/** `at`, brought to between `from` and `from + most`; where there is no room, at `from`. */
const within = (at: number, from: number, most: number): number => Math.max(from, Math.min(at, from + Math.max(0, most)))
