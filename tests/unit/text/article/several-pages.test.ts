import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../src/schemas/document.ts'
import { findNextPage, readArticle } from '../../../../src/text/article.ts'
import { mayGoOn } from '../../../../src/text/article/kinds/next-page.ts'
import { addsNothing, joinPages } from '../../../../src/text/article/several-pages.ts'
import { pageOfStory, partsOfStory } from '../../../support/several-pages.ts'

const url = 'https://coast.example/2026/skerry-light'
const contentType = 'text/html; charset=utf-8'
const standfirst = 'Tormund argues about four kilometers of cable and one lamp on a rock.'

const pageAt = (number: number, html: string) => ({
  url: number === 1 ? url : `${url}?page=${number}`,
  contentType,
  body: Buffer.from(html),
})

function readAll(pages: readonly string[], goesOn?: string) {
  const [first = '', ...further] = pages
  return readArticle({
    ...pageAt(1, first),
    further: further.map((html, index) => pageAt(index + 2, html)),
    goesOn,
  })
}

const withImages = (number: number, name: string) =>
  pageOfStory(number).replace(
    '</head>',
    `<meta property="og:image" content="https://coast.example/photos/${name}-on-the-rock.jpg"></head>`,
  )

describe('an article told on several pages', () => {
  test('is one text, and what each page repeats is told once', () => {
    const document = readAll([pageOfStory(1, '?page=2'), pageOfStory(2, '?page=3'), pageOfStory(3)])

    expect(document.text.split('\n')).toEqual([standfirst, ...partsOfStory.flat()])
    expect(document.pages).toEqual([url, `${url}?page=2`, `${url}?page=3`])
    expect(document.wordCount).toBeGreaterThan(120)
    expect(document).not.toHaveProperty('nextPage')
    expect(document).not.toHaveProperty('access')
  })

  test('adds nothing for a page that says what was said', () => {
    const document = readAll([
      pageOfStory(1, '?page=2'),
      pageOfStory(2, undefined, partsOfStory[0]),
    ])

    expect(document.text.split('\n')).toEqual([standfirst, ...partsOfStory[0]])
  })

  test('goes on in the sentence that broke off', () => {
    const document = readAll([
      pageOfStory(1, '?page=2', [...partsOfStory[0], 'The lamp that was taken down in 1988 and']),
      pageOfStory(2, undefined, ['stored in a barn is not fit to burn again.', ...partsOfStory[1]]),
    ])

    expect(document.text).toContain('in 1988 and stored in a barn is not fit')
  })

  test('is without the lines that only tell the number of a page', () => {
    const document = readAll([
      pageOfStory(1, '?page=2', [...partsOfStory[0], 'Page 1 of 2', 'Continued on next page']),
      pageOfStory(2, undefined, [...partsOfStory[1], '1 2', 'Previous page']),
    ])

    expect(document.text.split('\n').slice(1)).toEqual([...partsOfStory[0], ...partsOfStory[1]])
  })

  test('is a part where it goes on with a page that is not there', () => {
    const document = readAll([pageOfStory(1, '?page=2')], `${url}?page=2`)

    expect(document).toMatchObject({ access: 'partial', nextPage: `${url}?page=2` })
    expect(document).not.toHaveProperty('pages')
  })

  test('is a part up to a page that is none', () => {
    const check = `<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>`
    const document = readAll([pageOfStory(1, '?page=2'), check, pageOfStory(3)])

    expect(document).toMatchObject({ access: 'partial', nextPage: `${url}?page=2` })
    expect(document.text).not.toContain(partsOfStory[2][0])
  })

  test('has the images of all pages, each once', () => {
    const document = readAll([withImages(1, 'lamp'), withImages(2, 'boat'), withImages(3, 'lamp')])

    expect(document.images.map((image) => image.url)).toEqual([
      'https://coast.example/photos/lamp-on-the-rock.jpg',
      'https://coast.example/photos/boat-on-the-rock.jpg',
    ])
  })
})

