import { z } from 'zod'
import { Clock } from './clock.ts'
import { Names } from './names.ts'

/** All that the process under test is told. */
export const Plan = z.object({
  /** The checkout that it runs. */
  project: z.string(),
  clock: Clock,
  names: Names,
  /** Addresses to be watched from now on. */
  feeds: z.array(z.string()),
})
export type Plan = z.infer<typeof Plan>
