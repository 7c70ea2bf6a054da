import { describe, expect, test } from 'vitest'
import { readHeader } from '../../../src/text/plain-text/header.ts'

const story = [
  'The council of Velm closed the old bridge on Monday, after engineers had found cracks in it.',
  'It will stay closed until June, the mayor said.',
]

const read = (...head: readonly string[]) => {
  const { fields, ...header } = readHeader([...head, ...story])
  return { ...header, fields: Object.fromEntries(fields) }
}

describe('a line that states something', () => {
  test.each([
    ['Published: 3 March 2025', { published: '3 March 2025' }],
    ['Published on: 3 March 2025', { published: '3 March 2025' }],
    ['Publication date: 2025-03-03', { published: '2025-03-03' }],
    ['Posted on 3 March 2025', { published: '3 March 2025' }],
    ['Posted at 3 March 2025', { published: '3 March 2025' }],
    ['published 3 March 2025 15:17', { published: '3 March 2025 15:17' }],
    ['Issued: 3 March 2025', { published: '3 March 2025' }],
    ['Released: 3 March 2025', { published: '3 March 2025' }],
    ['Date: Mon, 3 Mar 2025 10:00:00 GMT', { published: 'Mon, 3 Mar 2025 10:00:00 GMT' }],
    ['Created: 2025-03-03', { published: '2025-03-03' }],
    ['PubDate: 2025-03-03', { published: '2025-03-03' }],
    ['Updated: 4 March 2025', { modified: '4 March 2025' }],
    ['Last updated 4 March 2025', { modified: '4 March 2025' }],
    ['Modified: 4 March 2025', { modified: '4 March 2025' }],
    ['Lastmod: 2025-03-04', { modified: '2025-03-04' }],
    ['3 March 2025', { published: '3 March 2025' }],
    ['By Ada Velm', { author: 'Ada Velm' }],
    ['by Ada Velm and Ben Holt', { author: 'Ada Velm and Ben Holt' }],
    ['by skipper42', { author: 'skipper42' }],
    ['By: Ada Velm', { author: 'Ada Velm' }],
    ['Author: Ada Velm', { author: 'Ada Velm' }],
    ['Authors: Ada Velm, Ben Holt', { author: 'Ada Velm, Ben Holt' }],
    ['Byline: Ada Velm', { author: 'Ada Velm' }],
    ['Writer: Ada Velm', { author: 'Ada Velm' }],
    ['From: Ada Velm', { author: 'Ada Velm' }],
    ['Source: Velm Gazette', { source: 'Velm Gazette' }],
    ['Publication: Velm Gazette', { source: 'Velm Gazette' }],
    ['Publisher: Velm Gazette', { source: 'Velm Gazette' }],
    ['Newspaper: Velm Gazette', { source: 'Velm Gazette' }],
    ['Site: Velm Gazette', { source: 'Velm Gazette' }],
    ['Section: Local', { section: 'Local' }],
    ['Category: Local', { section: 'Local' }],
    ['Language: en', { language: 'en' }],
    ['Lang: en', { language: 'en' }],
    ['URL: https://news.example/a', { url: 'https://news.example/a' }],
    ['Link: https://news.example/a', { url: 'https://news.example/a' }],
    ['Canonical : https://news.example/a', { url: 'https://news.example/a' }],
    ['By Ada Velm | 3 March 2025', { author: 'Ada Velm', published: '3 March 2025' }],
    ['Ada Velm | 3 March 2025', { published: 'Ada Velm | 3 March 2025' }],
    ['Author: Ada Velm | Ben Holt', { author: 'Ada Velm | Ben Holt' }],
    [
      'Source: Velm Gazette \u00b7 3 March 2025',
      { source: 'Velm Gazette', published: '3 March 2025' },
    ],
    ['By Ada Velm \u2022 Updated 4 March 2025', { author: 'Ada Velm', modified: '4 March 2025' }],
  ])('%s', (line, fields) => {
    expect(read('Bridge closed', line).fields).toEqual(fields)
  })

  test.each([
    'Date: nobody knows when it will open again.',
    'URL: not to be had.',
    'By Monday evening all the boats had gone.',
    'by the river, nobody was seen',
    'Constructor: Velm Works',
    'Weather: rain until Thursday',
    'Updated plans were shown on Friday',
    `Source: ${'very '.repeat(60)}long`,
    `By Ada ${'van '.repeat(25)}Velm`,
  ])('but not %s', (line) => {
    const { fields, body } = read('Bridge closed', '', line)

    expect(fields).toEqual({})
    expect(body).toEqual([line, ...story])
  })

  test('counts once, the first time', () => {
    expect(read('Bridge closed', 'Source: One', 'Source: Two').fields).toEqual({ source: 'One' })
  })

  test('stands at the head, not among the paragraphs', () => {
    const { fields, body } = readHeader(['Bridge closed', '', ...story, 'Source: Velm Gazette'])

    expect(fields.size).toBe(0)
    expect(body.at(-1)).toBe('Source: Velm Gazette')
  })

  test('is looked for in twenty lines', () => {
    const many = Array.from({ length: 25 }, () => 'Source: Velm Gazette')

    expect(read('Bridge closed', ...many).body).toHaveLength(5 + story.length)
  })
})

