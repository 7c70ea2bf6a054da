import { stripTypeScriptTypes } from 'node:module'
import { exampleLines } from '../count/lines.ts'

/** One line of a file, broken. */
export interface Mutation {
  /** What was done to it: `negate`, `drop`, … */
  readonly kind: string
  /** Counted from 1. */
  readonly line: number
  readonly before: string
  /** Empty where the line is taken out. */
  readonly after: string
}

/** A way to break a line: all that can be made of it. */
type Operator = (line: string) => readonly string[]

/** Every place where `pattern` matches outside of strings and comments, replaced. */
const replacing =
  (pattern: RegExp, by: (found: string) => string): Operator =>
  (line) =>
    [...bare(line).matchAll(pattern)].map(
      ({ index, 0: found }) => line.slice(0, index) + by(found) + line.slice(index + found.length),
    )

const blank = (found: string): string => ' '.repeat(found.length)

/** The line with strings, patterns and comments blanked, so that what stands in them is not code. */
function bare(line: string): string {
  if (/^\s*(?:\*|\/\*|\/\/)/.test(line)) return blank(line)
  return line
    .replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, blank)
    .replace(/\/\/.*$/, blank)
    .replaceAll(/(?<=[(=,:&|] ?)\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/g, blank)
}

const swaps: Readonly<Record<string, string>> = {
  ' < ': ' <= ',
  ' <= ': ' < ',
  ' > ': ' >= ',
  ' >= ': ' > ',
  ' && ': ' || ',
  ' || ': ' && ',
  ' === ': ' !== ',
  ' !== ': ' === ',
  ' + ': ' - ',
  ' - ': ' + ',
  true: 'false',
  false: 'true',
}

const swap = (found: string): string => swaps[found] ?? found

const operators: Readonly<Record<string, Operator>> = {
  negate: (line) =>
    /^\s*(?:\} else )?if \(.*\)(?: return\b.*| continue| \{|)$/.test(line)
      ? [line.replace(/if \((.*)\)( return\b.*| continue| \{|)$/, 'if (!($1))$2')]
      : [],
  swap: replacing(/ (?:<=?|>=?|&&|\|\||===|!==|[+-]) |\b(?:true|false)\b/g, swap),
  // But for what the types ask for behind an index (`sums[node] ?? 0`, `ends[at]?.last ?? 0`): it is never reached. The sign
  // of "nowhere" (`return -1`) is part of its number: -2 would be nowhere, too.
  number: replacing(
    /(?<![\w.$]|\](?:\?\.[\w.?]+)? \?\? )(?:(?<=(?:[=(,?:[<>&|]|\breturn|\?\?) ?)-)?\d[\d_]*(?![\w.])/g,
    (found) => String(numberOf(found) + 1),
  ),
  drop: (line) =>
    /^\s*(?:if \(.*\) (?:return|continue)\b.*|\w[\w.]*\(.*\))$/.test(line) ? [''] : [],
  entry: (line) => (isEntry(line) ? [''] : []),
  word: withoutWord,
}

const numberOf = (digits: string): number => Number(digits.replaceAll('_', ''))

/** An element of a list or table that has a line of its own. */
const isEntry = (line: string): boolean =>
  /^\s+(?:'[^']*'|"[^"]*"|\d+|\[.*\]|\{ .* \}|['\w-]+: (?:'[^']*'|\d+|\[.*\]|\{ .* \})),$/.test(
    line,
  )

/** One word less of a list that is written as a string of words. */
function withoutWord(line: string): readonly string[] {
  const list = /'((?:[\p{Ll}-]+[ |]){4,}[\p{Ll}-]+ ?)'/u.exec(line)
  if (!list) return []
  const words = (list[1] ?? '').split(/(?<=[ |])/)
  return words.map((_, at) =>
    line.replace(list[1] ?? '', () => words.filter((__, other) => other !== at).join('')),
  )
}

/**
 * Everything that could be broken in a file, line by line; what is no TypeScript any more is left out by `isCode`. Examples
 * of rules are data of their tests, and the names of such rules are for who reads what a test says: neither changes what is read.
 */
export function mutationsOf(source: string): readonly Mutation[] {
  const examples = exampleLines(source)
  const lines = source.split('\n')
  return lines.flatMap((before, at) => {
    if (isLeft(before) || examples.has(at + 1)) return []
    const isName = examples.size > 0 && namesRule(before, lines[at - 1] ?? '')
    return Object.entries(operators)
      .filter(([kind]) => !isName || (kind !== 'entry' && kind !== 'word'))
      .flatMap(([kind, operator]) =>
        operator(before).map((after) => ({ kind, line: at + 1, before, after })),
      )
  })
}

/** `name: 'puts it at',`, and the first that `refuse` is given. */
const namesRule = (line: string, before: string): boolean =>
  /^\s*(?:name: '[^']*',$|refuse\(')/.test(line) ||
  (/^\s*refuse\($/.test(before) && /^\s*'[^']*',$/.test(line))

/** Imports and types do nothing when they run. */
const isLeft = (line: string): boolean =>
  /^\s*(?:import|export type|type|interface|readonly|\*|\/\/|\/\*)\b|^\s*[*/]/.test(line)

export function applied(source: string, { line, after }: Mutation): string {
  const lines = source.split('\n')
  lines[line - 1] = after
  return lines.join('\n')
}

/** A file that does not load is noticed by every test, which tells nothing. */
export function isCode(source: string): boolean {
  try {
    stripTypeScriptTypes(source)
    return true
  } catch {
    return false
  }
}

/** Whether it is code still, and not the same: what is broken in a type alone does nothing. */
export const isOtherCode = (before: string, after: string): boolean =>
  isCode(after) && bareCode(before) !== bareCode(after)

const bareCode = (source: string): string => stripTypeScriptTypes(source).replaceAll(/\s+/g, ' ')

/** Numbers that a script has learned: what is wrong in them shows in a bench, not in a test. */
export const isMade = (source: string): boolean => /^\/\*\* Made by \w+\//.test(source)
