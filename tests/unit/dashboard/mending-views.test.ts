import { expect, test } from 'vitest'
import { askedOf, queryOf } from '../../../src/dashboard/failed/asked.ts'
import { isMarked, releaseMark } from '../../../src/dashboard/failed/marks.ts'
import { barsOf, countsOf, spanOf, spanSince } from '../../../src/dashboard/failed/trend.ts'
import { paceOf } from '../../../src/dashboard/feeds/pace.ts'
import { settingsCard, settingsOf } from '../../../src/dashboard/feeds/settings.ts'
import { askedBy } from '../../../src/dashboard/role.ts'
import { pickedOf, selectionBar } from '../../../src/dashboard/view/selection.ts'

const now = new Date('2026-03-10T14:20:00Z')
const hourMs = 3_600_000

test('a young cause is drawn by hours, an old one by days, the present one last', () => {
  const young = spanSince(new Date(now.getTime() - 47 * hourMs), now)
  const old = spanSince(new Date(now.getTime() - 48 * hourMs), now)
  expect([young.parts, young.until.toISOString()]).toEqual([48, '2026-03-10T15:00:00.000Z'])
  expect([old.parts, old.until.toISOString()]).toEqual([28, '2026-03-11T00:00:00.000Z'])
})

test('a bar leads to the letters of its time; an empty one nowhere', () => {
  const span = spanOf(now, 24 * hourMs, 3)
  const rows = [{ fingerprint: 'f', stage: 's', part: 1, count: 4 }]
  const bars = barsOf(countsOf(rows, span), span, { fingerprint: 'f' })
  expect(bars.map(({ parts }) => parts.at(-1))).toEqual([0, 4, 0])
  expect(bars[1]).toMatchObject({
    label: 'Mar 9',
    title: '2026-03-09 UTC: 4 died',
    href: '/failed?fingerprint=f&since=2026-03-09T00%3A00%3A00.000Z&until=2026-03-10T00%3A00%3A00.000Z',
  })
  expect(bars[0]?.href).toBeUndefined()
})

const markOf = async (...releases: string[]) => String(await releaseMark(releases, '2.0.0'))

test('a cause is marked by the releases it died under', async () => {
  expect(await markOf()).toBe('')
  expect(await markOf('1.0.0')).toContain('before 2.0.0: try one')
  expect(await markOf('2.0.0')).toContain('only under 2.0.0')
  expect(await markOf('1.0.0', '2.0.0')).toContain('still under 2.0.0')
  expect(await markOf('<b>')).toContain('&lt;b&gt;')
  const group = {
    fingerprint: 'f',
    stage: 's',
    code: 'c',
    message: '',
    count: 1,
    feeds: 1,
    firstDeadAt: now,
    deadAt: now,
    newest: 1,
  }
  expect(isMarked([{ ...group, releases: ['2.0.0'] }], '2.0.0')).toBe(false)
  expect(isMarked([{ ...group, releases: ['2.0.0', '1.0.0'] }], '2.0.0')).toBe(true)
})

test('an address tells a filter and what was done, and comes back the same', () => {
  const asked = askedOf({ fingerprint: 'f', since: '2026-03-01', undo: '3,4', feed: '' })
  expect(asked).toMatchObject({ undo: [3, 4], done: '', filter: { status: 'open', limit: 50 } })
  expect(queryOf(asked.filter)).toMatchObject({
    fingerprint: 'f',
    since: '2026-03-01T00:00:00.000Z',
    limit: undefined,
    status: undefined,
  })
  expect(askedOf({ did: 'retried', count: '2' }).done).toBe('2 retried.')
  for (const query of [{ undo: '<script>' }, { did: 'hacked' }, { status: 'odd' }, { limit: '0' }])
    expect(() => askedOf({ ...query })).toThrow(Object.keys(query)[0])
})

const paceEvery = (gapSec: number) => paceOf({ pace: { gapSec, newestAt: now.toISOString() } })

test('pace is told as one would say it', () => {
  expect([paceEvery(3_600), paceEvery(86_400), paceEvery(3 * 86_400), paceOf({})]).toEqual([
    '24 a day',
    'one in 24 h',
    'one in 3 d',
    '',
  ])
})

test('a form of settings keeps secrets that nobody typed anew', () => {
  const before = {
    intervalSec: 900,
    proxy: 'http://ana:pw@proxy.example:8080',
    headers: { 'x-key': 'one' },
    basicAuth: { username: 'ana', password: 'pw' },
  }
  const shown = {
    interval: '15m',
    proxy: 'http://********@proxy.example:8080',
    header: '',
    'basic-auth': '',
  }
  expect(settingsOf(before, shown)).toEqual(before)
  expect(settingsOf(before, { ...shown, interval: '' })).not.toHaveProperty('intervalSec')
  expect(settingsOf(before, { ...shown, header: 'x-two=b=c\n\n' }).headers).toEqual({
    'x-key': 'one',
    'x-two': 'b=c',
  })
  expect(settingsOf(before, { ...shown, unset: ['header.x-key', 'basic-auth', 'odd'] })).toEqual({
    intervalSec: 900,
    proxy: before.proxy,
  })
  expect(() => settingsOf(before, { ...shown, interval: 'soon' })).toThrow('interval takes a time')
})

const barFor = async (role: 'read' | 'operate') =>
  askedBy(role, async () =>
    String(await selectionBar({ path: '/x', acts: [['go', 'Go']], kept: { code: '"><b>' } })),
  )

test('who may only look is shown no selection', async () => {
  expect(await barFor('read')).toBe('')
  expect(await barFor('operate')).toContain('value="&quot;&gt;&lt;b&gt;"')
  expect(pickedOf({ ids: ['1', '2'] })).toEqual(['1', '2'])
  expect(pickedOf({ ids: '1' })).toEqual(['1'])
  expect(pickedOf({})).toEqual([])
})

test('settings that were refused stand in their fields again, but for secrets', async () => {
  const feed = { id: 'f', settings: { intervalSec: 900 } }
  const typed = { interval: 'soon', 'min-interval': '5m', 'basic-auth': 'ana:hunter22' }

  const card = String(await askedBy('operate', async () => settingsCard(feed, typed)))

  expect(card).toMatch(/name="interval"\s+value="soon"/)
  expect(card).toMatch(/name="min-interval"\s+value="5m"/)
  expect(card).not.toContain('hunter22')
  expect(String(await askedBy('operate', async () => settingsCard(feed)))).toMatch(
    /name="interval"\s+value="15m"/,
  )
})
