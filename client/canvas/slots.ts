// Where the n-th of an endless number stands so that nobody moves when another comes: in blocks of eight by
// eight, and the blocks in shells around the first, so that the whole stays about as wide as high.

/** Findings in a row, and rows, of a block. */
export const blockSide = 8
const inBlock = blockSide * blockSide

export type Slot = { column: number; row: number }

/** The slot of the `n`-th, from 0. Columns and rows are counted from the first block's corner. */
export function slotOf(n: number): Slot {
  const block = Math.floor(n / inBlock)
  const within = n % inBlock
  const shell = Math.floor(Math.sqrt(block))
  const along = block - shell * shell
  // A shell goes down its new column of blocks, then along its new row.
  const [blockColumn, blockRow] = along <= shell ? [shell, along] : [along - shell - 1, shell]
  return { column: blockColumn * blockSide + (within % blockSide), row: blockRow * blockSide + Math.floor(within / blockSide) }
}
