/** A feature, if it holds. */
export const flag = (name: string, holds: boolean): readonly string[] => (holds ? [name] : [])

/** "between>0", "between>1" …, as far as it is more. */
export const steps = (name: string, value: number, bounds: readonly number[]): readonly string[] =>
  bounds.filter((bound) => value > bound).map((bound) => `${name}>${bound}`)
