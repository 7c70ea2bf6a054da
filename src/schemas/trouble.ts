import { z } from 'zod'

/** What an entry has been through, before the failure that is looked at. */
export const Trouble = z.object({
  /** Failures in a row at this stage. */
  attempts: z.int(),
  /** Faults at this stage, in this run, that nobody expected. */
  unexpected: z.int(),
  failingSince: z.date().nullable(),
  /** When the entry was published or discovered, whichever was first. */
  bornAt: z.date(),
  /** How often it was asked for again after its death; a run of that kind has one attempt. */
  revivals: z.int(),
})
export type Trouble = Readonly<z.infer<typeof Trouble>>
