import { describe, expect, test } from 'vitest'
import { Config, ConfigError, masked, readConfig, unreadSettings } from '../../src/config.ts'

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('settings', () => {
  test('have defaults, and other variables do not matter', () => {
    const config = readConfig({ PATH: '/bin', HOME: '/root' })

    expect(config).toMatchObject({
      WIREDESK_DATA_DIR: '.wiredesk',
      WIREDESK_HOST: '127.0.0.1',
      WIREDESK_PORT: 8_340,
      WIREDESK_ALLOW_HOSTS: [],
    })
    expect(config).not.toHaveProperty('PATH')
  })

  test('that are empty count as not set', () => {
    expect(readConfig({ WIREDESK_PORT: '', WIREDESK_REDIS_URL: '' })).toMatchObject({
      WIREDESK_PORT: 8_340,
      WIREDESK_REDIS_URL: undefined,
    })
  })

  test('are refused all at once, each with its name and value', () => {
    const message = messageOf({
      WIREDESK_PORT: '99999',
      WIREDESK_SCHEMA: 'Not Good',
      WIREDESK_LOG_LEVEL: 'loud',
      WIREDESK_LOGLEVEL: 'info',
      WIREDESK_HOST: '0.0.0.0',
    })

    expect(message).toContain('WIREDESK_TOKEN: must be set')
    expect(message).toMatch(/^5 settings cannot be used:/)
    expect(message).toContain('WIREDESK_PORT')
    expect(message).toContain('(is "99999")')
    expect(message).toContain('WIREDESK_SCHEMA: must be a lower-case identifier')
    expect(message).toContain('WIREDESK_LOG_LEVEL')
    expect(message).toContain(
      'WIREDESK_LOGLEVEL: there is no such setting, did you mean WIREDESK_LOG_LEVEL?',
    )
  })

  test.each([
    ['WIREDESK_REDIS_URLL', 'WIREDESK_REDIS_URL'],
    ['WIREDESK_REDIS', 'WIREDESK_REDIS_URL'],
    ['WIREDESK_token', 'WIREDESK_TOKEN'],
  ])('that are misspelt are refused, whatever their value: %s', (name, setting) => {
    expect(messageOf({ [name]: '' })).toBe(
      `one setting cannot be used:\n  ${name}: there is no such setting, did you mean ${setting}?`,
    )
  })

  test.each([
    ['WIREDESK_SPEED', 'WIREDESK_SPEED is no setting of this release, and not read'],
    [
      'wiredesk_token',
      'wiredesk_token is no setting of this release, and not read, did you mean WIREDESK_TOKEN?',
    ],
    [
      'WIRDESK_TOKEN',
      'WIRDESK_TOKEN is no setting of this release, and not read, did you mean WIREDESK_TOKEN?',
    ],
  ])('of another release, or without the prefix, stop nothing and are told: %s', (name, told) => {
    expect(readConfig({ [name]: '9' }).WIREDESK_TOKEN).toBeUndefined()
    expect(
      unreadSettings({ [name]: '9', WIREDESK_PORT: '0', WINDOWID: '1', PATH: '/bin' }),
    ).toEqual([told])
  })

  test('of which one is wrong are refused in the singular', () => {
    expect(messageOf({ WIREDESK_THREADS: '0' })).toMatch(
      /^one setting cannot be used:\n {2}WIREDESK_THREADS/,
    )
  })

  test('that are secret are not repeated when they are wrong', () => {
    const message = messageOf({
      WIREDESK_TOKEN: 'tooshort',
      WIREDESK_DATABASE_URL: 'mysql://me:hunter2@db',
    })

    expect(message).toContain('WIREDESK_TOKEN')
    expect(message).not.toMatch(/tooshort|hunter2/)
  })

  test('name several hosts with commas', () => {
    expect(
      readConfig({ WIREDESK_ALLOW_HOSTS: ' a.example, ,b:8080 ' }).WIREDESK_ALLOW_HOSTS,
    ).toEqual(['a.example', 'b:8080'])
  })
})

describe('the token', () => {
  test.each(['127.0.0.1', 'localhost', '::1'])('is not needed on %s', (host) => {
    expect(readConfig({ WIREDESK_HOST: host }).WIREDESK_TOKEN).toBeUndefined()
  })

  test.each(['0.0.0.0', '::', '192.0.2.1', 'desk.example'])('is needed on %s', (host) => {
    expect(messageOf({ WIREDESK_HOST: host })).toContain('WIREDESK_TOKEN: must be set')
    expect(
      readConfig({ WIREDESK_HOST: host, WIREDESK_TOKEN: '0123456789abcdef' }).WIREDESK_HOST,
    ).toBe(host)
  })
})

describe('alerts by e-mail', () => {
  test('need a server', () => {
    const email = { WIREDESK_ALERT_EMAIL: 'ana@news.example, eva@news.example' }
    expect(messageOf(email)).toContain('WIREDESK_SMTP_URL: must be set')

    const config = readConfig({ ...email, WIREDESK_SMTP_URL: 'smtp://mail.example' })
    expect(config.WIREDESK_ALERT_EMAIL).toEqual(['ana@news.example', 'eva@news.example'])
  })

  test('need one of their kind', () => {
    expect(messageOf({ WIREDESK_SMTP_URL: 'https://user:hunter2@mail.example' })).toMatch(
      /must begin with smtp(?!.*hunter2)/s,
    )
  })
})

