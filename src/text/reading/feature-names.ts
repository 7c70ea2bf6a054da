/** Joins two names, each pair once, not for every candidate: what is joined anew has to be hashed anew. */
function joiner(between: string): (first: string) => (second: string) => string {
  const known = new Map<string, (second: string) => string>()
  return (first) => {
    let join = known.get(first)
    if (!join) known.set(first, (join = joinerTo(`${first}${between}`)))
    return join
  }
}

function joinerTo(first: string): (second: string) => string {
  const known = new Map<string, string>()
  return (second) => {
    let name = known.get(second)
    if (name === undefined) known.set(second, (name = `${first}${second}`))
    return name
  }
}

type Join = (first: string, second: string) => string

const inScope = joiner(' ')
const inRow = joiner('|')
const underLabel = joiner(':')

/** "here kind=count" */
export const scoped: Join = (scope, name) => inScope(scope)(name)

/** The same for each of some names. */
export function allScoped(scope: string, names: readonly string[]): readonly string[] {
  const join = inScope(scope)
  return names.map((name) => join(name))
}

/** "back|only" */
export const joined: Join = (first, second) => inRow(first)(second)

/** "manner:within" */
export const labelled: Join = (label, name) => underLabel(label)(name)

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
