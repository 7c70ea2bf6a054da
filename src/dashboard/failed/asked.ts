import { z } from 'zod'
import { DeadLetterFilter } from '../../schemas/dead-letter.ts'
import { readAs, withoutEmpty } from '../query.ts'

/** A page of letters. */
export const pageSize = 50

/** What a page was asked for: a filter of letters, and what was done just before. */
export interface Asked {
  readonly filter: DeadLetterFilter
  /** Letters that were given up: that can be undone. */
  readonly undo: readonly number[]
  readonly done: string
}

const letterIds = z
  .string()
  .regex(/^\d{1,15}(?:,\d{1,15}){0,199}$/)
  .transform((text) => text.split(',').map(Number))

const Said = z.object({
  undo: letterIds.optional(),
  did: z.enum(['retried', 'restored']).optional(),
  count: z.coerce.number().int().nonnegative().optional(),
  of: z.coerce.number().int().nonnegative().optional(),
})

/** Throws `HTTPException` for what cannot be read. */
export function askedOf(query: Readonly<Record<string, string>>): Asked {
  const told = withoutEmpty(query)
  const filter = readAs(DeadLetterFilter.omit({ ids: true }), { limit: pageSize, ...told })
  return { filter, ...doneOf(readAs(Said, told)) }
}

/** Fewer than were meant: others have done something with them since the page before was shown. */
function doneOf({ undo = [], did, count = 0, of = count }: z.infer<typeof Said>) {
  if (did === undefined && of === count) return { undo, done: '' }
  const rest = of > count ? ` of ${of}` : ''
  const why = of > count ? ': the others were discarded, retried or taken up meanwhile' : ''
  return { undo, done: `${count}${rest} ${did ?? 'discarded'}${why}.` }
}

/** The filter as parameters of an address. */
export const queryOf = ({
  id: _id,
  ids: _ids,
  since,
  until,
  after: _after,
  limit,
  status,
  ...plain
}: DeadLetterFilter) => ({
  ...plain,
  since: since?.toISOString(),
  until: until?.toISOString(),
  status: status === 'open' ? undefined : status,
  limit: limit === pageSize ? undefined : limit,
})

/** Whether a filter takes all open letters, on however long pages. */
export const isAllOpen = (filter: DeadLetterFilter): boolean =>
  filter.id === undefined &&
  Object.values(queryOf({ ...filter, limit: pageSize })).every((value) => value === undefined)
