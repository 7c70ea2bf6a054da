/** What speaks for an answer or against it: the number of its name, so that nothing is looked up by letters while choosing. */
export type Feature = number

const names: string[] = []
const numbers = new Map<string, Feature>()

/** The feature of a name; of names that are known beforehand it is taken once. */
export function feature(name: string): Feature {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.length)
  return names.push(name) - 1
}

/** As a person reads it. */
export const nameOf = (one: Feature): string => names[one] ?? ''

/** Features hold what is told by a closed set of words: there are a few thousand. */
const most = 0x1_00_00

/** Joins two names, each pair once. */
function joiner(between: string): (first: Feature, second: Feature) => Feature {
  const known = new Map<number, Feature>()
  return (first, second) => {
    const pair = first * most + second
    const before = known.get(pair)
    if (before !== undefined) return before
    const made = feature(`${nameOf(first)}${between}${nameOf(second)}`)
    known.set(pair, made)
    return made
  }
}

/** "here kind=count" */
export const scoped = joiner(' ')

/** "back|only" */
export const joined = joiner('|')

const underLabel = joiner(':')
const ofName = joiner('=')

/** "manner:within" */
export const labelled = (label: Feature, name: string): Feature => underLabel(label, feature(name))

/** "kind=count" */
export const valued = (name: Feature, value: string): Feature => ofName(name, feature(value))

/** The same as `scoped` for each of some names. */
export function addScoped(to: Feature[], scope: Feature, all: readonly Feature[]): void {
  for (const one of all) to.push(scoped(scope, one))
}

/**
 * Adds features that hold one after the other as a number grows, "cost>2", "cost>5" …: how large it is, so that what is
 * learned of near and far grows evenly.
 */
export function stepper(
  bounds: readonly number[],
): (to: Feature[], name: Feature, value: number) => void {
  const known = new Map<Feature, readonly Feature[]>()
  return (to, name, value) => {
    let steps = known.get(name)
    if (!steps) {
      steps = bounds.map((bound) => feature(`${nameOf(name)}>${bound}`))
      known.set(name, steps)
    }
    for (let at = 0; at < bounds.length && value > (bounds[at] ?? Infinity); at++)
      to.push(steps[at] ?? 0)
  }
}
