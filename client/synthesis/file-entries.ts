// What can be chosen in "File under…" for what is typed: themes, a new one of that name, back to the tray. Pure.
import type { ThemeId } from '../../shared/model/ids.ts'
import type { Theme, Workshop } from '../../shared/model/schema.ts'
import { themeTree } from '../../shared/model/themes.ts'
import { isTitle, matchingThemes } from '../outline/theme-match.ts'

export type FileEntry = { kind: 'theme'; theme: Theme } | { kind: 'new'; title: string } | { kind: 'tray' }

type Asked = {
  workshop: Pick<Workshop, 'themes'>
  typed: string
  /** Where one last filed; first while nothing is typed, so that T and Enter file there again. */
  last: ThemeId | null
  /** Something of it lies under a theme now. */
  filed: boolean
}

/** The entries, best first. */
export function fileEntries({ workshop, typed, last, filed }: Asked): FileEntry[] {
  const title = typed.trim()
  const tray: FileEntry[] = filed ? [{ kind: 'tray' }] : []
  if (title === '') {
    const { tops, claimsOf } = themeTree(workshop)
    const inOrder = tops.flatMap((theme) => [theme, ...claimsOf(theme.id)])
    const first = inOrder.filter((theme) => theme.id === last)
    return [...[...first, ...inOrder.filter((theme) => theme.id !== last)].map(themeEntry), ...tray]
  }
  const found = matchingThemes(workshop.themes, title).map(themeEntry)
  // A number alone asks for a theme that is there, and names none.
  const names = !/^t?\d+$/i.test(title) && !isTitle(workshop.themes, title)
  return names ? [...found, { kind: 'new', title }] : found
}

const themeEntry = (theme: Theme): FileEntry => ({ kind: 'theme', theme })