const linked = (href: string, text = 'Next page', head = '') =>
  pageOfStory(1)
    .replace('</article>', `</article><a href="${href}">${text}</a>`)
    .replace('</head>', `${head}</head>`)

describe('where an article goes on', () => {
  test.each([
    ['a parameter', url, '?page=2', `${url}?page=2`],
    ['a folder', url, `${url}/2`, `${url}/2`],
    ['a folder of its own name', url, `${url}/page/2/`, `${url}/page/2/`],
    ['the name of a file', `${url}.html`, 'skerry-light-2.html', `${url}-2.html`],
    ['a parameter beside others', `${url}?id=7`, '?id=7&amp;seite=2', `${url}?id=7&seite=2`],
    ['an address that a feed names', `${url}?utm_source=rss`, '?page=2', `${url}?page=2`],
    ['after a stated first page', `${url}?page=1`, '?page=2', `${url}?page=2`],
  ])('is told by %s', (_, from, href, next) => {
    const html = linked(href)
    const page = { ...pageAt(1, html), url: from, number: 1 }

    expect(findNextPage(page).next).toBe(next)
    expect(mayGoOn(html, { url: from, isFirst: true })).toBe(true)
  })

  test.each([
    ['Weiter'],
    ['Page suivante'],
    ['Página siguiente'],
    ['Следующая страница'],
    ['下一页'],
    ['次へ'],
    ['Sonraki sayfa'],
    ['2'],
  ])('is told by a link named %s', (text) => {
    expect(findNextPage({ ...pageAt(1, linked('?page=2', text)), number: 1 }).next).toBe(
      `${url}?page=2`,
    )
  })

  test('is told by an address that is relative to what the page states', () => {
    const html = linked('2026/skerry-light/2', 'Next page', '<base href="/">')

    expect(findNextPage({ ...pageAt(1, html), number: 1 }).next).toBe(`${url}/2`)
    expect(mayGoOn(html, { url, isFirst: true })).toBe(true)
  })

  test('is told by the head alone, also where pages are counted from zero', () => {
    const html = linked('/other', 'Other', '<link rel="next" href="?page=1">')

    expect(findNextPage({ ...pageAt(1, html), number: 1 }).next).toBe(`${url}?page=1`)
  })

  test('is told by the number of a page on all but the first', () => {
    const html = linked('?page=4', '4')

    expect(findNextPage({ ...pageAt(3, html), number: 3 }).next).toBe(`${url}?page=4`)
    expect(findNextPage({ ...pageAt(1, html), number: 1 }).next).toBeUndefined()
  })

  test.each([
    ['another article', url, '/2026/skerry-light-two'],
    ['another site', url, 'https://other.example/2026/skerry-light?page=2'],
    ['the next of many articles with numbers', 'https://coast.example/news/118', '/news/119'],
    ['the archive of the next day', 'https://coast.example/2026/05/04', '/2026/05/05'],
    ['more comments', url, '?page=2#comments'],
    ['another article of the same name', url, '/2026/skerry-light-2/'],
    ['the page after the next', url, '?page=3'],
    ['itself', url, '#page-2'],
  ])('is not %s', (_, from, href) => {
    expect(findNextPage({ ...pageAt(1, linked(href)), url: from, number: 1 }).next).toBeUndefined()
  })

  test('is not where its comments go on', () => {
    const html = pageOfStory(1).replace(
      '</main>',
      '<section class="comments"><p>Light it!</p><ul><li><a rel="next" href="?page=1">next</a></li></ul></section></main>',
    )

    expect(findNextPage({ ...pageAt(1, html), number: 1 }).next).toBeUndefined()
  })

  test('is nowhere for a page that is no article', () => {
    const html = '<title>Roads</title><p>Hello.</p><a href="?page=2">Next page</a>'

    expect(findNextPage({ ...pageAt(1, html), number: 1 }).next).toBeUndefined()
  })

  test('is told beside whether the page repeats the one before it', () => {
    const first = pageAt(1, pageOfStory(1))
    const again = pageOfStory(1).replace('</nav>', '</nav><div>Sunshine on the coast today</div>')

    expect(findNextPage({ ...pageAt(2, again), number: 2, before: first }).isRepeat).toBe(true)
    expect(findNextPage({ ...pageAt(2, pageOfStory(2)), number: 2, before: first }).isRepeat).toBe(
      false,
    )
  })

  test('is asked of a short last page too, but not of a check before it', () => {
    const short = '<title>Skerry</title><article><p>The vote is on Friday.</p></article>'
    const check = `<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>`

    expect(findNextPage({ ...pageAt(2, short), number: 2 }).next).toBeUndefined()
    expect(() => findNextPage({ ...pageAt(2, check), number: 2 })).toThrow(
      expect.objectContaining({ code: 'bot-check' }),
    )
  })
})

