import { describe, expect, test } from 'vitest'
import { captionOf } from '../../../../../src/text/article/metadata/captions.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import type { Page } from '../../../../../src/text/page/tree.ts'

const IMAGES = tagSet('img')

const text = (length: number) => 'x'.repeat(length)

const image = '<img src="a.jpg">'

/** A page of which the first image is meant. */
function read(html: string): readonly [Page, number] {
  const page = parsePage(`<body><article>${html}</article></body>`)
  return [page, elementsNamed(page, IMAGES)[0] ?? 0]
}

const captioned = (html: string) => captionOf(...read(html))

const figure = (inner: string) => captioned(`<figure>${image}${inner}</figure>`)

const plain = (attributes: string) => captioned(`<p><img src="a.jpg" ${attributes}></p>`)

describe('a caption and its credit', () => {
  test.each([
    [`<figcaption>${text(1_000)}</figcaption>`, { caption: text(1_000) }],
    [`<figcaption>${text(1_001)}</figcaption>`, {}],
    ['<figcaption>Gate</figcaption><p class="credit">Ada</p>', { caption: 'Gate', credit: 'Ada' }],
    ['<figcaption>Gate <b class="credit">Ada</b></figcaption>', { caption: 'Gate', credit: 'Ada' }],
    [`<figcaption>Gate</figcaption><p class="credit">${text(160)}</p>`, { caption: 'Gate', credit: text(160) }],
    [`<figcaption>Gate</figcaption><p class="credit">${text(161)}</p>`, { caption: 'Gate' }],
    ['<figcaption>Gate</figcaption><p class="credit">A</p>', { caption: 'Gate' }],
    ['<figcaption>Gate</figcaption><p class="credit">Ada</p><p class="credit">Jo</p>', { caption: 'Gate', credit: 'Ada / Jo' }],
    ['<figcaption>Gate</figcaption><p class="credit">Ada</p><p class="credit">Ada</p>', { caption: 'Gate', credit: 'Ada' }],
    [`<figcaption>Gate</figcaption>${['Ada', 'Jo', 'Pim', 'Lu'].map((name) => `<p class="credit">${name}</p>`).join('')}`, { caption: 'Gate', credit: 'Ada / Jo / Pim' }],
    ['<div class="credit"><p class="caption">Gate</p> Ada</div>', { caption: 'Gate' }],
    ['<figcaption>Gate<button>Enlarge</button></figcaption>', { caption: 'Gate' }],
    ['<figcaption><b class="credit">Ada</b> Gate</figcaption>', { caption: 'Gate', credit: 'Ada' }],
    ['<figcaption>Gate</figcaption><p class="credit">Ada <b class="toggle">More</b></p>', { caption: 'Gate', credit: 'Ada' }],
    ['<figcaption>Gate. Photo: Ada Velm</figcaption>', { caption: 'Gate.', credit: 'Ada Velm' }],
  ])('%s', (inner, expected) => {
    expect(figure(inner)).toEqual(expected)
  }) // prettier-ignore

  test('are none of what holds the image as well', () => {
    const html = `<figure><div class="credit">${image}Ada</div><figcaption>Gate</figcaption></figure>`

    expect(captioned(html)).toEqual({ caption: 'Gate' })
  })

  test.each('a b strong i em u s small sub sup font abbr mark q cite ruby rt rp wbr'.split(' '))(
    'are one word across %s',
    (tag) => {
      expect(figure(`<figcaption>Ga<${tag}>tes</${tag}></figcaption>`)).toEqual({
        caption: 'Gates',
      })
      expect(figure('<figcaption>Ga<div>tes</div></figcaption>')).toEqual({ caption: 'Ga tes' })
    },
  )

  test.each([
    ['Gate 4.<b>Weir</b>', 'Gate 4. Weir'],
    ['Gate.<b>(Weir)</b>', 'Gate. (Weir)'],
    ['gate.<b>example</b>', 'gate.example'],
    ['Mc<b>Holt</b>', 'McHolt'],
    ['A.<b>Holt</b>', 'A.Holt'],
  ])('have a space where a sentence ends at a tag: %s', (inner, caption) => {
    expect(figure(`<figcaption>${inner}</figcaption>`)).toEqual({ caption })
  })

  test('may be stated of the image itself', () => {
    expect(plain('data-caption="Gate"')).toEqual({ caption: 'Gate' })
    expect(plain('data-image-caption="Gate"')).toEqual({ caption: 'Gate' })
    expect(plain('data-credit="Ada"')).toEqual({ credit: 'Ada' })
    expect(plain('data-caption="Gate" data-copyright="Ada"')).toEqual({
      caption: 'Gate',
      credit: 'Ada',
    })
    expect(plain('data-caption="<b>Gate</b>"')).toEqual({ caption: 'Gate' })
    expect(plain('')).toEqual({})
  })

  test('or stand below it, with the credit in the box', () => {
    expect(captioned(`<p><img src="a.jpg" data-caption="Weir"></p><p><em>Gate</em></p>`)).toEqual({
      caption: 'Gate',
    })
    expect(
      captioned(`<figure>${image}<p class="credit">Ada</p></figure><p><em>Gate</em></p>`),
    ).toEqual({ credit: 'Ada' })
  })
})
