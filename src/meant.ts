const at = (row: readonly number[], column: number): number => row[column] ?? Infinity

/** Letters that must be put in, left out, changed or swapped with the next to make one word of another (optimal string alignment). */
function lettersBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + Number(a[i - 1] !== b[j - 1]),
        isSwapped ? at(before, j - 2) + 1 : Infinity,
      )
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

/** The name that was meant by one that there is not: the nearest, where it is so near that it can hardly be another. */
export function meant(given: string, names: readonly string[]): string | undefined {
  const most = Math.min(2, Math.floor(given.length / 3))
  const near = names
    .map((name) => ({ name, letters: lettersBetween(given, name) }))
    .filter(({ letters }) => letters <= most)
  return near.toSorted((a, b) => a.letters - b.letters)[0]?.name
}

/** The same as a question behind a message. */
export function meantQuestion(given: string, names: readonly string[]): string {
  const name = meant(given, names)
  return name === undefined ? '' : `, did you mean ${name}?`
}
