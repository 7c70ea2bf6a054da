import { decodeHTML } from 'entities'

/**
 * The values in a script that should be JSON and often is not quite: wrapped in comments or CDATA,
 * with raw line breaks in its strings, commas too many, comments, quotes that are not escaped or typographic, blanks
 * that a template has not filled, several objects one after the other, cut off at the end, escaped as HTML, or all of it
 * one string. What cannot be read is left out.
 */
export function parseLenient(script: string): unknown[] {
  const text = script.replace(WRAPPER, '').trim()
  const strict = parseStrict(text)
  if (typeof strict === 'string') return /^\s*[[{]/u.test(strict) ? parseLenient(strict) : []
  if (strict !== undefined) return [strict]
  return new LenientReader(decoded(text)).readAll()
}

/** Escaped as HTML, once or twice, where no quote stands bare before a colon. */
function decoded(text: string): string {
  const isEscaped = /&(?:amp;)?(?:quot|apos|#34|#39|#x22|#x27);/iu.test(text)
  if (!isEscaped || /["'“”]\s*:/u.test(text)) return text
  return decodeHTML(text.replace(/&amp;(?=(?:quot|apos|#\w{2,4});)/giu, '&'))
}

/** What hides a script from old browsers and XML; its end is passed over anyway. */
const WRAPPER = /^\s*(?:\/\/|\/\*|<!--)?\s*<!\[CDATA\[\s*(?:\*\/)?/u

function parseStrict(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON as it should be: read leniently
  }
}

/** Objects in one another; deeper ones are left out. */
const MOST_DEPTH = 100
/** Values of one script. */
const MOST_VALUES = 50
/** How far behind a quote the mark is looked for that shows it to be the last. */
const LOOKAHEAD = 40

/** Quotes of JSON and JavaScript, and those that word processors put in their place. */
const QUOTES = `"'“”„`

function isEnd(sign: string | undefined, quote: string): boolean {
  return sign === quote || (quote > '\u2000' && (sign === '”' || sign === '“' || sign === '"'))
}

/** What a bare word stands for, if it is no text. */
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
])

/** Reads in one pass, never back: linear in the script whatever stands in it. */
class LenientReader {
  readonly #text: string
  readonly #missing = new Set<string>()
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  readAll(): unknown[] {
    const values: unknown[] = []
    while (this.#at < this.#text.length && values.length < MOST_VALUES) {
      const next = this.#text.slice(this.#at).search(/[[{]/u)
      if (next < 0) break
      this.#at += next
      values.push(this.#readValue(0))
    }
    return values
  }

  #readValue(depth: number): unknown {
    this.#skip()
    const first = this.#text[this.#at]
    if (first === '{' && this.#passBlank()) return undefined
    if (first === '{' && depth < MOST_DEPTH) return this.#readObject(depth)
    if (first === '[' && depth < MOST_DEPTH) return this.#readArray(depth)
    if (first !== undefined && QUOTES.includes(first)) return this.#readString(first)
    return this.#readWord()
  }

  /** Passes over "{{ date }}" and "{% … %}". */
  #passBlank(): boolean {
    const blank = /^\{(?:\{[^{}]{0,100}\}|%[^{}]{0,100}%)\}/u.exec(
      this.#text.slice(this.#at, this.#at + 210),
    )
    this.#at += blank?.[0].length ?? 0
    return blank !== null
  }

  #readObject(depth: number): unknown {
    const fields: [string, unknown][] = []
    this.#at += 1
    while (this.#goesOn('}')) {
      const quote = this.#text[this.#at] ?? ''
      const key =
        quote !== '' && QUOTES.includes(quote) ? this.#readString(quote) : this.#readName()
      this.#skip()
      if (this.#text[this.#at] !== ':') continue
      this.#at += 1
      fields.push([key, this.#readValue(depth + 1)])
    }
    return Object.fromEntries(fields)
  }

  #readArray(depth: number): unknown[] {
    const items: unknown[] = []
    this.#at += 1
    while (this.#goesOn(']')) items.push(this.#readValue(depth + 1))
    return items
  }

  /** Passes over commas; false at the end of the object or list, which it passes too. */
  #goesOn(end: string): boolean {
    this.#skip()
    while (this.#text[this.#at] === ',' || this.#text[this.#at] === ';') {
      this.#at += 1
      this.#skip()
    }
    const next = this.#text[this.#at]
    if (next === undefined) return false
    if (next !== '}' && next !== ']') return true
    if (next === end) this.#at += 1
    return false
  }

  /** White space, and comments outside strings. */
  #skip(): void {
    for (;;) {
      while (/\s/u.test(this.#text[this.#at] ?? '')) this.#at += 1
      const mark = this.#text.slice(this.#at, this.#at + 2)
      if (mark !== '/*' && mark !== '//') return
      const end = this.#endOf(mark === '/*' ? '*/' : '\n')
      if (end === undefined) return
      this.#at = end
    }
  }

  /** Where a comment ends. What was not found once is not looked for again. */
  #endOf(mark: string): number | undefined {
    if (this.#missing.has(mark)) return undefined
    const found = this.#text.indexOf(mark, this.#at)
    if (found >= 0) return found + mark.length
    this.#missing.add(mark)
    return undefined
  }

  #readString(quote: string): string {
    let value = ''
    this.#at += 1
    let start = this.#at
    for (; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at]
      if (sign === '\\') {
        value += this.#text.slice(start, this.#at) + this.#readEscape()
        start = this.#at + 1
      } else if (isEnd(sign, quote) && this.#isLast()) break
    }
    value += this.#text.slice(start, this.#at)
    this.#at += 1
    return value
  }

  /** Whether the quote here ends its string: nothing but a mark of the structure can follow. */
  #isLast(): boolean {
    const rest = this.#text.slice(this.#at + 1, this.#at + 1 + LOOKAHEAD)
    return /^\s*(?:[,}\]:;]|\/\/|\/\*|$)/u.test(rest) || /^\s*\n\s*["']/u.test(rest)
  }

  /** At a backslash; stops at the last character of the escape. */
  #readEscape(): string {
    const sign = this.#text[this.#at + 1] ?? ''
    const digits = { u: 4, x: 2 }[sign] ?? 0
    const after = this.#text.slice(this.#at + 2, this.#at + 2 + digits)
    const code = digits > 0 && after.length === digits ? /^[\da-f]+$/iu.exec(after) : null
    this.#at += code ? digits + 1 : 1
    if (code) return String.fromCharCode(Number.parseInt(code[0], 16))
    return { n: '\n', t: '\t', r: '\r', b: '', f: '' }[sign] ?? sign
  }

  #readName(): string {
    const name =
      /^[^\s:,}\]{["']{1,100}/u.exec(this.#text.slice(this.#at, this.#at + 100))?.[0] ?? ''
    this.#at += Math.max(1, name.length)
    return name
  }

  #readWord(): unknown {
    const word = this.#readName()
    if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(word)) return Number(word)
    return WORDS.has(word) ? WORDS.get(word) : word
  }
}
