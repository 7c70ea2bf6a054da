import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { maskedText } from './masked.ts'
import { dayMs } from './moments.ts'
import { strayNames } from './setting-names.ts'

/** An environment variable that is set but empty counts as not set. */
const setting = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const whole = (minimum: number, maximum: number) =>
  z.coerce.number().int().min(minimum).max(maximum)
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

const unitMs = { m: 60_000, h: 3_600_000, d: dayMs } as const

/** Ascending, in milliseconds. */
const ages = list
  .refine(
    (parts) => parts.join() === 'none' || parts.every((part) => /^\d{1,4}[mhd]$/.test(part)),
    {
      error: 'must be ages such as 90m,6h,3d, or none',
    },
  )
  .transform((parts) => parts.flatMap(ageMs).toSorted((a, b) => a - b))

function ageMs(age: string): number[] {
  const unit = age.at(-1)
  return unit === 'm' || unit === 'h' || unit === 'd'
    ? [Number.parseInt(age, 10) * unitMs[unit]]
    : []
}

/** In the largest unit that leaves nothing over: `90m`, `6h`, `3d`. */
function ageOf(ms: number): string {
  if (ms % unitMs.d === 0) return `${ms / unitMs.d}d`
  return ms % unitMs.h === 0 ? `${ms / unitMs.h}h` : `${ms / unitMs.m}m`
}

/** Every setting: its variable, its default, its bounds, what it does. `.env.example` is made from this. */
export const Config = z.object({
  WIREDESK_DATA_DIR: setting(z.string().default('.wiredesk')).describe(
    'Folder of the embedded PostgreSQL.',
  ),
  WIREDESK_CONFIG: setting(z.string().optional()).describe(
    'File with own code: sinks, enrichers, rules for sites. Unset: wiredesk.config.ts, .mjs or .js of the working folder, if there is one.',
  ),
  WIREDESK_DATABASE_URL: setting(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  ).describe(
    'PostgreSQL 15+ to use as the store, postgres://user:password@host:5432/database. Unset: the embedded one.',
  ),
  WIREDESK_REDIS_URL: setting(
    z
      .string()
      .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
      .optional(),
  ).describe(
    'Redis 7+ or Valkey for the queues; several, separated by commas, for a cluster. Unset: PostgreSQL.',
  ),
  WIREDESK_SCHEMA: setting(
    z
      .string()
      .regex(/^[a-z_][a-z0-9_]{0,39}$/, 'must be a lower-case identifier')
      .default('wiredesk'),
  ).describe('PostgreSQL schema and Redis prefix: two installations may share one server.'),
  WIREDESK_CONTACT: setting(z.string().max(200).optional()).describe(
    'E-mail or address at which sites can reach you; sent with every request.',
  ),
  WIREDESK_ALLOW_HOSTS: setting(list.prefault('')).describe(
    'Private hosts that may be fetched, host or host:port, separated by commas. All others that are not public are refused.',
  ),
  WIREDESK_PROXY: setting(
    z
      .url({
        protocol: /^(?:https?|socks5?)$/,
        error: 'must begin with http://, https:// or socks5://',
      })
      .optional(),
  ).describe(
    'Proxy that all requests to the web go through, http://user:password@host:port, https:// or socks5://. Feeds may have their own.',
  ),
  WIREDESK_FEED_PACE_MS: setting(whole(0, 3_600_000).default(1_000)).describe(
    'Between two polls on one host.',
  ),
  WIREDESK_ARTICLE_PACE_MS: setting(whole(0, 3_600_000).default(5_000)).describe(
    'Between two articles from one host.',
  ),
  WIREDESK_REFETCH: setting(ages.prefault('1h,6h,24h,3d')).describe(
    'When articles are looked at again for changes, counted from their discovery: 90m, 1h, 3d. none: never.',
  ),
  WIREDESK_KEEP_PAGES_DAYS: setting(whole(0, 36_500).default(0)).describe(
    'Raw pages of older revisions are deleted after this many days; 0 keeps them.',
  ),
  WIREDESK_KEEP_REVISIONS_DAYS: setting(whole(0, 36_500).default(0)).describe(
    'Text, facts and record of revisions that a later one has followed are deleted after this many days; 0 keeps them.',
  ),
  WIREDESK_KEEP_FAILURES_DAYS: setting(whole(0, 36_500).default(30)).describe(
    'Failed attempts, answers that came with them and retried letters are forgotten after this many days, but for what open letters are about; 0 keeps them.',
  ),
  WIREDESK_KEEP_REPLAYS_DAYS: setting(whole(0, 36_500).default(90)).describe(
    'Replays, previews and bulks that are over, and what they changed, are forgotten after this many days; 0 keeps them.',
  ),
  WIREDESK_KEEP_ACTIONS_DAYS: setting(whole(0, 36_500).default(0)).describe(
    'What people did is forgotten after this many days; 0 keeps it.',
  ),
  WIREDESK_PUBLIC_URL: setting(z.url({ protocol: /^https?$/ }).optional()).describe(
    'Address at which hubs reach this server, and where links of RSS feeds and alerts lead. Set: feeds that offer WebSub are subscribed to.',
  ),
  WIREDESK_HOST: setting(z.string().default('127.0.0.1')).describe(
    'Address the dashboard listens on.',
  ),
  WIREDESK_PORT: setting(whole(0, 65_535).default(8_340)).describe(
    'Port the dashboard listens on; 0 takes any.',
  ),
  WIREDESK_METRICS_PORT: setting(whole(0, 65_535).optional()).describe(
    'Port on which `wiredesk work`, and `start --no-dashboard`, answer /metrics, /healthz and /readyz; 0 takes any. Without it no port is opened.',
  ),
  WIREDESK_TOKEN: setting(z.string().min(16).optional()).describe(
    'Asked for by the dashboard. Required where it listens on more than 127.0.0.1.',
  ),
  WIREDESK_ALERT_WEBHOOK: setting(z.url({ protocol: /^https?$/ }).optional()).describe(
    'Address that alerts are posted to, as JSON.',
  ),
  WIREDESK_ALERT_WEBHOOK_SECRET: setting(z.string().min(16).optional()).describe(
    'Signs what is posted there, by HMAC-SHA256.',
  ),
  WIREDESK_ALERT_EMAIL: setting(list.prefault('')).describe(
    'Who is told alerts by e-mail, separated by commas.',
  ),
  WIREDESK_ALERT_FROM: setting(z.string().max(200).optional()).describe(
    'Sender of those e-mails. Unset: the first who is told.',
  ),
  WIREDESK_SMTP_URL: setting(
    z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  ).describe('Server that takes those e-mails, smtp://user:password@host:587 or smtps://….'),
  WIREDESK_ALERT_REMIND_HOURS: setting(whole(0, 8_760).default(24)).describe(
    'What still is so is told again after this many hours; 0 never.',
  ),
  WIREDESK_THREADS: setting(whole(1, 256).default(availableParallelism())).describe(
    'Threads for text work.',
  ),
  WIREDESK_THREAD_MEMORY_MB: setting(whole(64, 16_384).default(512)).describe(
    'Heap of one thread; a text that needs more, twice, is given up.',
  ),
  WIREDESK_TEXT_DEADLINE_MS: setting(whole(100, 600_000).default(20_000)).describe(
    'CPU time one text may use, getting its thread ready not included; beyond it, twice, it is given up.',
  ),
  WIREDESK_LOCK_MS: setting(whole(1_000, 600_000).default(30_000)).describe(
    'How long the jobs of a process that died stay with it.',
  ),
  WIREDESK_SWEEP_MS: setting(whole(100, 3_600_000).default(60_000)).describe(
    'How often entries are looked for that lost their job; they must have stood still twice as long.',
  ),
  WIREDESK_LOG_LEVEL: setting(
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ).describe('The least that is logged; on a terminal `start` tells of jobs at `debug` only.'),
})
export type Config = z.infer<typeof Config>