describe('the ages of looking again', () => {
  test.each([
    ['1h,6h', [3_600_000, 21_600_000]],
    ['3d, 90m', [5_400_000, 259_200_000]],
    ['none', []],
  ])('%s', (given, expected) => {
    expect(readConfig({ WIREDESK_REFETCH: given }).WIREDESK_REFETCH).toEqual(expected)
  })

  test.each(['1', 'h', '1h,none', '1.5h', '-1h', '99999d'])('%s is refused', (given) => {
    expect(messageOf({ WIREDESK_REFETCH: given })).toContain('must be ages such as 90m,6h,3d')
  })
})

describe('what is shown', () => {
  test('of a token is nothing', () => {
    expect(masked('WIREDESK_TOKEN', 'abcdefghijklmnop')).not.toContain('abc')
  })

  test('of addresses is all but the passwords', () => {
    expect(masked('WIREDESK_REDIS_URL', 'redis://u:pw1@a:1,redis://:pw2@b:2')).toBe(
      'redis://u:********@a:1,redis://:********@b:2',
    )
    expect(masked('WIREDESK_DATABASE_URL', 'postgres://a@b/c')).toBe('postgres://a@b/c')
  })

  test('of who takes alerts is where, and nothing that lets one in', () => {
    expect(masked('WIREDESK_SMTP_URL', 'smtp://desk:pw@mail.example:587')).toBe(
      'smtp://desk:********@mail.example:587',
    )
    expect(masked('WIREDESK_ALERT_WEBHOOK', 'https://u:pw@chat.example/hooks/T0/B1/xyz')).toBe(
      'https://chat.example/********',
    )
    expect(masked('WIREDESK_ALERT_WEBHOOK_SECRET', 'abcdefghijklmnop')).toBe('********')
    expect(masked('WIREDESK_ALERT_WEBHOOK_SECRET', undefined)).toBe('')
  })

  test('of other values is the value', () => {
    expect(masked('WIREDESK_PORT', 8_340)).toBe('8340')
    expect(masked('WIREDESK_ALLOW_HOSTS', ['a', 'b'])).toBe('a,b')
    expect(masked('WIREDESK_CONTACT', undefined)).toBe('')
  })
})

const settingsOf = (config: Config) => new Map<string, unknown>(Object.entries(config))

describe('a setting as it is shown', () => {
  /** A value for each, other than its default; without secrets, which are not shown. */
  const values: Readonly<Record<keyof Config, readonly string[]>> = {
    WIREDESK_DATA_DIR: ['/var/lib/desk'],
    WIREDESK_DATABASE_URL: ['postgres://desk@db.example:5433/news?sslmode=require'],
    WIREDESK_REDIS_URL: ['redis://a.example:1,redis://b.example:2'],
    WIREDESK_SCHEMA: ['desk_2'],
    WIREDESK_CONTACT: ['desk@news.example'],
    WIREDESK_ALLOW_HOSTS: ['a.example, b.example:8080', ''],
    WIREDESK_PROXY: ['socks5://proxy.example:1080'],
    WIREDESK_FEED_PACE_MS: ['0', '2500'],
    WIREDESK_ARTICLE_PACE_MS: ['0', '2500'],
    WIREDESK_REFETCH: ['none', '90m', '24h,1h', '1d,36h,7d', '0m', '1440m'],
    WIREDESK_KEEP_PAGES_DAYS: ['30'],
    WIREDESK_KEEP_ACTIONS_DAYS: ['365'],
    WIREDESK_KEEP_REVISIONS_DAYS: ['90'],
    WIREDESK_KEEP_FAILURES_DAYS: ['0'],
    WIREDESK_KEEP_REPLAYS_DAYS: ['7'],
    WIREDESK_PUBLIC_URL: ['https://desk.example/wire'],
    WIREDESK_HOST: ['::1'],
    WIREDESK_PORT: ['0'],
    WIREDESK_METRICS_PORT: ['0', '9464'],
    WIREDESK_TOKEN: [],
    // Masked whole, or of no use alone: below.
    WIREDESK_ALERT_WEBHOOK: [],
    WIREDESK_ALERT_WEBHOOK_SECRET: [],
    WIREDESK_ALERT_EMAIL: [''],
    WIREDESK_ALERT_FROM: ['Desk <desk@news.example>'],
    WIREDESK_SMTP_URL: ['smtps://mail.example:465'],
    WIREDESK_ALERT_REMIND_HOURS: ['0', '6'],
    WIREDESK_THREADS: ['3'],
    WIREDESK_THREAD_MEMORY_MB: ['1024'],
    WIREDESK_CONFIG: ['own/wiredesk.config.ts'],
    WIREDESK_TEXT_DEADLINE_MS: ['1000'],
    WIREDESK_LOCK_MS: ['5000'],
    WIREDESK_SWEEP_MS: ['100'],
    WIREDESK_LOG_LEVEL: ['debug'],
  }
  const defaults = settingsOf(readConfig({}))
  const cases = Object.keys(Config.shape).flatMap((name) =>
    Object.entries(values)
      .filter(([known]) => known === name)
      .flatMap(([, given]) => given.map((value) => [name, value] as const)),
  )

  test.each(cases)('%s of %j can be read back', (name, value) => {
    const before = settingsOf(readConfig({ [name]: value }))
    const shown = masked(name, before.get(name))

    expect(settingsOf(readConfig({ [name]: shown }))).toEqual(before)
  })

  test.each(Object.keys(Config.shape))('%s can be read back as it is by default', (name) => {
    const shown = masked(name, defaults.get(name))

    expect(settingsOf(readConfig({ [name]: shown })).get(name)).toEqual(defaults.get(name))
  })
})
