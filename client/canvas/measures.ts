// The canvas's measures, in canvas units: one unit is one CSS pixel at 100 %. The shapes' styles
// (canvas.css) repeat those of a finding, and a test holds both together by what a browser draws.

export const finding = {
  w: 200,
  /** Nothing is smaller; longer texts make taller findings. */
  h: 120,
  /** Left and right of the text. */
  side: 10,
  /** Above the text: padding and the line with number and discussion. */
  head: 30,
  foot: 10,
  size: 13,
  line: 18,
} as const

/** A finding whose first words are shown larger (lod.ts): its head and its lines. */
export const gist = { large: { head: 36, line: 26 }, larger: { head: 48, line: 36 } } as const

export const theme = {
  /** Inside the frame, on each side. */
  pad: 16,
  /** The least height of what a theme without findings shows. */
  h: 160,
  /** Above and below the title. */
  headPad: 14,
  size: 17,
  line: 22,
} as const

/** A claim: a section inside its theme; its title is a full sentence. */
export const claim = { pad: 12, h: 120, headPad: 10, size: 14, line: 19 } as const

/** Between findings. */
export const gap = 12
/** Between sections, and below findings that give way. */
export const sectionGap = 20
/** Between themes, and between the regions of the canvas. */
export const themeGap = 48
/** Between rows of themes nobody has placed: what titles need at the zooms where they keep their size (canvas.css). */
export const themeRowGap = 220
/** Columns of findings in a theme that nobody has sized. */
export const mostColumns = 3
/** Themes that nobody has placed: how many stand in a row, and the rows of a block. Screens are wider than high, themes higher than wide. */
export const themeBlock = { columns: 4, rows: 2 } as const

/** The width of `columns` findings side by side. */
export const columnsWidth = (columns: number): number => columns * finding.w + Math.max(0, columns - 1) * gap
/** How many findings fit side by side into `width`; at least one. */
export const columnsIn = (width: number): number => Math.max(1, Math.floor((width + gap) / (finding.w + gap)))
