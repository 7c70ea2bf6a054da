/** The place of the first limit that `value` is below; limits rise. */
export function bucket(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value >= (limits[at] ?? 0)) at += 1
  return at
}
