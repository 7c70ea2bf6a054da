import { Class } from '../../reading/classes.ts'
import { is, isCapital, startOfPhrase, wordAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import {
  heardAs,
  isDescribing,
  isPassive,
  isSpoken,
  isWord,
  reach,
  skipCounters,
  type Told,
} from './senses.ts'
import type { Site } from './site.ts'
import { eventVerbAt } from './verbs.ts'

/** The verb whose object the figure is: "killed at least 12", "freed a total of 12". */
export function verbBefore(site: Site): Told | undefined {
  const { r, first, from } = site
  const at = skipOwner(r, skipCounters(r, first - 1, from), from)
  if (at < from || !isWord(r, at)) return undefined
  return verbAt(site, at) ?? phrasalBefore(site, at) ?? ledBefore(site, at)
}

/** "shot to death 12", "took into custody 12" */
function ledBefore(site: Site, noun: number): Told | undefined {
  const { r, from } = site
  const at = noun - 2
  const verb = at >= from && opensLed(r, noun - 1) ? eventVerbAt(r, at) : undefined
  const found = verb && heardAs(site, verb, at, { role: 'object', particleAt: noun })
  // The word that stands there must be its particle.
  return found && verb.senses.some(({ particle }) => particle === wordAt(r, noun))
    ? { ...found, next: noun + 1 }
    : undefined
}

const opensLed = isOne(Class.phraseOpener, Class.to)

/** Back over "the country's" and "Saudi Arabia's". */
function skipOwner(r: TextReading, at: number, from: number): number {
  if (!is(r, at, Class.genitive)) return at
  for (let i = at - 1; i >= from && at - i < 6; i--) {
    if (opensOwner(r, i)) return skipCounters(r, i - 1, from)
    if (!isCapital(r, i) && isCapital(r, i + 1)) return skipCounters(r, i, from)
  }
  return at
}

const opensOwner = isOne(Class.definite, Class.article, Class.possessive)

/** What the verb at `at` tells of the figure as its object. */
function verbAt(site: Site, at: number): Told | undefined {
  const { r, from, next } = site
  const verb = eventVerbAt(r, at)
  if (!verb || !isSpoken(r, at, verb) || isPassive(r, at, verb, from)) return undefined
  return heardAs(site, verb, at, { role: 'object', particleAt: next })
}

/** "laid off 12", "took hostage 12", "put out of work 12" */
function phrasalBefore(site: Site, particle: number): Told | undefined {
  const { r, from } = site
  const at = particle - 1
  // "makes up 20 percent" makes nothing.
  const isShaping = startOfPhrase(r, particle, Class.makesUp) >= 0
  const verb = at >= from && !isShaping ? eventVerbAt(r, at) : undefined
  const found =
    verb && isSpoken(r, at, verb)
      ? heardAs(site, verb, at, { role: 'object', particleAt: particle })
      : undefined
  if (!found || found.next === particle + 1) return found
  // "picked up seven awards"
  return isParticle(r, particle) ? { ...found, next: particle + 1 } : undefined
}

const isParticle = isOne(Class.up, Class.down, Class.out)

const isJoint = isOne(Class.and, Class.or, Class.comma)

/** What ends the search for the verb of a list. */
const isOtherClause = isOne(
  Class.otherVerb,
  Class.passiveVerb,
  Class.conjunction,
  Class.relativePronoun,
  Class.clauseMark,
  Class.openBracket,
)

/** "killed a guard, a driver and 12 clerks": the verb before a list that what is counted ends. */
export function verbBeforeList(site: Site): Told | undefined {
  const { r, first, from } = site
  const joint = skipCounters(r, first - 1, from)
  if (!isJoint(r, joint)) return undefined
  const at = verbOfClause(site, joint, isOtherClause)
  const found = at < 0 ? undefined : verbAt(site, at)
  return found && hasObject(r, at, found.next) ? found : undefined
}

/** The nearest verb that tells something, back from `next` to where its clause ends. */
function verbOfClause({ r, first, from }: Site, next: number, isEnd: Sight): number {
  for (let i = next - 1; i >= from && first - i < reach; i--) {
    const verb = isWord(r, i) ? eventVerbAt(r, i) : undefined
    if (verb && isSpoken(r, i, verb) && !isDescribing(r, i, verb)) return i
    if (isEnd(r, i)) return -1
  }
  return -1
}

/** "was arrested along with 12 others": the verb before `next`, told of who shares it. */
export function sharedVerb(site: Site, next: number): Told | undefined {
  const { r, from } = site
  const at = verbOfClause(site, next, isOtherClause)
  const verb = at < 0 ? undefined : eventVerbAt(r, at)
  if (!verb) return undefined
  const asObject = { role: 'object', particleAt: at + 1 } as const
  if (isPassive(r, at, verb, from))
    return heardAs(site, verb, at, { ...asObject, isSuffered: true })
  return (
    heardAs(site, verb, at, { ...asObject, role: 'subject' }) ?? heardAs(site, verb, at, asObject)
  )
}

/** What the list begins with stands right behind the verb. */
const hasObject = (r: TextReading, at: number, next: number): boolean =>
  !is(r, at + 1, Class.comma) &&
  !is(r, next, Class.comma) &&
  (!is(r, next, Class.phraseOpener) ||
    is(r, next, Class.counterWord) ||
    startOfPhrase(r, next + 1, Class.counterPair) === next)

const isAside = isOne(Class.hyphen, Class.apostrophe, Class.comma)
const isFarVerb = isOne(Class.otherVerb)
const isOther = isOne(Class.conjunction, Class.relativePronoun)

/** The verb of an amount that stands behind its object or a preposition: "costing the city $5 million", "sold for $5". */
export function verbNear(site: Site): Told | undefined {
  const { r, first, from } = site
  const start = beforeAside(site)
  for (let i = start; i >= from && start - i < 9; i--) {
    if (!isWord(r, i) && !isAside(r, i)) return undefined
    const found = objectOf(site, i)
    if (found && !isOfOther(site, found)) return found
    if (isOther(r, i) || (isFarVerb(r, i) && first - i > 1)) return undefined
  }
  return undefined
}

/** Back over an aside: "buys Acme, a maker of pumps, for $5 million". */
function beforeAside({ r, first, from }: Site): number {
  const link = first - 1
  const isAfter = (is(r, link, Class.for) || is(r, link, Class.at)) && is(r, link - 1, Class.comma)
  const comma = isAfter
    ? lookBack(r, link - 1, Math.max(from, link - longestAside), (_, i) => opensAside(r, i))
    : -1
  return comma < 0 ? link : comma - 1
}

const longestAside = 24

const opensAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.comma) &&
  (is(r, i + 1, Class.article) || is(r, i + 1, Class.definite) || is(r, i + 1, Class.which))

/** "gaining control of 5 tons": it is control that grows. */
const isOfOther = ({ r, first }: Site, { event, next }: Told): boolean =>
  (event === 'grew' || event === 'fell') && is(r, first - 1, Class.of) && next < first - 1

function objectOf(site: Site, i: number): Told | undefined {
  const isShaping = startOfPhrase(site.r, i + 1, Class.makesUp) >= 0
  const verb = isShaping ? undefined : eventVerbAt(site.r, i)
  return verb && isSpoken(site.r, i, verb) && !isDescribing(site.r, i, verb)
    ? heardAs(site, verb, i, { role: 'object', particleAt: site.next })
    : undefined
}
