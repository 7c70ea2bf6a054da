import { z } from 'zod'

/** A subscription to a feed at its WebSub hub. */
export const Subscription = z.object({
  /** Ends the callback's address. Not to be guessed: whoever knows it may talk to us as the hub. */
  id: z.string(),
  feedId: z.string(),
  hubUrl: z.string(),
  topicUrl: z.string(),
  /** What the hub signs its deliveries with. */
  secret: z.string(),
  /** `pending` until the hub has asked back; one that is being renewed stays `active`. */
  status: z.enum(['pending', 'active', 'denied']),
  requestedAt: z.date(),
  leaseUntil: z.date().nullable(),
})
export type Subscription = z.infer<typeof Subscription>