/** What one page says. */
const said = (text: string, more: Partial<Document> = {}): Document => ({
  ...readArticle(pageAt(1, pageOfStory(1))),
  text,
  title: 'A parish wants its light back',
  authors: [],
  images: [],
  ...more,
})

const joined = (...texts: readonly string[]) => {
  const [first, ...further] = texts.map((text) => said(text))
  return joinPages(first!, further).text
}

const long = 'x'.repeat(60)
const short = 'y'.repeat(59)

describe('the texts of pages', () => {
  test.each([
    ['are put behind one another', ['One.', 'Two.'], 'One.\nTwo.'],
    ['without an empty one', ['One.', '', 'Two.'], 'One.\nTwo.'],
    ['where the first is empty', ['', 'Two.'], 'Two.'],
    ['without what is said again at the beginning', ['One.\nTwo.', 'Two.\nThree.'], 'One.\nTwo.\nThree.'],
    ['without what is said again at the end', ['One.\nTwo.', 'Three.\nOne.'], 'One.\nTwo.\nThree.'],
    ['without the title', ['One.', 'A parish wants its light back\nTwo.'], 'One.\nTwo.'],
    ['with the title where it is said first', ['A parish wants its light back', 'One.'], 'A parish wants its light back\nOne.'],
    ['with what is said again amid them', ['One.\nTwo.', 'A.\nOne.\nB.'], 'One.\nTwo.\nA.\nOne.\nB.'],
    ['with short lines again', [`One.\n${short}.`.slice(0, -1), `A.\n${short}\nB.`], `One.\n${short}\nA.\n${short}\nB.`],
    ['without long ones', [`One.\n${long}.`.slice(0, -1), `A.\n${long}\nB.`], `One.\n${long}\nA.\nB.`],
    ['with long ones that are said twice on one page', [`${long}.\nA.\n${long}.`, 'B.'], `${long}.\nA.\n${long}.\nB.`],
  ])('%s', (_, texts, text) => {
    expect(joined(...texts)).toBe(text)
  }) // prettier-ignore

  test.each([
    ['The lamp is', 'out of order.', true],
    ['The lamp, an old one,', 'is out of order.', true],
    ['In 1988', 'it was put out.', true],
    ['The lamp –', 'it was put out.', true],
    ['The lamp-', 'post fell.', true],
    ['The lamp is out.', 'and so it stays.', false],
    ['The lamp is', 'Out of order.', false],
    ['The lamp is out”', 'he said.', false],
  ])('go on in a sentence: %s %s %s', (last, head, isOne) => {
    expect(joined(last, `${head}\nIt rained.`)).toBe(
      `${last}${isOne ? ' ' : '\n'}${head}\nIt rained.`,
    )
  })
})

const pagerAmid = (before: number, behind: number) =>
  `${'A.\n'.repeat(before)}Page 2${'\nB.'.repeat(behind)}`

const pagerOf = (length: number) => `1${' '.repeat(length - 2)}2`

