import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { Rule } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isUnit } from '../unit-at.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import { foresees } from './measure-sites.ts'
import { isAmountWord, timeWithin, type Stretch } from './noun-phrases.ts'
import type { Site } from './site.ts'

const isTimeHead = isOne(
  Class.timeUnit,
  Class.quarterUnit,
  Class.weekendUnit,
  Class.weekday,
  Class.deictic,
)
const isEmpty = isOne(
  Class.emptyMeasure,
  Class.adverb,
  Class.everywhere,
  Class.whWord,
  Class.edge,
  Class.other,
)
const isAmountPart = isOne(Class.magnitude, Class.percent)

/** "a year earlier", "this fiscal year", "March": when it was so is not what is measured, but "sales in March" are. */
function isTime(r: TextReading, { first, next }: Stretch): boolean {
  const joint = lookAhead(r, first + 1, next, isOne(Class.phraseOpener, Class.of))
  const head = lookBack(r, joint < 0 ? next : joint, first, isNamed)
  if (head < 0) return true
  if (is(r, head, Class.month) && isCapital(r, head)) return head === first
  return isTimeHead(r, head)
}

const isNamed: Sight = (r, i) => !isEmpty(r, i)

/** "million" of the amount before, "up" and "more": what says nothing of what is measured. */
export const isNoMeasure = (site: Site, phrase: Stretch): boolean =>
  site.sort !== 'duration' &&
  (isTime(site.r, phrase) ||
    isAmountPart(site.r, phrase.next - 1) ||
    isRate(site.r, phrase) ||
    isUnitBeside(site.r, phrase) ||
    isNoThing(site.r, phrase) ||
    isMean(site, phrase) ||
    isMoveAlone(site, phrase) ||
    isManner(site.r, phrase) ||
    isForeseen(site.r, phrase))

/** "5 mm | 6 mm": the unit of the amount beside it. */
const isUnitBeside = (r: TextReading, phrase: Stretch): boolean =>
  phrase.next === phrase.first + 1 &&
  isUnit(r, phrase) &&
  r.kind[phrase.first - 1] === PieceKind.number

/** "$20 for two" */
const isNumberAlone = (r: TextReading, { first, next }: Stretch): boolean =>
  next === first + 1 && is(r, first, Class.integerWord)

/** "from $200 to several thousand dollars" */
const isAmount = (r: TextReading, { first, next }: Stretch): boolean =>
  next > first + 1 && isAmountWord(r, next - 1)

/** "the most beautiful 87 square miles": how they are. */
const isQuality = (r: TextReading, { first, next }: Stretch): boolean =>
  next === first + 2 && is(r, first, Class.bestWord) && is(r, first + 1, Class.adjective)

const isNoThing = (r: TextReading, phrase: Stretch): boolean =>
  isNumberAlone(r, phrase) ||
  isAmount(r, phrase) ||
  isQuality(r, phrase) ||
  is(r, phrase.first, Class.plus)

const moves = isOne(Class.rise, Class.fall, Class.moving)

/** "before closing down 4 percent", ", slipping to 14 percent": what does so stands before. "Raising $5 million" says itself what was done. */
const isMoveAlone = ({ r, sort }: Site, { first, next }: Stretch): boolean =>
  next === first + 1 &&
  is(r, first, Class.gerund) &&
  (is(r, first, Class.closing) || (sort !== 'money' && moves(r, first))) &&
  !is(r, first - 1, Class.nounOpener)

/** "on average", "on hand": how, and not what. */
const isManner = (r: TextReading, { first, next }: Stretch): boolean =>
  next === first + 1 && is(r, first - 1, Class.on) && is(r, first, Class.mannerNoun)

/** "cents a share": what the amount before is for. */
const isRate = (r: TextReading, { first }: Stretch): boolean =>
  is(r, first - 1, Class.article) && isAmountWord(r, first - 2)

/** "expected" beside a number says that it is no more than that. */
const isMean = ({ r }: Site, { first, next }: Stretch): boolean =>
  next === first + 1 && is(r, first, Class.anticipatedVerb) && !is(r, first - 1, Class.nounOpener)

/** "the $38 million analysts forecast": who foresaw it. */
const isForeseen = (r: TextReading, { next }: Stretch): boolean =>
  is(r, next - 1, Class.foreseer) && foresees(r, next)

/** The rule, of what measures something. */
export const measuring = (rule: Rule<Site, Stretch>): Rule<Site, Stretch> => ({
  ...rule,
  build: (found, site, r) => {
    const phrase = rule.build(found, site, r)
    if (!phrase) return undefined
    const timeless = withoutTime(r, withoutDoubt(r, phrase))
    return isNoMeasure(site, timeless) ? undefined : timeless
  },
})

/** "sales expected" */
function withoutDoubt(r: TextReading, { first, next }: Stretch): Stretch {
  const isExpected = next > first + 1 && is(r, next - 1, Class.foreseenParticiple)
  return { first, next: isExpected && !is(r, next - 1, Class.nounLike) ? next - 1 : next }
}

/** "New Zealand's electricity" of "New Zealand's electricity last year", "coffee" of "coffee a month", "sales" of "sales in May" */
function withoutTime(r: TextReading, { first, next }: Stretch): Stretch {
  const rate = lookAhead(r, first + 1, next - 1, isTimeRate)
  const end = timeWithin(r, first + 1, rate < 0 ? beforePeriod(r, first, next) : rate)
  const last = lookBack(r, end, first, end < next ? isNoLead : isNoMove)
  return { first, next: last < 0 ? end : last + 1 }
}

const leadsToTime = isOne(Class.for, Class.in, Class.over, Class.during, Class.within)

/** "market share for a third straight quarter": where it says how long, or `next`. */
function beforePeriod(r: TextReading, first: number, next: number): number {
  const at = isTimeHead(r, next - 1) ? lookBack(r, next - 1, first + 1, leadsToTime) : -1
  return at < 0 ? next : at
}

/** "a month", "every day" */
const isTimeRate: Sight = (r, i) =>
  (is(r, i, Class.article) || is(r, i, Class.distributive)) &&
  (is(r, i + 1, Class.timeUnit) || is(r, i + 1, Class.quarterUnit))

const isMove = isOne(Class.up, Class.down)
const isNoMove: Sight = (r, i) => !isMove(r, i)

const isLead = isOne(Class.phraseOpener, Class.of, Class.definite, Class.article)
const isNoLead: Sight = (r, i) => !isLead(r, i)
