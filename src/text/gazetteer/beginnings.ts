/** Three small letters, the first of them counting most; -1 where a name begins with anything else, or with "the". */
function beginningOf(name: string): number {
  const first = letterAt(name, 0)
  const second = letterAt(name, 1)
  const third = letterAt(name, 2)
  if (first < 0 || second < 0 || third < 0) return -1
  const beginning = (first * 26 + second) * 26 + third
  return beginning === article ? -1 : beginning
}

function letterAt(name: string, at: number): number {
  const letter = (name.charCodeAt(at) | 0x20) - 0x61
  return letter < 26 ? letter : -1
}

const article = ('t'.charCodeAt(0) - 97) * 676 + ('h'.charCodeAt(0) - 97) * 26 + 4

/**
 * Tells by its first three letters whether a name may be one of a table's, before it is brought into the form that names are
 * looked up in: most are not. What does not begin with three of A to Z may always be one.
 */
export function beginnings(keys: Iterable<string>): (name: string) => boolean {
  const known = new Uint8Array(26 ** 3)
  for (const key of keys) {
    const beginning = beginningOf(key)
    if (beginning >= 0) known[beginning] = 1
  }
  return (name) => {
    const beginning = beginningOf(name)
    return beginning < 0 || known[beginning] === 1
  }
}
