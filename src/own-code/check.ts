import { compile } from 'css-select'
import { z } from 'zod'
import type { SiteSelectors } from '../schemas/site-rule.ts'
import { kinds } from '../sinks/kinds.ts'
import type { SiteRule } from './define.ts'
import { type OwnCode, OwnCodeError } from './own-code.ts'

/** A function, of which nothing more can be known before it is called. */
const callable = <T>(what: string) =>
  z.custom<T>((value) => typeof value === 'function', `must be a function that ${what}`)

/** Of whatever copy of zod: known by what it can do. */
const schema = z.custom<z.ZodType>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'safeParse' in value &&
    'safeParseAsync' in value,
  'must be a zod schema',
)

const SinkEntry = z.strictObject({
  what: z.string(),
  settings: schema,
  keys: z.record(
    z.string(),
    z.strictObject({ what: z.string(), isSecret: z.boolean().exactOptional() }),
  ),
  batch: z.int().min(1).max(10_000).exactOptional(),
  open: callable<OwnCode['sinks'][string]['open']>('opens the sink'),
})

const EnricherEntry = z.strictObject({
  version: z.string().regex(/^[\w.-]{1,40}$/, 'must be a short text such as "1"'),
  gives: schema,
  deadlineMs: z.int().min(10).max(600_000).default(2_000),
  memoryMb: z.int().min(32).max(8_192).default(128),
  enrich: callable<OwnCode['enrichers'][string]['enrich']>('takes a record'),
})

const selector = z.string().refine(isSelector, 'is no CSS selector')

function isSelector(text: string): boolean {
  try {
    compile(text)
    return true
  } catch {
    return false // what is wrong with it nobody tells but in words of its parser
  }
}

const Selectors = z.strictObject({
  body: selector.exactOptional(),
  title: selector.exactOptional(),
  authors: selector.exactOptional(),
  published: selector.exactOptional(),
  remove: selector.exactOptional(),
})

const isRule = (value: unknown): value is Exclude<SiteRule, SiteSelectors> =>
  typeof value === 'function'

const SiteEntry = z.unknown().transform((value, context): SiteRule => {
  if (isRule(value)) return value
  const read = Selectors.safeParse(value)
  if (read.success) return read.data
  for (const issue of read.error.issues) context.addIssue({ ...issue })
  return z.NEVER
})

const isHost = (name: string) => /^(?:[a-z0-9-]+\.)*[a-z0-9-]+$/.test(name)

const named = (pattern: RegExp, what: string) => z.string().regex(pattern, what)

const Exported = z.strictObject({
  sinks: z
    .record(
      named(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens').refine(
        (name) => !Object.hasOwn(kinds, name),
        'is the name of a kind that there is already',
      ),
      SinkEntry,
    )
    .default({}),
  enrichers: z
    .record(
      named(/^[a-zA-Z]\w{0,39}$/, 'must be a name such as topics, of 40 characters at most'),
      EnricherEntry,
    )
    .default({}),
  sites: z
    .record(z.string().refine(isHost, 'must be a host such as news.example'), SiteEntry)
    .default({}),
})

/** What a file exports, checked. Throws `OwnCodeError` with all faults. */
export function checkOwnCode(file: string, exported: unknown): OwnCode {
  const read = Exported.safeParse(exported)
  if (read.success) return { file, ...read.data }
  throw new OwnCodeError(
    file,
    read.error.issues.flatMap((issue) => faultsOf(issue, exported)),
  )
}

const at = (path: readonly PropertyKey[]) => path.map(String).join('.')

function faultsOf(issue: z.core.$ZodIssue, exported: unknown): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${at([...issue.path, key])}: there is no such key`)
  if (issue.code === 'invalid_key')
    return [`${at(issue.path)}: ${issue.issues.map(({ message }) => message).join(', ')}`]
  const value = shown(valueAt(exported, issue.path))
  return [`${at(issue.path) || 'default export'}: ${issue.message} (is ${value})`]
}

function valueAt(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  return valueAt(Reflect.get(value, key), rest)
}

/** UTF-16 code units. */
const longestShown = 80

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'function') return 'a function'
  return (JSON.stringify(value) ?? typeof value).slice(0, longestShown)
}
