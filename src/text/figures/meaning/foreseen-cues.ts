import { Class } from '../../reading/classes.ts'
import { endOfPhrase, is } from '../../reading/cursor.ts'
import { isOne, lookAhead, lookBack } from './look.ts'
import type { StatusSite } from './rules.ts'
import { hasCue } from './status-cues.ts'

/** "set to climb": what grows or falls is foreseen, but "set to raise taxes" is planned. */
export function isPoised(site: StatusSite): boolean {
  const { r, event, first } = site
  if (event?.class !== 'grew' && event?.class !== 'fell') return false
  const isBySomebody =
    is(r, event.first - 1, Class.passiveVerb) ||
    (event.next < first && !leadsToAmount(r, event.next))
  return !isBySomebody && hasCue(site, Class.poised)
}

const leadsToAmount = isOne(Class.by, Class.to, Class.from, Class.phraseOpener, Class.adverb)

/** "is seen at 3 percent", "guides to $5 million" */
export const isAmountForeseen = (site: StatusSite): boolean =>
  (site.sort === 'share' || site.sort === 'money') && hasCue(site, Class.amountPrediction)

/** "Analysts see growth of 2 percent", "were looking for $5 million" */
export function isForeseers({ r, from, clause: { least, end } }: StatusSite): boolean {
  const verb = lookAhead(r, least, end, (_, i) => endOfPhrase(r, i, Class.foreseerVerb) > 0)
  return verb >= 0 && lookBack(r, verb, Math.max(from, verb - 7), isForeseer, isOtherSubject) >= 0
}

const isForeseer = isOne(Class.foreseer)
const isOtherSubject = isOne(Class.comma, Class.conjunction, Class.otherVerb)

/** "$55 million expected by analysts", "the 3 percent economists had forecast", "the $5 million that was forecast" */
export function isForeseenBehind({ r, next, to }: StatusSite): boolean {
  const end = Math.min(to, next + 5)
  const at = lookAhead(r, next, end, isOne(Class.foreseenParticiple), isForeseenWall)
  if (at < 0) return false
  if (is(r, at + 1, Class.by)) return at <= next + 1
  return lookBack(r, at, next, isForeseer) >= 0 || is(r, next, Class.that)
}

const isForeseenWall = isOne(Class.comma, Class.and, Class.than)
