import { Class } from '../reading/classes.ts'
import { is, isCapital, writtenAt } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isOne, lookBack } from './meaning/look.ts'

const name = 'word&!verb&!stopWord&!changes&!preposition&!gerund&!participle&!dayOrMonth&!timeUnit'

const shape = compile(
  `whole:percent comma? (and | while)? determiner? ${name} (${name}){2} havingVerb? # (comma | semicolon | stop | and)`,
)

/** "Lund had 52.4 percent and Berg 47.6": the share of another, whose unit is left out. */
export function isOtherShare(r: TextReading, start: number, next: number): boolean {
  if (is(r, next, Class.percent) || !isHundredAtMost(r, start)) return false
  const whole = match(r, shape, start, next)?.kept.get('whole')
  return whole !== undefined && (isHolder(r, start - 1) || isChanged(r, whole.first))
}

/** "the Dow 10,400", "jobs 300,000" are no shares. */
const isHundredAtMost = (r: TextReading, i: number): boolean => {
  const written = Number(writtenAt(r, i))
  return Number.isNaN(written) ? !/\d/u.test(writtenAt(r, i)) : written <= 100
}

/** Who may hold a share: "Berg 47", "the state 60", but not "the tax is 12 percent, and the age 65". */
function isHolder(r: TextReading, i: number): boolean {
  const last = is(r, i, Class.havingVerb) ? i - 1 : i
  return isCapital(r, last) || holds(r, last)
}

const holds = isOne(Class.somebody, Class.groupNoun, Class.actorNoun, Class.human)
const moves = isOne(Class.rise, Class.fall)

/** "Sales rose 12 percent and profit 40": a number of the same kind. */
const isChanged = (r: TextReading, percent: number): boolean =>
  lookBack(r, percent, percent - 4, moves) >= 0
