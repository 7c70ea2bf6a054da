import { type SinkStart } from '../app/shapes.ts'
import { type Call, type Io, UsageError, type Values, text } from './command.ts'
import { sinceOf } from './times.ts'

// What commands about sinks have in common: settings as they are written, where one begins, and what became of it.

const assignment = /^([a-z][a-z-]*)=(.*)$/s

/** `url=https://…` as a pair. Throws `UsageError`. */
export function pairOf(written: string): readonly [string, string] {
  const [, key, value] = assignment.exec(written) ?? []
  if (key === undefined || value === undefined)
    throw new UsageError(`${JSON.stringify(written)} is no setting such as url=https://…`)
  return [key, value]
}

export const startOptions = {
  since: {
    type: 'string',
    description: 'with what was recorded since a date or an age such as 30d',
  },
  all: { type: 'boolean', description: 'with all records there are' },
} as const

export function startOf(values: Values, now: Date): SinkStart | undefined {
  const since = text(values, 'since')
  if (since !== undefined && values['all'] === true)
    throw new UsageError('takes --since or --all, not both')
  if (since !== undefined) return { since: sinceOf(since, now) }
  return values['all'] === true ? 'all' : undefined
}

/** Says where to look for the names that there are. Gives false. */
export function missing({ note }: Pick<Io, 'note'>, name: string): false {
  note(`there is no sink ${name}; wiredesk sinks list names them`)
  return false
}

/** Tells what became of a sink; false, and why, where there is none of that name. */
export function tell(
  { io, json }: Call,
  name: string,
  found: boolean,
  line: string,
  fields: object,
) {
  if (!found) return missing(io, name)
  io.print(json ? JSON.stringify({ name, ...fields }) : line)
  return true
}
