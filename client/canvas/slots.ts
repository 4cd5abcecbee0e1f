// Where the n-th of an endless number stands so that nobody moves when another comes: in blocks, read like a
// page, and the blocks in shells around the first, so that the whole keeps about the shape of one block.

export type Slot = { column: number; row: number }
/** How many stand side by side, and one below the other, in a block. */
export type BlockSize = { columns: number; rows: number }

/** The slot of the `n`-th, from 0, in blocks of that size. Columns and rows are counted from the first block's corner. */
export function slotOf(n: number, { columns, rows }: BlockSize): Slot {
  const inBlock = columns * rows
  const block = Math.floor(n / inBlock)
  const within = n % inBlock
  const shell = Math.floor(Math.sqrt(block))
  const along = block - shell * shell
  // A shell goes down its new column of blocks, then along its new row.
  const [blockColumn, blockRow] = along <= shell ? [shell, along] : [along - shell - 1, shell]
  return { column: blockColumn * columns + (within % columns), row: blockRow * rows + Math.floor(within / columns) }
}
