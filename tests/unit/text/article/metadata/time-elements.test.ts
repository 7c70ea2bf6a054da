import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../../../src/text/article/metadata/places.ts'
import { timesIn } from '../../../../../src/text/article/metadata/time-elements.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import { datesOf, time } from '../../../../support/dated-page.ts'

const letters = (length: number) => 'x'.repeat(length)

const timesOf = (html: string) => {
  const page = parsePage(`<body><h1>A</h1>${html}</body>`)
  const places = placesIn(page, elementsNamed(page, tagSet('h1'))[0], {})
  return timesIn(page, places).map(({ text }) => text)
}

describe('<time>', () => {
  test.each(['published', 'pubdate'])('called %s is of the publication', (name) => {
    const below = `<p>Updated ${time('2026-03-02', `class="${name}"`)}</p>`

    expect(datesOf({ below })).toEqual(['2026-03-02', undefined])
  })

  test.each(['update', 'updated', 'modified', 'lastmod', 'dateupdated', 'datemodified'])(
    'called %s is of the change',
    (name) => {
      expect(datesOf({ below: time('2026-03-02', `class="${name}"`) })[1]).toBe('2026-03-02')
      expect(datesOf({ below: `<p class="${name}">${time('2026-03-02')}</p>` })[1]).toBe(
        '2026-03-02',
      )
      expect(datesOf({ below: `<p class="${name}"><b>${time('2026-03-02')}</b></p>` })[1]).toBe(
        undefined,
      )
    },
  )

  test.each([
    [`<p>Updated ${time('2026-03-02')}</p>`, '2026-03-02'],
    [`<p>Updated <b>${time('2026-03-02')}</b></p>`, '2026-03-02'],
    [`<p>Updated 5 times, ${time('2026-03-02')}</p>`, undefined],
    [`<p>Published ${time('2026-03-02')}</p>`, undefined],
    [`<p>Published 1 March 2026, updated ${time('2026-03-02')}</p>`, '2026-03-02'],
  ])('%s', (below, modified) => {
    expect(datesOf({ below })[1]).toBe(modified)
  })

  test.each([
    [time('2026-03-02'), ['2026-03-02']],
    ['<time datetime="P2D">2 March</time>', ['2 March']],
    [`<time>${letters(120)}</time>`, [letters(120)]],
    [`<time>${letters(121)}</time>`, []],
    ['<time></time>', []],
    [`<aside class="related">${time('2026-03-02')}</aside>`, []],
  ])('%s has the text', (html, texts) => {
    expect(timesOf(html)).toEqual(texts)
  })

  test('is looked for four hundred times', () => {
    expect(timesOf(time('2026-03-02').repeat(401))).toHaveLength(400)
  })
})
