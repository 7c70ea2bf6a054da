import { isMention } from '../meaning/own-nouns.ts'
import type { Meaning } from '../meaning/rules.ts'
import type { Site } from '../meaning/site.ts'
import { isForetold, isKnown } from '../meaning/status-clause.ts'

/** What rules and the figure itself say, each by its name in the tables of the model: `NAME VALUE`. */
export const statusFeatures = (site: Site, { event, status }: Meaning): readonly string[] => [
  `status ${status}`,
  `kind ${site.draft.kind}`,
  `event ${event?.class ?? ''}`,
  `event-at ${whereIs(event, site)}`,
  `known ${isKnown(site)}`,
  `foretold ${isForetold(site)}`,
  `mention ${isMention(site)}`,
]

function whereIs(event: Meaning['event'], { first }: Site): string {
  if (!event) return ''
  return event.first < first ? 'before' : 'behind'
}
