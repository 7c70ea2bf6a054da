import { expect, test } from 'vitest'
import { z } from 'zod'
import { ActionFilter } from '../../../src/schemas/action.ts'
import { EntryFilter } from '../../../src/schemas/entry-filter.ts'
import { faultsIn } from '../../../src/schemas/faults.ts'
import { RecordFilter } from '../../../src/schemas/record-filter.ts'

const toldOf = (
  schema: z.ZodType,
  asked: unknown,
  telling?: Parameters<typeof faultsIn>[2],
): string => {
  const { error } = schema.safeParse(asked)
  if (!error) throw new Error(`${JSON.stringify(asked)} is right`)
  return faultsIn(error, asked, telling)
}

test.each([
  [{ limit: 'ten' }, 'limit "ten" is no number'],
  [{ limit: '1.5' }, 'limit "1.5" is no whole number'],
  [{ limit: '0' }, 'limit "0" must be more than 0'],
  [{ limit: '99999' }, 'limit "99999" must be at most 10000'],
  [{ since: 'yesterday' }, 'since "yesterday" is no date such as 2026-01-31'],
  [{ confidence: '2' }, 'confidence "2" must be at most 1'],
  [{ confidence: '-1' }, 'confidence "-1" must be at least 0'],
  [{ feed: 7 }, 'feed 7 is no text'],
])('%o is told as %s', (asked, told) => {
  expect(toldOf(RecordFilter, asked)).toBe(told)
})

test.each(['News.example', 'news.example:8080', ' https://ana:pw@news.example/one '])(
  'a host is told from %s',
  (host) => {
    expect(EntryFilter.parse({ host }).host).toBe('news.example')
  },
)

test.each([
  [EntryFilter, { host: 'no host' }, 'host "no host" is no host such as news.example'],
  [EntryFilter, { host: '' }, 'host "" is no host such as news.example'],
  [ActionFilter, { verb: 'letter.retry' }, 'verb "letter.retry" is none of feeds, entries, '],
  [ActionFilter, { verb: 'letters.' }, 'verb "letters." is none of feeds, entries, '],
])('of %o it is told that nothing can be called %o', (schema, asked, told) => {
  expect(toldOf(schema, asked)).toMatch(told)
})

test('what people do is asked for by a part of the application, or one verb of it', () => {
  expect(ActionFilter.parse({ verb: 'letters' }).verb).toBe('letters')
  expect(ActionFilter.parse({ verb: 'letters.retry' }).verb).toBe('letters.retry')
})

test('a time beyond those that can be asked for names the last that can be', () => {
  expect(toldOf(RecordFilter, { since: '+020000-01-01T00:00:00Z' })).toBe(
    'since "+020000-01-01T00:00:00Z" must be at most 9999-12-31T23:59:59.999Z',
  )
})

test('what is none of a choice is told with the choice', () => {
  expect(toldOf(RecordFilter, { event: 'killled' })).toMatch(
    /^event "killled" is none of killed, injured, .*, counted$/,
  )
})

test('what is no object at all is told so', () => {
  expect(toldOf(RecordFilter, [])).toBe('what is asked is no object')
})

test('what there is not is named', () => {
  expect(toldOf(RecordFilter.strict(), { lmit: '3', feeds: 'x' })).toBe('there is no lmit, feeds')
  const nested = z.object({ filter: z.strictObject({ a: z.string() }) })
  expect(toldOf(nested, { filter: { a: '', b: 1 } })).toBe('there is no b in filter')
})

test('what is missing is told as missing, wherever it stands', () => {
  expect(toldOf(z.object({ from: z.string() }), {})).toBe('from is missing')
  const nested = z.object({ filter: z.object({ a: z.string() }) })
  expect(toldOf(nested, { filter: {} })).toBe('filter.a is missing')
})

test('all that is wrong is told, each as an option where it is one', () => {
  expect(toldOf(RecordFilter, { limit: 'ten', least: 'few' }, { mark: '--' })).toBe(
    '--least "few" is no number; --limit "ten" is no number',
  )
})

test('a long value is cut', () => {
  const told = toldOf(RecordFilter, { what: 'a'.repeat(300) })
  expect(told).toMatch(/^what "a{79}… must be at most 200 characters long$/)
})

test('lists are told by how many of them there may be', () => {
  expect(toldOf(z.object({ urls: z.array(z.string()).min(1) }), { urls: [] })).toBe(
    'urls [] must be at least 1 of them',
  )
})

test('addresses are called so, and what a schema says by itself stands as it is', () => {
  expect(toldOf(z.object({ url: z.url() }), { url: 'nowhere' })).toBe('url "nowhere" is no address')
  const own = z.object({ size: z.string().regex(/^\d+MB$/, 'is no size such as 256MB') })
  expect(toldOf(own, { size: 'big' })).toBe('size "big" is no size such as 256MB')
})

test('bounds of which a schema speaks by itself are told so', () => {
  const own = z.object({ timeout: z.number().min(1_000, 'is at least 1s') })
  expect(toldOf(own, { timeout: 5 })).toBe('timeout 5 is at least 1s')
})

test('what fits in no way is told without the library’s words', () => {
  expect(toldOf(z.object({ id: z.union([z.string(), z.number()]) }), { id: true })).toBe(
    'id true cannot be used',
  )
  expect(toldOf(z.number(), 'x')).toBe('what is asked is no number')
})

test('values that may be secrets are not told', () => {
  const schema = z.strictObject({ key: z.string().min(16), url: z.url() })
  const told = toldOf(
    schema,
    { key: 's3cret', url: 'nowhere', speed: '9' },
    {
      kind: 'setting ',
      isSecret: true,
    },
  )

  expect(told).toBe(
    'key must be at least 16 characters long; url is no address; there is no setting speed',
  )
})
