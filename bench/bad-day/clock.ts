import { z } from 'zod'

export const hourMs = 3_600_000

/** A clock that runs `rate` times too fast, the same in every process that is told of it. */
export const Clock = z.object({
  /** The first moment of the day, which the clock shows at `start`. */
  base: z.number(),
  /** By the real clock. */
  start: z.number(),
  rate: z.number(),
})
export type Clock = z.infer<typeof Clock>

export const nowOf = ({ base, start, rate }: Clock) =>
  new Date(Math.round(base + (Date.now() - start) * rate))

/** Hours since the day began. */
export const hoursOf = (clock: Clock) => (nowOf(clock).getTime() - clock.base) / hourMs

/** How long it really takes until the clock shows that many hours of the day; 0 where it does already. */
export const realMsUntil = (clock: Clock, hours: number) =>
  Math.max(0, ((hours - hoursOf(clock)) * hourMs) / clock.rate)
