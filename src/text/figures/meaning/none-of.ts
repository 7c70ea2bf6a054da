import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { match } from '../../reading/match.ts'
import { compile } from '../../reading/pattern.ts'
import type { StatusSite } from './rules.ts'
import type { Site } from './site.ts'

const denied = compile(
  'noneOf (determiner | possessive | genitive | modifierBefore | word&!stopWord&!verb){5} #',
)

/** "None of the 87 villagers was hurt": what is told behind them did not happen; but it did to "none of the 12 who were hurt". */
export function isOfNone({ r, first, next, draft }: Site, event: StatusSite['event']): boolean {
  if (!event || event.first <= next || draft.kind === 'ordinal') return false
  return !is(r, next, Class.relativePronoun) && match(r, denied, first, draft.next) !== undefined
}
