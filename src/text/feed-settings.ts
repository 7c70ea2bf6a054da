import { z } from 'zod'
import { FeedSettings } from '../schemas/feed-settings.ts'

/** A setting cannot be used; the message says which and why, and never the value of a secret one. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingError'
  }
}

type Raw = Readonly<Record<string, unknown>>

/** A setting as operators write it: `key=value`, or for one of several `header.x-key=value`. */
interface Setting {
  readonly field: keyof FeedSettings
  readonly what: string
  /** Whether there may be several, each with a name. */
  readonly several: boolean
  /** Whether nobody else should see it. */
  readonly secret: boolean
  /** Reads a value. `name` stands behind the key's point. */
  readonly read: (text: string, name: string, before: unknown) => unknown
  /** Writes what is set, as pairs of key and value; with secrets masked unless `reveal`. */
  readonly write: (value: unknown, key: string, reveal: boolean) => readonly Shown[]
}

type Shown = readonly [key: string, value: string]

const mask = '********'
const hide = (text: string, reveal: boolean) => (reveal ? text : mask)

const unitSec = { s: 1, m: 60, h: 3600, d: 86_400 } as const
const isUnit = (unit: string | undefined): unit is keyof typeof unitSec =>
  unit !== undefined && unit in unitSec

function readSeconds(text: string): number {
  const [, count = '', unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  if (!isUnit(unit)) throw new SettingError('takes a time such as 90s, 15m, 6h or 1d')
  return Number(count) * unitSec[unit]
}

function writeSeconds(sec: number): string {
  for (const unit of ['d', 'h', 'm'] as const) {
    if (sec >= unitSec[unit] && sec % unitSec[unit] === 0) return `${sec / unitSec[unit]}${unit}`
  }
  return `${sec}s`
}

const duration = (field: keyof FeedSettings, what: string): Setting => ({
  field,
  what,
  several: false,
  secret: false,
  read: readSeconds,
  write: (value, key) => [[key, writeSeconds(Number(value))]],
})

const plain = (field: keyof FeedSettings, what: string): Setting => ({
  field,
  what,
  several: false,
  secret: false,
  read: (text) => text,
  write: (value, key) => [[key, String(value)]],
})

const Named = z.record(z.string(), z.string()).catch({})

/** Several under one key, each with a name of its own: `header.x-key=value`. */
const named = (field: keyof FeedSettings, what: string): Setting => ({
  field,
  what,
  several: true,
  secret: true,
  read(text, name, before) {
    if (name === '') throw new SettingError('takes a name behind a point')
    return { ...Named.parse(before), [name]: text }
  },
  write: (value, key, reveal) =>
    Object.entries(Named.parse(value)).map(([name, text]) => [
      `${key}.${name}`,
      hide(text, reveal),
    ]),
})

const Login = z.object({ username: z.string(), password: z.string() })

/** Every setting by its key, in the order they are shown in. */
export const settingKeys: Readonly<Record<string, Setting>> = {
  interval: duration('intervalSec', 'between two polls, whatever its pace: 15m, 6h, 1d'),
  'min-interval': duration('minIntervalSec', 'never polled sooner than this'),
  'max-interval': duration(
    'maxIntervalSec',
    'never polled later than this, but for what the site asks',
  ),
  'user-agent': plain('userAgent', 'sent in place of our own'),
  header: named('headers', 'header.NAME=VALUE: sent to the feed’s own domain'),
  cookie: named('cookies', 'cookie.NAME=VALUE: sent to the feed’s own domain'),
  'basic-auth': {
    field: 'basicAuth',
    several: false,
    secret: true,
    what: 'USER:PASSWORD: sent to the feed’s own domain',
    read(text) {
      const [username = '', ...password] = text.split(':')
      return { username, password: password.join(':') }
    },
    write(value, key, reveal) {
      const { username, password } = Login.parse(value)
      return [[key, `${username}:${hide(password, reveal)}`]]
    },
  },
  proxy: {
    field: 'proxy',
    several: false,
    secret: false,
    what: 'http://HOST:PORT, https:// or socks5://; none: straight to the site',
    read: (text) => text,
    write: (value, key, reveal) => [[key, reveal ? String(value) : withoutLogin(String(value))]],
  },
  'feed-text': plain(
    'feedText',
    'never, when-better or always make articles from the feed’s own text',
  ),
  'first-poll': {
    field: 'firstPollLimit',
    several: false,
    secret: false,
    what: 'how many entries of the first poll are taken',
    read: (text) => {
      if (!/^\d{1,6}$/.test(text)) throw new SettingError('takes a whole number such as 20')
      return Number(text)
    },
    write: (value, key) => [[key, String(value)]],
  },
  refetch: {
    field: 'refetchMs',
    several: false,
    secret: false,
    what: 'when articles are looked at again: 1h,6h,3d; none: never',
    read: (text) =>
      text === 'none'
        ? []
        : text
            .split(',')
            .map((age) => readSeconds(age.trim()) * 1000)
            .toSorted((a, b) => a - b),
    write: (value, key) => {
      const ages = z.array(z.number()).parse(value)
      return [[key, ages.map((ms) => writeSeconds(ms / 1000)).join(',') || 'none']]
    },
  },
  priority: plain('priority', 'live or low: low comes after all live work'),
}

function withoutLogin(proxy: string): string {
  const url = URL.parse(proxy)
  if (url === null || url.username === '') return proxy
  return `${url.protocol}//${mask}@${url.host}`
}

function settingOf(written: string): {
  readonly key: string
  readonly name: string
  readonly setting: Setting
} {
  const [key = '', ...rest] = written.split('.')
  const setting = Object.hasOwn(settingKeys, key) ? settingKeys[key] : undefined
  if (setting === undefined) {
    throw new SettingError(
      `there is no setting ${key}; there are ${Object.keys(settingKeys).join(', ')}`,
    )
  }
  return { key, name: rest.join('.'), setting }
}

/** Whether an argument sets something (`key=value`), and is no feed's address. */
export const isAssignment = (text: string) => /^[a-z][a-z-]*(?:\.[^=\s:/?]+)?=/.test(text)
/** Whether an argument names a setting. */
export const isSettingKey = (text: string) =>
  Object.hasOwn(settingKeys, text.split('.', 1)[0] ?? '')

/** Settings with these assignments, `key=value` each, made to them. Throws `SettingError`. */
export function withSettings(settings: FeedSettings, assignments: readonly string[]): FeedSettings {
  let raw: Raw = settings
  for (const assignment of assignments) {
    const [written = '', ...rest] = assignment.split('=')
    const value = rest.join('=')
    const { key, name, setting } = settingOf(written)
    try {
      raw = { ...raw, [setting.field]: setting.read(value, name, raw[setting.field]) }
    } catch (error) {
      if (!(error instanceof SettingError)) throw error
      const not = setting.secret ? '' : `, not "${value}"`
      throw new SettingError(`${key} ${error.message}${not}`)
    }
  }
  return checked(raw)
}

/** Settings without these: `key`, or `header.x-key` for one of several. Throws `SettingError`. */
export function withoutSettings(settings: FeedSettings, keys: readonly string[]): FeedSettings {
  let raw: Raw = settings
  for (const written of keys) {
    const { name, setting } = settingOf(written)
    const { [setting.field]: before, ...others } = raw
    const kept = Object.entries(Named.parse(before)).filter(
      ([one]) => one !== name.toLowerCase() && one !== name,
    )
    raw =
      name === '' || kept.length === 0
        ? others
        : { ...others, [setting.field]: Object.fromEntries(kept) }
  }
  return checked(raw)
}

/** The settings as pairs of key and value, as `withSettings` takes them; secrets masked unless `reveal`. */
export function showSettings(settings: FeedSettings, reveal = false): Shown[] {
  return Object.entries(settingKeys).flatMap(([key, { field, write }]) =>
    settings[field] === undefined ? [] : write(settings[field], key, reveal),
  )
}

/** The settings but for headers, cookies and credentials. */
export const withoutSecrets = (settings: FeedSettings): FeedSettings =>
  withoutSettings(
    settings,
    Object.keys(settingKeys).filter((key) => settingKeys[key]?.secret),
  )

function checked(raw: Raw): FeedSettings {
  const result = FeedSettings.safeParse(raw)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => {
    const [field = '', name] = issue.path.map(String)
    const key =
      Object.entries(settingKeys).find(([, setting]) => setting.field === field)?.[0] ?? field
    const why =
      issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
    return `${key}${name === undefined || key === 'basic-auth' ? '' : `.${name}`}: ${why}`
  })
  throw new SettingError(faults.join('; '))
}
