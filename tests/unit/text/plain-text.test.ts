import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/text/article.ts'
import { readPlainText } from '../../../src/text/plain-text.ts'

const first =
  'The harbour of Nordvik was closed for a third day on Tuesday after a storm tore 14 boats from their moorings, the port authority said.'
const second = '“We have never seen waves like these,” said the harbour master.'
const body = `${first}\n${second}`

const read = (text: string) => readPlainText(text, { url: 'file:///story.txt' })

describe('reading plain text', () => {
  test('reads a title line, a line that says when it was published, and paragraphs', () => {
    const document = read(`Storm closes Nordvik harbour\nPublished: 30 Aug. 2025, 15:17\n${body}\n`)

    expect(document).toMatchObject({
      title: 'Storm closes Nordvik harbour',
      text: body,
      method: 'plain-text',
      published: {
        value: '2025-08-30T15:17:00Z',
        precision: 'minute',
        zone: 'assumed-utc',
        raw: '30 Aug. 2025, 15:17',
      },
    })
  })

  test('takes a date before the title for the archive’s, and keeps it as a candidate', () => {
    const { title, published } = read(
      ` date 2025-08-30 Storm closes Nordvik harbour\nPublished: 30 Aug. 2025, 15:17\n${body}`,
    )

    expect(title).toBe('Storm closes Nordvik harbour')
    expect(published?.candidates).toEqual([
      { raw: '30 Aug. 2025, 15:17', value: '2025-08-30T15:17:00Z', source: 'header' },
      { raw: '2025-08-30', value: '2025-08-30', source: 'title-line' },
    ])
  })

  test('leaves a date that belongs to the headline', () => {
    expect(read(`30 August: what we know\n\n${body}`).title).toBe('30 August: what we know')
  })

  test('reads headers like those of mail', () => {
    const document = read(
      `From: Jane Doe\nDate: Sat, 30 Aug 2025 15:17:00 +0200\nSubject: Storm closes harbour\n\n${body}`,
    )

    expect(document).toMatchObject({
      title: 'Storm closes harbour',
      text: body,
      authors: [{ name: 'Jane Doe' }],
      published: { value: '2025-08-30T15:17:00+02:00', zone: 'stated' },
    })
  })

  test('reads Markdown with front matter', () => {
    const document = read(
      `---\ntitle: "Storm closes harbour"\ndate: 2025-08-30\nauthor: Jane Doe\n---\n\n# Storm closes harbour\n\nThe **harbour** of [Nordvik](https://n.example) was closed.\n\n## What next\n\n- Repairs begin in *May*.\n`,
    )

    expect(document).toMatchObject({
      title: 'Storm closes harbour',
      text: 'The harbour of Nordvik was closed.\nWhat next\nRepairs begin in May.',
      authors: [{ name: 'Jane Doe' }],
      published: { value: '2025-08-30', precision: 'day', zone: 'none' },
    })
  })

  test('reads a byline and a date line below the title', () => {
    const document = read(
      `Storm closes harbour\nBy Jane Doe and John Roe\nAugust 30, 2025 3:17 pm EDT\n\n${first}\n\n${second}`,
    )

    expect(document.authors).toEqual([{ name: 'Jane Doe' }, { name: 'John Roe' }])
    expect(document.published?.value).toBe('2025-08-30T15:17:00-04:00')
    expect(document.text).toBe(body)
  })

  test('takes the day from a dateline where nothing else states one', () => {
    const { published, title } = read(`NORDVIK, March 3, 2024 (Coast Agency) — ${first}\n${second}`)

    expect(published).toMatchObject({ value: '2024-03-03', source: 'dateline' })
    expect(title).toBe('')
  })

  test('puts lines together that were wrapped at a width', () => {
    const wrapped = `Storm closes harbour

The harbour of Nordvik was closed for a third day on Tuesday after a
storm tore 14 boats from their moorings, the port authority said in a
statement.

Repairs will cost about 3.2 million euros, according to an estimate by
the council.
`

    expect(read(wrapped).text).toBe(
      'The harbour of Nordvik was closed for a third day on Tuesday after a storm tore 14 boats from their moorings, the port authority said in a statement.\nRepairs will cost about 3.2 million euros, according to an estimate by the council.',
    )
  })

  test('puts lines together that an editor wrapped at 120 characters', () => {
    const text =
      'The wall along the river took four years to build and was paid for by the city and by the region. About 9,000 people live behind it, the council says.'

    const wrapped = text.replace(/^(.{60,115}) /u, '$1\n')
    expect(wrapped).toContain('\n')
    expect(read(`Storm closes harbour\n\n${wrapped}\n`).text).toBe(text)
  })

  test('reads a text without a title as text', () => {
    const document = read(`${first} ${first} ${first}\n${second}`)

    expect(document.title).toBe('')
    expect(document.text).toContain(second)
  })

  test('finds no article in a title alone', () => {
    expect(() => read(' \n\n')).toThrowError(expect.objectContaining({ code: 'no-article' }))
  })

  test('says where it is from only where the text does', () => {
    const title = 'Storm closes harbour'
    const about = 'Source: Nordvik Post\nSection: Coast\nURL: https://n.example/a b'

    expect(read(`${title}\n${about}\n\n${body}`)).toMatchObject({
      siteName: 'Nordvik Post',
      section: 'Coast',
      canonicalUrl: 'https://n.example/a%20b',
    })
    expect(Object.keys(read(`${title}\n\n${body}`)).toSorted()).toEqual(
      'authors images language method source text title wordCount'.split(' '),
    )
  })

  test('takes what the feed says where the text says nothing', () => {
    const entry = {
      guid: '1',
      title: ' Storm closes\tharbour',
      author: 'Jane Doe',
      published: '2025-08-30T15:17:00.000Z',
      updated: '2025-08-31T15:17:00.000Z',
      categories: [],
      enclosures: [],
    }

    expect(readPlainText(body, { url: 'file:///story.txt', entry })).toMatchObject({
      title: 'Storm closes harbour',
      authors: [{ name: 'Jane Doe' }],
      published: { value: '2025-08-30T15:17:00Z', source: 'feed' },
      modified: { value: '2025-08-31T15:17:00Z', source: 'feed' },
    })
  })

  test('is refused from more than four million characters on', () => {
    const most = 'Storm\n\nIt rained.'.padEnd(4 * 1024 * 1024)

    expect(read(most).title).toBe('Storm')
    expect(() => read(`${most} `)).toThrowError(expect.objectContaining({ code: 'too-large' }))
  })

  test('is what a page of text/plain is read as', () => {
    const document = readArticle({
      body: new TextEncoder().encode(`\ufeffStorm closes harbour\r\n\r\n${first}\r\n`),
      url: 'https://news.example/a.txt',
      contentType: 'text/plain; charset=utf-8',
    })

    expect(document).toMatchObject({ title: 'Storm closes harbour', text: first })
  })

  test('keeps every word of paragraphs, whatever they hold', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/u)
    const paragraph = fc
      .array(word, { minLength: 12, maxLength: 40 })
      .map((words) => `${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const { text } = read(`A title\n\n${paragraphs.join('\n\n')}`)

        expect(text.replaceAll('\n', ' ')).toBe(paragraphs.join(' '))
      }),
    )
  })
})
