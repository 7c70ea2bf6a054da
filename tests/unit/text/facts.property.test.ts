import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Document } from '../../../src/schemas/document.ts'
import { Facts } from '../../../src/schemas/facts.ts'
import type { Span } from '../../../src/schemas/span.ts'
import { extractFacts } from '../../../src/text/facts.ts'
import { readText } from '../../../src/text/reading.ts'
import { assembleRecord } from '../../../src/text/record.ts'
import { tokenize } from '../../../src/text/tokens.ts'
import { readableOf } from '../../../src/text/unread.ts'

const folder = join(import.meta.dirname, '../../fixtures/languages')
const foreign = globSync('*.json', { cwd: folder }).flatMap(
  (file) =>
    z
      .object({ sentences: z.array(z.string()) })
      .parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).sentences,
)

const english = [
  'Police said 12 miners were killed on Monday near Lund.',
  'Anna Holm, who leads the union, told the paper that 40% of its 3,000 members had left.',
  'Profit rose 8% to $7.36bn from 6.78bn in the three months to March 2025.',
  'It lasted two to three hours, she said, adding that "a third of the town" was dark.',
  'The Ministry of Health reported 1,304 injured; Reuters counted 74.',
]
const marks =
  '“ ” " „ « » ‘ ’ ( ) — - , . ; : % $ € \n \t \u0000 \u200b \ud83d \udc00 😀 e\u0301 ½ ２'.split(
    ' ',
  )
const words =
  '12 1,200 2.317 2,317 % million said told that killed people on Monday May 2026 Mr. Anna Holm London three-day ' +
  'dreißig novembre người 习近平 сказал'

/** Texts of English and other sentences, of what rules look for, and of anything. */
const texts = fc.oneof(
  fc
    .array(fc.constantFrom(...english, ...foreign, ...marks), { maxLength: 12 })
    .map((parts) => parts.join(' ')),
  fc
    .array(fc.constantFrom(...words.split(' '), ...marks), { maxLength: 40 })
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom(...english), fc.constantFrom(...foreign), fc.constantFrom(...marks))
    .map(([own, other, mark]) => `${own} “${other}” said Anna Holm. ${mark}${other}${mark} ${own}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const check = (runs: number, judge: (text: string, facts: Facts) => void) =>
  fc.assert(
    fc.property(texts, (text) => {
      judge(text, extractFacts({ text }))
    }),
    { numRuns: runs },
  )

const spansOf = (items: readonly { readonly span: Span }[]): Span[] => items.map(({ span }) => span)

function expectApart(spans: readonly Span[]): void {
  for (const [at, span] of spans.entries())
    expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
}

const documentOf = (text: string): Document => ({
  title: 'A title',
  text,
  language: { code: 'en', confidence: 1 },
  authors: [],
  images: [],
  wordCount: 1,
  method: 'plain-text',
  source: 'page',
})

describe('the facts of any text', () => {
  test('fit their schema', () => {
    check(150, (_, facts) => expect(Facts.safeParse(facts).error).toBeUndefined())
  })

  test('make a record: spans slice back, surfaces are to the letter, ids name something', () => {
    check(150, (any) => {
      // Documents hold whole characters only.
      const text = any.toWellFormed()
      const facts = extractFacts({ text })
      const record = assembleRecord({
        id: 'a',
        url: 'https://news.example/a',
        feed: { id: '', title: '', url: '' },
        entry: { guid: 'a' },
        revision: 1,
        pageSha256: '0'.repeat(64),
        fetchedAt: '2026-03-18T12:00:00.000Z',
        madeBy: {},
        document: documentOf(text),
        facts,
      })

      expect(record.figures).toEqual(facts.figures)
    })
  })

  test('stand in text order, apart from others of their kind', () => {
    check(100, (_, { figures, times, mentions, unread = [] }) => {
      for (const kind of [figures, times, mentions]) expectApart(spansOf(kind))
      expectApart(unread)
    })
  })

  test('have quotations in marks apart from each other', () => {
    check(100, (_, { quotes }) =>
      expectApart(spansOf(quotes.filter(({ kind }) => kind !== 'indirect'))),
    )
  })

  test('are each named once', () => {
    check(100, (_, { figures, times, quotes, entities }) => {
      for (const kind of [figures, times, quotes, entities])
        expect(new Set(kind.map(({ id }) => id)).size).toBe(kind.length)
    })
  })

  test('are none of what was not read', () => {
    check(150, (_, { figures, times, mentions, unread = [] }) => {
      for (const stretch of unread)
        for (const { start, end } of spansOf([
          ...(stretch.butFor ? [] : figures),
          ...times,
          ...mentions,
        ]))
          expect(start >= stretch.end || end <= stretch.start).toBe(true)
    })
  })

  test('are the same each time', () => {
    check(50, (text, facts) => expect(extractFacts({ text })).toEqual(facts))
  })

  test('are no more than its words, and take room in proportion', () => {
    check(100, (text, facts) => {
      const { count } = tokenize(text)
      for (const kind of [facts.figures, facts.times, facts.mentions, facts.quotes])
        expect(kind.length).toBeLessThanOrEqual(count)
      expect(JSON.stringify(facts).length).toBeLessThan(1_000 + 800 * count)
    })
  })
})

test('what is left to read of any text has its length, and its characters where it is read', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const readable = readableOf(readText(text))
      const isUnread = (at: number) =>
        readable.unread.some(({ start, end }) => at >= start && at < end)

      expect(readable.text).toHaveLength(text.length)
      for (let at = 0; at < text.length; at++)
        if (!isUnread(at)) expect(readable.text[at]).toBe(text[at])
    }),
    { numRuns: 150 },
  )
})

test(
  'all facts of hostile texts take time that grows with the length only',
  { timeout: 120_000 },
  () => {
    const seeds = [
      '“',
      '" ',
      '« a » ',
      'Wir haben 12 Mio. „',
      'a b c d ',
      '12 ',
      'said that said that ',
      'Anna Holm said Anna Holm ',
      '. ',
      'ы',
      "'",
      'the und the und. ',
      'Ana de la ',
      'May 3 and May 4 ',
      'from 3 to 4 of ',
      'A | 1\n',
      '‘a’ ',
      '“b” he said. ',
    ]
    for (const seed of seeds) {
      const long = cpuOf(seed.repeat(24_000 / seed.length))
      const short = cpuOf(seed.repeat(3_000 / seed.length))

      // Eight times the length: quadratic steps would take 64 times as long. What takes no ten milliseconds tells nothing.
      expect(long / Math.max(short, 10_000), seed).toBeLessThan(32)
    }
  },
)

/** Microseconds of the fastest of some runs. */
function cpuOf(text: string): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const before = process.cpuUsage()
      extractFacts({ text })
      const { user, system } = process.cpuUsage(before)
      return user + system
    }),
  )
}
