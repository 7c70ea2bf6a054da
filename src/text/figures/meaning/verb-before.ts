import type { Pieces } from './clause-words.ts'
import { otherVerbs, passives, prepositions, relatives, subordinators } from './grammar-words.ts'
import {
  heardAs,
  isFinite,
  isObject,
  isPassive,
  isVerbal,
  isWord,
  pairs,
  reach,
  skipCounters,
  type Told,
} from './senses.ts'
import type { Site } from './site.ts'
import { eventVerb } from './words.ts'

/** The verb whose object the figure is: "killed at least 12", "freed a total of 12". */
export function verbBefore(site: Site): Told | undefined {
  const { p, first, from, next } = site
  const at = skipCounters(p, first - 1, from)
  if (at < from || !isWord(p, at)) return undefined
  const verb = eventVerb(p.words[at] ?? '')
  if (verb) {
    const isVerb = isVerbal(p, at, verb) || isFinite(p, at, verb)
    return isVerb && !isPassive(p, at, verb, from)
      ? heardAs(site, verb, at, { isAs: isObject, particleAt: next })
      : undefined
  }
  // "laid off 12", "took hostage 12"
  const phrasal = eventVerb(p.words[at - 1] ?? '')
  const found =
    phrasal && at - 1 >= from
      ? heardAs(site, phrasal, at - 1, { isAs: isObject, particleAt: at })
      : undefined
  return found && found.next === at + 1 ? found : undefined
}

/** "killed a guard, a driver and 12 clerks": the verb before a list that what is counted ends. */
export function verbBeforeList(site: Site): Told | undefined {
  const { p, first, from, next } = site
  const joint = skipCounters(p, first - 1, from)
  const link = p.words[joint] ?? ''
  if (link !== 'and' && link !== ',' && link !== 'or') return undefined
  for (let i = joint - 1; i >= from && first - i < reach; i--) {
    const word = p.words[i] ?? ''
    const verb = isWord(p, i) ? eventVerb(word) : undefined
    if (verb && (isVerbal(p, i, verb) || isFinite(p, i, verb))) {
      const found = isPassive(p, i, verb, from)
        ? undefined
        : heardAs(site, verb, i, { isAs: isObject, particleAt: next })
      return found && hasObject(p, i, found.next) ? found : undefined
    }
    const isOther =
      otherVerbs.has(word) || passives.has(word) || subordinators.has(word) || relatives.has(word)
    if (isOther || word === ';' || word === '(' || word === ':') return undefined
  }
  return undefined
}

/** What the list begins with stands right behind the verb. */
const hasObject = (p: Pieces, at: number, next: number): boolean => {
  const word = p.words[next] ?? ''
  return (
    p.words[at + 1] !== ',' &&
    word !== ',' &&
    (!prepositions.has(word) || pairs.has(`${word} ${p.words[next + 1]}`))
  )
}

/** The verb of an amount that stands behind its object or a preposition: "costing the city $5 million", "sold for $5". */
export function verbNear(site: Site): Told | undefined {
  const { p, first, from, next } = site
  for (let i = first - 1; i >= from && first - i < 10; i--) {
    const word = p.words[i] ?? ''
    if (!isWord(p, i) && word !== '-' && word !== "'" && word !== ',') return undefined
    const verb = eventVerb(word)
    if (verb && (isVerbal(p, i, verb) || isFinite(p, i, verb))) {
      const found = heardAs(site, verb, i, { isAs: isObject, particleAt: next })
      if (found) return found
    }
    if (subordinators.has(word) || relatives.has(word) || (otherVerbs.has(word) && first - i > 1))
      return undefined
  }
  return undefined
}
