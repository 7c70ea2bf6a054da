import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const h1 = '<h1>Canal lock opens again</h1>'

/** Who wrote it, of a page with so much beside the headline, in the text and behind it. */
function authorsOf({ before = '', first = '', amid = '', after = '' }): string {
  const html = `<html><head><title>Canal lock opens again</title><meta property="og:site_name" content="The Canal Post"></head>
    <body><main>${h1}${before}<div>${first}${paragraphs.repeat(2)}${amid}${paragraphs.repeat(2)}</div>${after}</main></body></html>`
  return metadataOf(html)
    .authors.map(({ name }) => name)
    .join(', ')
}

const beside = (before: string) => authorsOf({ before })

const others = (count: number) =>
  Array.from({ length: count }, (_, at) => `${'ABCDEFGHIJKLMNOPQ'[at]}da Velm`)

const dated = (name: string) => `<p>${name} | 2 March 2026</p>`

const byline = (inner: string) => beside(`<p class="byline">${inner}</p>`)

describe('a byline by its name', () => {
  test.each([
    ['in the first sixty', 59, 'Ada Velm'],
    ['behind them', 60, ''],
  ])('%s', (_, count, expected) => {
    expect(beside(`${'<i class="byline">-</i>'.repeat(count)}<p class="byline">Ada Velm</p>`)).toBe(
      expected,
    )
  })

  test.each(['headline', 'article', 'tail'])('beside the headline before %s', (place) => {
    const before = '<p class="byline">Ada Velm</p>'
    const other = '<p class="byline">Jo Weir</p>'
    const rest = { headline: {}, article: { amid: other }, tail: { after: other } }[place]

    expect(authorsOf({ before, ...rest })).toBe('Ada Velm')
    expect(authorsOf({ ...rest })).toBe(place === 'headline' ? '' : 'Jo Weir')
  })

  test('in the text before what is behind it', () => {
    const [amid, after] = ['<p class="byline">Ada Velm</p>', '<p class="byline">Jo Weir</p>']

    expect(authorsOf({ amid, after })).toBe('Ada Velm')
  })

  test('of a person only beside the headline', () => {
    const vcard = '<p class="vcard">Ada Velm</p>'
    const link = '<p><a href="/author/velm">Ada Velm</a></p>'

    expect([beside(vcard), authorsOf({ amid: vcard })]).toEqual(['Ada Velm', ''])
    expect([beside(link), authorsOf({ amid: link }), authorsOf({ after: link })]).toEqual([
      'Ada Velm',
      '',
      '',
    ])
  })

  test.each([
    ['Ada Velm', 'Ada Velm'],
    ['By Ada Velm', 'Ada Velm'],
    ['By <b>Ada Velm</b>', 'Ada Velm'],
    ['<b>Ada Velm</b> <b>Jo Weir</b>', 'Ada Velm'],
    ['<b>Photo</b> <b>Pim Lens</b>', ''],
    ['<b>Photo:</b> <b>Pim Lens</b> <b>Ada Velm</b>', 'Ada Velm'],
    ['<span hidden>Pim Lens</span> <b>Ada Velm</b>', 'Ada Velm'],
    [`<b>Ada Velm</b> ${'x'.repeat(111)}`, 'Ada Velm'],
    [`<b>Ada Velm</b> ${'x'.repeat(112)}`, ''],
    [`${'<i>-</i>'.repeat(29)}<b>Ada Velm</b>`, 'Ada Velm'],
    [`${'<i>-</i>'.repeat(30)}<b>Ada Velm</b>`, ''],
  ])('holds names: %s', (inner, expected) => {
    expect(byline(inner)).toBe(expected)
  })

  test.each([
    [`<a href="/author/velm">ada</a>`, 'ada'],
    [`<a href="/x">Ada Velm</a>`, 'Ada Velm'],
    [`<a href="/x">ada</a> <b>Jo Weir</b>`, 'Jo Weir'],
    [`<a href="/x">Jo Weir</a> <a href="/author/velm">Ada Velm</a>`, 'Ada Velm'],
    [`<a rel="author" href="/x">ada</a>`, 'ada'],
    [`<a class="fn" href="/x">ada</a>`, 'ada'],
    [`<a class="username" href="/x">ada</a>`, 'ada'],
    [`Photo by <a href="/author/lens">Pim Lens</a>`, ''],
    [`<a href="/author/velm">${'Ada'.padEnd(54, 'a')} Velma</a>`, `${'Ada'.padEnd(54, 'a')} Velma`],
    [`<a href="/author/velm">${'Ada'.padEnd(55, 'a')} Velma</a>`, ''],
    [`<a href="/profile/ab">ada</a>`, ''],
    [`<a href="/profile/abc">ada</a>`, 'ada'],
  ])('holds links: %s', (inner, expected) => {
    expect(byline(inner)).toBe(expected)
  })

  test('has twelve links at most', () => {
    const links = (count: number) =>
      others(count)
        .map((name) => `<a href="/author/${name.slice(0, 3)}">${name}</a>`)
        .join(' ')

    expect(byline(links(12))).toBe(others(12).join(', '))
    expect(byline(links(13))).toBe(others(12).join(', '))
  })
})

