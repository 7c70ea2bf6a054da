/** Which part of a whole it is; none of nothing. */
export function shareOf(part: number, whole: number): number {
  return part / Math.max(1, whole)
}
