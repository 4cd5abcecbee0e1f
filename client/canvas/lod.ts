// How much is drawn at which zoom (CV8). The canvas carries the level's name as `data-detail`; canvas.css says
// what it means. `large` and `larger` keep the first words of a finding readable; all `far…` show its number.

const levels = [
  { detail: 'full', from: 0.62 },
  { detail: 'large', from: 0.42 },
  { detail: 'larger', from: 0.25 },
  { detail: 'far', from: 0.16 },
  { detail: 'farther', from: 0.1 },
  { detail: 'farthest', from: 0 },
] as const

export type Detail = (typeof levels)[number]['detail']

export const detailAt = (zoom: number): Detail => levels.find(({ from }) => zoom >= from)?.detail ?? 'farthest'
