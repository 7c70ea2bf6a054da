export type Cell = string | number | undefined

/** A column of words and columns of figures, as wide as they need to be. */
export function printTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const lines = [heads, ...rows.map((row) => row.map(textOf))]
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  for (const line of lines) {
    const cells = widths.map((width, column) => {
      const text = line[column] ?? ''
      return column === 0 ? text.padEnd(width) : text.padStart(width)
    })
    console.log(cells.join('  ').trimEnd())
  }
}

/** Three decimals, and a dash for what could not be counted. */
function textOf(cell: Cell): string {
  if (typeof cell !== 'number') return cell ?? '–'
  return Number.isNaN(cell) ? '–' : cell.toFixed(3)
}

export const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`

export const range = ({ low, high }: { readonly low: number; readonly high: number }) =>
  `[${signed(low)}, ${signed(high)}]`

/** Told on the error output, so that a run that takes minutes is seen to go on. */
export function tell(progress: string): void {
  console.error(`  … ${progress}`)
}