describe('the title', () => {
  test.each([
    [['Bridge closed in Velm', ''], 'Bridge closed in Velm'],
    [['Bridge closed in Velm'], 'Bridge closed in Velm'],
    [['Bridge closed.', ''], 'Bridge closed.'],
    [['# Bridge closed', ''], 'Bridge closed'],
    [['## Bridge closed ##', 'text'], 'Bridge closed'],
    [['Bridge closed', '============='], 'Bridge closed'],
    [['Bridge closed', '---'], 'Bridge closed'],
    [['Title: Bridge closed'], 'Bridge closed'],
    [['Headline: Bridge closed'], 'Bridge closed'],
    [['Subject: Bridge closed', 'From: Ada Velm'], 'Bridge closed'],
    [['Title: Bridge closed', '', 'BRIDGE CLOSED', ''], 'Bridge closed'],
    [['Bridge closed:', 'By Ada Velm'], 'Bridge closed:'],
    [['“Bridge closed.”', '3 March 2025'], '“Bridge closed.”'],
  ])('of %j is %s', (head, title) => {
    const header = read(...head)

    expect(header.title).toBe(title)
    expect(header.body.filter((line) => line !== 'text')).toEqual(story)
  })

  test.each([
    [['The bridge is closed.', 'It was old.']],
    [['VELM, March 3 \u2014 the bridge is closed', '']],
    [['VELM (Wire) -- the bridge is closed', '']],
    [['“The bridge is closed.”', 'So she said']],
    [['word '.repeat(70), '']],
  ])('is not the first paragraph: %j', (head) => {
    const header = read(...head)

    expect(header.title).toBe('')
    expect(header.body).toEqual([...head, ...story])
  })

  test('has 300 characters at most', () => {
    const lengths = [300, 301].map(
      (length) => read('Bridge closed'.padEnd(length, '!'), '').title.length,
    )

    expect(lengths).toEqual([300, 0])
  })

  test('is none where the text is one line', () => {
    expect(readHeader(['Bridge closed'])).toMatchObject({ title: '', body: ['Bridge closed'] })
    expect(readHeader(['Bridge closed', ' ', ''])).toMatchObject({ title: '' })
  })

  test('has a date before it, which is the archive’s', () => {
    const titles = [
      'date 2025-03-03 Bridge closed after engineers had found cracks in its piers',
      '[2025-03-03] Bridge closed after engineers had found cracks in its piers',
      '2025/03/03: Bridge closed after engineers had found cracks in its piers',
      '2025-03-03T10:00:00Z - Bridge closed after engineers had found cracks in its piers',
      '# 2025-03-03 Bridge closed after engineers had found cracks in its piers',
    ].map((line) => read(line, ''))

    expect(titles.map(({ title }) => title)).toEqual(
      titles.map(() => 'Bridge closed after engineers had found cracks in its piers'),
    )
    expect(titles.map(({ prefix }) => prefix)).toEqual([
      '2025-03-03',
      '2025-03-03',
      '2025/03/03',
      '2025-03-03T10:00:00Z',
      '2025-03-03',
    ])
  })

  test('keeps what is a part of it', () => {
    expect(read('30 August: what we know', '')).toMatchObject({ title: '30 August: what we know' })
    expect(read('2025-99-99 Bridge closed', '')).toMatchObject({
      title: '2025-99-99 Bridge closed',
    })
  })
})

describe('front matter', () => {
  test.each([
    ['---', ':'],
    ['+++', ' ='],
  ])('between %s is read', (fence, is) => {
    const head = [
      fence,
      `title${is} "Bridge closed"`,
      `last_updated${is} 2025-03-04`,
      `authors${is} ['Ada Velm']`,
      `draft${is} false`,
      `section${is} ""`,
      fence,
      '',
    ]

    expect(read(...head)).toEqual({
      title: 'Bridge closed',
      fields: { title: 'Bridge closed', modified: '2025-03-04', author: 'Ada Velm' },
      body: story,
      markdown: true,
    })
  })

  test('begins with the text, a mark before it or not', () => {
    expect(read('\ufeff---', 'title: Bridge closed', '---').title).toBe('Bridge closed')
    expect(read('', '---', 'title: Bridge closed', '---').title).toBe('')
  })

  test('is parted from the text by its fence alone', () => {
    expect(read('---', 'title: Bridge closed', '---').body).toEqual(story)
  })

  test('has 199 lines at most', () => {
    const found = [199, 200].map((count) => {
      const lines = Array.from({ length: count }, () => 'a: b')
      return read('---', ...lines, '---').markdown
    })

    expect(found).toEqual([true, false])
  })

  test('ends, or there is none', () => {
    expect(read('---', 'title: Bridge closed').markdown).toBe(false)
    const far = Array.from({ length: 201 }, () => 'a: b')
    expect(read('---', ...far, '---').markdown).toBe(false)
  })

  test('or a title with hashes says that the text is Markdown', () => {
    expect(read('# Bridge closed', '').markdown).toBe(true)
    expect(read('Bridge closed', '').markdown).toBe(false)
    expect(read('### Not so deep', '').markdown).toBe(false)
  })
})
