// Where the n-th of an endless number stands so that nobody moves when another comes: in square blocks, read
// like a page, and the blocks in shells around the first, so that the whole stays about as many wide as high.

export type Slot = { column: number; row: number }

/** The slot of the `n`-th, from 0, in blocks of `side` by `side`. Columns and rows are counted from the first block's corner. */
export function slotOf(n: number, side: number): Slot {
  const inBlock = side * side
  const block = Math.floor(n / inBlock)
  const within = n % inBlock
  const shell = Math.floor(Math.sqrt(block))
  const along = block - shell * shell
  // A shell goes down its new column of blocks, then along its new row.
  const [blockColumn, blockRow] = along <= shell ? [shell, along] : [along - shell - 1, shell]
  return { column: blockColumn * side + (within % side), row: blockRow * side + Math.floor(within / side) }
}
