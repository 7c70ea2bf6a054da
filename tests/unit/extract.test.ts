import { describe, expect, test } from 'vitest'
import { LimitError, type Limits, defaultLimits, extract } from '../../src/extract.ts'
import { ArticleRecord } from '../../src/schemas/article-record.ts'

const text =
  'Storm closes Nordvik harbour\nPublished: 30 Aug. 2025, 15:17\nThe storm cost the town 3.2 million euros, Mayor Anna Berg said on Saturday.\n“Never before,” she said, “have 14 boats sunk here.”'
const fetchedAt = new Date('2025-08-31T00:00:00Z')

const page = (words: string) =>
  `<title>A story</title><link rel="canonical" href="https://news.example/a"><article>${`<p>${words}</p>`.repeat(4)}</article>`

const make = (words: string) =>
  extract({ content: page(words), url: 'https://news.example/a?from=feed', fetchedAt })

describe('extract', () => {
  test('makes a whole record from a text', () => {
    const record = extract({ content: text, contentType: 'text/plain', fetchedAt })

    expect(ArticleRecord.parse(record)).toEqual(record)
    expect(record.document.title).toBe('Storm closes Nordvik harbour')
    expect(record.dates.published?.value).toBe('2025-08-30T15:17:00Z')
    for (const { span } of [
      ...record.mentions,
      ...record.figures,
      ...record.times,
      ...record.quotes,
    ]) {
      expect(record.document.text.slice(span.start, span.end)).not.toBe('')
    }
  })

  test('gives the same record for the same input, as text or as bytes', () => {
    const content = new TextEncoder().encode(text)

    expect(extract({ content, contentType: 'text/plain', fetchedAt })).toEqual(
      extract({ content: text, contentType: 'text/plain', fetchedAt }),
    )
  })

  test('names an article by its address where it has one', () => {
    const one = make('The council met on Monday and agreed on the plan, after two hours.')
    const other = make('The council did not meet on Monday and agreed on nothing, it said.')

    expect(one.id).toBe(other.id)
    expect(one.pageSha256).not.toBe(other.pageSha256)
  })
})

describe('the limits of extract', () => {
  const long = `<article>${'<p>The council met on Monday and agreed on the plan, after two hours.</p>'.repeat(400)}</article>`
  const read = (limits: Partial<Limits>, content = long) =>
    extract({ content, url: 'https://news.example/a', fetchedAt, limits })

  test.each([
    ['bytes', 'too-large', { bytes: 1_000 }, 1_000],
    ['elements', 'too-large', { elements: 300 }, 300],
    ['characters', 'too-large', { characters: 2_000 }, 2_000],
    ['cpuMs', 'too-costly', { cpuMs: 0 }, 0],
  ] as const)(
    'of %s are kept, and the error says which and by what: %s',
    (limit, code, limits, most) => {
      expect(() => read(limits)).toThrow(LimitError)
      expect(() => read(limits)).toThrow(
        expect.objectContaining({
          code,
          limit,
          most,
          value: expect.any(Number),
          message: expect.stringMatching(
            new RegExp(`^${limit}: \\d+, more than the limit of ${most}$`),
          ),
        }),
      )
    },
  )

  test('let pass what is below them', () => {
    const record = read({ bytes: 100_000, elements: 500, characters: 100_000, cpuMs: 60_000 })

    expect(record.document.wordCount).toBeGreaterThan(4_000)
  })

  test('are those that are documented, and hold for texts without markup', () => {
    expect(defaultLimits).toEqual({
      bytes: 16_777_216,
      elements: 150_000,
      characters: 2_000_000,
      cpuMs: 10_000,
    })
    expect(() =>
      extract({ content: 'word '.repeat(500_000), contentType: 'text/plain', fetchedAt }),
    ).toThrow(expect.objectContaining({ limit: 'characters', value: 2_499_999 }))
  })
})
