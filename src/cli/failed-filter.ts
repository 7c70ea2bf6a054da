import { DeadLetterFilter } from '../schemas/dead-letter.ts'
import { faultsIn } from '../schemas/faults.ts'
import { type Call, type Option, UsageError, text } from './command.ts'
import { periodOf } from './times.ts'

export const filterOptions: Readonly<Record<string, Option>> = {
  stage: { type: 'string', description: 'only this stage' },
  code: { type: 'string', description: 'only this error code, such as http-404' },
  fingerprint: { type: 'string', description: 'only this cause, as `failed groups` names it' },
  feed: { type: 'string', description: 'only this feed: its id or address' },
  since: { type: 'string', description: 'died at or after: a date, or an age such as 2h' },
  until: { type: 'string', description: 'died before' },
  limit: { type: 'string', description: 'at most this many (lists: 100)' },
}

export const fetchOption = {
  fetch: { type: 'boolean', description: 'fetch the page again, do not read the kept one' },
} as const

export const secretsOption = {
  secrets: { type: 'boolean', description: 'do not mask passwords and keys in addresses' },
} as const

export function filterOf({ values, rest }: Call, now: Date): DeadLetterFilter {
  const plain = Object.fromEntries(
    ['stage', 'code', 'fingerprint', 'feed', 'limit', 'status']
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value !== undefined),
  )
  const id = rest[0] === undefined ? {} : { id: rest[0] }
  const asked = { ...plain, ...id, ...periodOf(values, now) }
  const result = DeadLetterFilter.safeParse(asked)
  if (!result.success)
    throw new UsageError(faultsIn(result.error, asked, rest[0] === undefined ? { mark: '--' } : {}))
  return result.data
}

/** Acting on all dead letters at once must be meant: an id or a filter, or --all. */
export function checkMeant({ values, rest }: Call): void {
  const named = Object.keys(filterOptions).some(
    (name) => name !== 'limit' && values[name] !== undefined,
  )
  if (rest.length === 0 && !named && values['all'] !== true) {
    throw new UsageError('name an id, a filter, or --all')
  }
}
