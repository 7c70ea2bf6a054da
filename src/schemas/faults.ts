import type { z } from 'zod'

/** So much of a value shows which one is meant. */
const mostShown = 80

/** How it is told. */
interface Telling {
  /** Before names, where they are options. */
  readonly mark?: string
  /** What names stand for, where that is told of one that there is not: `setting `. */
  readonly kind?: string
  /** Values may be secrets, and are not told. */
  readonly isSecret?: boolean
}

/** What is wrong with what was asked, in one line: each thing by its name, and the value that was given for it. */
export const faultsIn = (error: z.ZodError, asked: unknown, telling: Telling = {}): string =>
  error.issues.map((issue) => faultOf(issue, asked, telling)).join('; ')

type Issue = z.ZodError['issues'][number]

function faultOf(
  issue: Issue,
  asked: unknown,
  { mark = '', kind = '', isSecret = false }: Telling,
): string {
  const name = `${mark}${issue.path.map(String).join('.')}`
  if (issue.code === 'unrecognized_keys')
    return `there is no ${kind}${issue.keys.join(', ')}${name === mark ? '' : ` in ${name}`}`
  // Of the whole, its own words stand alone.
  if (name === mark)
    return issue.code === 'invalid_type' ? `what is asked ${wordsOf(issue)}` : wordsOf(issue)
  const value = valueAt(asked, issue.path)
  if (value === undefined) return `${name} is missing`
  return [name, ...(isSecret ? [] : [shownOf(value)]), wordsOf(issue)].join(' ')
}

function valueAt(asked: unknown, path: readonly PropertyKey[]): unknown {
  let value = asked
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  return value
}

/** As JSON, cut where it is long; what JSON has no word for in its own. */
function shownOf(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > mostShown ? `${json.slice(0, mostShown)}…` : json
}

const kinds: Readonly<Record<string, string>> = {
  array: 'list',
  boolean: 'true or false',
  date: 'date such as 2026-01-31',
  int: 'whole number',
  string: 'text',
}

/** What a message of the library begins with; what a schema says by itself stands as it is. */
const ofLibrary = /^(?:Invalid |Too (?:small|big))/

function wordsOf(issue: Issue): string {
  if (!ofLibrary.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return `is no ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `is none of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_big') return boundOf(issue.origin, 'at most', issue.maximum)
  if (issue.code === 'too_small')
    return boundOf(
      issue.origin,
      issue.inclusive === false ? 'more than' : 'at least',
      issue.minimum,
    )
  return issue.code === 'invalid_format' && issue.format === 'url'
    ? 'is no address'
    : 'cannot be used'
}

const counted: Readonly<Record<string, string>> = {
  string: 'characters long',
  array: 'of them',
  set: 'of them',
}

function boundOf(origin: string, which: string, bound: number | bigint): string {
  if (origin === 'date') return `must be ${which} ${new Date(Number(bound)).toISOString()}`
  const unit = counted[origin]
  return `must be ${which} ${bound}${unit === undefined ? '' : ` ${unit}`}`
}
