import { describe, expect, test } from 'vitest'
import {
  SettingError,
  isAssignment,
  showSettings,
  withSettings,
  withoutSecrets,
  withoutSettings,
} from '../../../src/text/feed-settings.ts'

const all = withSettings({}, [
  'min-interval=15m',
  'max-interval=6h',
  'user-agent=Desk/1.0 (+https://desk.example)',
  'header.X-Api-Key=abc=def',
  'header.Accept-Language=de',
  'cookie.session=s3cret',
  'basic-auth=desk:p:w',
  'proxy=http://me:hidden@proxy.example:8080',
  'feed-text=always',
  'first-poll=20',
  'refetch=6h,30m,3d',
  'priority=low',
])

describe('settings of a feed', () => {
  test('are read from assignments', () => {
    expect(all).toEqual({
      minIntervalSec: 900,
      maxIntervalSec: 21_600,
      userAgent: 'Desk/1.0 (+https://desk.example)',
      headers: { 'x-api-key': 'abc=def', 'accept-language': 'de' },
      cookies: { session: 's3cret' },
      basicAuth: { username: 'desk', password: 'p:w' },
      proxy: 'http://me:hidden@proxy.example:8080',
      feedText: 'always',
      firstPollLimit: 20,
      refetchMs: [1_800_000, 21_600_000, 259_200_000],
      priority: 'low',
    })
    expect(withSettings({}, ['interval=1d', 'refetch=none', 'proxy=none'])).toEqual({
      intervalSec: 86_400,
      refetchMs: [],
      proxy: 'none',
    })
  })

  test('are shown as they are set, with secrets masked', () => {
    expect(showSettings(all)).toEqual([
      ['min-interval', '15m'],
      ['max-interval', '6h'],
      ['user-agent', 'Desk/1.0 (+https://desk.example)'],
      ['header.x-api-key', '********'],
      ['header.accept-language', '********'],
      ['cookie.session', '********'],
      ['basic-auth', 'desk:********'],
      ['proxy', 'http://********@proxy.example:8080'],
      ['feed-text', 'always'],
      ['first-poll', '20'],
      ['refetch', '30m,6h,3d'],
      ['priority', 'low'],
    ])
  })

  test('are shown whole where that is wanted, and can be set again so', () => {
    const shown = showSettings(all, true).map(([key, value]) => `${key}=${value}`)

    expect(withSettings({}, shown)).toEqual(all)
  })

  test('are changed one by one', () => {
    const changed = withSettings(all, ['header.x-api-key=new', 'priority=live'])

    expect(changed).toEqual({
      ...all,
      headers: { 'x-api-key': 'new', 'accept-language': 'de' },
      priority: 'live',
    })
    expect(withoutSettings(changed, ['header.X-Api-Key', 'cookie.session', 'priority'])).toEqual({
      ...all,
      headers: { 'accept-language': 'de' },
      cookies: undefined,
      priority: undefined,
    })
    expect(withoutSettings(all, ['header']).headers).toBeUndefined()
  })

  test('go without their secrets to another host', () => {
    expect(showSettings(withoutSecrets(all), true).map(([key]) => key)).toEqual([
      'min-interval',
      'max-interval',
      'user-agent',
      'proxy',
      'feed-text',
      'first-poll',
      'refetch',
      'priority',
    ])
  })

  test.each([
    ['intervall=15m', /there is no setting intervall; there are interval, min-interval/],
    ['interval=15', /^interval takes a time such as .*, not "15"$/],
    ['interval=30s', /^interval: must be a minute at least/],
    ['interval=8d', /^interval: must be a week at most/],
    ['header=x', /^header takes a name/],
    ['header.host=a.example', /^header\.host: is a header that Wiredesk sends itself/],
    ['header.x y=1', /^header\.x y: must be the name of a header/],
    ['header.x=a\r\nset-cookie: b', /^header\.x: must be printable ASCII/],
    ['cookie.a=b;c', /^cookie\.a: must be the value of a cookie/],
    ['basic-auth=:password', /^basic-auth: /],
    ['proxy=ftp://a.example', /^proxy: must be none, or begin with http/],
    ['proxy=http://a.example/path', /^proxy: must be a host and a port/],
    ['feed-text=sometimes', /^feed-text: /],
    ['first-poll=-1', /^first-poll takes a whole number such as 20, not "-1"$/],
    ['first-poll=many', /^first-poll takes a whole number such as 20, not "many"$/],
    ['refetch=soon', /^refetch takes a time/],
    ['priority=high', /^priority: /],
    ['user-agent=\u0007', /^user-agent: must be printable ASCII/],
  ])('are refused with a reason: %s', (assignment, message) => {
    expect(() => withSettings({}, [assignment])).toThrow(message)
    expect(() => withSettings({}, [assignment])).toThrow(SettingError)
  })

  test.each([
    ['min-interval=2h', 'max-interval=1h'],
    ['interval=2h', 'min-interval=1h'],
  ])('are refused together: %s %s', (...assignments) => {
    expect(() => withSettings({}, assignments)).toThrow(/interval: /)
  })

  test('never have a secret in what is said against them', () => {
    for (const assignment of [
      'header.x=s3cret\u0007',
      'cookie.x=s3cret;',
      'basic-auth=:s3cret',
      'proxy=ftp://me:s3cret@a.example',
    ]) {
      expect(() => withSettings({}, [assignment])).toThrow(/^(?!.*s3cret)/)
    }
  })

  test('are told from addresses', () => {
    const given = [
      'interval=1h',
      'header.x-a=b',
      'https://a.example/?interval=1h',
      'a.example/x=1',
      'abc',
    ]

    expect(given.filter(isAssignment)).toEqual(['interval=1h', 'header.x-a=b'])
  })
})
