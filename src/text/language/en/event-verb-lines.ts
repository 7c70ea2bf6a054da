import type { EventClass } from '../../../schemas/figure.ts'

/**
 * What verbs tell of what is counted: the class, which argument of the verb it is told of ("killed 12" and "12 were
 * killed", or "12 died"; a patient only where it is done to them: "12 were buried"), what must be counted, and the verbs in their base form. `lay+off` needs its particle behind
 * it or behind its object, `hold!` tells it only of who is surely a person. The first sense that fits decides.
 */
export type Line = readonly [
  event: EventClass,
  role: 'object' | 'subject' | 'either' | 'patient',
  of: string,
  verbs: string,
]
