// Figures for the benchmarks: medians, percentiles and a table of ratios. Nothing here passes or fails.
export type Figure = { what: string; value: number; unit: string; against: string; ratio: number }

const figures: Figure[] = []

/** Notes `value` beside what it is compared with: a bound of the issue or a peer measured in the same run. */
export function note(what: string, value: number, unit: string, against: { name: string; value: number }): void {
  figures.push({ what, value, unit, against: `${against.name} ${round(against.value)}`, ratio: value / against.value })
}

/** Prints everything noted, one line each. */
export function printFigures(): void {
  for (const { what, value, unit, against, ratio } of figures) {
    process.stdout.write(`${what.padEnd(58)} ${`${round(value)} ${unit}`.padStart(12)}   ×${ratio.toFixed(2)} of ${against}\n`)
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
