import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack } from './look.ts'
import { startOfVerb } from './noun-phrases.ts'
import { namedAt } from './own-nouns.ts'
import { skipCounters, told, type Told } from './senses.ts'
import type { Site } from './site.ts'
import { subjectBefore } from './subject-before.ts'

const amountsTo = isOne(Class.amounts, Class.rise, Class.fall, Class.puts)

const isNamed = isOne(Class.strongEvent, Class.weakEvent, Class.stateEvent)

/** "the death toll at 10,000", "the number of deaths rose to 52", "arrests this year stand at 40" */
export function levelNoun(site: Site): Told | undefined {
  const { r, first, from } = site
  if (isNounBehind(site)) return undefined
  const verb = lookBack(r, first, Math.max(from, first - 7), amountsTo, isNamed)
  const subject = verb < 0 ? undefined : subjectBefore(r, startOfVerb(r, verb, from), from)
  const at = subject
    ? lookBack(
        r,
        subject.next,
        Math.max(from, subject.first - 5),
        (_, i) => isNamed(r, i) && isCommon(r, i, from),
        isClause,
      )
    : putBefore(site)
  const event = namedAt(r, at)
  // "the strike swelled to 14,000 workers": deeds are counted by themselves, not by who did them.
  const isOfDeeds = event === 'attacked' && site.draft.noun !== undefined
  return event && !isOfDeeds ? told(event, at) : undefined
}

/** "the toll stands at 54 people" says no more than "at 54". */
function isNounBehind({ r, first, from, draft: { noun, next } }: Site): boolean {
  if (!noun || noun.first < next) return false
  const link = skipCounters(r, first - 1, from)
  // "put the case to 12 jurors": whom it was put to.
  const isPut = is(r, link, Class.to) && lookBack(r, link, from, isPutting) >= 0
  return !is(r, noun.headAt, Class.somebody) || !opensLevel(r, link) || isPut
}

const isPutting = isOne(Class.puts)

const opensLevel = isOne(Class.at, Class.to)

const isClause = isOne(Class.otherVerb, Class.relativePronoun, Class.comma, Class.semicolon)

const isLink = isOne(Class.at, Class.to, Class.of, Class.by, Class.from, Class.colon)

/** "puts the death toll at 10,000": the noun right before its link. */
function putBefore({ r, first, from }: Site): number {
  if (!isLink(r, first - 1)) return -1
  return lookBack(
    r,
    first,
    Math.max(from, first - 5),
    (_, i) => isNamed(r, i) && isCommon(r, i, from),
  )
}

/** The Rockets are no rockets. */
const isCommon = (r: TextReading, i: number, from: number): boolean =>
  i === from || !isCapital(r, i)
