// Cells a spreadsheet would take for a formula (contract.md, Exported CSV). What is guarded on the way out
// comes back exactly as it was written.

/** What may stand before the first visible character: spaces of all kinds and characters without ink. */
const invisible = '[\\p{Z}\\p{Cf}\\v\\f]*'
/** = + - @ with their full-width and small twins, tab, CR. */
const starts = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\t\\r]'
/** Guards already there count too, or taking one off would not give the text back. */
const formula = `'*${invisible}${starts}`
const formulaAtStart = new RegExp(`^${formula}`, 'u')
const formulaAfterBreak = new RegExp(`([\\n\\r])(?=${formula})`, 'gu')
const guardAfterBreak = new RegExp(`([\\n\\r])'(?=${formula})`, 'gu')

/** The cell with a leading `'` when any of its lines would be taken for a formula, and one before each such line. */
export function guardFormula(text: string): string {
  const lines = text.replace(formulaAfterBreak, "$1'")
  return lines !== text || formulaAtStart.test(text) ? `'${lines}` : text
}

/** The text that `guardFormula` guarded; any other cell as it is. */
export function unguardFormula(cell: string): string {
  if (!cell.startsWith("'")) return cell
  const text = cell.slice(1).replace(guardAfterBreak, '$1')
  return guardFormula(text) === cell ? text : cell
}
