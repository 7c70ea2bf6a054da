/** What a step of a replay goes by. */
export interface Pace {
  readonly inFlight: number
  /** At most so many entries a minute. */
  readonly perMinute: number | null
}

/** So many of a replay's entries are in flight at once: enough to keep all workers busy. */
const ahead = 200
/** Too few are not worth a step. */
const fewest = ahead / 4
const pauseMs = 250

/** How many entries a step takes: with a limit, about what a second allows. */
export function stepSize({ inFlight, perMinute }: Pace): number {
  const room = ahead - inFlight
  if (perMinute !== null) return Math.max(0, Math.min(room, Math.ceil(perMinute / 60)))
  return room > fewest ? room : 0
}

/** How long it is until the next step, after one that has taken so many. */
export const stepPauseMs = (taken: number, perMinute: number | null): number =>
  perMinute === null ? pauseMs : Math.max(pauseMs, (taken * 60_000) / perMinute)
