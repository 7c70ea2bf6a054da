import { describe, expect, test } from 'vitest'
import { backgroundsOf } from '../../../../../src/text/article/metadata/background-images.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const base = 'https://a.example/'

const pageOf = (html: string) => parsePage(`<body>${html}</body>`)

const text = (length: number) => 'x'.repeat(length)

const painted = (html: string) => backgroundsOf(pageOf(html), base)

describe('pictures behind elements', () => {
  test.each([
    [1_500, 1],
    [1_501, 0],
  ])('hold %d characters', (length, count) => {
    expect(painted(`<div data-bg="lock.jpg">${text(length)}</div>`)).toHaveLength(count)
  })

  test('are a hundred at most', () => {
    expect(painted('<i data-bg="lock.jpg"></i>'.repeat(101))).toHaveLength(100)
  })

  test('hold nothing, and have the caption of their figure', () => {
    const html = '<figure><i data-bg="a.jpg"></i><figcaption>Gate</figcaption></figure>'

    expect(painted(html).map(({ caption }) => caption())).toEqual([{ caption: 'Gate' }])
  })

  test.each([
    [100, 1],
    [101, 0],
  ])('stand behind %d characters of a style', (length, count) => {
    const style = `background:${'#'.repeat(length)}url(lock.jpg)`

    expect(painted(`<div style="${style}"></div>`)).toHaveLength(count)
  })

  test('stand in the order of the page, with what is written in or below them', () => {
    const html =
      '<i data-bg="a.jpg"></i><b style="background:url(b.jpg)"><p class="caption">Gate</p></b>'

    expect(painted(html).map(({ url, caption }) => [url.slice(base.length), caption()])).toEqual([
      ['a.jpg', {}],
      ['b.jpg', { caption: 'Gate' }],
    ])
  })
})
