import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import { isProse } from '../../../../../src/text/article/body/ways.ts'
import { isSection, listsOthers } from '../../../../../src/text/article/gate/section.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const sentence = 'The mill on the lower weir was sold for a small sum to two brothers on Friday.'
const address = 'https://courier.example/local'

interface Options {
  readonly title?: string
  readonly url?: string
  readonly isDated?: boolean
  readonly prose?: number
}

function sectionOf(
  html: string,
  { title = 'Local', url = address, isDated = false, prose }: Options = {},
) {
  const page = parsePage(`<body><main>${html}</main></body>`)
  const blocks = blocksOf(page)
  const own = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
  const paragraphs = blocks.map(({ text }) => text)
  const body = { paragraphs, blocks, method: 'blocks', prose: prose ?? own }
  return isSection({ page, body, title, url, isDated })
}

const teaser = (at: number, text = '') =>
  `<h2><a href="/local/${at}">The ${at} old mills of this valley are sold</a></h2>${text}`
const link = (at: number) =>
  `<div><a href="/local/${at}">The ${at} old mills of this valley</a></div>`
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('')

describe('a page of headlines that lead elsewhere', () => {
  test.each([
    ['with a line each', times(6, (at) => teaser(at, `<p>${sentence}</p>`)), {}, true],
    ['that has a date, too', times(6, (at) => teaser(at)), { isDated: true }, true],
    ['five of them', times(5, (at) => teaser(at)), {}, true],
    ['four of them', times(4, (at) => teaser(at)), { title: 'The mill was sold at last' }, false],
    [
      'behind an article',
      `<p>${sentence.repeat(10)}</p>${times(6, (at) => teaser(at))}`,
      {},
      false,
    ],
    [
      'behind some text, of a topic',
      `<p>${sentence.repeat(6)}</p>${times(6, (at) => teaser(at))}`,
      {},
      true,
    ],
    [
      'behind some text, of no topic',
      `<p>${sentence.repeat(6)}</p>${times(6, (at) => teaser(at))}`,
      { title: 'The mill was sold at last', url: `${address}/2026/the-mill-was-sold` },
      false,
    ],
    ['in its menu', `<nav>${times(6, (at) => teaser(at))}</nav><p>${sentence}</p>`, {}, false],
    [
      'too short for headlines',
      times(6, (at) => `<h2><a href="/${at}">Mill ${at}</a></h2>`),
      {},
      false,
    ],
    [
      'that say more than the link',
      times(6, (at) => `<h2><a href="/${at}">The mills are sold</a> and nobody knows why</h2>`),
      {},
      false,
    ],
    ['without any', '', {}, false],
  ] as const)('%s', (_, html, options, expected) => {
    expect(sectionOf(html, options)).toBe(expected)
  })
})

describe('a list of links without headings', () => {
  const some = `${times(6, link)}<p>${sentence}</p>`

  test.each([
    ['of a topic', some, {}, true],
    ['with a date', some, { isDated: true }, false],
    [
      'of no topic',
      some,
      { title: 'The mill was sold at last', url: `${address}/the-mill-was-sold` },
      false,
    ],
    ['of few links', `${times(5, link)}<p>${sentence}</p>`, {}, false],
    ['with as much running text as lists have', some, { prose: 1_200 }, true],
    ['with more running text', some, { prose: 1_201 }, false],
    ['behind a text', `<p>${sentence.repeat(4)}</p>${some}`, {}, false],
    ['in a foot', `<p>${sentence}</p><footer>${times(8, link)}</footer>`, {}, false],
    [
      'in sentences',
      times(
        8,
        (at) => `<p><a href="/local/${at}">The ${at} old mills of this valley</a> were sold.</p>`,
      ),
      {},
      false,
    ],
  ] as const)('%s', (_, html, options, expected) => {
    expect(sectionOf(html, options)).toBe(expected)
  })

  test.each([
    ['Local', `${address}/a/b/c`, true],
    ['Local news today', `${address}/a/b/c`, true],
    ['All the local news', `${address}/a/b/c`, false],
    ['All the local news', 'https://courier.example/a/b', true],
    ['All the local news', 'https://courier.example/a/b/', true],
    ['All the local news', 'https://courier.example/a/2026', false],
    ['All the local news', 'https://courier.example/a/mill-news', true],
    ['All the local news', 'https://courier.example/a/old-mill-news', false],
  ])('"%s" at %s is a topic: %s', (title, url, expected) => {
    expect(sectionOf(some, { title, url })).toBe(expected)
  })
})

describe('a page that leads to many others', () => {
  test.each([
    ['six', times(6, link), true],
    ['five', times(5, link), false],
    ['six to one page', times(6, () => link(1)), false],
    [
      'five and itself',
      `${times(5, link)}<a href="/local#top">The old mills of this valley</a>`,
      false,
    ],
    ['names only', times(8, (at) => `<a href="/${at}">Mills ${at}</a>`), false],
    ['in its menu', `<nav>${times(8, link)}</nav>`, false],
    ['in Japanese', times(6, (at) => `<a href="/${at}">古い水車が売却された${at}</a>`), true],
    [
      'addresses that are none',
      times(8, () => '<a href="http://[">The old mills of this valley</a>'),
      false,
    ],
  ] as const)('%s', (_, html, expected) => {
    expect(listsOthers(parsePage(`<body><main>${html}</main></body>`), address)).toBe(expected)
  })
})
