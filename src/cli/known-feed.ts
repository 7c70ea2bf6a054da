import type { App } from '../app/app.ts'
import { UsageError, type Values, text } from './command.ts'

/** Throws `UsageError` where `--feed` names none that there is, or was: a misspelt one would be told as one without anything. */
export async function checkFeedOption(
  { feeds }: { readonly feeds: Pick<App['feeds'], 'isKnown'> },
  values: Values,
): Promise<void> {
  const feed = text(values, 'feed')
  if (feed !== undefined && !(await feeds.isKnown(feed)))
    throw new UsageError(
      `--feed: there is no feed ${feed}; wiredesk feeds list names those that are watched`,
    )
}
