/** Joins two names, each pair once, not for every candidate: what is joined anew has to be hashed anew. */
function joiner(between: string): (first: string, second: string) => string {
  const known = new Map<string, Map<string, string>>()
  return (first, second) => {
    let names = known.get(first)
    if (!names) known.set(first, (names = new Map()))
    let name = names.get(second)
    if (name === undefined) names.set(second, (name = `${first}${between}${second}`))
    return name
  }
}

/** "here kind=count" */
export const scoped = joiner(' ')

/** "back|only" */
export const joined = joiner('|')

/** "manner:within" */
export const labelled = joiner(':')

/** Features that hold one after the other as a number grows: "cost>2", "cost>5" …, all of them made before. */
export function stepper(
  name: string,
  bounds: readonly number[],
): (value: number) => readonly string[] {
  const names = bounds.map((bound) => `${name}>${bound}`)
  const lists = Array.from({ length: names.length + 1 }, (_, count) => names.slice(0, count))
  const none = lists[0] ?? []
  return (value) => {
    let count = 0
    while (count < bounds.length && value > (bounds[count] ?? Infinity)) count++
    return lists[count] ?? none
  }
}

const steppers = new Map<readonly number[], Map<string, (value: number) => readonly string[]>>()

/**
 * The same for names that are put together: how large a number is, so that what is learned of near and far grows
 * evenly. `bounds` is one and the same array each time.
 */
export function steps(name: string, value: number, bounds: readonly number[]): readonly string[] {
  let byName = steppers.get(bounds)
  if (!byName) steppers.set(bounds, (byName = new Map()))
  let step = byName.get(name)
  if (!step) byName.set(name, (step = stepper(name, bounds)))
  return step(value)
}
