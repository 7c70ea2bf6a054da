export type Size = 'short' | 'long'

const numbered = new Map<string, string[]>()
const sized = new Map<string, { short: string; long: string }>()
const prefixed = new Map<string, Map<string, string>>()

/** `length 3 short`: names are made once, as putting them together would cost more than all they are asked for. */
export function withNumber(name: string, number: number, size?: Size): string {
  const known = numbered.get(name) ?? []
  if (known.length === 0) numbered.set(name, known)
  const at = number * 3 + (size === undefined ? 0 : size === 'short' ? 1 : 2)
  const made = known[at]
  if (made !== undefined) return made
  const text = size === undefined ? `${name} ${number}` : `${name} ${number} ${size}`
  known[at] = text
  return text
}

/** `ends as a sentence long`. */
export function withSize(name: string, size: Size): string {
  const known = sized.get(name) ?? { short: `${name} short`, long: `${name} long` }
  sized.set(name, known)
  return known[size]
}

/** `amid: headline`. */
export function withPrefix(prefix: string, name: string): string {
  const names = prefixed.get(prefix) ?? new Map<string, string>()
  if (names.size === 0) prefixed.set(prefix, names)
  const known = names.get(name)
  if (known !== undefined) return known
  const text = `${prefix}: ${name}`
  names.set(name, text)
  return text
}
