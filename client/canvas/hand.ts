// What a hand takes when it picks up what is selected: a theme with all it holds, each thing once.
import type { ThemeId } from '../../shared/model/ids.ts'
import type { FindingBox, Layout, ThemeBox } from './layout-types.ts'

export type Hand = {
  /** Findings that go by themselves: not those that go with their theme. */
  findings: readonly FindingBox[]
  /** Themes and claims that go by themselves: not a claim whose theme goes. */
  themes: readonly ThemeBox[]
  /** Everything that moves on the screen, ids of findings and themes. */
  all: ReadonlySet<string>
}

/** The hand for `selected`, ids of findings and themes; what is no longer there is left out. */
export function handOf(layout: Layout, selected: ReadonlySet<string>): Hand {
  const carried = new Set<ThemeId>()
  const themes: ThemeBox[] = []
  for (const theme of layout.themes.values()) {
    const goesAlong = theme.parentId !== null && carried.has(theme.parentId)
    if (!goesAlong && !selected.has(theme.id)) continue
    carried.add(theme.id)
    if (!goesAlong) themes.push(theme)
  }
  const all = new Set<string>(carried)
  const findings: FindingBox[] = []
  for (const finding of layout.findings.values()) {
    const goesAlong = finding.themeId !== null && carried.has(finding.themeId)
    if (!goesAlong && !selected.has(finding.id)) continue
    all.add(finding.id)
    if (!goesAlong) findings.push(finding)
  }
  return { findings, themes, all }
}

export const isEmpty = ({ all }: Hand): boolean => all.size === 0

/** The claim at `point`, or else the theme; those in the hand do not count. */
export function themeUnder(layout: Layout, point: { x: number; y: number }, hand: Pick<Hand, 'all'>): ThemeBox | null {
  let found: ThemeBox | null = null
  for (const theme of layout.themes.values()) {
    if (hand.all.has(theme.id)) continue
    const within = point.x >= theme.x && point.x <= theme.x + theme.w && point.y >= theme.y && point.y <= theme.y + theme.h
    // A claim comes after its theme and lies above it; of two themes, the later one is drawn above.
    if (within) found = theme
  }
  return found
}
