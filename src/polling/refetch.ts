/** Corrections come early: an hour, six hours, a day and three days after the first fetch. */
export const defaultRefetchAfterMs: readonly number[] = [1, 6, 24, 72].map(
  (hours) => hours * 3_600_000,
)

/**
 * When to fetch an article's page again to see whether it changed, or undefined when it is left alone.
 * `afterMs` counts from the first fetch, ascending. A check that is overdue is made once, not once for
 * every time that was missed.
 */
export function nextRefetchAt(
  {
    firstFetchedAt,
    lastFetchedAt,
  }: { readonly firstFetchedAt: Date; readonly lastFetchedAt: Date },
  afterMs: readonly number[] = defaultRefetchAfterMs,
): Date | undefined {
  const times = afterMs.map((ms) => firstFetchedAt.getTime() + ms)
  const next = times.find((time) => time > lastFetchedAt.getTime())
  return next === undefined ? undefined : new Date(next)
}
