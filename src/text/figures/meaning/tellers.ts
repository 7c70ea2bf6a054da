import type { Match } from '../../reading/match.ts'
import { told, type Told } from './senses.ts'
import type { Site } from './site.ts'

export const itself =
  (event: Told['event']) =>
  (_: Match, { draft: { start, next } }: Site): Told =>
    told(event, start, next)

export const by =
  (event: Told['event']) =>
  ({ kept }: Match, { draft }: Site): Told => {
    const word = kept.get('by')
    return word ? told(event, word.first, word.next) : told(event, draft.start, draft.next)
  }
