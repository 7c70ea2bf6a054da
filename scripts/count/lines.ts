/** What the lines of a file are; lines that are empty or nothing but a comment are none of them. */
export interface Lines {
  readonly code: number
  /** Words, names, patterns and weights in tables. */
  readonly data: number
  /** Texts that a rule carries to show what it matches: each of them is run as a test. */
  readonly examples: number
}

type Kind = keyof Lines

/** A value that says nothing but itself. */
const LITERAL =
  '(?:\'(?:[^\'\\\\]|\\\\.)*\'|"(?:[^"\\\\]|\\\\.)*"|(?:String\\.raw)?`[^`]*`|-?[\\d_.]+|0x[\\da-f]+|true|false|undefined|/(?:[^/\\\\\\n]|\\\\.)+/[a-z]*)'
const KEY = '(?:[\\w$]+|\'[^\']*\'|"[^"]*"|\\[?\\p{L}[\\p{L}\\p{M}\\w]*\\]?)'
/** How the tables of a language list words: `words(CLASS, LIST, { value })`. */
const LISTED = '\\.{3}(?:words|phrases|counted)\\('
/** Literals and pairs of names and literals, in brackets or not: an entry of a table that stands in lines of its own. */
const ENTRY = new RegExp(
  `^(?:[\\s,[\\]{}+|]|${LISTED}|\\)|(?:${KEY}\\s*:\\s*)?${LITERAL}|${KEY}\\s*:\\s*(?=[[{])|\\.split\\('[ ,|]?'\\)|as const)+[,;]?$`,
  'iu',
)
const OPENS_LIST = new RegExp(`^${LISTED}$`, 'u')
const CLOSES = /^[)\]},; ]+$/u
const OPENS_EXAMPLES = /^\s*(?:examples|matches|mustNotMatch)\s*:/u

/** Counts the lines of a source. What a script has made is data whole. */
export function linesOf(source: string): Lines {
  const isMade = /^\/\*\* Made by \w+\//.test(source)
  const counts = { code: 0, data: 0, examples: 0 }
  let depth = 0
  let isText = false
  let before: Kind = 'code'
  for (const line of withoutComments(source)) {
    const kind: Kind = isMade ? 'data' : (kindOf(line, depth > 0, isText) ?? before)
    counts[kind] += 1
    // What closes a rule behind its examples is of the rule.
    before = kind === 'examples' ? 'code' : kind
    if (depth > 0 || OPENS_EXAMPLES.test(line)) depth += deepening(line)
    isText = isText !== (occurrences(line, '`') % 2 === 1)
  }
  return counts
}

/** The numbers of the lines, from 1, that hold examples of rules. */
export function exampleLines(source: string): ReadonlySet<number> {
  const found = new Set<number>()
  let depth = 0
  for (const [at, line] of source.split('\n').entries()) {
    if (depth === 0 && !OPENS_EXAMPLES.test(line)) continue
    found.add(at + 1)
    depth += deepening(line)
  }
  return found
}

/** None for a line of closing brackets: it goes with what they close. */
function kindOf(line: string, isExample: boolean, isText: boolean): Kind | undefined {
  if (isExample || OPENS_EXAMPLES.test(line)) return 'examples'
  if (isText) return 'data'
  const bare = line.trim()
  if (CLOSES.test(bare)) return undefined
  if (OPENS_LIST.test(bare) || bare.startsWith('`')) return 'data'
  return /['"`/\d]/u.test(bare) && ENTRY.test(bare) ? 'data' : 'code'
}

/** Brackets that stay open. */
function deepening(line: string): number {
  const bare = line.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/gu, '')
  return (bare.match(/[[{(]/gu)?.length ?? 0) - (bare.match(/[\]})]/gu)?.length ?? 0)
}

const occurrences = (line: string, sign: string): number => line.split(sign).length - 1

/** The lines that hold something beside a comment. */
function withoutComments(source: string): string[] {
  let isComment = false
  return source.split('\n').filter((line) => {
    const bare = line.trim()
    if (isComment) {
      isComment = !bare.endsWith('*/')
      return false
    }
    if (bare.startsWith('/*')) {
      isComment = !bare.includes('*/')
      return false
    }
    return bare !== '' && !bare.startsWith('//')
  })
}