describe('lines that tell the number of a page', () => {
  test.each([
    'Page 2 of 4',
    '(2/4)',
    'Seite 2 von 4',
    '2 of 4',
    '1 2 3',
    '‹ 1 | 2 | 3 ›',
    '1 · 2',
    'Page 2',
    'Seite 12',
    'Next',
    '« Previous',
    'Next page »',
    'Continued on next page',
    'Continue to the next page',
    'Continued from previous page 2',
    'Nächste Seite',
    'Página siguiente…',
  ])('are left out: %s', (line) => {
    expect(joined(`One.\n${line}`, `Two.\n${line}`)).toBe('One.\nTwo.')
  })

  test.each([
    'Page 2 of 4 was torn',
    'Page 200',
    '2',
    '1 2 3 go',
    'Next week',
    '2 of 400',
    'Previous pages',
  ])('but not: %s', (line) => {
    expect(joined(`One.\n${line}`)).toBe(`One.\n${line}`)
  })

  test('stand at either end of a page, in three lines', () => {
    expect(joined(pagerAmid(2, 9))).not.toContain('Page 2')
    expect(joined(pagerAmid(3, 3))).toContain('Page 2')
    expect(joined(pagerAmid(9, 2))).not.toContain('Page 2')
  })

  test('are no longer than a line', () => {
    expect(joined(`One.\n${pagerOf(60)}`)).toBe('One.')
    expect(joined(`One.\n${pagerOf(61)}`)).toContain('2')
  })
})

const authorAt = (start: number) => ({ name: 'Ada Voss', span: { start, end: start + 8 } })

const entry = (text: string) => ({ time: '2026-03-02T08:00:00Z', text })

const placed = (text: string, start: number, end: number) =>
  said(text, { liveEntries: [{ ...entry('One.'), entrySpan: { start, end } }] })

describe('what a document of several pages keeps', () => {
  test('where its authors are named, if they still are', () => {
    const first = said('Ada Voss', { authors: [authorAt(0)] })

    expect(joinPages(first, [said('One.')]).authors).toEqual([authorAt(0)])
  })

  test('nothing of where they were', () => {
    const first = said('Page 2\nAda Voss', { authors: [authorAt(7), { name: 'Bo Ek' }] })

    expect(joinPages(first, []).authors).toEqual([{ name: 'Ada Voss' }, { name: 'Bo Ek' }])
  })

  test.each([
    [{}, {}, undefined, undefined],
    [{ access: 'partial' }, {}, undefined, 'partial'],
    [{}, { access: 'partial' }, undefined, 'partial'],
    [{}, {}, `${url}?page=3`, 'partial'],
  ] as const)('whether it is whole: %j, %j, %s', (one, other, goesOn, access) => {
    const document = joinPages(said('One.', one), [said('Two.', other)], goesOn)

    expect([document.access, document.nextPage]).toEqual([access, goesOn])
  })

  test('the live entries of all of them, if there are any', () => {
    const pages = ['One.', 'Two.'].map((text) => said(text, { liveEntries: [entry(text)] }))

    expect(joinPages(pages[0]!, pages.slice(1)).liveEntries).toEqual([entry('One.'), entry('Two.')])
    expect(joinPages(said('One.'), [said('Two.')])).not.toHaveProperty('liveEntries')
  })

  test('where each live entry stands, if all of it still does', () => {
    const first = placed('Ada Voss\nOne.', 9, 13)
    const pages = [placed('Ada Voss\nTwo.\nFour.', 9, 19), placed('Six.\nPage 3\nTen.', 0, 16)]
    const { text, liveEntries } = joinPages(first, pages)

    expect(liveEntries?.map(({ entrySpan: at }) => at && text.slice(at.start, at.end))).toEqual([
      'One.',
      'Two.\nFour.',
      undefined,
    ])
  })

  test('the number of its words', () => {
    expect(joinPages(said('One two.'), [said('Three.')]).wordCount).toBe(3)
  })
})

test.each([
  ['One.\nTwo.', 'Two.\nOne.', true],
  ['One.\nTwo.', 'Two.\nThree.', false],
  ['One.', '', false],
  ['', 'One.', false],
])('behind %j, %j adds nothing: %s', (before, text, expected) => {
  expect(addsNothing(said(before), said(text))).toBe(expected)
})
