/** A text that a script holds as a literal, and where in its source. */
export interface Literal {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Shorter literals are names and addresses. UTF-16 code units. */
const SHORTEST = 30
/** Literals within literals: JSON in a string, and once more. */
const DEEPEST = 2
const MOST = 5_000

/** The texts among a script's double-quoted literals, whatever the script does with them. Linear in its source. */
export function literalsIn(source: string, depth = 0): Literal[] {
  const found: Literal[] = []
  let at = source.indexOf('"')
  while (at >= 0 && found.length < MOST) {
    const end = closingQuote(source, at + 1)
    if (end < 0) break
    if (end - at > SHORTEST) found.push(...readLiteral(source, at, end, depth))
    at = source.indexOf('"', end + 1)
  }
  return found
}

function closingQuote(source: string, from: number): number {
  let at = source.indexOf('"', from)
  while (at >= 0 && isEscaped(source, at)) at = source.indexOf('"', at + 1)
  return at
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0
  while (source[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

function readLiteral(source: string, from: number, to: number, depth: number): Literal[] {
  const raw = source.slice(from + 1, to)
  if (!raw.includes(' ')) return []
  const text = unescaped(raw)
  if (depth < DEEPEST && holdsLiterals(text)) {
    return literalsIn(text, depth + 1).map((inner) => ({
      text: inner.text,
      from: from + inner.from,
      to: from + inner.to,
    }))
  }
  return isText(text) ? [{ text, from, to }] : []
}

/** JSON, or a piece of it. */
function holdsLiterals(text: string): boolean {
  return /["}\]]\s*[:,]\s*["{[]/u.test(text) && !text.startsWith('<')
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gu
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '' }

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw
  return raw.replace(ESCAPE, (_, unit: string, byte: string, char: string) => {
    const code = unit ?? byte
    return code === undefined ? (NAMED[char] ?? char) : String.fromCharCode(parseInt(code, 16))
  })
}

/** So much of a string tells whether it is text; patterns are not linear in it. UTF-16 code units. */
const BEGINNING = 300
const WORDS =
  /\p{L}{2,}[\s,]+\p{L}+[^{}]*[\s,]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{20}/u

/** Whether a string reads as text, and not as code or styles. */
export function isText(value: string): boolean {
  if (value.length < SHORTEST || !WORDS.test(value.slice(0, BEGINNING))) return false
  return !/^[\w-]+:/u.test(value.slice(0, BEGINNING)) && !/[{};]\s*$/u.test(value.slice(-BEGINNING))
}

/** Texts that stand so near each other in a script are parts of one. UTF-16 code units of source. */
const NEAR = 1_500

/** The texts of a script in groups of those that stand near each other. */
export function groupsOf(literals: readonly Literal[]): Literal[][] {
  const groups: Literal[][] = []
  let end = -NEAR
  for (const literal of literals) {
    const group = groups.at(-1)
    if (group && literal.from - end <= NEAR) group.push(literal)
    else groups.push([literal])
    end = literal.to
  }
  return groups
}