/** Some settings cannot be used; the message names every one of them. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `${faults.length === 1 ? 'one setting cannot' : `${faults.length} settings cannot`} be used:\n${faults.join('\n')}`,
    )
    this.name = 'ConfigError'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const straysIn = (env: Environment) => strayNames(Object.keys(env), Object.keys(Config.shape))

/** What looks like a setting in `env` and is none, a line each: it is worth a warning. What is misspelt, `readConfig` refuses. */
export const unreadSettings = (env: Environment): string[] =>
  straysIn(env).map(
    ({ name, meant }) =>
      `${name} is no setting of this release, and not read${meant === undefined ? '' : `, did you mean ${meant}?`}`,
  )

/** The settings in `env`; other variables do not matter, but one that is misspelt is a fault: nobody wants a start without it. */
export function readConfig(env: Environment): Config {
  const unknown = straysIn(env)
    .filter(({ isOurs, meant }) => isOurs && meant !== undefined)
    .map(({ name, meant }) => `  ${name}: there is no such setting, did you mean ${meant}?`)
  const result = Config.safeParse(env)
  const faults = (result.error?.issues ?? []).map(
    ({ path, message }) => `  ${String(path[0])}: ${message}${shown(String(path[0]), env)}`,
  )
  const all = [...unknown, ...faults, ...openToAll(env), ...withoutServer(env)]
  if (!result.success || all.length > 0) throw new ConfigError(all)
  return result.data
}

/** Looks at what was given: the other settings need not be right for this one to be named with them. */
const openToAll = ({ WIREDESK_HOST: host, WIREDESK_TOKEN: token }: Environment) =>
  host && !token && !isLoopback(host)
    ? ['  WIREDESK_TOKEN: must be set where WIREDESK_HOST is not 127.0.0.1']
    : []

const withoutServer = ({ WIREDESK_ALERT_EMAIL: email, WIREDESK_SMTP_URL: server }: Environment) =>
  email && !server ? ['  WIREDESK_SMTP_URL: must be set where WIREDESK_ALERT_EMAIL is'] : []

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '::1'].includes(host)

const secrets = /TOKEN|URL|PROXY|SECRET|WEBHOOK/

const shown = (name: string, env: Environment) =>
  secrets.test(name) ? '' : ` (is ${JSON.stringify(env[name])})`

/** Settings whose values are ages, kept in milliseconds. */
const areAges = new Set(['WIREDESK_REFETCH'])

/** A setting as one would write it: read again, it is the same. */
export function written(name: string, value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) {
    if (!areAges.has(name)) return value.join(',')
    return value.length === 0 ? 'none' : value.map((ms) => ageOf(Number(ms))).join(',')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A setting as it may be shown: as it is written, with passwords and tokens masked. */
export function masked(name: string, value: unknown): string {
  const text = written(name, value)
  if (text === '') return text
  if (/_(?:TOKEN|SECRET)$/.test(name)) return '********'
  // Services that take posts know their customers by the path.
  if (name === 'WIREDESK_ALERT_WEBHOOK') return `${URL.parse(text)?.origin}/********`
  return maskedText(text)
}

/** Where the queues have their tables if they are on PostgreSQL. */
export const queueSchemaOf = (schema: string): string => `${schema}_queue`
