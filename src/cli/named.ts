import { type NamedThings, unknownName } from '../app/named.ts'
import { UsageError, type Values, text } from './command.ts'

/** Throws `UsageError` where `--feed` or `--cluster` names none that there is, or was: a misspelt one would be told as one without anything. */
export async function checkNamed(app: NamedThings, values: Values): Promise<void> {
  const fault = await unknownName(app, {
    feed: text(values, 'feed'),
    cluster: text(values, 'cluster'),
  })
  if (fault !== undefined) throw new UsageError(`--${fault}`)
}
