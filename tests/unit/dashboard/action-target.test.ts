import { expect, test } from 'vitest'
import { actionTarget, subjectText } from '../../../src/dashboard/action-target.ts'

const textOf = (verb: string, subject: unknown) => subjectText(subject, actionTarget(verb, subject))

test.each([
  ['feeds.setStatus', { feed: 'f1', status: 'paused' }, 'status paused'],
  ['holds.lift', { names: ['a.example', 'b.example'] }, 'names a.example b.example'],
  ['letters.discard', { limit: 20, status: 'open', all: true }, 'limit 20, status open, all true'],
  ['feeds.watch', { url: 'https://a.example/' }, ''],
  ['searches.add', { filter: { query: 'port' } }, 'filter {"query":"port"}'],
  ['replays.start', { from: 'extract-facts', state: 'dead' }, 'state dead'],
  ['letters.retry', { id: 7, fetch: true }, 'fetch true'],
  ['samples.forget', {}, ''],
  ['alerts.test', null, ''],
])('%s of %o is told in words besides its target', (verb, subject, text) => {
  expect(textOf(verb, subject)).toBe(text)
})

test.each([
  ['of a feed, its entries', 'feeds.rename', { feed: 'f1' }, '/entries?feed=f1'],
  [
    'of an address, the feeds there, of which there may be none',
    'feeds.watch',
    { url: 'https://a.example/' },
    '/feeds?words=https%3A%2F%2Fa.example%2F',
  ],
  ['of several feeds, all of them', 'feeds.bulk', { ids: 3 }, '/feeds'],
  ['of a letter, its page', 'letters.retry', { id: 7 }, '/failed/7'],
])('an action leads to what it was of: %s', (_, verb, subject, href) => {
  expect(actionTarget(verb, subject)?.href).toBe(href)
})

test('an address is cut to what may be asked of the list of feeds', () => {
  const { href = '' } =
    actionTarget('feeds.watch', { url: `https://a.example/${'a'.repeat(500)}` }) ?? {}

  expect(new URL(href, 'http://desk.example').searchParams.get('words')).toHaveLength(200)
})