describe('what was done is told before the name', () => {
  const name = '<a href="/author/lens">Pim Lens</a>'

  test.each([
    [`<p>Photo by ${name}</p>`, ''],
    [`<p>Photo by${'<i></i>'.repeat(6)}${name}</p>`, ''],
    [`<p>Photo by${'<i></i>'.repeat(7)}${name}</p>`, 'Pim Lens'],
    [`<p>Photo by</p><p>${name}</p>`, 'Pim Lens'],
    [`<p>Photo by <b hidden>x</b>${name}</p>`, ''],
    [`<p>Ph&#111;to by ${name}</p>`, ''],
    [`<p>Photo by${' '.repeat(80)}${name}</p>`, ''],
    [`<p>Photo by${' '.repeat(100)}${name}</p>`, 'Pim Lens'],
  ])('%s', (before, expected) => {
    expect(beside(before)).toBe(expected)
  })
})

describe('a name that is written', () => {
  test.each([
    ['<p>By Ada Velm</p>', 'Ada Velm'],
    ['<p>By Ada</p>', ''],
    ['<p>Posted by Ada</p>', 'Ada'],
    ['<p>Written by Ada</p>', 'Ada'],
    ['<p>Published by Ada</p>', 'Ada'],
    ['<p>Words by Ada</p>', ''],
    ['<p>By Ada Velm and noon</p>', 'Ada Velm'],
    ['<p>Photo <b>by Pim Lens</b></p>', ''],
    ['<p><b>By</b> <i>Ada Velm</i></p>', 'Ada Velm'],
    ['<p><b>By</b></p><p>Ada Velm</p>', 'Ada Velm'],
    [`<p><b>By</b></p>${'<i></i>'.repeat(5)}<p>Ada Velm</p>`, 'Ada Velm'],
    [`<p><b>By</b></p>${'<i></i>'.repeat(6)}<p>Ada Velm</p>`, ''],
    ['<p><b>By</b></p><p hidden>Jo Weir</p><p>Ada Velm</p>', 'Ada Velm'],
    [`<p><b>By</b></p><p>Ada Velm, ${'x'.repeat(70)}</p>`, 'Ada Velm'],
    [`<p><b>By</b></p><p>Ada Velm, ${'x'.repeat(71)}</p>`, ''],
    [`<p>By Ada Velm<!--${'x'.repeat(400)}--></p>`, 'Ada Velm'],
    [`<p>By Ada Velm${' '.repeat(289)}</p>`, 'Ada Velm'],
    [`<p>By Ada Velm${' '.repeat(290)}</p>`, ''],
  ])('%s', (before, expected) => {
    expect(beside(before)).toBe(expected)
  })

  test('beside a day, is the first of such', () => {
    expect(beside(dated('Ada Velm') + dated('Jo Weir'))).toBe('Ada Velm')
    expect(beside(dated('World News') + dated('Jo Weir'))).toBe('Jo Weir')
  })

  test('stands beside the headline, at the ends of the text or behind it', () => {
    const written = '<p>By Ada Velm</p>'

    expect(authorsOf({ first: written })).toBe('Ada Velm')
    expect(authorsOf({ after: written })).toBe('Ada Velm')
    expect(authorsOf({ amid: written })).toBe('')
    expect(authorsOf({ before: '<p>By Jo Weir</p>', after: written })).toBe('Jo Weir')
    expect(authorsOf({ first: written, after: '<p>By Jo Weir</p>' })).toBe('Ada Velm')
  })
})
