import { describe, expect, test } from 'vitest'
import { deskOf, toldOf } from '../../../src/app/alerts/channel.ts'
import { channelsOf } from '../../../src/app/alerts/channels.ts'
import { readConfig } from '../../../src/config.ts'

const now = new Date('2026-03-02T10:00:00Z')
const alert = {
  id: 12,
  kind: 'dead-letters',
  tone: 'bad',
  what: '3 dead\nletters',
  todo: 'Find the cause.',
  href: '/failed',
  link: 'See the causes',
  since: now,
  seenAt: now,
  openedAt: now,
  closedAt: null,
} as const

const namesOf = (env: Readonly<Record<string, string>>) =>
  channelsOf(readConfig(env), () => now).map(({ name }) => name)

describe('channels', () => {
  test('are those of the settings, and each person is one', () => {
    expect(namesOf({})).toEqual([])
    expect(namesOf({ WIREDESK_SMTP_URL: 'smtp://mail.example' })).toEqual([])
    expect(
      namesOf({
        WIREDESK_ALERT_WEBHOOK: 'https://chat.example/hook',
        WIREDESK_SMTP_URL: 'smtp://mail.example',
        WIREDESK_ALERT_EMAIL: 'ana@news.example,eva@news.example',
      }),
    ).toEqual(['webhook', 'email:ana@news.example', 'email:eva@news.example'])
  })
})

test.each([
  [{}, 'http://127.0.0.1:8340'],
  [{ WIREDESK_HOST: '::1', WIREDESK_PORT: '9000' }, 'http://[::1]:9000'],
  [{ WIREDESK_PUBLIC_URL: 'https://desk.example/wire/' }, 'https://desk.example/wire'],
])('the desk of %j is at %s', (env, address) => {
  expect(deskOf(readConfig(env))).toBe(address)
})

test.each([
  ['opened', 0, '3 dead letters'],
  ['reminder', 2, 'Still: 3 dead letters'],
  ['closed', 0, 'Over: 3 dead letters'],
  ['test', 7, '3 dead letters'],
] as const)('%s is told in a line, by an id of its own', (event, number, text) => {
  const told = toldOf({ event, number, alert }, readConfig({}))

  expect(told).toMatchObject({
    id: `12-${event}-${number}`,
    text,
    url: 'http://127.0.0.1:8340/failed',
  })
})
